import type { Locale } from "../../src/core";
import { fillText, reportTexts } from "../../src/messages";
import { REPORT_FIELDS } from "../../src/report";
import { packageParts } from "./package";
import { cell, closing, head, opening, placeholdersOf } from "./placeholders";
import { PAGE_BREAK, paragraph, run, table } from "./word";
import type { Cell, ParagraphLook, Row } from "./word";

type Key = keyof (typeof reportTexts)["zh-CN"];

const FIGURE_LABELS: ReadonlySet<Key> = new Set<Key>(["label.points", "label.value", "label.exact"]);

/** The parts of the built-in template of a language, by name, in the order of the package. */
export function templateParts(locale: Locale): ReadonlyMap<string, string> {
  const say = (key: Key, params: Readonly<Record<string, string>> = {}): string => fillText(reportTexts[locale][key], params);
  const { put, begin, none, end, picture, colon, ...placeholders } = placeholdersOf(REPORT_FIELDS, locale);

  const heading = (key: Key): string => paragraph(say(key), { style: "Heading1" });
  const headed = (key: Key, look: ParagraphLook = {}): Cell => head(say(key), look);
  const FIGURES: ParagraphLook = { align: "right" };
  const ifWritten = (field: string, label: Key | null): string => placeholders.ifWritten(field, label === null ? null : say(label));
  const facts = (lines: readonly (readonly [label: Key, field: string])[]): string =>
    table([26, 74], lines.map(([label, field]): Row => ({ cells: [headed(label), cell(put(field))] })));

  /** A table with a row an item, and one that says "none" where the list is empty. */
  function list(field: string, columns: readonly (readonly [label: Key, width: number, content: string])[]): string {
    const cells = columns.map(([, , content], index): Cell => {
      const opened = index === 0 ? opening(content, begin(field)) : content;
      return { content: index === columns.length - 1 ? closing(opened, end(field)) : opened };
    });
    return table(
      columns.map(([, width]) => width),
      [
        { isHeader: true, cells: columns.map(([label]) => headed(label, FIGURE_LABELS.has(label) ? FIGURES : {})) },
        { cells },
        { cells: [cell(`${none(field)}${say("none")}`), { ...cell(end(field)), span: columns.length - 1 }] },
      ],
    );
  }
  const of = (field: string, look: ParagraphLook = {}): string => paragraph(put(field), { style: "Cell", ...look });

  const groups = table(
    [52, 16, 16, 16],
    [
      { isHeader: true, cells: [headed("label.indicator"), headed("label.obtained", FIGURES), headed("label.applicable", FIGURES), headed("label.share", FIGURES)] },
      { cells: [{ ...cell(`${begin("sections")}${put("id")} ${put("title")}`, { bold: true }), isShaded: true }, ...["obtained", "applicable", "share"].map((each): Cell => ({ ...cell(put(each), { bold: true, align: "right" }), isShaded: true }))] },
      { cells: [cell(`${begin("indicators")}${put("id")} ${put("title")}`), cell(put("obtained"), { align: "right" }), cell(put("applicable"), { align: "right" }), cell(`${put("share")}${end("indicators")}${end("sections")}`, { align: "right" })] },
    ],
  );
  const clauses = table(
    [10, 17, 7, 14, 44, 8],
    [
      { isHeader: true, cells: [headed("label.clause"), headed("label.clauseTitle"), headed("label.points", FIGURES), headed("label.verdict"), headed("label.remarks"), headed("label.score", FIGURES)] },
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
      { isHeader: true, cells: (["label.capacity", "label.name", "label.signature", "label.date"] as const).map((key) => headed(key)) },
      { height: 760, cells: [cell(`${begin("signatures")}${put("capacity")}`, { keepNext: true }), cell(put("name"), { keepNext: true }), cell("", { keepNext: true }), cell(end("signatures"), { keepNext: true })] },
    ],
  );

  const status = paragraph([run(`${say("label.status")}${colon}`, { bold: true }), run(put("status"))], { style: "Cell" });
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
    paragraph(picture("radar"), { align: "center" }),
    paragraph(picture("bars"), { align: "center" }),
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
  const [before = "", between = "", after = ""] = say("page.of", { page: "\u0000", pages: "\u0000" }).split("\u0000");
  return packageParts({
    locale,
    body: body.join(""),
    head: [run(`${put("reportTitle")} · ${put("company")}`), run(put("caution"), { bold: true, color: "caution" })],
    foot: run(`${put("standard")} · ${put("catalogue")}`),
    page: [before, between, after],
  });
}
