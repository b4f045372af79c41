import { canonicalJson, signoffDocument } from "../../core";
import type { SignoffRecord } from "../../core";
import { chunksOf } from "../plan/chunks";

/** Characters that a program may drop, change or show as another: controls, marks without width, other blanks, and what XML cannot hold. */
const UNSAFE = /\p{Cc}|\p{Cf}|\p{DI}|\p{Noncharacter_Code_Point}|\p{Zl}|\p{Zp}|(?! )\p{Zs}/gu;
/** What a workbook's file takes for an escaped character: "_x0041_". */
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/gi;

/**
 * The record as texts of cells, in their order: joined they are its JSON. It holds no character that a spreadsheet program might change, and
 * each piece begins with what no program takes for a formula or a figure.
 */
export function recordPieces(record: SignoffRecord): readonly string[] {
  const json = canonicalJson(signoffDocument(record));
  // Only texts inside of the JSON hold such characters, and there they may be written by their number.
  return chunksOf(json.replace(UNSAFE, escaped).replace(ESCAPE_LIKE, escaped));
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, "0")}`).join("");
}
