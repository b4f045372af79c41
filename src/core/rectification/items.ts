import { NO_TEXTS } from "../assessment";
import type { DraftAssessment, Rectification } from "../assessment";
import { clausesOf } from "../catalogue";
import type { Catalogue } from "../catalogue";
import { ZERO, compare, subtract } from "../exact";
import type { Rational } from "../exact";
import type { SchemeProfile } from "../profile";
import type { ClauseRectification, DeskRecords } from "../records";
import type { ScoreReport } from "../scoring";

/** What rectification is looked up in. */
export interface Rectifiable {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly draft: DraftAssessment;
  readonly records: DeskRecords;
  readonly report: ScoreReport;
}

/** Where the rectification of something is kept; `at` is the index in `specialDeductions` or in `rectifications`. */
export type RectificationSource =
  | { readonly kind: "deduction"; readonly at: number }
  | { readonly kind: "row"; readonly at: number }
  /** a clause lost points, and nothing is kept of their rectification yet */
  | { readonly kind: "none" };

/** 整改: one thing to put right, a special deduction or points lost on a clause. */
export interface RectificationItem extends Rectification {
  readonly source: RectificationSource;
  /** "" where it is about no clause */
  readonly clause: string;
  /** what was found; for points lost without facts of their own, those of the scoresheet */
  readonly facts: string;
  /** points lost as found; null while its clause has no score, and where it names none */
  readonly lost: Rational | null;
  /** never counts; null where nothing was scored again, and for a special deduction */
  readonly rescored: Rational | null;
  readonly rescoredOn: string;
}

const NOTHING_DONE: Rectification = { status: "open", action: "", owner: "", due: "", closure: "", verifiedBy: "", verifiedOn: "" };

/** What each scored clause lost, 0 among it; none where the assessment cannot be scored. */
export function lostPoints(report: ScoreReport): ReadonlyMap<string, Rational> {
  const clauses = report.status === "refused" ? [] : report.clauses;
  return new Map(clauses.flatMap(({ clause, score, points }) => (score === null ? [] : [[clause, subtract(points, score)] as const])));
}

/** Clauses that lost points and have no row on the rectification sheet, in the catalogue's order. */
export function lossesWithoutRow({ catalogue, records, report }: Pick<Rectifiable, "catalogue" | "records" | "report">): readonly string[] {
  const lost = lostPoints(report);
  const known = new Set(records.rectifications.map(({ clause }) => clause));
  return clausesOf(catalogue).flatMap(({ id }) => (compare(lost.get(id) ?? ZERO, ZERO) > 0 && !known.has(id) ? [id] : []));
}

/** Everything that is to be put right: special deductions, then lost points clause by clause with their rows, then rows that name no clause. */
export function rectificationItems(input: Rectifiable): readonly RectificationItem[] {
  const { catalogue, profile, draft, records, report } = input;
  const lost = lostPoints(report);
  const missing = new Set(lossesWithoutRow(input));
  const finding = (clause: string): string => (draft.clauses.get(clause) ?? NO_TEXTS).finding;
  const lossOf = (clause: string): Rational | null => lost.get(clause) ?? null;
  const rowsOf = (clause: string): readonly RectificationItem[] =>
    records.rectifications.flatMap((row, at) => (row.clause === clause ? [itemOfRow(row, at, lossOf(clause), finding(clause))] : []));
  return [
    ...draft.specialDeductions.map(({ clause, description, rectification }, at): RectificationItem => ({
      ...rectification, source: { kind: "deduction", at }, clause, facts: description, lost: profile.specialDeduction.points, rescored: null, rescoredOn: "",
    })),
    ...clausesOf(catalogue).flatMap(({ id }): readonly RectificationItem[] =>
      missing.has(id)
        ? [{ ...NOTHING_DONE, source: { kind: "none" }, clause: id, facts: finding(id), lost: lossOf(id), rescored: null, rescoredOn: "" }]
        : rowsOf(id),
    ),
    ...rowsOf(""),
  ];
}

function itemOfRow({ clause, finding, action, owner, due, status, closure, verifiedBy, verifiedOn, rescored, rescoredOn }: ClauseRectification, at: number, lost: Rational | null, found: string): RectificationItem {
  return {
    source: { kind: "row", at }, clause, facts: finding.trim() === "" ? found : finding, lost,
    action, owner, due, status, closure, verifiedBy, verifiedOn, rescored, rescoredOn,
  };
}

/** Whether it should have been put right by now; `today` is YYYY-MM-DD, or "" where nobody knows the day. */
export function isOverdue({ status, due }: Pick<Rectification, "status" | "due">, today: string): boolean {
  return status === "open" && due !== "" && due < today;
}

/** How many are in which state; `overdue` are among the open ones, `without` are lost points of which nothing is kept. */
export interface RectificationCounts {
  readonly open: number;
  readonly done: number;
  readonly verified: number;
  readonly overdue: number;
  readonly without: number;
}

/** Counts the items by their state on a day. */
export function rectificationCounts(items: readonly RectificationItem[], today: string): RectificationCounts {
  const kept = items.filter(({ source }) => source.kind !== "none");
  const inState = (state: Rectification["status"]): number => kept.filter(({ status }) => status === state).length;
  return {
    open: inState("open"),
    done: inState("done"),
    verified: inState("verified"),
    overdue: kept.filter((item) => isOverdue(item, today)).length,
    without: items.length - kept.length,
  };
}
