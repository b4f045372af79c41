import { isStoredError, type XlsxBlock, type XlsxCached, type XlsxContent, type XlsxRun } from "../../../xlsx";
import type { Engine, EngineCell, EngineRun } from "../../engine";
import { areaAddress } from "../../model";
import { SavedArrays } from "./arrays";

/** So many rows are read at a time: a single cell far down must not make one huge block. */
const BAND = 500;

export interface SavedContents {
  readonly blocks: readonly XlsxBlock[];
  /** errors that stand in cells by themselves and that a file does not know */
  readonly newerErrors: number;
}

/** Values and formulas of the sheet; what a formula fills in elsewhere is not written as if it stood there. */
export function saveContents(engine: Engine, sheetId: string): SavedContents {
  const used = engine.usedRange(sheetId);
  if (used === null) return { blocks: [], newerErrors: 0 };
  const blocks: XlsxBlock[] = [];
  const arrays = new SavedArrays(engine, used);
  let newerErrors = 0;
  for (let row = used.row; row < used.row + used.rows; row += BAND) {
    const rows = Math.min(BAND, used.row + used.rows - row);
    const read = engine.read({ ...used, row, rows });
    const cells = read.map((line, down) => line.map((cell, across) => contentOf(cell, row + down, used.column + across, arrays)));
    newerErrors += cells.flat().filter((content) => content?.kind === "error" && !("filled" in content) && !isStoredError(content.code)).length;
    if (cells.some((line) => line.some((content) => content !== null))) {
      blocks.push({ at: areaAddress({ row, column: used.column, rows: 1, columns: 1 }), cells });
    }
  }
  return { blocks, newerErrors };
}

function contentOf(cell: EngineCell, row: number, column: number, arrays: SavedArrays): XlsxContent {
  const value = valueOf(cell);
  if (cell.spilled === true) return value === null || !arrays.isFilled(row, column) ? null : { ...value, filled: true };
  if (cell.runs !== undefined && value?.kind === "text") return { ...value, runs: cell.runs.map(savedRun) };
  if (cell.formula === "") return value;
  const array = arrays.arrayAt(row, column, cell);
  return { kind: "formula", formula: cell.formula, ...(value === null ? {} : { cached: value }), ...(array === null ? {} : { array }) };
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
