import type { Locale } from "../../src/core";
import { deflateNode } from "../../src/files/deflateNode";
import { inflateNode } from "../../src/files/inflateNode";
import { createHeadlessEngine, type Engine } from "../../src/workbench/engine";
import { loadDocument, openFile, saveFile, toDocument } from "../../src/workbench/files";
import { readXlsx, readXlsxDocument, writeXlsx, type XlsxCell, type XlsxContent, type XlsxDocument } from "../../src/xlsx";
import { buildRequest, checked, openAddIn, realistic, valueOf, type AddIn } from "./harness/addin";
import { enterAssessment } from "./harness/enterAssessment";
import { loadWorkbenchOffice } from "./harness/workbenchOffice";

// A whole workbook is built, filled and calculated for each language: seconds on a busy machine.
jest.setTimeout(120_000);

/** Another grid has not calculated yet: what formulas show there is not compared. */
function withoutResults(document: XlsxDocument): XlsxDocument {
  const bare = (content: XlsxContent): XlsxContent => (content?.kind === "formula" ? { kind: "formula", formula: content.formula } : content);
  const sheets = document.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((line) => line.map(bare)) })) }));
  return { ...document, sheets };
}

function written(document: XlsxDocument): Uint8Array {
  return writeXlsx(document, { deflate: deflateNode });
}

/** The document as it is after it has been a file, and has been in another grid. */
function throughAFile(document: XlsxDocument): XlsxDocument {
  const reading = readXlsxDocument(written(document), { inflate: inflateNode });
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  expect(reading.left).toEqual([]);
  return inAnotherGrid((engine) => {
    const { side, left } = loadDocument(reading.document, engine);
    expect(left).toEqual([]);
    return toDocument(engine, side, document.locale).document;
  });
}

function inAnotherGrid<T>(act: (engine: Engine) => T): T {
  const engine = createHeadlessEngine();
  try {
    return act(engine);
  } finally {
    engine.dispose();
  }
}

function cellOf(bytes: Uint8Array, sheet: string, row: number, column: number): XlsxCell | undefined {
  const reading = readXlsx(bytes, { inflate: inflateNode, want: () => [sheet] });
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  return reading.workbook.read[0]?.rows.find((one) => one.row === row)?.cells.find((one) => one.column === column);
}

const GRADED = [
  { locale: "zh-CN", summary: "汇总", scoresheet: "评分表", grade: "四星级" },
  { locale: "en-US", summary: "Summary", scoresheet: "Scoresheet", grade: "Four-star" },
] as const;

describe.each(GRADED)("a graded workbook as a file ($locale)", ({ locale, summary, scoresheet, grade }) => {
  let addIn: AddIn;
  const saved = (): ReturnType<typeof toDocument> => toDocument(addIn.engine, addIn.host.saveSide(), locale satisfies Locale);

  beforeAll(async () => {
    addIn = await openAddIn(loadWorkbenchOffice);
    valueOf(await addIn.serviceStar.build(buildRequest(locale), () => undefined));
    await enterAssessment(addIn, realistic);
    // A file names the program as its author where nobody else is: then it comes back.
    addIn.host.session.side.update({ properties: { ...addIn.host.saveSide().properties, author: "王敏" } });
  });
  afterAll(() => addIn.close());

  it("holds everything of the grid and beside it, and nothing is left out", () => {
    const { document, left } = saved();
    expect(left).toEqual([]);
    expect(document.activeSheet).toBe(summary);
    const sheet = document.sheets.find(({ name }) => name === scoresheet);
    expect(sheet).toMatchObject({ protection: { allowAutoFilter: true }, print: { orientation: "landscape", fitToWidth: true } });
    expect(sheet?.freezeAt).toMatch(/^[A-Z]\d+$/);
    expect(sheet?.tables.map(({ name }) => name)).toEqual(["Scoresheet"]);
    expect(sheet?.validations.length).toBeGreaterThan(20);
    expect(sheet?.styles.some(({ style }) => style.locked === false)).toBe(true);
    expect(document.sheets[0]?.charts).toMatchObject([{ name: "SS_IndicatorShares", kind: "radar", series: [{}] }, { name: "SS_Indicators", kind: "bar-clustered", series: [{}, {}] }]);
    expect(document.names.map(({ name }) => name)).toEqual(expect.arrayContaining(["SS_Total", "SS_Template", "SS_CatalogueJson"]));
  });

  it("keeps beside each formula what it shows", () => {
    const bytes = written(saved().document);
    expect(cellOf(bytes, summary, 14, 1)).toMatchObject({ value: { kind: "number", value: 93.52 }, formula: expect.stringMatching(/^=_xldudf_STAR_TOTAL\(/) });
    expect(cellOf(bytes, summary, 16, 1)).toMatchObject({ value: { kind: "text", text: grade } });
  });

  it("is the same document after it was a file and in another grid", () => {
    const { document } = saved();
    expect(throughAFile(document)).toEqual(withoutResults(document));
  });

  it("is the same again as bytes, by the way that the page takes", () => {
    const open = { engine: addIn.engine.save(), side: addIn.host.saveSide() };
    const file = saveFile(open, { locale, deflate: deflateNode });
    if (!file.ok) throw new Error(file.code);
    expect(file.left).toEqual([]);
    expect(Buffer.from(file.bytes).equals(written(saved().document))).toBe(true);

    const opened = openFile(file.bytes, inflateNode);
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
    expect(opened.left).toEqual([]);
    const { engine: kept, side } = opened.workbook;
    const again = inAnotherGrid((engine) => {
      engine.load(kept);
      return toDocument(engine, side, locale).document;
    });
    expect(again).toEqual(withoutResults(saved().document));
  });

  it("opened in the workbench it is checked and graded as before", async () => {
    const file = saveFile({ engine: addIn.engine.save(), side: addIn.host.saveSide() }, { locale, deflate: deflateNode });
    const opened = file.ok ? openFile(file.bytes, inflateNode) : null;
    if (opened?.ok !== true) throw new Error("not opened");
    addIn.engine.load(opened.workbook.engine);
    addIn.host.loadSide(opened.workbook.side);
    addIn.engine.recalculate();
    await addIn.engine.settle();

    const { report, issues, findings } = await checked(addIn.serviceStar);
    expect(report).toMatchObject({ status: "complete", grade: "four-star" });
    expect(issues).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual(["EXC005", "SPD009", "RCT001", "CAT002"]);
  });
});
