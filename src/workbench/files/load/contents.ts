import type { XlsxBlock, XlsxContent } from "../../../xlsx";
import type { Engine, EngineArray, EngineInput } from "../../engine";
import { parseArea } from "../../model";

/** Values and formulas into the sheet. Texts stay texts; what a formula showed in the file, or filled in, is left to the calculation. */
export function loadContents(engine: Engine, sheetId: string, blocks: readonly XlsxBlock[]): void {
  for (const { at, cells } of blocks) {
    const start = parseArea(at);
    const columns = Math.max(0, ...cells.map((line) => line.length));
    if (start === null || columns === 0) continue;
    const inputs = cells.map((line) => Array.from({ length: columns }, (_, index) => inputOf(line[index] ?? null)));
    engine.write({ sheetId, row: start.row, column: start.column, rows: cells.length, columns }, inputs);
  }
}

function inputOf(content: XlsxContent): EngineInput {
  if (content === null || "filled" in content) return null;
  switch (content.kind) {
    case "text":
      return "runs" in content && content.runs !== undefined ? { value: content.text, runs: content.runs } : { value: content.text, text: true };
    case "formula":
      return { formula: content.formula, ...arrayOf(content) };
    case "error":
      return { value: content.code };
    default:
      return { value: content.value };
  }
}

function arrayOf(content: Extract<XlsxContent, { readonly kind: "formula" }>): { readonly array?: EngineArray } {
  const array = "array" in content ? content.array : undefined;
  const area = array === undefined ? null : parseArea(array.range);
  return array === undefined || area === null ? {} : { array: { formula: content.formula, rows: area.rows, columns: area.columns, dynamic: array.dynamic } };
}
