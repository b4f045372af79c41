import type { Locale, Place } from "../../core";
import type { Grid, WorkbookGrids } from "../grid";
import { keyOfWord } from "../vocabulary";
import { LOCALES } from "../vocabulary";
import { cellIn, isBlank, placeIn, rawText } from "../reading/cell";
import { stateValues, trailRows, type SignoffContents } from "./signoffContents";
import { SIGNOFF_LAYOUT, STATE_LINES, TRAIL_COLUMNS } from "./signoffLayout";
import { SIGNOFF_NAMES, TRAIL_HEADERS } from "./signoffWords";

/** A cell of the visible trail that does not show what the record says. */
export interface SheetChange {
  /** "state/decision", "trail/3/name" */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  readonly place: Place;
}

/** Every visible cell of the sheet that shows something else than the record says, in the language that the sheet is in. */
export function signoffChanges({ names }: Pick<WorkbookGrids, "names">, contents: SignoffContents, fallback: Locale): readonly SheetChange[] {
  const [state, trail] = [names.get(SIGNOFF_NAMES.state), names.get(SIGNOFF_NAMES.trail)];
  if (state === undefined || trail === undefined) {
    return [];
  }
  const locale = localeOf(trail) ?? fallback;
  const values = stateValues(contents, locale);
  const lines = trailRows(contents, locale);
  return [
    ...STATE_LINES.flatMap((line, row) => changeAt(state, row, SIGNOFF_LAYOUT.value, values[line], `state/${line}`)),
    ...TRAIL_COLUMNS.flatMap((column, at) => changeAt(trail, 0, at, TRAIL_HEADERS[column][locale], `trail/header/${column}`)),
    ...trail.cells.slice(1).flatMap((_, index) =>
      TRAIL_COLUMNS.flatMap((column, at) => changeAt(trail, index + 1, at, lines[index]?.[column] ?? "", `trail/${String(index + 1)}/${column}`)),
    ),
  ];
}

/** The language that most of the headers are in. */
function localeOf(trail: Grid): Locale | null {
  const texts = TRAIL_COLUMNS.map((column, at): readonly [keyof typeof TRAIL_HEADERS, string] => [column, rawText(cellIn(trail, 0, at))]);
  const counts = LOCALES.map((locale) => texts.filter(([column, text]) => keyOfWord(TRAIL_HEADERS, text) === column && TRAIL_HEADERS[column][locale] === text).length);
  const most = Math.max(...counts);
  return most === 0 ? null : (LOCALES[counts.indexOf(most)] ?? null);
}

function changeAt(grid: Grid, row: number, column: number, expected: string, path: string): readonly SheetChange[] {
  const cell = cellIn(grid, row, column);
  const found = isBlank(cell) ? "" : cell.formula !== "" ? cell.formula : cell.value.kind === "text" ? cell.value.text : null;
  if (found !== null && sameText(found, expected) && (cell.formula === "" || found === "")) {
    return [];
  }
  return [{ path, expected, found: rawText(cell), place: placeIn(grid, row, column) }];
}

/** A host may take a first apostrophe for its own mark of a text, and line ends are a program's own. */
function sameText(found: string, expected: string): boolean {
  const plain = (text: string): string => text.replace(/^'/, "").replace(/\r\n?/g, "\n").normalize("NFC");
  return plain(found) === plain(expected);
}
