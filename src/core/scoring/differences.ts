import { entryOf } from "../assessment";
import type { DraftAssessment } from "../assessment";
import { clausesOf } from "../catalogue";
import type { Catalogue } from "../catalogue";
import { equals } from "../exact";
import type { Change, ClauseChange, EntryValue, SpecialChange } from "./change";
import { valueOfEntry } from "./changeFacts";

/**
 * The changes that still make a difference to the draft: the last one of each clause in the catalogue's order, then the special items summed
 * up. What the draft already says is left out, as are clauses that the catalogue lacks and special items below none.
 */
export function differences(changes: readonly Change[], draft: DraftAssessment, catalogue: Catalogue): readonly Change[] {
  const wanted = new Map(changes.filter((change): change is ClauseChange => change.kind === "clause").map((change) => [change.clause, change]));
  const clauses = clausesOf(catalogue).flatMap((clause): readonly Change[] => {
    const change = wanted.get(clause.id);
    return change === undefined || isSameValue(valueOfEntry(entryOf(draft, clause)), change.to) ? [] : [change];
  });
  return [...clauses, ...special("special-deductions", changes, draft.specialDeductions.length), ...special("bonuses", changes, draft.bonuses.length)];
}

function special(kind: SpecialChange["kind"], changes: readonly Change[], present: number): readonly Change[] {
  const by = changes.reduce((sum, change) => (change.kind === kind ? sum + change.by : sum), 0);
  const possible = Math.max(by, -present);
  return possible === 0 ? [] : [{ kind, by: possible }];
}

function isSameValue(a: EntryValue | null, b: EntryValue): boolean {
  if (a?.status === "sampled" && b.status === "sampled") {
    return a.sampleSize === b.sampleSize && a.nonconforming === b.nonconforming;
  }
  if (a?.status === "judged" && b.status === "judged") {
    return equals(a.score, b.score);
  }
  return a?.status === b.status;
}
