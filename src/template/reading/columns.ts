import type { Issue, Locale, LocalizedText } from "../../core";
import type { Grid, WorkbookGrids } from "../grid";
import { SCORESHEET_HEADERS, TABLES, keyOfWord, keysOf } from "../vocabulary";
import { cellIn, placeIn, valueText } from "./cell";
import { workbookIssue } from "./issues";

/** A table with the offset of each column that was found by its header word. */
export interface Columns<Key extends string> {
  readonly offsets: ReadonlyMap<Key, number>;
  readonly issues: readonly Issue[];
}

/** Finds a table's columns by their words in either language; a missing or doubled one is an issue, but for a missing one that need not be there. */
export function findColumns<Key extends string>(
  table: string,
  grid: Grid,
  headers: Readonly<Record<Key, LocalizedText>>,
  locale: Locale,
  optional: readonly Key[] = [],
): Columns<Key> {
  const offsets = new Map<Key, number>();
  const issues: Issue[] = [];
  (grid.cells[0] ?? []).forEach((cell, column) => {
    const key = cell.formula === "" ? keyOfWord(headers, valueText(cell)) : null;
    if (key === null) {
      return;
    }
    if (offsets.has(key)) {
      issues.push(workbookIssue("column-twice", table, { table, column: headers[key][locale] }, placeIn(grid, 0, column)));
    } else {
      offsets.set(key, column);
    }
  });
  for (const key of keysOf(headers)) {
    if (!offsets.has(key) && !optional.includes(key)) {
      issues.push(workbookIssue("column-missing", table, { table, column: headers[key][locale] }, placeIn(grid, 0, 0)));
    }
  }
  return { offsets, issues };
}

/** The language of a table: the one that most of its headers are written in. */
export function localeOfHeaders(grid: Grid, headers: Readonly<Record<string, LocalizedText>>): Locale {
  const words = new Set((grid.cells[0] ?? []).map((_, column) => valueText(cellIn(grid, 0, column))));
  const found = (locale: Locale): number => Object.values(headers).filter((header) => words.has(header[locale])).length;
  return found("en-US") > found("zh-CN") ? "en-US" : "zh-CN";
}

/** The language of a workbook's scoresheet; Chinese where it has none. */
export function localeOfScoresheet({ tables }: Pick<WorkbookGrids, "tables">): Locale {
  const grid = tables.get(TABLES.scoresheet);
  return grid === undefined ? "zh-CN" : localeOfHeaders(grid, SCORESHEET_HEADERS);
}
