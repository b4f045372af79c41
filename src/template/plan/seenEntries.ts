import { entryIssues, scoreAssessment, scoreClause } from "../../core";
import type { Catalogue, Clause, ClauseEntry, DraftAssessment, Rational, SchemeProfile, ScoreReport } from "../../core";
import type { Grid, GridCell } from "../grid";
import { BLANK_CELL, isBlank } from "../reading/cell";
import { blocksFigures, readClauseEntry } from "../reading/clauseEntry";
import { readTables } from "../reading/readEntries";
import { BONUS_HEADERS, DEDUCTION_ENTRIES, DEDUCTION_HEADERS, METHOD_WORDS, RESULT_WORDS, SCORESHEET_ENTRIES, SCORESHEET_HEADERS, TABLES, keysOf } from "../vocabulary";
import type { DeductionColumn, ScoresheetColumn, ScoresheetEntry } from "../vocabulary";
import { cachedFigure, cachedText, decimal, text } from "./cells";
import { CODE } from "./clauseTwins";
import { carriedInto } from "./entries";
import type { CarriedEntries } from "./entries";
import { clauseRows } from "./layout";
import type { ClauseRow, Layout } from "./layout";
import type { PlanCached, PlanContent } from "./plan";

/** One clause as the formulas of its row take it. */
export interface SeenClause {
  readonly entry: ClauseEntry;
  /** one of `CODE` */
  readonly code: number;
  /** exact; null while it is open, and where it is excluded or wrong */
  readonly score: Rational | null;
  /** what STAR.SCORE answers */
  readonly answer: PlanCached;
}

/** The entries of a plan as its own formulas will see them, and what the core makes of that. */
export interface SeenEntries {
  readonly clauses: ReadonlyMap<string, SeenClause>;
  /** a row each: whether it counts */
  readonly deductions: readonly boolean[];
  readonly bonuses: readonly boolean[];
  /** what the custom functions answer by; refused also where an entry is none */
  readonly report: ScoreReport;
  /** the same with every wrong clause left out, as the native recount counts; null where no clause is left */
  readonly recount: Exclude<ScoreReport, { readonly status: "refused" }> | null;
  /** that recount without cap and floor */
  readonly unlimited: Exclude<ScoreReport, { readonly status: "refused" }> | null;
}

export const WRONG_ENTRY: PlanCached = { kind: "error", code: "#VALUE!" };

/** Reads the carried entries by the reader's own rules, as the ranges that the functions get: values without their formulas. */
export function seeEntries(layout: Layout, carried: CarriedEntries): SeenEntries {
  const { catalogue, profile } = layout;
  const grids = new Map([
    [TABLES.scoresheet, scoresheetGrid(layout, carried)],
    [TABLES.deductions, deductionGrid(layout, carried)],
    [TABLES.bonuses, bonusGrid(layout, carried)],
  ]);
  const { draft, facts } = readTables({ tables: grids, names: new Map(), below: new Map() }, catalogue, { texts: false, places: false });
  const clauses = new Map(clauseRows(layout).map((row) => [row.clause.id, seeClause(layout, row, carried)]));
  const wrong = new Set([...clauses].filter(([, { code }]) => code === CODE.wrong).map(([id]) => id));
  const unreadable = facts.entryFaults.some(blocksFigures);
  return {
    clauses,
    deductions: filledRows(grids.get(TABLES.deductions)),
    bonuses: filledRows(grids.get(TABLES.bonuses)),
    report: unreadable ? { status: "refused", issues: [] } : scoreAssessment(draft, catalogue, profile),
    recount: withoutWrong(draft, wrong, catalogue, profile),
    unlimited: withoutWrong(draft, wrong, catalogue, { ...profile, cap: null, floor: null }),
  };
}

/** The report over the clauses that are not wrong; whether a clause may be excluded, and how many bonuses there may be, is told elsewhere. */
function withoutWrong(draft: DraftAssessment, wrong: ReadonlySet<string>, catalogue: Catalogue, profile: SchemeProfile): SeenEntries["recount"] {
  const excludable: Catalogue = {
    ...catalogue,
    sections: catalogue.sections.map((section) => ({
      ...section,
      indicators: section.indicators.map((indicator) => ({ ...indicator, clauses: indicator.clauses.map((clause) => ({ ...clause, excludable: true })) })),
    })),
  };
  const clauses = new Map([...draft.clauses].map(([id, entry]): [string, ClauseEntry] => [id, wrong.has(id) ? { ...entry, status: "excluded", reason: "" } : entry]));
  const report = scoreAssessment({ ...draft, clauses }, excludable, { ...profile, bonus: { ...profile.bonus, max: draft.bonuses.length } });
  return report.status === "refused" ? null : report;
}

function seeClause(layout: Layout, row: ClauseRow, carried: CarriedEntries): SeenClause {
  const { clause } = row;
  const { entry, faults } = readClauseEntry((column) => entryCell(layout, row, carried, column));
  const unreadable = faults.some(blocksFigures);
  const isWrong = (asIf: Clause): boolean => unreadable || entryIssues(asIf, entry, layout.profile).length > 0;
  const wrong = isWrong(clause);
  return {
    entry,
    code: wrong ? CODE.wrong : codeOf(entry),
    score: wrong ? null : scoreClause(clause, entry),
    // STAR.SCORE is not told whether the clause may be excluded.
    answer: isWrong({ ...clause, excludable: true }) ? WRONG_ENTRY : answerOf(layout, clause, entry),
  };
}

function codeOf({ status }: ClauseEntry): number {
  return status === "unassessed" ? CODE.open : CODE[status];
}

function answerOf({ locale }: Layout, clause: Clause, entry: ClauseEntry): PlanCached {
  const score = scoreClause(clause, entry);
  return score === null ? cachedText(entry.status === "excluded" ? RESULT_WORDS.excluded[locale] : "") : cachedFigure(score);
}

function entryCell({ locale }: Layout, { clause }: ClauseRow, carried: CarriedEntries, column: ScoresheetEntry): GridCell {
  return seen(carriedInto(carried.clauses.get(clause.id)?.get(column) ?? null, column, locale));
}

/** A cell as a formula that refers to it gets it. A formula whose value nobody knows stays one, and so a fault. */
function seen(content: PlanContent): GridCell {
  switch (content?.kind) {
    case undefined:
      return BLANK_CELL;
    case "text":
    case "number":
      return { ...BLANK_CELL, value: content };
    case "formula":
      return content.cached === undefined ? { ...BLANK_CELL, formula: content.formula } : { ...BLANK_CELL, value: content.cached };
  }
}

function gridOf<Column extends string>(
  headers: Readonly<Record<Column, Readonly<Record<Layout["locale"], string>>>>,
  columns: readonly Column[],
  locale: Layout["locale"],
  rows: readonly (readonly GridCell[])[],
): Grid {
  return { sheet: "", row: 0, column: 0, cells: [columns.map((column) => seen(text(headers[column][locale]))), ...rows] };
}

function scoresheetGrid(layout: Layout, carried: CarriedEntries): Grid {
  const { locale } = layout;
  const isEntry = (column: ScoresheetColumn): column is ScoresheetEntry => (SCORESHEET_ENTRIES as readonly ScoresheetColumn[]).includes(column);
  const cellOf = (row: ClauseRow, column: ScoresheetColumn): GridCell => {
    switch (column) {
      case "clause":
        return seen(text(row.clause.id));
      case "points":
        return seen(decimal(row.clause.points));
      case "method":
        return seen(text(METHOD_WORDS[row.clause.method][locale]));
      default:
        return isEntry(column) ? entryCell(layout, row, carried, column) : BLANK_CELL;
    }
  };
  return gridOf(SCORESHEET_HEADERS, keysOf(SCORESHEET_HEADERS), locale, clauseRows(layout).map((row) => keysOf(SCORESHEET_HEADERS).map((column) => cellOf(row, column))));
}

function deductionGrid({ locale, special }: Layout, carried: CarriedEntries): Grid {
  const columns = new Set<DeductionColumn>(DEDUCTION_ENTRIES);
  const rows = Array.from({ length: special.deductions.last - special.deductions.first + 1 }, (_, index) =>
    special.columns.map((column) => (column !== "number" && columns.has(column) ? seen(carriedInto(carried.deductions[index]?.get(column) ?? null, column, locale)) : BLANK_CELL)),
  );
  return gridOf(DEDUCTION_HEADERS, special.columns, locale, rows);
}

function bonusGrid({ locale, special }: Layout, carried: CarriedEntries): Grid {
  const rows = Array.from({ length: special.bonuses.last - special.bonuses.first + 1 }, (_, index) => [BLANK_CELL, seen(carried.bonuses[index] ?? null)]);
  return gridOf(BONUS_HEADERS, keysOf(BONUS_HEADERS), locale, rows);
}

function filledRows(grid: Grid | undefined): readonly boolean[] {
  return (grid?.cells ?? []).slice(1).map((row) => row.some((cell) => !isBlank(cell)));
}
