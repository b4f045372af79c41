import { NO_TEXTS, entryOf } from "../assessment";
import type { ClauseEntry, DraftAssessment } from "../assessment";
import { findClause } from "../catalogue";
import type { Catalogue, Clause } from "../catalogue";
import { ZERO, integer, multiply, negate, subtract } from "../exact";
import type { Rational } from "../exact";
import type { SchemeProfile } from "../profile";
import type { Change, EntryValue } from "./change";
import { scoreClause } from "./scoreClause";

/** What one change does, for people to read. */
export type ChangeFacts =
  | {
      /** `scored`: another score of a clause that counts; `excluded` and `included`: it leaves or joins those that count */
      readonly kind: "scored" | "excluded" | "included";
      readonly clause: string;
      /** null where nobody has assessed it yet */
      readonly from: EntryValue | null;
      readonly to: EntryValue;
      /** what the clause's score gains or loses; the points that leave or join the applicable ones where it is excluded or included */
      readonly points: Rational;
    }
  | {
      readonly kind: "special-deductions" | "bonuses";
      readonly by: number;
      /** what the special items gain or lose, before cap and floor */
      readonly points: Rational;
    };

/** What the change does to the draft as it stands; null for a clause that the catalogue lacks. */
export function changeFacts(change: Change, draft: DraftAssessment, catalogue: Catalogue, profile: SchemeProfile): ChangeFacts | null {
  switch (change.kind) {
    case "special-deductions":
      return { ...change, points: negate(multiply(integer(change.by), profile.specialDeduction.points)) };
    case "bonuses":
      return { ...change, points: multiply(integer(change.by), profile.bonus.points) };
    case "clause": {
      const clause = findClause(catalogue, change.clause);
      return clause === null ? null : clauseFacts(clause, entryOf(draft, clause), change.to);
    }
  }
}

function clauseFacts(clause: Clause, entry: ClauseEntry, to: EntryValue): ChangeFacts {
  const facts = { clause: clause.id, from: valueOfEntry(entry), to };
  if (to.status === "excluded") {
    return { ...facts, kind: "excluded", points: negate(clause.points) };
  }
  if (entry.status === "excluded") {
    return { ...facts, kind: "included", points: clause.points };
  }
  return { ...facts, kind: "scored", points: subtract(scoreClause(clause, { ...NO_TEXTS, ...to }), scoreClause(clause, entry) ?? ZERO) };
}

/** What counts of an entry; null while it is unassessed. */
export function valueOfEntry(entry: ClauseEntry): EntryValue | null {
  switch (entry.status) {
    case "unassessed":
      return null;
    case "sampled":
      return { status: "sampled", sampleSize: entry.sampleSize, nonconforming: entry.nonconforming };
    case "judged":
      return { status: "judged", score: entry.score };
    default:
      return { status: entry.status };
  }
}
