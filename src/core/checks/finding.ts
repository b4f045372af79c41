import { clausesOf } from "../catalogue";
import type { Clause } from "../catalogue";
import { entryOf } from "../assessment";
import type { ClauseEntry } from "../assessment";
import type { Rational } from "../exact";
import type { Params, Place } from "../issue";
import { scoreClause } from "../scoring";
import type { CheckInput, EntryField, Finding } from "./check";

/** What a check says of one finding; what does not apply is left out. */
export interface Found {
  readonly outcome: Finding["outcome"];
  readonly clause?: string;
  readonly field?: EntryField | "";
  /** with `field`: the row of the special deductions or bonuses that is meant */
  readonly deduction?: number;
  readonly bonus?: number;
  readonly params: Params;
  /** the cell of a record that is meant, as `${list}:${index}/${column}`: "samples:0/number" */
  readonly record?: string;
  /** where it is known better than by clause and field */
  readonly place?: Place;
}

/** Makes the finding and gives it the cell where its entry stands, for an assessment that came from a workbook. */
export function finding(check: string, input: CheckInput, { outcome, clause = "", field = "", deduction, bonus, params, record, place }: Found): Finding {
  const row = deduction === undefined ? (bonus === undefined ? clause : `bonus:${String(bonus)}`) : `deduction:${String(deduction)}`;
  const stands = place ?? input.workbook?.places.get(record ?? `${row}/${field}`);
  return {
    check,
    outcome,
    clause,
    field,
    item: deduction ?? bonus ?? -1,
    params,
    ...(stands === undefined ? {} : { place: stands }),
  };
}

/** Every clause of the catalogue with its entry; a clause without one counts as unassessed. */
export function clauseEntries(input: CheckInput): readonly { readonly clause: Clause; readonly entry: ClauseEntry }[] {
  return clausesOf(input.catalogue).map((clause) => ({ clause, entry: entryOf(input.draft, clause) }));
}

/** Every clause with points of its own by now, and its exact score; none where the assessment cannot be scored. */
export function scoredClauses(input: CheckInput): readonly { readonly clause: Clause; readonly entry: ClauseEntry; readonly score: Rational }[] {
  return input.report.status === "refused"
    ? []
    : clauseEntries(input).flatMap(({ clause, entry }) => {
        const score = scoreClause(clause, entry);
        return score === null ? [] : [{ clause, entry, score }];
      });
}

/** Whether a text says something. */
export function isWritten(text: string): boolean {
  return text.trim() !== "";
}
