import { book, SHEET, sheet, withCell } from "./make/book";
import type { HostileRow, Outcome } from "./outcome";

function cells(id: string, what: string, rows: string, outcome: Outcome): HostileRow {
  return { id, what, bytes: () => book({ [SHEET]: sheet(rows) }), outcome };
}

const formula = (id: string, what: string, xml: string, outcome: Outcome): HostileRow => ({ id, what, bytes: () => book({ [SHEET]: withCell(xml) }), outcome });
const c3 = (text: string, value: number | string | null): Outcome => ({ read: { C3: { formula: text, value } } });
const shared = (index: number, ref: string, text: string): string => `<f t="shared" si="${index}" ref="${ref}">${text}</f>`;
const taken = (index: number): string => `<f t="shared" si="${index}"/>`;

/** One column: the first cell has the formula, the second takes it. */
const twice = (text: string): string => `<row r="3"><c r="C3">${shared(0, "C3:C4", text)}<v>1</v></c></row><row r="4"><c r="C4">${taken(0)}<v>2</v></c></row>`;
const pair = (what: string, first: string, second: string): HostileRow => cells("H93", what, twice(first.replaceAll("&", "&amp;").replaceAll("<", "&lt;")), { read: { C3: { formula: `=${first}`, value: 1 }, C4: { formula: `=${second}`, value: 2 } } });

export const FORMULA_ROWS: readonly HostileRow[] = [
  formula("H86", "a kept 95 beside a formula that gives 60", `<c r="C3"><f>SUM(A1:A9)</f><v>95</v></c>`, c3("=SUM(A1:A9)", 95)),
  formula("H88", "a formula that keeps no value", `<c r="C3"><f>SUM(A1:A9)</f></c>`, c3("=SUM(A1:A9)", null)),
  formula("H89", "a total that is a constant", `<c r="C3"><v>95</v></c>`, { read: { C3: 95 } }),
  formula("H91", "a custom function, as Excel keeps it", `<c r="C3" t="str" cm="1"><f t="array" ref="C3">_xldudf_STAR_TOTAL(A1:A9)</f><v>94.98</v></c>`, c3("=_xldudf_STAR_TOTAL(A1:A9)", "94.98")),
  formula("H91", "a formula that is a text", `<c r="C3" t="str"><f>A1&amp;"&lt;b&gt;"</f><v>60</v></c>`, c3(`=A1&"<b>"`, "60")),
  formula("H91", "a value in front of its formula", `<c r="C3"><v>60</v><f>A1</f></c>`, { refused: "cell-two-values" }),
  formula("H91", "two formulas", `<c r="C3"><f>A1</f><f>A2</f><v>60</v></c>`, { refused: "cell-two-values" }),
  formula("H91", "an empty formula", `<c r="C3"><f></f><v>60</v></c>`, { refused: "formula-kind" }),
  formula("H91", "a formula of an unknown kind", `<c r="C3"><f t="secret">A1</f><v>60</v></c>`, { refused: "formula-kind", cell: "C3" }),
  formula("H91", "a comment in a formula", `<c r="C3"><f>A1<!-- x -->+1</f><v>60</v></c>`, { refused: "xml-mixed-value" }),
  { id: "H91", what: "a formula longer than Excel has", bytes: () => book({ [SHEET]: withCell(`<c r="C3"><f>${"1+".repeat(8_200)}1</f></c>`) }), outcome: { refused: "limit-formulas" } },
  formula("H93", "a shared formula without its first cell", `<c r="C3">${taken(0)}<v>60</v></c>`, { refused: "formula-shared", cell: "C3" }),
  cells("H93", "a shared formula that comes after those that take it", `<row r="3"><c r="C3">${taken(0)}</c></row><row r="4"><c r="C4">${shared(0, "C3:C4", "A4")}</c></row>`, { refused: "formula-shared" }),
  formula("H93", "a shared formula without a number", `<c r="C3"><f t="shared"/></c>`, { refused: "formula-shared" }),
  formula("H93", "a shared formula that does not hold its own cell", `<c r="C3">${shared(0, "D3:D9", "A3")}</c>`, { refused: "formula-shared" }),
  cells("H93", "a formula of its own under a shared number", `<row r="3"><c r="C3">${shared(0, "C3:C4", "A3")}</c></row><row r="4"><c r="C4"><f t="shared" si="0">A9</f></c></row>`, { refused: "formula-shared" }),
  cells("H93", "a reference that leaves the sheet", `<row r="3"><c r="C3">${shared(0, "B3:C3", "A3")}</c></row><row r="4"><c r="A4">${taken(0)}</c></row>`, { refused: "formula-shared", cell: "A4" }),
  cells("H93", "numbers of shared formulas in no order", `<row r="3"><c r="C3">${shared(7, "C3:C4", "A3")}</c><c r="D3">${shared(2, "D3:D4", "B3")}</c></row><row r="4"><c r="C4">${taken(7)}</c><c r="D4">${taken(2)}</c></row>`, { read: { C3: { formula: "=A3", value: null }, D3: { formula: "=B3", value: null }, C4: { formula: "=A4", value: null }, D4: { formula: "=B4", value: null } } }),
  pair("a shared formula with fixed and moving references", "A3+$A3+A$3+$A$3", "A4+$A4+A$3+$A$3"),
  pair("a shared formula with whole columns and rows", "SUM(A:B)+SUM(3:$4)+SUM($A:A)", "SUM(A:B)+SUM(4:$4)+SUM($A:A)"),
  pair("a shared formula with sheets, texts and names", `'A3 it''s'!A3&"A3 ""A3"""&A3_x&x.A3&TAX&LOG10(A3)`, `'A3 it''s'!A4&"A3 ""A3"""&A3_x&x.A3&TAX&LOG10(A4)`),
  pair("a shared formula with tables, books and errors", "Table1[[#This Row],[A3]]+[1]Sheet1!A3+#REF!+Sheet3!A3+XFE3+评分!A3", "Table1[[#This Row],[A3]]+[1]Sheet1!A4+#REF!+Sheet3!A4+XFE3+评分!A4"),
  pair("a shared formula with numbers and ranges", "A3:B9*1E3+3*A3#", "A4:B10*1E3+3*A4#"),
  { id: "H93", what: "shared formulas that grow too large together", bytes: () => book({ [SHEET]: sheet(twice(`"${"x".repeat(8_000)}"`)) }), limits: { formulaCharacters: 8_000 }, outcome: { refused: "limit-formulas", cell: "C4" } },
  cells("H93", "a formula that fills several cells", `<row r="3"><c r="C3"><f t="array" ref="C3:D4">A1:B2</f><v>1</v></c><c r="D3"><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c r="D4"><v>4</v></c><c r="E4"><v>5</v></c></row>`, {
    read: { C3: { formula: "=A1:B2", value: 1 }, D3: { formula: "=A1:B2", value: 2 }, C4: { formula: "=A1:B2", value: 3 }, D4: { formula: "=A1:B2", value: 4 }, E4: 5 },
  }),
  cells("H93", "a formula in a cell that another one fills", `<row r="3"><c r="C3"><f t="array" ref="C3:C4">A1:A2</f><v>1</v></c></row><row r="4"><c r="C4"><f>B9</f><v>3</v></c></row>`, { refused: "formula-array", cell: "C4" }),
  cells("H93", "formulas that fill the same cell", `<row r="3"><c r="C3"><f t="array" ref="C3:D3">A1:B1</f></c><c r="D3"><f t="array" ref="D3:E3">A1:B1</f></c></row>`, { refused: "formula-array" }),
  formula("H93", "a filling formula that begins elsewhere", `<c r="C3"><f t="array" ref="B3:C3">A1</f></c>`, { refused: "formula-array" }),
  formula("H93", "a filling formula without a range", `<c r="C3"><f t="array">A1</f></c>`, { refused: "formula-array" }),
  cells("H93", "a data table", `<row r="3"><c r="C3"><f t="dataTable" ref="C3:C4" dt2D="0" dtr="0" r1="A1"/><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c></row>`, { read: { C3: { formula: "=TABLE(A1)", value: 1 }, C4: { formula: "=TABLE(A1)", value: 2 } } }),
  { id: "H93", what: "filling formulas over the whole sheet", bytes: () => book({ [SHEET]: sheet(wideArrays(70)) }), outcome: { refused: "limit-formulas" } },
  formula("H99", "a formula over another workbook", `<c r="C3"><f>[1]Sheet1!$A$1</f><v>95</v></c>`, c3("=[1]Sheet1!$A$1", 95)),
];

/** Rows that are each filled by one formula, from the first column to the last. */
function wideArrays(count: number): string {
  return Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><f t="array" ref="A${index + 1}:XFD${index + 1}">1</f></c></row>`).join("");
}
