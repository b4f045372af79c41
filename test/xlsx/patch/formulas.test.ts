import { book, CONTENT_TYPES, contentTypes, MAIN, relationships, sheet, SHEET, WORKBOOK, workbook, WORKBOOK_RELATIONSHIPS, type Parts } from "../../hostile/make/book";
import { cellsOf, changedCells, changedParts, number, partText, patched, workbookOf } from "../support/patched";

const NAME = "评分";
const CHAIN = "xl/calcChain.xml";
const CHAIN_TYPE = `<Override PartName="/${CHAIN}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>`;
const CHAINED: Parts = {
  [CONTENT_TYPES]: contentTypes(CHAIN_TYPE),
  [WORKBOOK_RELATIONSHIPS]: relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "sharedStrings", "sharedStrings.xml"],
    ["rId4", "styles", "styles.xml"],
    ["rId5", "calcChain", "calcChain.xml"],
  ),
  [CHAIN]: `<calcChain xmlns="${MAIN}"><c r="C3" i="1"/><c r="D3"/></calcChain>`,
};
const MAY = { replacesFormula: true };
const cellsAfter = (rows: string, ...cells: readonly string[]): string => /<sheetData>(.*)<\/sheetData>/s.exec(partText(patched(book({ [SHEET]: sheet(rows) }), cells.map((cell) => number(NAME, cell, 7, MAY))), SHEET))?.[1] ?? "";

test("a formula goes where it may, and the list that names it with it", () => {
  const before = book({ ...CHAINED, [SHEET]: sheet(`<row r="3"><c r="C3" t="str" cm="1"><f t="array" ref="C3">A1</f><v>x</v></c><c r="D3"><f>A1</f><v>1</v></c></row>`) });
  const after = patched(before, [number(NAME, "C3", 7, MAY)]);
  expect(partText(after, SHEET)).toContain(`<row r="3"><c r="C3"><v>7</v></c><c r="D3"><f>A1</f><v>1</v></c></row>`);
  expect(changedParts(before, after)).toEqual([CONTENT_TYPES, WORKBOOK, WORKBOOK_RELATIONSHIPS, SHEET, CHAIN]);
  expect(partText(after, CONTENT_TYPES)).toBe(contentTypes());
  expect(partText(after, WORKBOOK_RELATIONSHIPS)).not.toContain("calcChain");
  expect(changedCells(before, after)).toEqual([`${NAME}!C3`]);
});

test("the list stays where no formula goes", () => {
  const before = book({ ...CHAINED, [SHEET]: sheet(`<row r="3"><c r="C3"/><c r="D3"><f>A1</f><v>1</v></c></row>`) });
  expect(changedParts(before, patched(before, [number(NAME, "C3", 7, MAY)]))).toEqual([WORKBOOK, SHEET]);
});

describe("a shared formula", () => {
  const SHARED = `<row r="3"><c r="B3"><f t="shared" ref="B3:C4" si="4">A1+$A$9</f><v>1</v></c><c r="C3"><f t="shared" si="4"/><v>2</v></c></row><row r="4"><c r="B4"><f t="shared" si="4"/><v>3</v></c><c r="C4"><f t="shared" si="4"/><v>4</v></c></row>`;

  test("is taken over by the next cell when the cell that holds it goes", () => {
    expect(cellsAfter(SHARED, "B3")).toBe(
      `<row r="3"><c r="B3"><v>7</v></c><c r="C3"><f t="shared" si="4" ref="B3:C4">B1+$A$9</f><v>2</v></c></row><row r="4"><c r="B4"><f t="shared" si="4"/><v>3</v></c><c r="C4"><f t="shared" si="4"/><v>4</v></c></row>`,
    );
    expect(cellsAfter(SHARED, "B3", "C3")).toContain(`<c r="B4"><f t="shared" si="4" ref="B4:C4">A2+$A$9</f><v>3</v></c>`);
  });

  test("is one of its own where one cell is left", () => {
    expect(cellsAfter(SHARED, "B3", "C3", "B4")).toContain(`<c r="C4"><f>B2+$A$9</f><v>4</v></c>`);
    expect(cellsAfter(SHARED, "B3", "C3", "B4", "C4")).not.toContain("<f");
  });

  test("stays where another cell leaves it", () => {
    expect(cellsAfter(SHARED, "C4")).toBe(SHARED.replace(`<c r="C4"><f t="shared" si="4"/><v>4</v></c>`, `<c r="C4"><v>7</v></c>`));
    expect(cellsAfter(SHARED, "B4", "C4")).toContain(`<c r="B3"><f t="shared" ref="B3:C4" si="4">A1+$A$9</f><v>1</v></c>`);
  });

  test("reads in every other cell as before", () => {
    const before = book({ [SHEET]: sheet(SHARED) });
    for (const cells of [["B3"], ["B3", "C3"], ["B3", "B4"], ["C3", "C4"], ["B3", "C3", "C4"]]) {
      const after = patched(before, cells.map((cell) => number(NAME, cell, 7, MAY)));
      expect([...changedCells(before, after)].sort()).toEqual(cells.map((cell) => `${NAME}!${cell}`));
    }
  });

  test("of the same number later in the sheet is another one", () => {
    const second = `<row r="8"><c r="B8"><f t="shared" ref="B8:B9" si="4">A8*2</f></c></row><row r="9"><c r="B9"><f t="shared" si="4"/></c></row>`;
    expect(cellsAfter(SHARED + second, "B8")).toBe(`${SHARED}<row r="8"><c r="B8"><v>7</v></c></row><row r="9"><c r="B9"><f>A9*2</f></c></row>`);
  });

  test("keeps what XML has to escape", () => {
    const rows = `<row r="3"><c r="B3"><f t="shared" ref="B3:B5" si="0">IF(A3&lt;1,"&amp;","_x0041_")</f></c></row><row r="4"><c r="B4"><f t="shared" si="0"/></c></row><row r="5"><c r="B5"><f t="shared" si="0"/></c></row>`;
    const after = patched(book({ [SHEET]: sheet(rows) }), [number(NAME, "B3", 7, MAY)]);
    expect(cellsOf(workbookOf(after)).get(`${NAME}!B5`)?.formula).toBe(`=IF(A5<1,"&","_x0041_")`);
  });
});

describe("formulas are calculated anew on opening", () => {
  const calculation = (part: string): string => /<(?:\w+:)?workbook .*/s.exec(partText(patched(book({ [WORKBOOK]: part }), [number(NAME, "C3", 7)]), WORKBOOK))?.[0].replace(/^<[^>]*>/, "") ?? "";

  test("with the settings that are there", () => {
    expect(calculation(workbook(undefined, `<calcPr calcId="191029" calcMode="manual"/>`))).toContain(`<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>`);
    expect(calculation(workbook(undefined, `<calcPr fullCalcOnLoad="0" calcId="1"></calcPr>`))).toContain(`<calcPr fullCalcOnLoad="1" calcId="1"></calcPr>`);
  });

  test("with new ones at their place", () => {
    expect(calculation(workbook(undefined, `<definedNames><definedName name="总分">评分!$C$3</definedName></definedNames><oleSize ref="A1"/><extLst/>`))).toContain(`</definedNames><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/><extLst/>`);
  });

  test("in a workbook with prefixes", () => {
    const prefixed = workbook().replaceAll(/<(\/?)(workbook|sheets|sheet)\b/g, "<$1m:$2").replace(`xmlns="${MAIN}"`, `xmlns:m="${MAIN}"`);
    expect(calculation(prefixed)).toContain(`</m:sheets><m:calcPr fullCalcOnLoad="1"/></m:workbook>`);
  });
});
