import type { ClauseEntry } from "../assessment";
import type { Clause } from "../catalogue";
import { ZERO, fraction, multiply } from "../exact";
import type { Rational } from "../exact";

/** An entry that puts points on the clause: neither open nor excluded. */
export type ScoringEntry = Exclude<ClauseEntry, { readonly status: "unassessed" | "excluded" }>;

/** Whether the entry puts points on its clause. */
export function isScoring(entry: ClauseEntry): entry is ScoringEntry {
  return entry.status !== "unassessed" && entry.status !== "excluded";
}

/**
 * What a clause obtained, by an entry in which `entryIssues` finds nothing; null while it is unassessed and where it is excluded.
 * A sample loses its nonconforming share exactly: points × (sampleSize - nonconforming) / sampleSize.
 */
export function scoreClause(clause: Clause, entry: ScoringEntry): Rational;
export function scoreClause(clause: Clause, entry: ClauseEntry): Rational | null;
export function scoreClause(clause: Clause, entry: ClauseEntry): Rational | null {
  switch (entry.status) {
    case "unassessed":
    case "excluded":
      return null;
    case "conforming":
      return clause.points;
    case "nonconforming":
      return ZERO;
    case "sampled":
      return multiply(clause.points, fraction(entry.sampleSize - entry.nonconforming, entry.sampleSize));
    case "judged":
      return entry.score;
  }
}
