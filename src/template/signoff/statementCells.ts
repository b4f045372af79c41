import type { Catalogue, Place, RecordList, SchemeProfile } from "../../core";
import type { Grid, WorkbookGrids } from "../grid";
import { placeIn } from "../reading/cell";
import { readEntries } from "../reading/readEntries";
import { TABLES } from "../vocabulary";

/** Fields of a statement that the scoresheet and the lists call otherwise. */
const CLAUSE_COLUMNS: Readonly<Record<string, string>> = { status: "verdict", score: "givenScore" };
const HEAD_PLACES: Readonly<Record<string, string>> = {
  "company/name": "/company",
  "company/unifiedSocialCreditCode": "/creditCode",
  "company/scope": "/scope",
  sites: "/sites",
  stage: "/stage",
  assessedOn: "/assessedOn",
};
/** Where what is said of the result and of the basis is shown. */
const NAMED: Readonly<Record<string, string>> = { total: "SS_Total", obtained: "SS_Total", applicable: "SS_Total", specialDeductions: "SS_SpecialDeductions", grade: "SS_Grade", reasons: "SS_Grade", bonuses: "SS_Total" };

/** The lists beside the scores that are signed as well. */
const STATED_LISTS: ReadonlySet<RecordList> = new Set(["evidence", "samples", "samplePlans"]);

/** A cell that holds something which is no entry, although one belongs there. */
export interface UnreadCell {
  /** what stands in it, shortened to 80 characters */
  readonly found: string;
  readonly place: Place;
}

/** The cells that a statement is read from. */
export interface StatementCells {
  /** where stands what a path of a statement is about: its cell, else the beginning of its list; null where there is neither */
  readonly placeOf: (path: string) => Place | null;
  /** entries, and cells of the lists that are signed, that cannot be read: nothing of them is stated */
  readonly unread: readonly UnreadCell[];
}

/** Finds the cells that a statement of this workbook is read from. */
export function statementCells(grids: WorkbookGrids, catalogue: Catalogue, profile: SchemeProfile): StatementCells {
  const { facts, clausePlaces } = readEntries(grids, catalogue, profile);
  const at = (key: string): Place | null => facts.places.get(key) ?? null;
  const cornerOf = (grid: Grid | undefined): Place | null => (grid === undefined ? null : placeIn(grid, 0, 0));
  const named = (name: string): Place | null => cornerOf(grids.names.get(name));
  const table = (name: string): Place | null => cornerOf(grids.tables.get(name));
  const unread = [...facts.entryFaults, ...facts.recordFaults.filter(({ list }) => STATED_LISTS.has(list))].map(({ raw, place }) => ({ found: raw, place }));
  const placeOf: StatementCells["placeOf"] = (path) => {
    const [list = "", item = "", field = "", inner = ""] = path.split("/");
    switch (list) {
      case "clauses":
        return at(`${item}/${CLAUSE_COLUMNS[field] ?? field}`) ?? clausePlaces.get(item) ?? table(TABLES.scoresheet);
      case "specialDeductions":
        return at(`deduction:${item}/${field === "rectification" ? inner : field}`) ?? table(TABLES.deductions);
      case "bonuses":
        return at(`bonus:${item}/bonusReason`) ?? table(TABLES.bonuses);
      case "evidence":
      case "samples":
      case "samplePlans":
        return at(`${list}:${item}/${field}`) ?? table(TABLES[list]);
      case "assessors":
        return assessorPlace(grids, item, field);
      case "catalogue":
        return named("SS_Catalogue");
      case "profile":
        return named("SS_Profile");
      case "result":
        return named(NAMED[item] ?? "SS_Total");
      default:
        return at(HEAD_PLACES[path] ?? "");
    }
  };
  return { placeOf, unread };
}

/** Rows without a name are no assessors, so that they do not count. */
function assessorPlace({ names }: WorkbookGrids, item: string, field: string): Place | null {
  const grid = names.get("SS_Assessors");
  if (grid === undefined) {
    return null;
  }
  const filled = grid.cells.flatMap((row, index) => (row.slice(0, 2).some(({ value, formula }) => formula !== "" || (value.kind !== "blank" && !(value.kind === "text" && value.text === ""))) ? [index] : []));
  return placeIn(grid, filled[Number.parseInt(item, 10)] ?? 0, field === "role" ? 1 : 0);
}
