import { FUTURE_FUNCTIONS, WORKSHEET_FUNCTIONS } from "../../write/formula/futureFunctions";

/** Texts, quoted names of sheets, and words with what functions' names are made of, each taken whole. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:\[[0-9]+\]!)?[\p{L}\p{N}_.\\$?]+/gu;
const FUTURE = /^_xlfn\.(?:_xlws\.)?/i;
/** As the strict reader takes them for cells; a longer one is left as it is. */
const LONGEST = 16_384;
const CUSTOM = /^(?:\[[0-9]+\]!)?_xldudf_([^_]+)_(.+)$/i;

/**
 * A formula as people read it, of one as it is stored: functions that are younger than the format without their prefix, custom
 * functions under their dotted name (`_xldudf_STAR_TOTAL(` is `STAR.TOTAL(`). A writer stores it the same way again.
 */
export function readFormula(stored: string): string {
  if (stored.length > LONGEST || !/_xl(?:fn|dudf)/i.test(stored)) {
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
