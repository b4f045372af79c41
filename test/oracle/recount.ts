import { inflateNode } from "../../src/files/inflateNode";
import type { PlanContent, WorkbookPlan } from "../../src/template";
import { readXlsx, writeXlsx, type XlsxCached, type XlsxContent, type XlsxDocument, type XlsxValue } from "../../src/xlsx";
import { deflateNode } from "../../src/files/deflateNode";
import { resavedByLibreOffice } from "../support/libreOffice";
import type { Generated } from "./situations";

/** Stands beside every formula in the file; whoever does not count anew shows it. */
const STALE = -987_654;
const CALLS_ADD_IN = /STAR\.[A-Z]+\(/;

export interface Difference {
  readonly workbook: string;
  readonly cell: string;
  readonly core: XlsxValue;
  readonly recounted: XlsxValue;
}

export interface Recount {
  readonly formulas: number;
  readonly differences: readonly Difference[];
}

/**
 * Holds every native formula of the workbooks against what LibreOffice makes of it. What the core's report says a cell shows is the
 * expectation; the file that LibreOffice opens holds a wrong figure beside each formula, and values in place of the add-in's functions.
 */
export function recount(workbooks: readonly Generated[]): Recount {
  const files = new Map(workbooks.map(({ name, plan }) => [name, writeXlsx(withoutResults(plan), { deflate: deflateNode })]));
  const recounted = resavedByLibreOffice(files);
  let formulas = 0;
  const differences: Difference[] = [];
  for (const { name, plan } of workbooks) {
    const cells = cellsOf(recounted.get(name) ?? new Uint8Array());
    for (const { cell, cached } of expectations(plan)) {
      formulas += 1;
      const seen = cells.get(cell) ?? { kind: "blank" };
      if (!agrees(cached, seen)) differences.push({ workbook: name, cell, core: cached, recounted: seen });
    }
  }
  return { formulas, differences };
}

function withoutResults(plan: WorkbookPlan): XlsxDocument {
  const stale = (content: PlanContent): XlsxContent => {
    if (content?.kind !== "formula") return content;
    if (!CALLS_ADD_IN.test(content.formula)) return { ...content, cached: { kind: "number", value: STALE } };
    const { cached } = content;
    return cached?.kind === "error" ? { kind: "error", code: cached.code } : (cached ?? null);
  };
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(stale)) })),
    })),
  };
}

function* expectations(plan: WorkbookPlan): Generator<{ readonly cell: string; readonly cached: XlsxCached }> {
  for (const sheet of plan.sheets) {
    for (const { at, cells } of sheet.blocks) {
      const { column = "", row = "" } = /^(?<column>[A-Z]+)(?<row>\d+)$/.exec(at)?.groups ?? {};
      for (const [down, contents] of cells.entries()) {
        for (const [right, content] of contents.entries()) {
          if (content?.kind !== "formula" || CALLS_ADD_IN.test(content.formula)) continue;
          const cell = `${sheet.name}!${String(columnIndex(column) + right)}:${String(Number(row) - 1 + down)}`;
          if (content.cached === undefined) throw new Error(`${cell} has a formula of which the plan does not say what it shows`);
          yield { cell, cached: content.cached };
        }
      }
    }
  }
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellsOf(bytes: Uint8Array): ReadonlyMap<string, XlsxValue> {
  const reading = readXlsx(bytes, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  return new Map(
    reading.workbook.read.flatMap(({ name, rows }) =>
      rows.flatMap(({ row, cells }) => cells.map(({ column, value }): [string, XlsxValue] => [`${name}!${String(column)}:${String(row)}`, value])),
    ),
  );
}

/** Texts, the grade among them, letter by letter; a figure to nine decimals, as a spreadsheet counts in binary. An empty text may have been saved as no value. */
function agrees(core: XlsxCached, seen: XlsxValue): boolean {
  switch (core.kind) {
    case "number":
      return seen.kind === "number" && Math.abs(seen.value - core.value) < 5e-10;
    case "text":
      return seen.kind === "text" ? seen.text === core.text : seen.kind === "blank" && core.text === "";
    case "boolean":
      return seen.kind === "boolean" && seen.value === core.value;
    case "error":
      return seen.kind === "error" && seen.code === core.code;
  }
}
