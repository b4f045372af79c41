import { nodePlatform } from "../../../src/files/nodePlatform";
import { deflateNode } from "../../../src/files/deflateNode";
import { patchXlsx, type PatchXlsxOptions, type XlsxCellChange } from "../../../src/xlsx";
import { book, sheet, SHEET, type Parts } from "../../hostile/make/book";
import { partText } from "../support/patched";

const NAME = "评分";
const WORKBOOK = "xl/workbook.xml";

function patchedWith(parts: Parts, changes: readonly XlsxCellChange[], options: Partial<PatchXlsxOptions> = {}): Uint8Array {
  const patching = patchXlsx(book(parts), changes, { ...nodePlatform, deflate: deflateNode, ...options });
  if (!patching.ok) {
    throw new Error(JSON.stringify(patching.refusals));
  }
  return patching.bytes;
}

const text = (cell: string, value: string, styleOf?: string): XlsxCellChange => ({ sheet: NAME, cell, value: { kind: "text", text: value }, ...(styleOf === undefined ? {} : { styleOf }) });
const workbookXml = partText(book(), WORKBOOK);
const named = (names: string): Parts => ({ [WORKBOOK]: workbookXml.replace(/<definedNames>.*<\/definedNames>|(?=<\/workbook>)/s, `<definedNames>${names}</definedNames>`) });
const AREA = `<definedName name="_xlnm.Print_Area" localSheetId="0">'评分'!$A$1:$D$9</definedName>`;

describe("a cell that takes another cell's style", () => {
  const rows = `<row r="3"><c r="A3" s="2"><v>1</v></c><c r="B3" s="1"/><c r="D3"><v>4</v></c></row>`;
  const after = (...changes: readonly XlsxCellChange[]): string => partText(patchedWith({ [SHEET]: sheet(rows) }, changes), SHEET);

  test("has it whether it is there or new, and whether or not the other one changes", () => {
    expect(after(text("B3", "甲", "A3"))).toContain(`<c r="B3" s="2" t="inlineStr">`);
    expect(after(text("C4", "乙", "B3"))).toContain(`<c r="C4" s="1" t="inlineStr">`);
    expect(after(text("B3", "甲"), text("C4", "乙", "B3"))).toContain(`<c r="C4" s="1" t="inlineStr">`);
  });

  test("has none where the other one has none", () => {
    expect(after(text("B3", "甲", "D3"))).toContain(`<c r="B3" s="0" t="inlineStr">`);
    expect(after(text("C4", "乙", "D3"))).toContain(`<c r="C4" t="inlineStr">`);
  });

  test("is refused where that is no address", () => {
    const patching = patchXlsx(book(), [text("C3", "甲", "A1:B2")], { ...nodePlatform, deflate: deflateNode });
    expect(patching).toMatchObject({ ok: false, refusals: [{ code: "patch-address", params: { found: "A1:B2" } }] });
  });
});

describe("what is printed of a sheet", () => {
  const areas = (names: string, range = "A1:D12", name = NAME): string => partText(patchedWith(named(names), [text("C3", "甲")], { printAreas: [{ sheet: name, range }], keepsResults: true }), WORKBOOK);
  const before = (names: string): string => String(named(names)[WORKBOOK]);

  test("is another range of the same sheet, and nothing else in the workbook's part changes", () => {
    expect(areas(AREA)).toBe(before(AREA).replace("$A$1:$D$9", "$A$1:$D$12"));
  });

  test("is left alone where the sheet names none, names several, or there is no such sheet", () => {
    const several = AREA.replace("$D$9", "$D$9,'评分'!$F$1:$G$2");
    const titles = AREA.replace("Print_Area", "Print_Titles");
    for (const names of [several, titles]) {
      expect(areas(names)).toBe(before(names));
    }
    expect(areas(AREA, "A1:D12", "没有这张")).toBe(before(AREA));
  });
});

test("results are kept where no formula rests on what changes, and calculated anew otherwise", () => {
  expect(partText(patchedWith({}, [text("C3", "甲")], { keepsResults: true }), WORKBOOK)).toBe(workbookXml);
  expect(partText(patchedWith({}, [text("C3", "甲")]), WORKBOOK)).toContain('fullCalcOnLoad="1"');
});
