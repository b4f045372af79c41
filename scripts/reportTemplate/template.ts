import type { Locale } from "../../src/core";
import { fillText, reportTexts } from "../../src/messages";
import { REPORT_FIELDS } from "../../src/report";
import type { ReportField } from "../../src/report";
import { stylesXml } from "./styles";
import { PAGE, PAGE_BREAK, TEXT_WIDTH, WORD_SPACE, field, paragraph, run, table } from "./word";
import type { Cell, ParagraphLook, Row } from "./word";

type Key = keyof (typeof reportTexts)["zh-CN"];

/** The Chinese name of each placeholder; the Chinese template is one that a body in China can change without a list beside it. */
const ALIASES = new Map<string, string>();
function learn(fields: readonly ReportField[]): void {
  for (const each of fields) {
    const known = ALIASES.get(each.name);
    if (known !== undefined && known !== each.alias) {
      throw new Error(`${each.name} has two names in Chinese: ${known}, ${each.alias}`);
    }
    ALIASES.set(each.name, each.alias);
    if (each.kind === "list") {
      learn(each.fields);
    }
  }
}
learn(REPORT_FIELDS);

const FIGURE_LABELS: ReadonlySet<Key> = new Set<Key>(["label.points", "label.value", "label.exact"]);

/** The parts of the built-in template of a language, by name, in the order of the package. */
export function templateParts(locale: Locale): ReadonlyMap<string, string> {
  const say = (key: Key, params: Readonly<Record<string, string>> = {}): string => fillText(reportTexts[locale][key], params);
  const name = (field: string): string => {
    const alias = ALIASES.get(field);
    if (alias === undefined) {
      throw new Error(`no placeholder ${field}`);
    }
    return locale === "zh-CN" ? alias : field;
  };
  const put = (field: string): string => `{${name(field)}}`;
  const begin = (list: string): string => `{#${name(list)}}`;
  const none = (list: string): string => `{^${name(list)}}`;
  const end = (list: string): string => `{/${name(list)}}`;

  const heading = (key: Key): string => paragraph(say(key), { style: "Heading1" });
  const cell = (text: string, look: ParagraphLook = {}): Cell => ({ content: paragraph(text, { style: "Cell", ...look }) });
  const head = (key: Key, look: ParagraphLook = {}): Cell => ({ content: paragraph(say(key), { style: "CellHead", ...look }), isShaded: true });
  const FIGURES: ParagraphLook = { align: "right" };
  /** paragraphs that are there only if the text is */
  const ifWritten = (field: string, label: Key | null): string =>
    [begin(field), null, end(field)]
      .map((line) => (line === null ? paragraph([...(label === null ? [] : [run(`${say(label)}${locale === "zh-CN" ? "：" : ": "}`, { bold: true })]), run(put(field))], { style: "Cell" }) : paragraph(line, { style: "Cell" })))
      .join("");
  const facts = (lines: readonly (readonly [label: Key, field: string])[]): string =>
    table([26, 74], lines.map(([label, field]): Row => ({ cells: [head(label), cell(put(field))] })));

  /** A table with a row an item, and one that says "none" where the list is empty. */
  function list(field: string, columns: readonly (readonly [label: Key, width: number, content: string])[]): string {
    const first = (content: string): string => content.replace(/<w:t [^>]*>/, (tag) => `${tag}${begin(field)}`);
    const last = (content: string): string => `${content.slice(0, content.lastIndexOf("</w:p>"))}${run(end(field))}</w:p>`;
    const cells = columns.map(([, , content], index): Cell => {
      const opened = index === 0 ? first(content) : content;
      return { content: index === columns.length - 1 ? last(opened) : opened };
    });
    return table(
      columns.map(([, width]) => width),
      [
        { isHeader: true, cells: columns.map(([label]) => head(label, FIGURE_LABELS.has(label) ? FIGURES : {})) },
        { cells },
        { cells: [cell(`${none(field)}${say("none")}`), { ...cell(end(field)), span: columns.length - 1 }] },
      ],
    );
  }
  const of = (field: string, look: ParagraphLook = {}): string => paragraph(put(field), { style: "Cell", ...look });

  const groups = table(
    [52, 16, 16, 16],
    [
      { isHeader: true, cells: [head("label.indicator"), head("label.obtained", FIGURES), head("label.applicable", FIGURES), head("label.share", FIGURES)] },
      { cells: [{ ...cell(`${begin("sections")}${put("id")} ${put("title")}`, { bold: true }), isShaded: true }, ...["obtained", "applicable", "share"].map((each): Cell => ({ ...cell(put(each), { bold: true, align: "right" }), isShaded: true }))] },
      { cells: [cell(`${begin("indicators")}${put("id")} ${put("title")}`), cell(put("obtained"), { align: "right" }), cell(put("applicable"), { align: "right" }), cell(`${put("share")}${end("indicators")}${end("sections")}`, { align: "right" })] },
    ],
  );
  const clauses = table(
    [10, 17, 7, 14, 44, 8],
    [
      { isHeader: true, cells: [head("label.clause"), head("label.clauseTitle"), head("label.points", FIGURES), head("label.verdict"), head("label.remarks"), head("label.score", FIGURES)] },
      { cells: [{ ...cell(`${begin("sections")}${put("id")} ${put("title")}`, { bold: true, keepNext: true }), span: 6, isShaded: true }] },
      {
        cells: [
          cell(`${begin("clauses")}${put("id")}`),
          cell(put("title")),
          cell(put("points"), { align: "right" }),
          { content: of("verdict") + ifWritten("sample", null) },
          { content: ifWritten("evidence", "label.evidence") + ifWritten("finding", "label.finding") + ifWritten("reason", "label.reason") + ifWritten("remark", "label.remark") },
          cell(`${put("score")}${end("clauses")}${end("sections")}`, FIGURES),
        ],
      },
    ],
  );
  const signatures = table(
    [30, 22, 30, 18],
    [
      { isHeader: true, cells: (["label.capacity", "label.name", "label.signature", "label.date"] as const).map((key) => head(key)) },
      { height: 760, cells: [cell(`${begin("signatures")}${put("capacity")}`, { keepNext: true }), cell(put("name"), { keepNext: true }), cell("", { keepNext: true }), cell(end("signatures"), { keepNext: true })] },
    ],
  );

  const status = paragraph([run(`${say("label.status")}${locale === "zh-CN" ? "：" : ": "}`, { bold: true }), run(put("status"))], { style: "Cell" });
  const body = [
    paragraph(put("reportTitle"), { style: "Title" }),
    paragraph(put("company"), { style: "Company" }),
    facts([
      ["label.creditCode", "creditCode"], ["label.scope", "scope"], ["label.sites", "sites"], ["label.stage", "stage"], ["label.assessedOn", "assessedOn"],
      ["label.standard", "standard"], ["label.catalogue", "catalogue"], ["label.hash", "catalogueHash"], ["label.profile", "profile"], ["label.hash", "profileHash"],
    ]),
    paragraph("", { style: "Small" }),
    paragraph(begin("cautions"), { style: "Caution" }),
    paragraph(put("text"), { style: "Caution" }),
    paragraph(end("cautions"), { style: "Caution" }),
    PAGE_BREAK,
    heading("heading.conclusion"),
    paragraph(put("conclusion"), { bold: true, size: 24 }),
    paragraph(begin("reasons")),
    paragraph(put("text")),
    paragraph(end("reasons")),
    facts([
      ["label.total", "total"], ["label.exact", "totalExact"], ["label.grade", "grade"], ["label.formula", "formula"], ["label.obtained", "obtained"], ["label.applicable", "applicable"],
      ["label.deductions", "specialDeductions"], ["label.bonuses", "specialBonuses"], ["label.distance", "distance"],
    ]),
    heading("heading.team"),
    list("team", [["label.name", 50, of("name")], ["label.role", 50, of("role")]]),
    heading("heading.subtotals"),
    groups,
    heading("heading.pictures"),
    paragraph(`{%${name("radar")}}`, { align: "center" }),
    paragraph(`{%${name("bars")}}`, { align: "center" }),
    heading("heading.clauses"),
    clauses,
    heading("heading.deductions"),
    list("deductions", [
      ["label.number", 7, of("number")],
      ["label.cause", 17, of("cause") + ifWritten("clause", "label.clause")],
      ["label.facts", 38, of("facts") + ifWritten("evidence", "label.evidence")],
      ["label.rectification", 38, ifWritten("action", "label.action") + ifWritten("owner", "label.owner") + ifWritten("due", "label.due") + ifWritten("closure", "label.closure") + ifWritten("verifiedBy", "label.verifiedBy") + ifWritten("verifiedOn", "label.verifiedOn") + status],
    ]),
    paragraph(begin("rectificationCount")),
    heading("heading.rectifications"),
    list("rectifications", [
      ["label.number", 7, of("number")],
      ["label.clause", 17, of("clause") + ifWritten("title", null)],
      ["label.finding", 38, of("finding")],
      ["label.rectification", 38, ifWritten("action", "label.action") + ifWritten("owner", "label.owner") + ifWritten("due", "label.due") + ifWritten("closure", "label.closure") + ifWritten("verifiedBy", "label.verifiedBy") + ifWritten("verifiedOn", "label.verifiedOn") + ifWritten("rescored", "label.rescored") + ifWritten("rescoredOn", "label.rescoredOn") + status],
    ]),
    paragraph(end("rectificationCount")),
    heading("heading.bonuses"),
    list("bonuses", [["label.number", 8, of("number")], ["label.reason", 92, of("reason")]]),
    heading("heading.exclusions"),
    list("exclusions", [["label.clause", 12, of("id")], ["label.clauseTitle", 30, of("title")], ["label.points", 10, of("points", { align: "right" })], ["label.reason", 48, of("reason")]]),
    heading("heading.checks"),
    list("checks", [["label.check", 11, of("check")], ["label.outcome", 13, of("outcome")], ["label.clause", 12, of("clause")], ["label.problem", 36, of("problem")], ["label.mend", 28, of("mend")]]),
    paragraph(begin("evidenceCount")),
    heading("heading.evidence"),
    list("evidenceRegister", [
      ["label.evidenceNumber", 9, of("evidenceNumber")],
      ["label.clause", 12, of("clause")],
      ["label.kind", 10, of("kind")],
      ["label.evidenceTitle", 54, of("title") + ifWritten("location", "label.location") + ifWritten("part", "label.part") + ifWritten("hash", "label.hash") + ifWritten("remark", "label.remark")],
      ["label.addedBy", 15, of("addedBy") + ifWritten("addedOn", null) + paragraph("", { style: "Cell" })],
    ]),
    paragraph(end("evidenceCount")),
    heading("heading.derivation"),
    list("derivation", [["label.step", 68, paragraph(`${put("indent")}${put("step")}`, { style: "Cell" })], ["label.value", 14, of("value", { align: "right" })], ["label.exact", 18, of("exact", { align: "right" })]]),
    heading("heading.completeness"),
    paragraph(put("completeness")),
    heading("heading.signatures"),
    signatures,
    paragraph("", { style: "Small" }),
  ];
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>' +
    `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="1304" w:right="${PAGE.margin}" w:bottom="1247" w:left="${PAGE.margin}" w:header="567" w:footer="454" w:gutter="0"/></w:sectPr>`;
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const rightTab = `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>`;
  const [before = "", between = "", after = ""] = say("page.of", { page: "\u0000", pages: "\u0000" }).split("\u0000");
  const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  return new Map([
    [
      "[Content_Types].xml",
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        ["document.main", "styles", "header", "footer", "settings"]
          .map((kind) => `<Override PartName="/word/${kind === "document.main" ? "document" : kind}.xml" ContentType="${wordTypes}${kind}+xml"/>`)
          .join("") +
        '<Override PartName="/word/theme.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
    ],
    ["_rels/.rels", `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`],
    ["word/document.xml", `${declaration}<w:document xmlns:w="${WORD_SPACE}" xmlns:r="${relationships}"><w:body>${body.join("")}${section}</w:body></w:document>`],
    [
      "word/_rels/document.xml.rels",
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${["styles", "header", "footer", "settings", "theme"]
        .map((kind, index) => `<Relationship Id="rId${index + 1}" Type="${relationships}/${kind}" Target="${kind}.xml"/>`)
        .join("")}</Relationships>`,
    ],
    ["word/styles.xml", stylesXml(locale)],
    [
      "word/header.xml",
      `${declaration}<w:hdr xmlns:w="${WORD_SPACE}"><w:p><w:pPr><w:pStyle w:val="Small"/><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="2" w:color="7F8FA0"/></w:pBdr>${rightTab}</w:pPr>${run(`${put("reportTitle")} · ${put("company")}`)}<w:r><w:tab/></w:r>${run(put("caution"), { bold: true, color: "caution" })}</w:p></w:hdr>`,
    ],
    [
      "word/footer.xml",
      `${declaration}<w:ftr xmlns:w="${WORD_SPACE}"><w:p><w:pPr><w:pStyle w:val="Small"/>${rightTab}</w:pPr>${run(`${put("standard")} · ${put("catalogue")}`)}<w:r><w:tab/></w:r>${run(before)}${field("PAGE")}${run(between)}${field("NUMPAGES")}${run(after)}</w:p></w:ftr>`,
    ],
    [
      "word/settings.xml",
      `${declaration}<w:settings xmlns:w="${WORD_SPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ],
  ]);
}
