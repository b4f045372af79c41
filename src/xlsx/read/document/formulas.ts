import { FUTURE_FUNCTIONS, WORKSHEET_FUNCTIONS } from "../../write/formula/futureFunctions";
import { formulaFor, takeApart } from "../sheet/sharedFormula";

/** Texts, quoted names of sheets, and words with what functions' names are made of, each taken whole. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:\[[0-9]+\]!)?[\p{L}\p{N}_.\\$?]+/gu;
const FUTURE = /^_xlfn\.(?:_xlws\.)?/i;
const CUSTOM = /^(?:\[[0-9]+\]!)?_xldudf_([^_]+)_(.+)$/i;

/**
 * A formula as people read it, of one as it is stored: functions that are younger than the format without their prefix, custom
 * functions under their dotted name (`_xldudf_STAR_TOTAL(` is `STAR.TOTAL(`). A writer stores it the same way again.
 */
export function readFormula(stored: string): string {
  if (!/_xl(?:fn|dudf)/i.test(stored)) {
    return stored;
  }
  return stored.replace(PIECES, (piece, offset: number) => {
    if (piece.startsWith('"') || piece.startsWith("'") || stored[offset + piece.length] !== "(") {
      return piece;
    }
    const custom = CUSTOM.exec(piece);
    if (custom !== null) {
      return `${custom[1] ?? ""}.${custom[2] ?? ""}`.toUpperCase();
    }
    const bare = piece.replace(FUTURE, "").toUpperCase();
    return FUTURE.test(piece) && (FUTURE_FUNCTIONS.has(bare) || WORKSHEET_FUNCTIONS.has(bare)) ? bare : piece;
  });
}

/** Whether a formula calls a custom function, which a writer stores as a dynamic array by itself. */
export function callsCustomFunction(stored: string): boolean {
  return /_xldudf_/i.test(stored);
}

/** A formula that was written for one cell as it reads in another; null where a reference would leave the sheet. */
export function movedFormula(formula: string, from: { readonly row: number; readonly column: number }, to: { readonly row: number; readonly column: number }): string | null {
  return from.row === to.row && from.column === to.column ? formula : formulaFor(takeApart(formula, from.row, from.column), to.row, to.column);
}

/** Whether a formula reads the same wherever it stands. */
export function isFixed(formula: string): boolean {
  const parts = takeApart(formula, 0, 0);
  return formulaFor(parts, 1, 1) === formula;
}
