import { MAIN, book, sheet, SHEET, STYLES, type Parts } from "../../hostile/make/book";
import { changedCells, changedParts, cellsOf, lockedCells, number, partText, patched, text, workbookOf } from "../support/patched";

const NAME = "评分";
const BLANK = { kind: "blank" } as const;

/** The first sheet's part of the sound workbook with this content, after the changes. */
function sheetAfter(before: string, changes: Parameters<typeof patched>[1], parts: Parts = {}): string {
  return partText(patched(book({ [SHEET]: before, ...parts }), changes), SHEET);
}

const inner = (xml: string): string => /<(?:\w+:)?sheetData[^>]*>(.*)<\/(?:\w+:)?sheetData>/s.exec(xml)?.[1] ?? "";
const rowsAfter = (rows: string, ...changes: Parameters<typeof patched>[1]): string => inner(sheetAfter(sheet(rows), changes));

describe("a cell that is there", () => {
  test("keeps its tag; only what says what it holds is written anew", () => {
    expect(rowsAfter(`<row r="3" ht="20"><c r="A3" t="s"><v>0</v></c>\n <c  r='C3'   s="1" ><v>60</v></c></row>`, number(NAME, "C3", 85.5))).toBe(
      `<row r="3" ht="20"><c r="A3" t="s"><v>0</v></c>\n <c  r='C3'   s="1"><v>85.5</v></c></row>`,
    );
  });

  test("takes a text as its own, which no other part knows", () => {
    expect(rowsAfter(`<row r="3"><c r="A3" s="1" t="s"><v>0</v></c></row>`, text(NAME, "A3", "缺少 <记录> & 凭证"))).toBe(
      `<row r="3"><c r="A3" s="1" t="inlineStr"><is><t>缺少 &lt;记录&gt; &amp; 凭证</t></is></c></row>`,
    );
  });

  test("keeps blanks at the ends, line breaks and what XML cannot say", () => {
    const said = " 甲\n乙\r\u0007_x0041_ ";
    const after = patched(book(), [text(NAME, "C3", said)]);
    expect(partText(after, SHEET)).toContain(`<t xml:space="preserve"> 甲\n乙_x000D__x0007__x005F_x0041_ </t>`);
    expect(cellsOf(workbookOf(after)).get(`${NAME}!C3`)).toEqual({ value: { kind: "text", text: said }, formula: "" });
  });

  test("takes a boolean, and is left blank with its style", () => {
    const rows = `<row r="3"><c r="A3" s="1" t="s"><v>0</v></c><c r="C3" s="2"><v>60</v></c></row>`;
    expect(rowsAfter(rows, { sheet: NAME, cell: "A3", value: { kind: "boolean", value: true } }, { sheet: NAME, cell: "C3", value: BLANK })).toBe(
      `<row r="3"><c r="A3" s="1" t="b"><v>1</v></c><c r="C3" s="2"/></row>`,
    );
    expect(rowsAfter(rows, text(NAME, "C3", ""))).toContain(`<c r="C3" s="2"/>`);
  });

  test("has its figures in full, large and small", () => {
    for (const [value, written] of [[0.1, "0.1"], [-0, "0"], [1e21, "1E+21"], [1.5e-7, "1.5E-7"], [123456789012.345, "123456789012.345"]] as const) {
      expect(rowsAfter(`<row r="3"><c r="C3"/></row>`, number(NAME, "C3", value))).toBe(`<row r="3"><c r="C3"><v>${written}</v></c></row>`);
    }
  });

  test("loses what says that its old value was more than it seems, and keeps its extensions", () => {
    expect(rowsAfter(`<row r="3"><c r="C3" vm="1" ph="1"><v>60</v><extLst><ext uri="x"/></extLst></c></row>`, number(NAME, "C3", 1))).toBe(
      `<row r="3"><c r="C3" ph="1"><v>1</v><extLst><ext uri="x"/></extLst></c></row>`,
    );
    expect(rowsAfter(`<row r="3"><c r="C3"><v>60</v><extLst/></c></row>`, { sheet: NAME, cell: "C3", value: BLANK })).toBe(`<row r="3"><c r="C3"><extLst/></c></row>`);
  });
});

describe("a cell that is not there", () => {
  test("comes between its neighbours, in front of what extends the row", () => {
    const rows = `<row r="3"><c r="B3"><v>1</v></c> <c r="D3"><v>2</v></c><extLst/></row>`;
    expect(rowsAfter(rows, number(NAME, "A3", 7), number(NAME, "C3", 8), number(NAME, "AA3", 9), number(NAME, "E3", 6))).toBe(
      `<row r="3"><c r="A3"><v>7</v></c><c r="B3"><v>1</v></c> <c r="C3"><v>8</v></c><c r="D3"><v>2</v></c><c r="E3"><v>6</v></c><c r="AA3"><v>9</v></c><extLst/></row>`,
    );
  });

  test("opens a row without cells, and comes with its row where there is none", () => {
    const rows = `<row r="2" ht="9"/>\n<row r="4"></row>`;
    expect(rowsAfter(rows, number(NAME, "B1", 1), number(NAME, "A2", 2), number(NAME, "B3", 3), number(NAME, "C3", 4), number(NAME, "A4", 5), number(NAME, "A9", 6))).toBe(
      `<row r="1"><c r="B1"><v>1</v></c></row><row r="2" ht="9"><c r="A2"><v>2</v></c></row>\n<row r="3"><c r="B3"><v>3</v></c><c r="C3"><v>4</v></c></row><row r="4"><c r="A4"><v>5</v></c></row><row r="9"><c r="A9"><v>6</v></c></row>`,
    );
  });

  test("opens a sheet without rows", () => {
    expect(sheetAfter(sheet("").replace("<sheetData></sheetData>", "<sheetData />"), [number(NAME, "B2", 1), number(NAME, "A5", 2)])).toContain(
      `<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row></sheetData>`,
    );
  });

  test("is not made for a blank", () => {
    const before = book();
    expect(changedParts(before, patched(before, [{ sheet: NAME, cell: "Z9", value: BLANK }, text(NAME, "A1", "")]))).toEqual([]);
  });

  test("has the style of its row where the row has one, else that of its column", () => {
    const columns = `<cols><col min="2" max="3" style="1"/><col min="4" max="4" width="5"/></cols>`;
    const rows = `<row r="3" s="2" customFormat="1"><c r="A3"/></row><row r="4" s="2"><c r="A4"/></row>`;
    const after = inner(sheetAfter(sheet(rows, "", columns), [number(NAME, "B3", 1), number(NAME, "C4", 2), number(NAME, "D4", 3), number(NAME, "B7", 4)]));
    expect(after).toBe(
      `<row r="3" s="2" customFormat="1"><c r="A3"/><c r="B3" s="2"><v>1</v></c></row><row r="4" s="2"><c r="A4"/><c r="C4" s="1"><v>2</v></c><c r="D4"><v>3</v></c></row><row r="7"><c r="B7" s="1"><v>4</v></c></row>`,
    );
  });

  test("stays unseen where rows that are not there are hidden", () => {
    expect(sheetAfter(sheet("", "", `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>`), [number(NAME, "A2", 1)])).toContain(`<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>`);
  });

  test("widens what the row and the sheet say of their size", () => {
    const after = sheetAfter(sheet(`<row r="3" spans="2:3"><c r="B3"/></row><row r="4" spans="1:2 5:9"><c r="A4"/></row>`, "", `<dimension ref="A3:B4"/>`), [number(NAME, "D3", 1), number(NAME, "C3", 1), number(NAME, "C4", 2), number(NAME, "F9", 1)]);
    expect(after).toContain(`<row r="3" spans="2:4"><c r="B3"/>`);
    expect(after).toContain(`<row r="4" spans="1:9"><c r="A4"/>`);
    expect(after).toContain(`<dimension ref="A3:F9"/>`);
    const within = sheetAfter(sheet(`<row r="3" spans="1:3"><c r="A3"/></row>`, "", `<dimension ref="A3:C3"></dimension>`), [number(NAME, "B3", 1)]);
    expect(within).toContain(`<row r="3" spans="1:3"><c r="A3"/><c r="B3"><v>1</v></c></row>`);
    expect(within).toContain(`<dimension ref="A3:C3"></dimension>`);
  });
});

describe("the part's own way of writing", () => {
  test("prefixes of namespaces are those of the element around", () => {
    const part = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="3"><x:c r="C3"><x:v>60</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(inner(sheetAfter(part, [text(NAME, "C3", "甲"), number(NAME, "D3", 1), number(NAME, "A5", 2)]))).toBe(
      `<x:row r="3"><x:c r="C3" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="D3"><x:v>1</x:v></x:c></x:row><x:row r="5"><x:c r="A5"><x:v>2</x:v></x:c></x:row>`,
    );
  });

  test.each(["utf16le", "utf16be", "mark"] as const)("a part keeps its encoding: %s", (encoding) => {
    const xml = sheet(`<row r="3"><c r="C3"><v>60</v></c></row>`).replace("UTF-8", encoding === "mark" ? "UTF-8" : "UTF-16");
    const marked = Buffer.from(`\ufeff${xml}`, encoding === "mark" ? "utf8" : "utf16le");
    const before = book({ [SHEET]: encoding === "utf16be" ? marked.swap16() : marked });
    const after = patched(before, [text(NAME, "C3", "甲𠀀乙"), number(NAME, "Z3", 5)]);
    expect(changedCells(before, after)).toEqual([`${NAME}!C3`, `${NAME}!Z3`]);
    expect(cellsOf(workbookOf(after)).get(`${NAME}!C3`)?.value).toEqual({ kind: "text", text: "甲𠀀乙" });
  });

  test("comments and instructions outside the rows stay where they are", () => {
    const rows = `<row r="3"><c r="C3"><v>60</v></c></row>`;
    const before = sheet(rows, `<!-- </sheetData> --><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`, `<?mso x?><!-- <c r="C3"> -->`);
    expect(sheetAfter(before, [number(NAME, "C3", 61)])).toBe(before.replace("<v>60</v>", "<v>61</v>"));
  });

  test("a sheet of many stretches is changed at its right places", () => {
    const rows = Array.from({ length: 4000 }, (_, index) => `<row r="${String(index + 1)}"><c r="A${String(index + 1)}" t="inlineStr"><is><t>条款${String(index)}𠀀</t></is></c><c r="C${String(index + 1)}"><v>${String(index)}</v></c></row>`).join("");
    const before = book({ [SHEET]: sheet(rows) });
    const cells = ["C1", "B700", "A2000", "C3999", "D4000", "A4001"];
    expect([...changedCells(before, patched(before, cells.map((cell) => number(NAME, cell, 0.5))))].sort()).toEqual(cells.map((cell) => `${NAME}!${cell}`).sort());
  });
});

describe("the rest of the package", () => {
  test("of the other parts only the workbook's changes, which says that formulas are calculated anew", () => {
    const before = book({ "xl/media/image1.png": new Uint8Array([1, 2, 3, 4]), "xl/空.bin": "甲" });
    const after = patched(before, [number(NAME, "C3", 61)]);
    expect(changedCells(before, after)).toEqual([`${NAME}!C3`]);
    expect(changedParts(before, after)).toEqual(["xl/workbook.xml", SHEET]);
    expect(partText(after, "xl/workbook.xml")).toContain(`</sheets><calcPr fullCalcOnLoad="1"/></workbook>`);
  });

  test("no change is the same package", () => {
    expect(changedParts(book(), patched(book(), []))).toEqual([]);
  });

  test("two sheets are changed at once", () => {
    const after = patched(book(), [number(NAME, "C3", 1), number("说明", "C3", 2)]);
    expect(changedCells(book(), after)).toEqual([`${NAME}!C3`, "说明!C3"]);
  });
});

describe("a text that reads like something else when its cell is edited", () => {
  test("gets a copy of its cell's format with Excel's mark for texts, one for all", () => {
    const rows = `<row r="3"><c r="A3" s="1"/><c r="B3" s="1"/><c r="C3"/><c r="D3" s="1"/></row>`;
    const after = patched(book({ [SHEET]: sheet(rows) }), [text(NAME, "A3", "=HYPERLINK(1)"), text(NAME, "B3", "+1"), text(NAME, "C3", "@甲"), text(NAME, "D3", "记录")]);
    expect(inner(partText(after, SHEET)).replace(/<is>.*?<\/is>/g, "")).toBe(
      `<row r="3"><c r="A3" s="3" t="inlineStr"></c><c r="B3" s="3" t="inlineStr"></c><c r="C3" s="4" t="inlineStr"></c><c r="D3" s="1" t="inlineStr"></c></row>`,
    );
    expect(partText(after, STYLES)).toContain(`<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="164" quotePrefix="1"/><xf numFmtId="0" quotePrefix="1"/></cellXfs>`);
  });

  test("needs none where its cell has the mark, or has the format of texts", () => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="49"/><xf numFmtId="0" quotePrefix="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;
    const before = book({ [SHEET]: sheet(`<row r="3"><c r="A3" s="0"/><c r="B3" s="1"/></row>`), [STYLES]: styles });
    expect(changedParts(before, patched(before, [text(NAME, "A3", "=1"), text(NAME, "B3", "=1")]))).toEqual(["xl/workbook.xml", SHEET]);
  });
});

describe("a protected sheet", () => {
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf><protection locked="0"/></xf><xf><protection hidden="1"/></xf></cellXfs></styleSheet>`;
  const rows = `<row r="3"><c r="A3"/><c r="B3" s="1"/><c r="C3" s="2"/></row>`;
  const changes = ["A3", "B3", "C3", "D3"].map((cell) => number(NAME, cell, 1));

  test("is written all the same, and the locked cells are told", () => {
    const before = book({ [STYLES]: styles, [SHEET]: sheet(rows, `<sheetProtection sheet="1"/>`, `<cols><col min="4" max="4" style="1"/></cols>`) });
    expect(lockedCells(before, changes)).toEqual([`${NAME}!A3`, `${NAME}!C3`]);
    expect(partText(patched(before, changes), SHEET)).toContain(`<sheetProtection sheet="1"/>`);
  });

  test("only where it is protected", () => {
    expect(lockedCells(book({ [STYLES]: styles, [SHEET]: sheet(rows, `<sheetProtection sheet="0"/>`) }), changes)).toEqual([]);
  });
});
