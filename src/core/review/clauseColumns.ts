import { assert } from "../assert";
import { entryOf } from "../assessment";
import type { Assessor, DraftAssessment } from "../assessment";
import type { Catalogue } from "../catalogue";
import { wordingOf } from "../checks";
import { fractionText, parseFraction, subtract } from "../exact";
import type { Rational } from "../exact";
import type { ScoreReport } from "../scoring";
import type { ClauseColumns, ReviewedSheet } from "./reviewedFile";

const EXCLUDED = "x";
const NOTHING = "-";

/** One clause of a reviewed sheet. */
export interface ReviewedClause {
  readonly id: string;
  readonly indicator: string;
  readonly points: Rational;
  /** exact; null where the clause is excluded or open */
  readonly lost: Rational | null;
  readonly isExcluded: boolean;
  /** who assessed it; "" where nobody is named */
  readonly assessor: string;
}

/** The clauses of an assessment as columns, and the people they name: who is named beside a clause, else a team of one. */
export function clauseColumns(
  catalogue: Catalogue,
  draft: DraftAssessment,
  report: Exclude<ScoreReport, { readonly status: "refused" }>,
): { readonly clauses: ClauseColumns; readonly people: readonly string[] } {
  const scores = new Map(report.clauses.map((score) => [score.clause, score]));
  const people: string[] = [];
  const placed = catalogue.sections.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.clauses.map((clause) => ({ clause, indicator: indicator.id }))));
  const rows = placed.map(({ clause, indicator }) => {
    const { assessor, status } = entryOf(draft, clause);
    const score = scores.get(clause.id)?.score ?? null;
    const lost = status === "excluded" ? EXCLUDED : score === null ? NOTHING : fractionText(subtract(clause.points, score));
    return { id: clause.id, indicator, points: fractionText(clause.points), lost, person: placeOf(people, assessor.trim() === "" ? aloneIn(draft.assessors) : assessor.trim()) };
  });
  const column = (of: (row: (typeof rows)[number]) => string): string => rows.map(of).join(" ");
  return {
    clauses: { ids: column(({ id }) => id), indicators: column(({ indicator }) => indicator), points: column(({ points }) => points), lost: column(({ lost }) => lost), assessors: column(({ person }) => person) },
    people,
  };
}

function aloneIn(team: readonly Assessor[]): string {
  const [first, ...others] = team;
  return first === undefined || others.length > 0 ? "" : first.name.trim();
}

/** One person under one number, however the name is spaced or spelt in width and case. */
function placeOf(people: string[], name: string): string {
  if (wordingOf(name) === "") {
    return NOTHING;
  }
  const known = people.findIndex((one) => wordingOf(one) === wordingOf(name));
  return String(known >= 0 ? known : people.push(name) - 1);
}

/** The columns of a sheet as clauses again, in the catalogue's order. */
export function reviewedClauses({ clauses, people }: Pick<ReviewedSheet, "clauses" | "people">): readonly ReviewedClause[] {
  const [indicators, points] = [clauses.indicators.split(" "), clauses.points.split(" ")];
  const [lost, assessors] = [clauses.lost.split(" "), clauses.assessors.split(" ")];
  return clauses.ids.split(" ").map((id, index) => {
    const state = wordAt(lost, index);
    return {
      id,
      indicator: wordAt(indicators, index),
      points: parseFraction(wordAt(points, index)),
      lost: state === EXCLUDED || state === NOTHING ? null : parseFraction(state),
      isExcluded: state === EXCLUDED,
      assessor: people[Number.parseInt(wordAt(assessors, index), 10)] ?? "",
    };
  });
}

function wordAt(column: readonly string[], index: number): string {
  const word = column[index];
  assert(word !== undefined, "the columns of a sheet have one length");
  return word;
}
