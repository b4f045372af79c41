import { clausesOf, emptyDraft } from "../../core";
import type { Catalogue, DeskRecords, DraftAssessment, Issue, Place, SchemeProfile, WorkbookFacts } from "../../core";
import type { Grid, WorkbookGrids } from "../grid";
import { TABLES } from "../vocabulary";
import { belowTables } from "./belowTables";
import { localeOfScoresheet } from "./columns";
import { readHead } from "./head";
import type { HeadReading } from "./head";
import { workbookIssue } from "./issues";
import { readRecords } from "./records";
import { readScoresheet } from "./scoresheet";
import type { Comparison, ScoresheetReading } from "./scoresheet";
import { readBonuses, readDeductions } from "./specialItems";

/** A scoring workbook as read: an assessment that was shaped but not judged, and everything that a person must settle. */
export interface EntriesReading extends TablesReading {
  readonly records: DeskRecords;
  /** the first entry cell of a record's row, keyed `${list}:${index}` */
  readonly recordPlaces: ReadonlyMap<string, Place>;
}

/** The same without the records that stand beside the scores. */
export interface TablesReading {
  readonly draft: DraftAssessment;
  readonly head: HeadReading;
  /** `claims` is empty here; `readClaims` makes them once the core has scored the draft */
  readonly facts: WorkbookFacts;
  /** the cell with the clause's id in the scoresheet */
  readonly clausePlaces: ReadonlyMap<string, Place>;
}

/**
 * Reads every entry of a scoring workbook under the catalogue and the profile that it carries. Columns are found by their
 * header in either language, rows by their clause id; an entry that is not exactly right is left open and named with its cell.
 */
export function readEntries(grids: WorkbookGrids, catalogue: Catalogue, _profile: SchemeProfile): EntriesReading {
  const tables = readTables(grids, catalogue, { texts: true, places: true });
  const { records, faults, places, rowPlaces, missing } = readRecords(grids, catalogue, localeOfScoresheet(grids));
  return {
    ...tables,
    records,
    recordPlaces: rowPlaces,
    facts: { ...tables.facts, recordFaults: faults, listsMissing: missing, places: new Map([...tables.facts.places, ...places]) },
  };
}

/** What the score rests on alone, with a say in what of the catalogue is compared. */
export function readTables(grids: WorkbookGrids, catalogue: Catalogue, comparison: Comparison): TablesReading {
  const { tables } = grids;
  const scoresheetGrid = tables.get(TABLES.scoresheet);
  const locale = localeOfScoresheet(grids);
  const scoresheet = scoresheetGrid === undefined ? noScoresheet() : readScoresheet(scoresheetGrid, catalogue, locale, comparison);
  const deductions = itemsOf(tables.get(TABLES.deductions), TABLES.deductions, (grid) => readDeductions(grid, catalogue, locale));
  const bonuses = itemsOf(tables.get(TABLES.bonuses), TABLES.bonuses, (grid) => readBonuses(grid, locale));
  const head = readHead(grids);
  const empty = emptyDraft(catalogue);
  return {
    draft: {
      company: { name: head.company.name, unifiedSocialCreditCode: head.company.unifiedSocialCreditCode, scope: head.company.scope },
      assessors: head.assessors,
      assessedOn: head.assessedOn,
      clauses: new Map(clausesOf(catalogue).flatMap(({ id }) => {
        const entry = scoresheet.entries.get(id) ?? empty.clauses.get(id);
        return entry === undefined ? [] : [[id, entry]];
      })),
      specialDeductions: deductions.items,
      bonuses: bonuses.items,
    },
    head,
    facts: {
      entryFaults: [...scoresheet.faults, ...deductions.faults, ...bonuses.faults],
      recordFaults: [],
      structure: [...scoresheet.issues, ...deductions.issues, ...bonuses.issues, ...belowTables(grids)],
      claims: [],
      places: new Map([...head.places, ...scoresheet.places, ...deductions.places, ...bonuses.places]),
    },
    clausePlaces: scoresheet.clausePlaces,
  };
}

function missingTable(table: string): Issue {
  return workbookIssue("table-missing", table, { table });
}

function noScoresheet(): ScoresheetReading {
  return { entries: new Map(), faults: [], issues: [missingTable(TABLES.scoresheet)], places: new Map(), clausePlaces: new Map() };
}

function itemsOf<Reading>(grid: Grid | undefined, table: string, read: (grid: Grid) => Reading): Reading | ReturnType<typeof noItems> {
  return grid === undefined ? noItems(table) : read(grid);
}

function noItems(table: string): { items: never[]; faults: never[]; issues: Issue[]; places: ReadonlyMap<string, Place> } {
  return { items: [], faults: [], issues: [missingTable(table)], places: new Map() };
}
