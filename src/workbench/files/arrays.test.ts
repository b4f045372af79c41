import { deflateRawSync, inflateRawSync } from "node:zlib";
import { Direction } from "@univerjs/core";
import * as sheets from "@univerjs/sheets";
import { readXlsxDocument, writeXlsx, type XlsxContent, type XlsxDocument } from "../../xlsx";
import { cellsAt, PersonAtGrid } from "../engine/testing/personAtGrid";
import { EMPTY_SIDE } from "../model";
import { openFile, saveFile } from ".";

const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes);
const inflate = (bytes: Uint8Array, size: number): Uint8Array | null => {
  const inflated = inflateRawSync(bytes);
  return inflated.length === size ? inflated : null;
};

type Line = readonly XlsxContent[];
const number = (value: number): XlsxContent => ({ kind: "number", value });
const filled = (value: number): XlsxContent => ({ kind: "number", value, filled: true });
const formula = (text: string, value: number, range?: string, dynamic = false): XlsxContent => ({
  kind: "formula",
  formula: text,
  cached: { kind: "number", value },
  ...(range === undefined ? {} : { array: { range, dynamic } }),
});
const FIGURES: readonly Line[] = [[number(1), number(10)], [number(2), number(20)], [number(3), number(30)]];
/** Three rows of figures in A1:B3, and what stands in C1 and below. */
const beside = (...cells: readonly XlsxContent[]): readonly Line[] => FIGURES.map((line, row) => (cells[row] === undefined ? line : [...line, cells[row]]));

function documentOf(cells: readonly Line[]): XlsxDocument {
  return {
    locale: "zh-CN", names: [], activeSheet: "S", properties: { title: "", subject: "" },
    sheets: [{
      name: "S", tabColor: "", showGridlines: true, columns: [], rows: [], blocks: [{ at: "A1", cells }], styles: [], merges: [], tables: [], validations: [],
      conditionalFormats: [], charts: [], freezeAt: null, protection: null, print: null,
    }],
  };
}

/** What stands in the cells of a file after the workbench opened one with these cells, a person did something, and it was saved. */
async function saved(cells: readonly Line[], act: (person: PersonAtGrid) => Promise<void> = () => Promise.resolve()): Promise<readonly [at: string, cells: readonly Line[]]> {
  const opened = openFile(writeXlsx(documentOf(cells), { deflate }), inflate);
  if (!opened.ok) throw new Error("refused");
  expect(opened.left).toEqual([]);
  const person = new PersonAtGrid();
  try {
    person.engine.load(opened.workbook.engine);
    person.engine.recalculate();
    await person.engine.settle();
    await act(person);
    await person.engine.settle();
    const file = saveFile({ engine: person.engine.save(), side: EMPTY_SIDE }, { locale: "zh-CN", deflate });
    if (!file.ok) throw new Error(file.code);
    expect(file.left).toEqual([]);
    const reading = readXlsxDocument(file.bytes, { inflate });
    if (!reading.ok) throw new Error("refused");
    expect(reading.left).toEqual([]);
    const blocks = reading.document.sheets[0]?.blocks ?? [];
    return [blocks[0]?.at ?? "", blocks.flatMap((block) => block.cells)];
  } finally {
    person.dispose();
  }
}

const SUM = "=SUM(A1:A3*B1:B3)";
const PRODUCTS = "=A1:A3*B1:B3";

describe("an array formula of a file is in the next file as it came", () => {
  it.each<[string, readonly Line[]]>([
    ["in one cell", beside(formula(SUM, 140, "C1"))],
    ["in one cell, dynamic", beside(formula(SUM, 140, "C1", true))],
    ["over several cells", beside(formula(PRODUCTS, 10, "C1:C3"), filled(40), filled(90))],
    ["over several cells, dynamic", beside(formula(PRODUCTS, 10, "C1:C3", true), filled(40), filled(90))],
    ["over fewer cells than its result has", beside(formula(PRODUCTS, 10, "C1:C2"), filled(40))],
    ["in one cell, with a result of three", beside(formula(PRODUCTS, 10, "C1"))],
    ["a plain one stays plain", beside(formula("=SUM(A1:A3)", 6))],
  ])("%s", async (_, cells) => {
    expect(await saved(cells)).toEqual(["A1", cells]);
  });

  it("over more cells than its result has, whose values Excel works out", async () => {
    expect(await saved(beside(formula(SUM, 140, "C1:C3"), filled(140), filled(140)))).toEqual(["A1", beside(formula(SUM, 140, "C1:C3"))]);
  });
});

const type = (row: number, column: number, value: object) => (person: PersonAtGrid): Promise<void> =>
  person.act(sheets.SetRangeValuesCommand.id, { range: cellsAt(row, column), value });

describe("what a person does to it", () => {
  const block = beside(formula(PRODUCTS, 10, "C1:C3"), filled(40), filled(90));

  it("it goes where its cells go", async () => {
    const inserted = await saved(block, (person) => person.act(sheets.InsertRowByRangeCommand.id, { range: cellsAt(0, 0, 0, 39), direction: Direction.UP }));
    expect(inserted).toEqual(["A2", beside(formula("=A2:A4*B2:B4", 10, "C2:C4"), filled(40), filled(90))]);
  });

  it("another formula in its place is another formula", async () => {
    expect(await saved(block, type(0, 2, { f: "=SUM(A1:A3)" }))).toEqual(["A1", beside(formula("=SUM(A1:A3)", 6, "C1", true))]);
    expect(await saved(beside(formula(SUM, 140, "C1")), type(0, 2, { f: PRODUCTS }))).toEqual(["A1", beside(formula(PRODUCTS, 10, "C1:C3", true), filled(40), filled(90))]);
  });

  it("a value in its place is a value", async () => {
    expect(await saved(block, type(0, 2, { v: 7, f: null }))).toEqual(["A1", beside(number(7))]);
  });

  it("a value among the cells that it fills is kept, and it fills none", async () => {
    const [, cells] = await saved(block, type(1, 2, { v: 7 }));
    expect(cells[0]?.[2]).toMatchObject({ formula: PRODUCTS, array: { range: "C1", dynamic: true } });
    expect([cells[1]?.[2], cells[2]?.[2]]).toEqual([number(7), undefined]);
  });

  it("one that is typed and fills cells is a dynamic one", async () => {
    expect(await saved(beside(), type(0, 2, { f: PRODUCTS }))).toEqual(["A1", beside(formula(PRODUCTS, 10, "C1:C3", true), filled(40), filled(90))]);
  });

  it("one that is typed and has one value is a plain one: the grid does not tell them apart", async () => {
    expect(await saved(beside(), type(0, 2, { f: SUM }))).toEqual(["A1", beside(formula(SUM, 140))]);
  });
});
