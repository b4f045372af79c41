import { roundTo, subtract } from "../../core";
import type { Subtotal } from "../../core";
import { cachedCount, cachedFigure, cachedText } from "./cells";
import { SECTION_ANSWERS, clauseAnswers, joinedFigure } from "./clauseAnswers";
import type { CarriedEntries } from "./entries";
import { clauseRows } from "./layout";
import type { ClauseRow, Layout } from "./layout";
import type { PlanCached, PlanContent } from "./plan";
import { recountAnswers } from "./recountAnswers";
import type { RecountAnswers } from "./recountAnswers";
import type { HelperColumn } from "./references";
import { seeEntries } from "./seenEntries";
import type { SeenEntries } from "./seenEntries";
import { nextAnswer, resultAnswers, subtotalAnswers } from "./summaryAnswers";
import type { ResultAnswers, SubtotalAnswers } from "./summaryAnswers";

/** What the formulas of a clause's row show. */
export type ClauseAnswers = Readonly<Record<HelperColumn | "score" | "scoreTwin", PlanCached>>;

/** What every formula of a scoring workbook shows for the entries in it, by the core; the functions' cells and the native ones alike. */
export interface Answers {
  readonly clause: (row: ClauseRow) => ClauseAnswers;
  readonly sectionRow: Readonly<Record<HelperColumn, PlanCached>>;
  /** the text in a section's row */
  readonly sectionScore: (id: string) => PlanCached;
  readonly section: (id: string) => SubtotalAnswers;
  readonly indicator: (id: string) => SubtotalAnswers;
  readonly recount: Pick<RecountAnswers, "lines">;
  readonly results: Readonly<Record<"total" | "deductions" | "grade", ResultAnswers>>;
  readonly next: PlanCached;
  /** a row each: 1 where it counts */
  readonly deductions: readonly PlanCached[];
  readonly bonuses: readonly PlanCached[];
  /** points lost on the clause of a row of rectifications, rows from 0; nothing where the clause has no score */
  readonly lost: (row: number) => PlanCached;
}

/** Works out every answer for the entries that a plan carries. */
export function answersFor(layout: Layout, carried: CarriedEntries): Answers {
  const entries = seeEntries(layout, carried);
  const recount = recountAnswers(layout, entries);
  const decimals = Math.max(2, layout.profile.displayDecimals);
  const byClause = new Map(
    clauseRows(layout).flatMap((row, index) => {
      const seen = entries.clauses.get(row.clause.id);
      return seen === undefined ? [] : [[row.clause.id, clauseAnswers(layout, row, index + 1, seen)] as const];
    }),
  );
  const find = (subtotals: readonly Subtotal[] | undefined, id: string): Subtotal | undefined => subtotals?.find((subtotal) => subtotal.id === id);
  const subtotals = { section: new Map<string, SubtotalAnswers>(), indicator: new Map<string, SubtotalAnswers>() };
  const shown = (level: keyof typeof subtotals, id: string): SubtotalAnswers => {
    const answers = subtotals[level].get(id) ?? subtotalAnswers(find(level === "section" ? entries.recount?.sections : entries.recount?.indicators, id));
    subtotals[level].set(id, answers);
    return answers;
  };
  return {
    clause: ({ clause }) => known(byClause, clause.id),
    sectionRow: SECTION_ANSWERS,
    sectionScore: (id) => {
      const subtotal = find(entries.recount?.sections, id);
      return cachedText(subtotal === undefined ? "0 / 0" : `${joinedFigure(subtotal.obtained, decimals)} / ${joinedFigure(subtotal.applicable, decimals)}`);
    },
    section: (id) => shown("section", id),
    indicator: (id) => shown("indicator", id),
    recount,
    results: resultAnswers(layout, entries, recount),
    next: nextAnswer(layout, recount),
    deductions: entries.deductions.map(counted),
    bonuses: entries.bonuses.map(counted),
    lost: (row) => lostPoints(layout, entries, carried.records.rectifications.entries[row]?.get("clause") ?? null),
  };
}

/** As the formula has it: by the text that stands in the clause's cell, whoever put it there. */
function lostPoints(layout: Layout, { clauses }: SeenEntries, content: PlanContent): PlanCached {
  const shown = content?.kind === "formula" ? content.cached : content;
  const row = shown?.kind === "text" ? clauseRows(layout).find(({ clause }) => clause.id === shown.text) : undefined;
  const score = row === undefined ? undefined : clauses.get(row.clause.id)?.score;
  return row === undefined || score === undefined || score === null
    ? cachedText("")
    : cachedFigure(roundTo(subtract(row.clause.points, score), 9, "half-away-from-zero"));
}

function counted(counts: boolean): PlanCached {
  return cachedCount(counts ? 1 : 0);
}

function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) {
    throw new Error(`no row of the plan: ${key}`);
  }
  return value;
}
