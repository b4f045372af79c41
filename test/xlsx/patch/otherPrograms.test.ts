import { Workbook } from "exceljs";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { hasLibreOffice, resavedByLibreOffice } from "../../support/libreOffice";
import { cellsByOpenpyxl, hasOpenpyxl } from "../../support/openpyxl";
import { bodyForm } from "../support/bodyForm";
import { ADD_IN, scoringPlan } from "../support/documents";
import { cellsOf, changedCells, changedParts, number, patched, text, workbookOf } from "../support/patched";
import { bytesOf } from "../support/parts";

/** Public workbooks that lie beside the project and are no part of it: with pictures, charts, notes and comments. */
const CORPUS = path.join(__dirname, "../../../../shared/corpus");
const PICTURED = ["image01", "image10", "chart_bar01", "chart_combined05", "chart_line01", "comment01", "background01", "textbox01", "button01", "checkbox01", "sparkline01", "table01", "cond_format01", "header_image01", "hyperlink01"];

const FINDING = "=HYPERLINK(\"http://x\",\"点\")";
const CHANGES = [number("评分表", "D4", 3.5), number("评分表", "D5", 0), text("评分表", "E5", " 未见记录\n2 份 "), text("评分表", "E6", FINDING), number("评分表", "D15", 11.25), text("汇总", "A9", "已核")];
const CHANGED = CHANGES.map(({ sheet, cell }) => `${sheet}!${cell}`);

let form = new Uint8Array();
let copy = new Uint8Array();
beforeAll(async () => {
  form = (await bodyForm()) as Uint8Array<ArrayBuffer>;
  copy = patched(form, CHANGES) as Uint8Array<ArrayBuffer>;
});

test("our reader finds no other cell changed, and of the package the sheets, the styles and the workbook alone", () => {
  expect([...changedCells(form, copy)].sort()).toEqual([...CHANGED].sort());
  expect([...changedParts(form, copy)].sort()).toEqual(["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
});

/** What ExcelJS finds in every cell, with its look. */
async function cellsByExcelJs(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const found = new Map<string, string>();
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const { quotePrefix: _mark, ...style } = cell.style as Partial<Record<string, unknown>>;
        found.set(`${sheet.name}!${cell.address}`, JSON.stringify([cell.value, style, cell.note ?? null, cell.isMerged]));
      });
    });
    found.set(`${sheet.name} pictures`, JSON.stringify(sheet.getImages().map(({ imageId, range: { tl } }) => [imageId, tl.nativeCol, tl.nativeRow])));
  });
  return found;
}

const different = (before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key))).sort();

test("ExcelJS finds the new values as what they are, and everything else as it was", async () => {
  const [before, after] = [await cellsByExcelJs(form), await cellsByExcelJs(copy)];
  expect(different(before, after)).toEqual([...CHANGED].sort());
  const values = CHANGED.map((cell) => (JSON.parse(after.get(cell) ?? "[]") as unknown[])[0]);
  expect(values).toEqual([3.5, 0, " 未见记录\n2 份 ", FINDING, 11.25, "已核"]);
});

(hasOpenpyxl ? test : test.skip)("openpyxl finds the new values as what they are, and everything else as it was", () => {
  const [before, after] = [new Map(Object.entries(cellsByOpenpyxl(form))), new Map(Object.entries(cellsByOpenpyxl(copy)))];
  expect(different(before, after)).toEqual([...CHANGED].sort());
  expect(CHANGED.map((cell) => after.get(cell)?.slice(0, 2))).toEqual([["3.5", "n"], ["0", "n"], [" 未见记录\n2 份 ", "s"], [FINDING, "s"], ["11.25", "n"], ["已核", "s"]]);
  expect(after.get("评分表!D4")?.[2]).toBe("0.0");
});

(hasLibreOffice ? describe : describe.skip)("LibreOffice", () => {
  const scoring = (): Uint8Array => bytesOf({ ...scoringPlan("zh-CN", "realistic"), addIn: ADD_IN });
  const pictured = existsSync(CORPUS) ? PICTURED.flatMap((name) => (existsSync(path.join(CORPUS, "xlsxwriter", `${name}.xlsx`)) ? [[name, new Uint8Array(readFileSync(path.join(CORPUS, "xlsxwriter", `${name}.xlsx`)))] as const] : [])) : [];

  test("opens every copy, calculates what depends on the cells, and finds nothing else changed", () => {
    const far = (bytes: Uint8Array): ReturnType<typeof number>[] => workbookOf(bytes).read.slice(0, 1).map(({ name }) => number(name, "AA90", 4.5));
    const before = new Map<string, Uint8Array>([["form", form], ["scoring", scoring()], ...pictured]);
    const after = new Map([...before].map(([name, bytes]) => [name, name === "form" ? copy : patched(bytes, far(bytes))]));
    const [old, now] = [resavedByLibreOffice(before), resavedByLibreOffice(after)];
    const found = [...before].map(([name, bytes]) => {
      const changed = changedCells(old.get(name) ?? new Uint8Array(), now.get(name) ?? new Uint8Array());
      return [name, [...changed].sort(), name === "form" ? [...CHANGED, "评分表!D16", "评分表!D17", "汇总!B2"].sort() : far(bytes).map(({ sheet, cell }) => `${sheet}!${cell}`)] as const;
    });
    expect(found.filter(([, changed, expected]) => JSON.stringify(changed) !== JSON.stringify(expected))).toEqual([]);
    const cells = cellsOf(workbookOf(now.get("form") ?? new Uint8Array()));
    expect(cells.get("评分表!D16")?.value).toEqual({ kind: "number", value: 14.75 });
    expect(cells.get("汇总!B2")?.value).toEqual({ kind: "number", value: 14.75 });
    expect(cells.get("评分表!E6")).toEqual({ value: { kind: "text", text: FINDING }, formula: "" });
  });
});
