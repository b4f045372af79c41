import type { Catalogue, Issue } from "../core";
import { clauseIdOf, clausesOf } from "../core";
import { cellText, type FormSheet } from "../template";
import { clauseIdsOf, type FormPointing } from "./formPointing";
import type { FormFilePort } from "./formPorts";

/** A cell of a form with what stands in it, as far as a person needs it to know the cell again. */
export interface LookedCell {
  readonly column: string;
  readonly text: string;
}

export interface LookedSheet {
  readonly name: string;
  /** rows in which something stands, by their number from 1 */
  readonly rows: readonly { readonly row: number; readonly cells: readonly LookedCell[] }[];
}

/** What a person is shown of a form to point at, or why the file is not read. */
export type FormLook = { readonly kind: "looked"; readonly sheets: readonly LookedSheet[] } | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/** More than any form needs, and little enough to hold and to show. */
const MOST_ROWS = 600;
const MOST_COLUMNS = 52;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Reads the top left of every sheet of a form, for a person to point at. */
export function lookAtForm(bytes: Uint8Array, files: FormFilePort): FormLook {
  const opened = files.read(bytes, null);
  return opened.ok ? { kind: "looked", sheets: opened.file.sheets.map(lookedSheet) } : { kind: "refused", issues: opened.issues };
}

function lookedSheet(sheet: FormSheet): LookedSheet {
  return {
    name: sheet.name,
    rows: sheet.rows.slice(0, MOST_ROWS).map((row) => ({
      row: row + 1,
      cells: Array.from({ length: MOST_COLUMNS }, (_, column) => ({ column: lettersOf(column), text: cellText(sheet.cell(row, column)) })).filter(({ text }) => text !== ""),
    })),
  };
}

function lettersOf(column: number): string {
  return `${column < LETTERS.length ? "" : LETTERS.charAt(Math.floor(column / LETTERS.length) - 1)}${LETTERS.charAt(column % LETTERS.length)}`;
}

/** Texts of a column below the header of each sheet, each once, in their order. */
export function textsBelow(sheets: readonly LookedSheet[], column: string, headerRow: number): readonly string[] {
  return [...new Set(sheets.flatMap(({ rows }) => rows).filter(({ row }) => row > headerRow).flatMap(({ cells }) => cells.filter((each) => each.column === column).map(({ text }) => text)))];
}

/** The sheets that the clauses were pointed at, the first one first. */
export function clauseSheets(sheets: readonly LookedSheet[], { sheet, moreSheets }: Pick<FormPointing, "sheet" | "moreSheets">): readonly LookedSheet[] {
  return [sheet, ...moreSheets].flatMap((wanted) => sheets.filter(({ name }) => name === wanted));
}

/** Texts of the clause columns that stand for no clause and no heading of the catalogue by its own numbers: each is a number of the body's own, or no clause. */
export function strangeTexts(sheets: readonly LookedSheet[], pointing: FormPointing, catalogue: Catalogue): readonly string[] {
  const known = new Set([...clausesOf(catalogue).map(({ id }) => id), ...catalogue.sections.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)])]);
  const byRules = { ...clauseIdsOf(pointing), names: [] };
  return textsBelow(clauseSheets(sheets, pointing), pointing.columns.clause, pointing.headerRow).filter((text) => !known.has(clauseIdOf(text, byRules)));
}
