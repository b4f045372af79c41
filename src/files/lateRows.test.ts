import { strFromU8, unzipSync } from "fflate";
import { inflateRawSync } from "node:zlib";
import type { PlanContent, WorkbookPlan } from "../template";
import { deflateNode, deflatePiecesNode } from "./deflateNode";
import { inflateNode } from "./inflateNode";
import { readXlsx } from "../xlsx";
import { beginWorkbookFile } from "./writeWorkbookFile";
import { nodeBeginWorkbook } from "./nodeWorkbookFiles";

const bytes = (...texts: readonly string[]): readonly Uint8Array[] => texts.map((text) => new TextEncoder().encode(text));
const text = (value: string): PlanContent => ({ kind: "text", text: value });

describe("DEFLATE piece by piece", () => {
  it.each<[string, readonly string[]]>([
    ["nothing", [""]],
    ["one piece", ["a text"]],
    ["short pieces", ["one ", "two ", "", "three ", "two one three"]],
    ["pieces longer than what DEFLATE looks back on", ["甲乙丙丁".repeat(20_000), "x".repeat(40_000), "甲乙丙丁".repeat(9_000)]],
  ])("is the packed form of all of it: %s", (_, texts) => {
    const pieces = bytes(...texts);
    const deflate = deflatePiecesNode();
    const packed = pieces.map((piece, index) => (index === pieces.length - 1 ? deflate.last(piece) : deflate.next(piece)));
    expect(inflateRawSync(Buffer.concat(packed)).toString("utf8")).toBe(texts.join(""));
  });

  it("finds again what stood in the pieces before", () => {
    const deflate = deflatePiecesNode();
    const [one = new Uint8Array()] = bytes(Array.from({ length: 500 }, (_, index) => String(index * 7919)).join(" "));
    expect(deflate.next(one).length).toBeGreaterThan(10 * deflate.last(one).length);
  });
});

describe("a workbook whose last rows come later", () => {
  const plan: WorkbookPlan = {
    locale: "en-US", template: "t", names: [], activeSheet: "A", properties: { title: "", subject: "" },
    sheets: ["A", "B"].map((name) => ({
      name, tabColor: "", showGridlines: true, columns: [], rows: [], blocks: [{ at: "B2", cells: [[text("head")]] }], styles: [{ range: "B3:B9", style: { bold: true } }], merges: [], tables: [],
      validations: [], conditionalFormats: [], charts: [], freezeAt: null, protection: null, print: null,
    })) as unknown as WorkbookPlan["sheets"],
  };
  const late = [{ sheet: "A", at: "B3", count: 3 }, { sheet: "B", at: "B3", count: 1 }];
  const cellsOf = (file: Uint8Array): unknown => {
    const reading = readXlsx(file, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
    return reading.ok ? reading.workbook.read.map(({ name, rows }) => [name, ...rows.flatMap(({ row, cells }) => cells.map(({ value }) => `${String(row)} ${value.kind === "text" ? value.text : value.kind}`))]) : reading.refusals;
  };

  it("has them in the order in which they came to each sheet, whichever sheet's turn it was", () => {
    const workbook = nodeBeginWorkbook(plan, late);
    workbook.addRows("A", [[text("one")], [text("two & <")]]);
    workbook.addRows("B", [[text(" b\n")]]);
    workbook.addRows("A", [[{ kind: "number", value: 3 }]]);
    const written = workbook.end();
    const sheet = written.ok ? strFromU8(unzipSync(written.bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array()) : "";
    expect(/<dimension [^>]*>/.exec(sheet)?.[0]).toBe('<dimension ref="B2:B5"/>');
    expect(written.ok && cellsOf(written.bytes)).toEqual([["A", "1 head", "2 one", "3 two & <", "4 number"], ["B", "1 head", "2  b\n"]]);
  });

  it("tells the first thing that is too large, and goes no further", () => {
    const workbook = nodeBeginWorkbook(plan, late);
    workbook.addRows("A", [[text("one")], [text("x".repeat(40_000))]]);
    workbook.addRows("B", [[text("y".repeat(40_000))]]);
    expect(workbook.end()).toEqual({ ok: false, issues: [{ code: "workbook-unwritable", path: "A", params: { limit: "text-too-long", sheet: "A", cell: "B4" } }] });
    const begun = nodeBeginWorkbook({ ...plan, activeSheet: "none" }, [{ sheet: "A", at: "B1048577", count: 1 }]);
    begun.addRows("A", [[null]]);
    expect(begun.end()).toMatchObject({ ok: false, issues: [{ code: "workbook-unwritable" }] });
  });

  it("is none where rows did not come, or came for a sheet without", () => {
    const begin = beginWorkbookFile({ deflate: deflateNode, deflatePieces: deflatePiecesNode });
    expect(() => begin(plan, late).end()).toThrow("3 rows of the sheet A did not come");
    expect(() => begin(plan, late).addRows("C", [])).toThrow("the sheet C");
  });
});
