import type { XlsxCellChange } from "../../../src/xlsx";
import { CONTENT_TYPES, contentTypes, MAIN, relationships, ROOT_RELATIONSHIPS, sheet, SHEET, table, WORKBOOK, workbook, WORKBOOK_RELATIONSHIPS, type Parts } from "../../hostile/make/book";
import { number, text } from "../support/patched";

export const NAME = "评分";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const SHEET_RELATIONSHIPS = "xl/worksheets/_rels/sheet1.xml.rels";

/** Changes of a workbook that are refused: what it is made of, and the line of each refusal; [] where they are made. */
export interface PatchRow {
  readonly what: string;
  readonly parts?: Parts;
  readonly changes: readonly XlsxCellChange[];
  readonly refused: readonly string[];
}

export const rowsOf = (rows: string, rest = ""): Parts => ({ [SHEET]: sheet(rows, rest) });
export const withTable = (attributes: string): Parts => ({
  [SHEET]: sheet(`<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row>`, `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`),
  [SHEET_RELATIONSHIPS]: relationships(["rId1", "table", "../tables/table1.xml"]),
  "xl/tables/table1.xml": table("清单", "A3:B6", ["得分", "60"], attributes),
});

export const PATCH_ROWS: readonly PatchRow[] = [
  { what: "a sheet that is not there", changes: [number("评分 ", "C3", 1), number("评分 ", "C4", 1)], refused: ["patch-sheet-unknown 评分 !"] },
  {
    what: "a sheet that is a chart",
    parts: {
      [CONTENT_TYPES]: contentTypes(`<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${TYPE}.chartsheet+xml"/>`),
      [WORKBOOK]: workbook(`<sheet name="评分" sheetId="1" r:id="rId1"/><sheet name="图" sheetId="3" r:id="rId9"/>`),
      [WORKBOOK_RELATIONSHIPS]: relationships(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId9", "chartsheet", "chartsheets/sheet1.xml"], ["rId3", "sharedStrings", "sharedStrings.xml"], ["rId4", "styles", "styles.xml"]),
      "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}"/>`,
    },
    changes: [number("图", "A1", 1)],
    refused: ["patch-sheet-no-cells 图!"],
  },
  { what: "an address with a fixed column", changes: [number(NAME, "$C3", 1)], refused: [`patch-address ${NAME}! {"found":"$C3"}`] },
  { what: "a block of cells", changes: [number(NAME, "C3:C4", 1)], refused: [`patch-address ${NAME}! {"found":"C3:C4"}`] },
  { what: "a cell outside a sheet", changes: [number(NAME, "XFE1", 1), number(NAME, "A1048577", 1)], refused: [`patch-address ${NAME}! {"found":"XFE1"}`, `patch-address ${NAME}! {"found":"A1048577"}`] },
  { what: "one cell twice", changes: [number(NAME, "C3", 1), number(NAME, "C3", 1)], refused: [`patch-cell-twice ${NAME}!C3`] },
  { what: "no number", changes: [number(NAME, "C3", NaN), number(NAME, "C4", -Infinity)], refused: [`patch-number ${NAME}!C3`, `patch-number ${NAME}!C4`] },
  { what: "a text that is too long", changes: [text(NAME, "C3", "长".repeat(32_768))], refused: [`patch-text-length ${NAME}!C3 {"length":32768,"limit":32767}`] },
  { what: "half of a surrogate pair", changes: [text(NAME, "C3", "甲\ud840乙")], refused: [`patch-text-surrogate ${NAME}!C3`] },
  { what: "a cell under a merge", parts: rowsOf(`<row r="3"><c r="C3"/><c r="D3"/></row>`, `<mergeCells><mergeCell ref="C3:D4"/></mergeCells>`), changes: [number(NAME, "D3", 1), number(NAME, "C4", 1), number(NAME, "C3", 1)], refused: [`patch-merged ${NAME}!D3 {"range":"C3:D4"}`, `patch-merged ${NAME}!C4 {"range":"C3:D4"}`] },
  { what: "a formula", parts: rowsOf(`<row r="3"><c r="C3"><f>1+1</f><v>2</v></c></row>`), changes: [number(NAME, "C3", 1)], refused: [`patch-formula ${NAME}!C3`] },
  { what: "one of the cells that share a formula", parts: rowsOf(`<row r="3"><c r="C3"><f t="shared" ref="C3:D3" si="0">A1</f><v>2</v></c><c r="D3"><f t="shared" si="0"/></c></row>`), changes: [number(NAME, "D3", 1)], refused: [`patch-formula ${NAME}!D3`] },
  {
    what: "a cell that an array formula fills, whatever may go for it",
    parts: rowsOf(`<row r="3"><c r="C3"><f t="array" ref="C3:D4">A1:B2</f><v>2</v></c></row>`),
    changes: [number(NAME, "C3", 1, { replacesFormula: true }), number(NAME, "D4", 1, { replacesFormula: true }), number(NAME, "E4", 1)],
    refused: [`patch-array ${NAME}!C3 {"range":"C3:D4"}`, `patch-array ${NAME}!D4 {"range":"C3:D4"}`],
  },
  { what: "a cell of a data table", parts: rowsOf(`<row r="3"><c r="C3"><f t="dataTable" ref="C3:C4" dt2D="0" dtr="0" r1="A1"/><v>2</v></c><c r="D3"/></row><row r="4"><c r="C4"><v>3</v></c></row>`), changes: [number(NAME, "C4", 1)], refused: [`patch-array ${NAME}!C4 {"range":"C3:C4"}`] },
  { what: "the header of a table", parts: withTable(""), changes: [text(NAME, "B3", "新"), text(NAME, "B4", "新"), text(NAME, "B6", "新")], refused: [`patch-table-header ${NAME}!B3 {"table":"清单"}`] },
  { what: "the totals of a table", parts: withTable(' totalsRowCount="1"'), changes: [text(NAME, "B6", "新")], refused: [`patch-table-totals ${NAME}!B6 {"table":"清单"}`] },
  {
    what: "a cell that a pivot table fills",
    parts: { ...rowsOf(`<row r="3"><c r="C3"/></row>`), [SHEET_RELATIONSHIPS]: relationships(["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]), "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}"><location ref="C3:D9"/></pivotTableDefinition>` },
    changes: [number(NAME, "C3", 1), number(NAME, "C2", 1)],
    refused: [`patch-pivot-table ${NAME}!C3 {"range":"C3:D9"}`],
  },
  {
    what: "a workbook with a digital signature",
    parts: { [ROOT_RELATIONSHIPS]: relationships(["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin", "_xmlsignatures/origin.sigs"]) },
    changes: [number(NAME, "C3", 1)],
    refused: ["patch-signed"],
  },
  { what: "a workbook that is not read, with what is wrong besides", parts: rowsOf(`<row r="3"><c r="C3"><v>x</v></c></row>`), changes: [number(NAME, "C3", NaN)], refused: [`cell-number ${NAME}!C3 ${SHEET} {"found":"x"}`, `patch-number ${NAME}!C3`] },
  { what: "a workbook whose other sheet is not read, which stays as it is", parts: { "xl/worksheets/sheet2.xml": sheet(`<row r="3"><c r="C3"><v>x</v></c></row>`) }, changes: [number(NAME, "C3", 1)], refused: [] },
];
