import type { ClauseEntry, EntryTexts } from "../assessment";
import type { Clause } from "../catalogue";
import { HUNDRED, ZERO, divide, equals, multiply, subtract } from "../exact";
import type { Rational } from "../exact";
import { scoreClause } from "../scoring";
import type { FormVerdict, ScoreMeaning } from "./formMapping";
import { isShownAs } from "./isShownAs";

/** What the cells of one clause's row say, each by itself; null where nothing stands. */
export interface FormRow {
  /** null as well where the form has no verdict column */
  readonly verdict: FormVerdict | null;
  /** as the mapping says to take it */
  readonly score: Rational | "excluded" | null;
  readonly sampleSize: number | null;
  readonly nonconforming: number | null;
  readonly reason: string;
  readonly texts: EntryTexts;
}

/** How the form tells an outcome: whether it has verdicts, and what its score column holds. */
export interface FormTelling {
  readonly hasVerdicts: boolean;
  readonly holds: ScoreMeaning;
}

/** The figures that a verdict is told with. */
export type FormFigure = "sampleSize" | "nonconforming" | "givenScore";

/** The entry that a row stands for, the figures that do not fit the rest, or a score that no entry of the clause's method can have. */
export type FormEntry =
  | { readonly kind: "entry"; readonly entry: ClauseEntry }
  | { readonly kind: "contradiction"; readonly fields: readonly FormFigure[] }
  | { readonly kind: "inexpressible"; readonly obtained: Rational };

/** Makes the entry of a clause from its row. Every figure that stands in the row must say the same; nothing is made up from a part of it. */
export function formEntry(clause: Clause, row: FormRow, { hasVerdicts, holds }: FormTelling): FormEntry {
  const obtained = row.score === null || row.score === "excluded" ? null : obtainedBy(clause, row.score, holds);
  const told: Told = { clause, row, obtained };
  if (!hasVerdicts) {
    return byFigures(told);
  }
  const figures = figuresOf(row);
  if (row.verdict === null) {
    return figures.length === 0 ? entryOf({ status: "unassessed", ...row.texts }) : { kind: "contradiction", fields: figures };
  }
  return byVerdict(row.verdict, told);
}

interface Told {
  readonly clause: Clause;
  readonly row: FormRow;
  /** points that the score column gives; null where it gives none */
  readonly obtained: Rational | null;
}

/** The points that a number of the score column stands for. */
export function obtainedBy({ points }: Pick<Clause, "points">, score: Rational, holds: ScoreMeaning): Rational {
  switch (holds) {
    case "score":
      return score;
    case "points-lost":
      return subtract(points, score);
    case "share":
      return multiply(points, score);
    case "percent":
      return divide(multiply(points, score), HUNDRED);
  }
}

function byVerdict(verdict: FormVerdict, told: Told): FormEntry {
  const { clause, row, obtained } = told;
  const { texts, reason } = row;
  switch (verdict) {
    case "conforming":
      return agreeing({ status: verdict, ...texts }, [...samples(row), ...(isScoreOf(row, obtained, clause.points) ? [] : SCORE)]);
    case "nonconforming":
      return agreeing({ status: verdict, ...texts }, [...samples(row), ...(isScoreOf(row, obtained, ZERO) ? [] : SCORE)]);
    case "excluded":
      return agreeing({ status: verdict, reason, ...texts }, [...samples(row), ...(obtained === null ? [] : SCORE)]);
    case "sampled":
      return bySample(told);
    case "judged":
      return obtained === null || samples(row).length > 0
        ? { kind: "contradiction", fields: [...samples(row), ...(obtained === null ? SCORE : [])] }
        : entryOf({ status: verdict, score: obtained, ...texts });
  }
}

function byFigures(told: Told): FormEntry {
  const { clause, row, obtained } = told;
  const { texts, reason } = row;
  if (samples(row).length > 0) {
    return bySample(told);
  }
  if (obtained === null) {
    return entryOf(row.score === "excluded" ? { status: "excluded", reason, ...texts } : { status: "unassessed", ...texts });
  }
  if (clause.method === "judged") {
    return entryOf({ status: "judged", score: obtained, ...texts });
  }
  if (equals(obtained, clause.points)) {
    return entryOf({ status: "conforming", ...texts });
  }
  return equals(obtained, ZERO) ? entryOf({ status: "nonconforming", ...texts }) : { kind: "inexpressible", obtained };
}

/** A sample needs both of its counts, and a score beside it must be the one that they give. */
function bySample({ clause, row, obtained }: Told): FormEntry {
  const { sampleSize, nonconforming, texts } = row;
  if (sampleSize === null || nonconforming === null) {
    return { kind: "contradiction", fields: [...(sampleSize === null ? (["sampleSize"] as const) : []), ...(nonconforming === null ? (["nonconforming"] as const) : [])] };
  }
  const entry: ClauseEntry = { status: "sampled", sampleSize, nonconforming, ...texts };
  // Counts that no sample has are refused by the rules of the arithmetic, which name them.
  const isSample = Number.isSafeInteger(sampleSize) && sampleSize > 0 && Number.isSafeInteger(nonconforming);
  const fits = obtained === null ? row.score === null : !isSample || isShownAs(scoreClause(clause, entry), obtained);
  return agreeing(entry, fits ? [] : SCORE);
}

const SCORE: readonly FormFigure[] = ["givenScore"];

function entryOf(entry: ClauseEntry): FormEntry {
  return { kind: "entry", entry };
}

function agreeing(entry: ClauseEntry, fields: readonly FormFigure[]): FormEntry {
  return fields.length === 0 ? entryOf(entry) : { kind: "contradiction", fields };
}

function samples({ sampleSize, nonconforming }: FormRow): readonly FormFigure[] {
  return [...(sampleSize === null ? [] : (["sampleSize"] as const)), ...(nonconforming === null ? [] : (["nonconforming"] as const))];
}

function figuresOf(row: FormRow): readonly FormFigure[] {
  return [...samples(row), ...(row.score === null ? [] : SCORE)];
}

/** Whether the score column says nothing, or these points. */
function isScoreOf({ score }: FormRow, obtained: Rational | null, expected: Rational): boolean {
  return obtained === null ? score === null : equals(obtained, expected);
}
