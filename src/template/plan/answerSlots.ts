import { SECTION_ANSWERS } from "./clauseAnswers";
import type { Answers, ClauseAnswers } from "./answers";
import type { ClauseRow, Layout, Rows } from "./layout";
import type { PlanCached } from "./plan";
import { RECOUNT_LINES } from "./recountLines";
import { HELPER_COLUMNS } from "./references";
import type { ResultAnswers, SubtotalAnswers } from "./summaryAnswers";
import { keysOf } from "../vocabulary";

/** What a formula shows, once the answers for a workbook's entries are there. */
export type Shown = (answers: Answers) => PlanCached;

/** Answers that are none yet: a plan that is built with them says of each formula which answer it shows. */
export interface AnswerSlots {
  readonly answers: Answers;
  /** what a formula of that plan shows; the same for all entries where it took no slot */
  readonly shownIn: (cached: PlanCached) => Shown;
}

/** A slot for every answer of a layout, each an object of its own. */
export function answerSlots(layout: Layout): AnswerSlots {
  const taken = new Map<PlanCached, Shown>();
  const slot = (shown: Shown): PlanCached => {
    const made: PlanCached = { kind: "text", text: "" };
    taken.set(made, shown);
    return made;
  };
  return { answers: slotsOf(layout, slot), shownIn: (cached) => taken.get(cached) ?? (() => cached) };
}

const CLAUSE_KEYS = [...keysOf(HELPER_COLUMNS), "score", "scoreTwin"] as const;
const SUBTOTAL_KEYS = ["applicable", "obtained", "share", "open"] as const satisfies readonly (keyof SubtotalAnswers)[];
const RESULT_KEYS = ["value", "twin", "agreement"] as const satisfies readonly (keyof ResultAnswers)[];

function slotsOf({ special }: Layout, slot: (shown: Shown) => PlanCached): Answers {
  const result = (key: keyof Answers["results"]): ResultAnswers => record(RESULT_KEYS, (part) => slot(({ results }) => results[key][part]));
  return {
    clause: (row: ClauseRow): ClauseAnswers => record(CLAUSE_KEYS, (key) => slot(({ clause }) => clause(row)[key])),
    sectionRow: SECTION_ANSWERS,
    sectionScore: (id) => slot(({ sectionScore }) => sectionScore(id)),
    section: (id) => record(SUBTOTAL_KEYS, (key) => slot(({ section }) => section(id)[key])),
    indicator: (id) => record(SUBTOTAL_KEYS, (key) => slot(({ indicator }) => indicator(id)[key])),
    recount: { lines: record(RECOUNT_LINES, (line) => slot(({ recount }) => recount.lines[line])) },
    results: { total: result("total"), deductions: result("deductions"), grade: result("grade") },
    next: slot(({ next }) => next),
    deductions: rows(special.deductions).map((index) => slot(({ deductions }) => counted(deductions, index))),
    bonuses: rows(special.bonuses).map((index) => slot(({ bonuses }) => counted(bonuses, index))),
    lost: (row) => slot(({ lost }) => lost(row)),
  };
}

function rows({ first, last }: Rows): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => index);
}

function counted(answers: readonly PlanCached[], index: number): PlanCached {
  const answer = answers[index];
  if (answer === undefined) {
    throw new Error(`no row of the layout: ${String(index)}`);
  }
  return answer;
}

function record<Key extends string>(keys: readonly Key[], of: (key: Key) => PlanCached): Readonly<Record<Key, PlanCached>> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, PlanCached>;
}
