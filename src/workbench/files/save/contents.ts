import type { XlsxBlock, XlsxCached, XlsxContent, XlsxRun } from "../../../xlsx";
import type { Engine, EngineCell, EngineRun } from "../../engine";
import { areaAddress } from "../../model";

/** So many rows are read at a time: a single cell far down must not make one huge block. */
const BAND = 500;

export interface SavedContents {
  readonly blocks: readonly XlsxBlock[];
  /** formulas that fill more than their own cell: a file of ours keeps the first value of each */
  readonly spilled: number;
}

/** Values and formulas of the sheet; what a formula spills over others is not written as if it stood there. */
export function saveContents(engine: Engine, sheetId: string): SavedContents {
  const used = engine.usedRange(sheetId);
  if (used === null) return { blocks: [], spilled: 0 };
  const blocks: XlsxBlock[] = [];
  let spilled = 0;
  for (let row = used.row; row < used.row + used.rows; row += BAND) {
    const rows = Math.min(BAND, used.row + used.rows - row);
    const read = engine.read({ ...used, row, rows });
    const cells = read.map((line) => line.map(contentOf));
    spilled += read.flat().filter((cell) => cell.spilled === true).length;
    if (cells.some((line) => line.some((content) => content !== null))) {
      blocks.push({ at: areaAddress({ row, column: used.column, rows: 1, columns: 1 }), cells });
    }
  }
  return { blocks, spilled };
}

function contentOf(cell: EngineCell): XlsxContent {
  if (cell.spilled === true) return null;
  const value = valueOf(cell);
  if (cell.runs !== undefined && value?.kind === "text") return { ...value, runs: cell.runs.map(savedRun) };
  if (cell.formula === "") return value;
  return { kind: "formula", formula: cell.formula, ...(value === null ? {} : { cached: value }) };
}

function valueOf({ type, value }: EngineCell): XlsxCached | null {
  if (type === "error") return { kind: "error", code: String(value) };
  switch (typeof value) {
    case "string":
      return { kind: "text", text: value };
    case "number":
      return { kind: "number", value };
    case "boolean":
      return { kind: "boolean", value };
    default:
      return null;
  }
}

function savedRun({ length, style: { baseline, ...style } }: EngineRun): XlsxRun {
  return { length, style: { ...style, ...(baseline === "superscript" || baseline === "subscript" ? { baseline } : {}) } };
}
