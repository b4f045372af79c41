import { NO_TEXTS } from "../assessment";
import type { Bonus, ClauseEntry, DraftAssessment, SpecialDeduction } from "../assessment";
import type { Rational } from "../exact";

/** What counts of a clause's entry, without its texts. */
export type EntryValue =
  | { readonly status: "conforming" }
  | { readonly status: "nonconforming" }
  | { readonly status: "excluded" }
  | { readonly status: "sampled"; readonly sampleSize: number; readonly nonconforming: number }
  | { readonly status: "judged"; readonly score: Rational };

/** Another value for one clause. */
export interface ClauseChange {
  readonly kind: "clause";
  readonly clause: string;
  readonly to: EntryValue;
}

/** So many special deductions or bonuses more (> 0) or fewer (< 0); each one counts as a change of its own. */
export interface SpecialChange {
  readonly kind: "special-deductions" | "bonuses";
  readonly by: number;
}

export type Change = ClauseChange | SpecialChange;

const BLANK_DEDUCTION: SpecialDeduction = {
  cause: "",
  clause: "",
  description: "",
  evidence: "",
  rectification: { status: "open", action: "", owner: "", due: "", closure: "", verifiedBy: "", verifiedOn: "" },
};
const BLANK_BONUS: Bonus = { reason: "" };

/**
 * A copy of the draft with the changes made, one after another; the draft itself stays as it is. Texts of an entry are kept. Special items
 * come and go at the end of their list, and fewer than none are none. Whether the rules allow the outcome is for `scoreAssessment` to say.
 */
export function applyChanges(draft: DraftAssessment, changes: readonly Change[]): DraftAssessment {
  return changes.reduce(applyChange, draft);
}

function applyChange(draft: DraftAssessment, change: Change): DraftAssessment {
  switch (change.kind) {
    case "clause":
      return { ...draft, clauses: new Map(draft.clauses).set(change.clause, withValue(draft.clauses.get(change.clause), change.to)) };
    case "special-deductions":
      return { ...draft, specialDeductions: lengthened(draft.specialDeductions, change.by, BLANK_DEDUCTION) };
    case "bonuses":
      return { ...draft, bonuses: lengthened(draft.bonuses, change.by, BLANK_BONUS) };
  }
}

function withValue(entry: ClauseEntry | undefined, to: EntryValue): ClauseEntry {
  const { evidence, finding, remark, assessor } = entry ?? NO_TEXTS;
  const texts = { evidence, finding, remark, assessor };
  return to.status === "excluded"
    ? { ...texts, status: "excluded", reason: entry?.status === "excluded" ? entry.reason : "" }
    : { ...texts, ...to };
}

function lengthened<T>(list: readonly T[], by: number, blank: T): readonly T[] {
  return by < 0 ? list.slice(0, Math.max(0, list.length + by)) : [...list, ...Array.from({ length: by }, () => blank)];
}

/** How many single changes these are. */
export function countChanges(changes: readonly Change[]): number {
  return changes.reduce((count, change) => count + (change.kind === "clause" ? 1 : Math.abs(change.by)), 0);
}
