import { clausesOf, exactText, shortestDecimal } from "../../core";
import type { Catalogue, Clause, ClauseEntry, EntryFault, Issue, Locale, LocalizedText, Place } from "../../core";
import type { Grid, GridCell } from "../grid";
import { LOCALES, METHOD_WORDS, SCORESHEET_ENTRIES, SCORESHEET_HEADERS, TABLES } from "../vocabulary";
import type { ScoresheetColumn } from "../vocabulary";
import { numberOf } from "../plan/cells";
import { BLANK_CELL, cellIn, isBlank, placeIn, rawText, valueText } from "./cell";
import { readClauseEntry } from "./clauseEntry";
import { findColumns } from "./columns";
import { workbookIssue } from "./issues";
import type { WorkbookIssueCode } from "./issues";

export interface ScoresheetReading {
  readonly entries: ReadonlyMap<string, ClauseEntry>;
  readonly faults: readonly EntryFault[];
  readonly issues: readonly Issue[];
  /** keyed as in `WorkbookFacts.places` */
  readonly places: ReadonlyMap<string, Place>;
  /** the cell with the clause's id */
  readonly clausePlaces: ReadonlyMap<string, Place>;
}

/** What reading does beside the entries: compare the catalogue's texts, and note the place of each entry. */
export interface Comparison {
  readonly texts: boolean;
  readonly places: boolean;
}

/** Reads the table `Scoresheet`: rows in any order, found by clause id; everything of the catalogue in them must be unchanged. */
export function readScoresheet(grid: Grid, catalogue: Catalogue, locale: Locale, comparison: Comparison): ScoresheetReading {
  const table = TABLES.scoresheet;
  const { offsets, issues: columnIssues } = findColumns(table, grid, SCORESHEET_HEADERS, locale);
  const issues = [...columnIssues];
  const clauses = new Map(clausesOf(catalogue).map((clause) => [clause.id, clause]));
  const sections = new Set(catalogue.sections.map((section) => section.id));
  const entries = new Map<string, ClauseEntry>();
  const faults: EntryFault[] = [];
  const places = new Map<string, Place>();
  const clausePlaces = new Map<string, Place>();
  for (let row = 1; row < grid.cells.length; row += 1) {
    const cellOf = (column: ScoresheetColumn): GridCell => {
      const offset = offsets.get(column);
      return offset === undefined ? BLANK_CELL : cellIn(grid, row, offset);
    };
    const has = (column: ScoresheetColumn): boolean => offsets.has(column);
    const placeOf = (column: ScoresheetColumn): Place => placeIn(grid, row, offsets.get(column) ?? 0);
    const filled = SCORESHEET_ENTRIES.find((column) => !isBlank(cellOf(column)));
    const idCell = cellOf("clause");
    const id = idCell.value.kind === "text" && idCell.formula === "" ? idCell.value.text : "";
    const clause = clauses.get(id);
    if (clause === undefined) {
      const issue = strangeRow(idCell, id, sections.has(id), filled === undefined ? null : placeOf(filled), placeOf("clause"));
      issues.push(...(issue === null ? [] : [issue]));
      continue;
    }
    if (clausePlaces.has(id)) {
      issues.push(workbookIssue("row-clause-twice", table, { clause: id }, placeOf("clause")));
      continue;
    }
    clausePlaces.set(id, placeOf("clause"));
    issues.push(...changes({ clause, locale, comparison, cellOf, placeOf, has }));
    const reading = readClauseEntry(cellOf);
    entries.set(id, reading.entry);
    faults.push(...reading.faults.map((fault) => ({ ...fault, clause: id, item: -1, place: placeOf(fault.field) })));
    for (const column of comparison.places ? SCORESHEET_ENTRIES : []) {
      places.set(`${id}/${column}`, placeOf(column));
    }
  }
  for (const id of clauses.keys()) {
    if (!clausePlaces.has(id)) {
      issues.push(workbookIssue("row-clause-missing", table, { clause: id }, placeIn(grid, 0, offsets.get("clause") ?? 0)));
    }
  }
  return { entries, faults, issues, places, clausePlaces };
}

/** A row without a clause of the catalogue: a section's heading and a wholly blank row are in order, nothing else is. */
function strangeRow(idCell: GridCell, id: string, isSection: boolean, filled: Place | null, place: Place): Issue | null {
  if (isSection) {
    return filled === null ? null : workbookIssue("row-section-entry", TABLES.scoresheet, { section: id }, filled);
  }
  if (isBlank(idCell)) {
    return filled === null ? null : workbookIssue("row-without-clause", TABLES.scoresheet, {}, filled);
  }
  return workbookIssue(id === "" ? "row-clause-faulty" : "row-foreign", TABLES.scoresheet, { found: rawText(idCell) }, place);
}

interface ClauseCells {
  readonly clause: Clause;
  readonly locale: Locale;
  readonly comparison: Comparison;
  readonly cellOf: (column: ScoresheetColumn) => GridCell;
  readonly placeOf: (column: ScoresheetColumn) => Place;
  /** whether the table has the column; a lost one is one issue, not one a row */
  readonly has: (column: ScoresheetColumn) => boolean;
}

/** What a clause's row says differently from the catalogue. */
function changes({ clause, locale, comparison, cellOf, placeOf, has }: ClauseCells): readonly Issue[] {
  const issues: Issue[] = [];
  const differs = (column: ScoresheetColumn, code: WorkbookIssueCode, expected: string): void => {
    issues.push(workbookIssue(code, TABLES.scoresheet, { clause: clause.id, expected, found: rawText(cellOf(column)) }, placeOf(column)));
  };
  const compare = (column: ScoresheetColumn, code: WorkbookIssueCode, words: LocalizedText): void => {
    const cell = cellOf(column);
    if (has(column) && (cell.formula !== "" || !LOCALES.some((each) => words[each] === valueText(cell)))) {
      differs(column, code, words[locale]);
    }
  };
  if (has("points") && !isPoints(cellOf("points"), clause)) {
    differs("points", "row-points-changed", exactText(clause.points));
  }
  compare("method", "row-method-changed", METHOD_WORDS[clause.method]);
  if (comparison.texts) {
    compare("title", "row-title-changed", clause.title);
    compare("lookFor", "row-look-for-changed", clause.guidance);
  }
  return issues;
}

/** A number in its shortest form; as a text only where no spreadsheet number holds the points exactly. */
function isPoints({ value, formula, isDate }: GridCell, { points }: Clause): boolean {
  if (formula !== "" || isDate) {
    return false;
  }
  const exact = exactText(points);
  if (numberOf(exact) === null) {
    return value.kind === "text" && value.text === exact;
  }
  return value.kind === "number" && shortestDecimal(value.value) === exact;
}
