import { nodeWorkbookFiles } from "../../src/files";
import { readEntries } from "../../src/template";
import { SAMPLE_CATALOGUE, SAMPLE_PROFILE } from "../../src/template/testing/sampleStandard";
import { bytesOf, checked, edited, fileFindings, planOfDraft, withParts } from "./support/sampleFiles";

const bytes = bytesOf(planOfDraft());
const SUMMARY = "xl/worksheets/sheet1.xml";
const SCORESHEET = "xl/worksheets/sheet2.xml";
const SPECIAL = "xl/worksheets/sheet4.xml";
const BASIS = "xl/worksheets/sheet7.xml";
const WORKBOOK = "xl/workbook.xml";

type Changes = Readonly<Record<string, (xml: string) => string>>;

/** A sheet with a row hidden. */
const hideRow = (row: number) => (xml: string): string => xml.replace(`<row r="${String(row)}"`, `<row r="${String(row)}" hidden="1"`);
const hideColumn = (column: number) => (xml: string): string => xml.replace(`<col min="${String(column)}" max="${String(column)}"`, `<col min="${String(column)}" max="${String(column)}" hidden="1"`);
const merge = (range: string) => (xml: string): string =>
  xml.includes("<mergeCells")
    ? xml.replace(/<mergeCells([^>]*)>/, `<mergeCells><mergeCell ref="${range}"/>`)
    : xml.replace(/(<\/sheetData>(?:<sheetProtection[^>]*\/>)?)/, `$1<mergeCells><mergeCell ref="${range}"/></mergeCells>`);
const both = (...changes: readonly ((xml: string) => string)[]) => (xml: string): string => changes.reduce((text, change) => change(text), xml);

describe("what a file says of itself is a finding beside the score", () => {
  test.each<readonly [string, Changes, readonly string[]]>([
    ["a hidden clause row", { [SCORESHEET]: hideRow(8) }, ["FIL001 rows 评分表!A8:O8"]],
    ["two hidden rows that follow each other", { [SCORESHEET]: both(hideRow(7), hideRow(8)) }, ["FIL001 rows 评分表!A7:O8"]],
    ["two hidden rows apart", { [SCORESHEET]: both(hideRow(6), hideRow(15)) }, ["FIL001 rows 评分表!A6:O6", "FIL001 rows 评分表!A15:O15"]],
    ["a row of no height", { [SCORESHEET]: (xml) => xml.replace(/<row r="10"[^>]*>/, '<row r="10" ht="0" customHeight="1">') }, ["FIL001 rows 评分表!A10:O10"]],
    ["a hidden column with evidence", { [SCORESHEET]: hideColumn(12) }, ["FIL001 columns 评分表!L6:L15"]],
    ["the column of points hidden", { [SCORESHEET]: hideColumn(4) }, ["FIL001 columns 评分表!D6:D15"]],
    ["a hidden column of texts that nobody enters", { [SCORESHEET]: hideColumn(3) }, []],
    ["a hidden special deduction", { [SPECIAL]: hideRow(6) }, ["FIL001 rows 特别项!B6:I6"]],
    ["a hidden row of special deductions without entries", { [SPECIAL]: hideRow(9) }, []],
    ["the total hidden", { [SUMMARY]: hideRow(15) }, ["FIL001 rows 汇总!B15:C15"]],
    ["the basis hidden", { [WORKBOOK]: (xml) => xml.replace('name="依据"', 'name="依据" state="hidden"') }, ["FIL001 sheet 依据!A1"]],
    ["the scoresheet very hidden", { [WORKBOOK]: (xml) => xml.replace('name="评分表"', 'name="评分表" state="veryHidden"') }, ["FIL001 very-hidden-sheet 评分表!A1"]],
    ["manual calculation", { [WORKBOOK]: (xml) => xml.replace(/<calcPr[^>]*>/, '<calcPr calcMode="manual"/>') }, ["FIL003 manual"]],
    ["iterative calculation", { [WORKBOOK]: (xml) => xml.replace(/<calcPr[^>]*>/, '<calcPr iterate="1"/>') }, ["FIL003 iterative"]],
    ["precision as displayed", { [WORKBOOK]: (xml) => xml.replace(/<calcPr[^>]*>/, '<calcPr fullPrecision="0"/>') }, ["FIL003 displayed-precision"]],
    ["the 1904 date system", { [WORKBOOK]: (xml) => xml.replace("<workbookPr", '<workbookPr date1904="1"') }, ["FIL003 dates-1904"]],
    ["a sheet without protection", { [SPECIAL]: (xml) => xml.replace(/<sheetProtection[^>]*>/, "") }, ["FIL006 特别项!A1"]],
  ])("%s", async (_, changes, expected) => {
    const changed = edited(bytes, changes);
    expect(await fileFindings(changed)).toEqual(expected);
    const outcome = await checked(changed);
    expect(outcome.kind === "checked" && outcome.workbook.report).toMatchObject({ status: "complete", grade: "five" });
  });
});

describe("what makes an entry ambiguous refuses the file", () => {
  test.each<readonly [string, Changes, readonly string[]]>([
    ["merged entry cells", { [SCORESHEET]: merge("I6:I7") }, ["refused workbook-cells-merged 评分表!I6:I7"]],
    ["entry cells merged with one beside the table", { [SCORESHEET]: merge("P8:Q8") }, ["refused workbook-cells-merged 评分表!P8:Q8"]],
    ["a merged special deduction", { [SPECIAL]: merge("B6:C6") }, ["refused workbook-cells-merged 特别项!B6:C6"]],
    ["the company's cell merged", { [SUMMARY]: merge("B6:B7") }, ["refused workbook-cells-merged 汇总!B6:B7"]],
    ["a name for two areas", { [WORKBOOK]: (xml) => xml.replace("'汇总'!$B$15<", "'汇总'!$B$15,'汇总'!$B$16<") }, ["refused workbook-name-ambiguous"]],
    ["a name that a formula moves about", { [WORKBOOK]: (xml) => xml.replace(">'汇总'!$B$15<", ">OFFSET('汇总'!$A$15,0,1)<") }, ["refused workbook-name-ambiguous"]],
    [
      "a name that one sheet has for itself",
      { [WORKBOOK]: (xml) => xml.replace('<definedName name="SS_Total">', "<definedName name=\"SS_Total\" localSheetId=\"1\">'评分表'!$J$6</definedName><definedName name=\"SS_Total\">") },
      ["refused workbook-name-ambiguous"],
    ],
    ["an area without end", { [WORKBOOK]: (xml) => xml.replace("'依据'!$A$59:$I$67", "'依据'!$A$1:$XFD$1048576") }, ["refused workbook-area-too-large 依据!A1:XFD1048576"]],
    ["points changed on the scoresheet", { [SCORESHEET]: (xml) => xml.replace(/(<c r="D8"[^>]*><v>)7.5/, "$18") }, ["CAT001 row-points-changed 评分表!D8"]],
    ["a value that stands below the table", { [SCORESHEET]: (xml) => xml.replace("</sheetData>", '<row r="20"><c r="F20"><v>1</v></c></row></sheetData>') }, ["CAT001 rows-below-table 评分表!F20"]],
    ["something far below the table", { [SCORESHEET]: (xml) => xml.replace("</sheetData>", '<row r="1048576"><c r="F1048576"><v>1</v></c></row></sheetData>') }, ["CAT001 rows-below-table 评分表!F1048576"]],
  ])("%s", async (_, changes, expected) => {
    const changed = edited(bytes, changes);
    const found = await fileFindings(changed);
    expect(found.filter((word) => !word.startsWith("RES"))).toEqual(expected);
    const outcome = await checked(changed);
    expect(outcome.kind === "checked" ? outcome.workbook.report.status : outcome.kind).toBe("refused");
  });

  test("custom functions stand in the grids under their dotted names", () => {
    const reading = nodeWorkbookFiles.read(bytes);
    expect(reading.ok && reading.file.grids.names.get("SS_Total")?.cells[0]?.[0]?.formula).toMatch(/^=STAR\.TOTAL\(IF\(/);
  });

  test("a name in another case is the same name", async () => {
    expect(await fileFindings(edited(bytes, { [WORKBOOK]: (xml) => xml.replace('"SS_Total"', '"ss_TOTAL"') }))).toEqual([]);
  });

  test("a name whose cells were deleted is a missing one", async () => {
    expect(await fileFindings(edited(bytes, { [WORKBOOK]: (xml) => xml.replace("'依据'!$B$6:$D$6", "'依据'!#REF!") }))).toEqual(["unreadable basis-name-missing"]);
  });

  test("a changed document on the Basis sheet is told by its fingerprint", async () => {
    const changed = edited(bytes, { "xl/sharedStrings.xml": (xml) => xml.replace('"points":"1"', '"points":"0.5"') });
    expect(await fileFindings(changed)).toEqual(["unreadable profile-hash-differs 依据!B7"]);
  });

  test("a workbook of anything else is none", async () => {
    const foreign = edited(bytes, {
      [WORKBOOK]: (xml) => xml.replaceAll("SS_", "XX_"),
      "xl/tables/table1.xml": (xml) => xml.replaceAll('"Scoresheet"', '"Table1"'),
      "xl/tables/table5.xml": (xml) => xml.replaceAll('"SpecialDeductions"', '"Table2"'),
      "xl/tables/table6.xml": (xml) => xml.replaceAll('"Bonuses"', '"Table3"'),
    });
    expect(await fileFindings(foreign)).toEqual(["refused workbook-not-scoring"]);
  });
});

describe("the scoresheet is found by what it is, not by where it stands", () => {
  test("sheets under other names and in another order", async () => {
    const renamed = (xml: string): string => xml.replaceAll("'评分表'!", "'打分'!").replaceAll("'依据'!", "'Bob''s basis'!");
    const changed = edited(bytes, {
      [WORKBOOK]: (xml) => {
        const found = /<sheets>(.*)<\/sheets>/.exec(xml)?.[1]?.match(/<sheet [^>]*>/g) ?? [];
        const sheets = found.map((sheet) => sheet.replace("依据", "Bob's basis").replace("评分表", "打分")).reverse();
        return renamed(xml)
          .replace(/<sheets>.*<\/sheets>/, `<sheets>${sheets.join("")}</sheets>`)
          .replace(/localSheetId="([0-9])"/g, (_, index: string) => `localSheetId="${String(sheets.length - 1 - Number(index))}"`)
          .replace(/<workbookView ([^>]*?)activeTab="[0-9]"/, "<workbookView $1");
      },
      [SUMMARY]: renamed,
      [SCORESHEET]: renamed,
      [SPECIAL]: renamed,
      [BASIS]: renamed,
      ...Object.fromEntries([3, 5, 6].map((number) => [`xl/worksheets/sheet${String(number)}.xml`, renamed])),
    });
    expect(await fileFindings(changed)).toEqual([]);
    const outcome = await checked(changed);
    expect(outcome.kind === "checked" && outcome.workbook.clausePlaces.get("5.1.1.1")).toEqual({ sheet: "打分", address: "A6" });
  });
});

describe("what a file brings along from elsewhere", () => {
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const relate = (id: string, type: string, target: string) => (xml: string): string =>
    xml.replace("</Relationships>", `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`);
  const declare = (part: string, type: string) => (xml: string): string => xml.replace("</Types>", `<Override PartName="/${part}" ContentType="${type}"/></Types>`);
  const RELS = "xl/_rels/workbook.xml.rels";
  const TYPES = "[Content_Types].xml";

  test("macros", async () => {
    const changed = edited(withParts(bytes, { "xl/vbaProject.bin": "macros" }), {
      [RELS]: relate("rIdM", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
      [TYPES]: both(declare("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"), (xml) =>
        xml.replace(`${CONTENT}.sheet.main+xml`, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
      ),
    });
    expect(await fileFindings(changed)).toEqual(["FIL005"]);
  });

  test("a link to another workbook", async () => {
    const parts = {
      "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="${OFFICE}" r:id="rId1"/></externalLink>`,
      "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="旧表.xlsx" TargetMode="External"/></Relationships>`,
    };
    const changed = edited(withParts(bytes, parts), {
      [RELS]: relate("rIdL", `${OFFICE}/externalLink`, "externalLinks/externalLink1.xml"),
      [TYPES]: declare("xl/externalLinks/externalLink1.xml", `${CONTENT}.externalLink+xml`),
      [WORKBOOK]: (xml) => xml.replace("<definedNames>", '<externalReferences><externalReference r:id="rIdL"/></externalReferences><definedNames>'),
    });
    expect(await fileFindings(changed)).toEqual(["FIL004 links"]);
    const outcome = await checked(changed);
    expect(outcome.kind === "checked" && outcome.workbook.findings.find(({ check }) => check === "FIL004")?.params).toEqual({ variant: "links", count: 1, first: "旧表.xlsx" });
  });

  test("a connection", async () => {
    const changed = edited(withParts(bytes, { "xl/connections.xml": '<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' }), {
      [RELS]: relate("rIdC", `${OFFICE}/connections`, "connections.xml"),
      [TYPES]: declare("xl/connections.xml", `${CONTENT}.connections+xml`),
    });
    expect(await fileFindings(changed)).toEqual(["FIL004 connections"]);
  });

  test("a digital signature", async () => {
    const changed = edited(withParts(bytes, { "_xmlsignatures/origin.sigs": "" }), {
      "_rels/.rels": relate("rIdS", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin", "_xmlsignatures/origin.sigs"),
      [TYPES]: declare("_xmlsignatures/origin.sigs", "application/vnd.openxmlformats-package.digital-signature-origin"),
    });
    expect(await fileFindings(changed)).toEqual(["FIL007"]);
  });
});

describe("clauses on the scoresheet", () => {
  /** The cell's shared text replaced by a text of its own. */
  const retyped = (cell: string, text: string) => (xml: string): string =>
    xml.replace(new RegExp(`(<c r="${cell}" s="[0-9]+") t="s"><v>[0-9]+</v>`), `$1 t="inlineStr"><is><t>${text}</t></is>`);

  test.each<readonly [string, Changes, readonly string[]]>([
    ["an id in full-width digits", { [SCORESHEET]: retyped("A7", "５.1.1.2") }, ["CAT001 row-foreign 评分表!A7", "CAT001 row-clause-missing 评分表!A4"]],
    ["a clause twice", { [SCORESHEET]: retyped("A7", "5.1.1.1") }, ["CAT001 row-clause-twice 评分表!A7", "CAT001 row-clause-missing 评分表!A4"]],
    ["an id that became a number", { [SCORESHEET]: (xml) => xml.replace(/(<c r="A10" s="[0-9]+") t="s"><v>[0-9]+<\/v>/, "$1><v>5.2</v>") }, ["CAT001 row-clause-faulty 评分表!A10", "CAT001 row-clause-missing 评分表!A4"]],
    ["a changed title", { [SCORESHEET]: retyped("B7", "another") }, ["CAT001 row-title-changed 评分表!B7"]],
    ["a header that was renamed", { [SCORESHEET]: retyped("F4", "结论"), "xl/tables/table1.xml": (xml) => xml.replace('name="判定"', 'name="结论"') }, ["CAT001 column-missing 评分表!A4"]],
    [
      "a table that lost its last row",
      { "xl/tables/table1.xml": (xml) => xml.replaceAll("A4:P15", "A4:P14") },
      ["CAT001 row-clause-missing 评分表!A4", "CAT001 rows-below-table 评分表!A15"],
    ],
  ])("%s refuses the result, with the cell", async (_, changes, expected) => {
    const changed = edited(bytes, changes);
    expect((await fileFindings(changed)).filter((word) => word.startsWith("CAT"))).toEqual(expected);
    const outcome = await checked(changed);
    expect(outcome.kind === "checked" && outcome.workbook.report.status).toBe("refused");
  });
});

test("dates of a 1904 workbook are the same days as in the 1900 system", () => {
  const due = (days: number, workbook: Changes): string | undefined => {
    const dated = { [SPECIAL]: (xml: string) => xml.replace(/(<c r="H6" s="[0-9]+") t="s"><v>[0-9]+<\/v>/, `$1><v>${String(days)}</v>`) };
    const reading = nodeWorkbookFiles.read(edited(bytes, { ...dated, ...workbook }));
    return reading.ok ? readEntries(reading.file.grids, SAMPLE_CATALOGUE, SAMPLE_PROFILE).draft.specialDeductions[0]?.rectification.due : undefined;
  };
  const in1904 = { [WORKBOOK]: (xml: string) => xml.replace("<workbookPr", '<workbookPr date1904="1"') };
  expect([due(46376, {}), due(44914, in1904)]).toEqual(["2026-12-20", "2026-12-20"]);
});
