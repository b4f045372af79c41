import { clausesOf } from "../catalogue";
import type { Clause } from "../catalogue";
import type { ClauseEntry } from "../assessment";
import type { Params, Place } from "../issue";
import type { CheckInput, EntryField, Finding } from "./check";

/** What a check says of one finding; everything but the outcome may be left out. */
export interface Found {
  readonly outcome: Finding["outcome"];
  readonly clause?: string;
  readonly field?: EntryField;
  /** with `field`: the row of the special deductions or bonuses that is meant */
  readonly deduction?: number;
  readonly bonus?: number;
  readonly params?: Params;
  /** where it is known better than by clause and field */
  readonly place?: Place;
}

/** Makes the finding and gives it the cell where its entry stands, for an assessment that came from a workbook. */
export function finding(check: string, input: CheckInput, found: Found): Finding {
  const clause = found.clause ?? "";
  const field = found.field ?? "";
  const item = found.deduction ?? found.bonus ?? -1;
  const place = found.place ?? input.workbook?.places.get(placeKey(found));
  return {
    check,
    outcome: found.outcome,
    clause,
    field,
    item,
    params: found.params ?? {},
    ...(place === undefined ? {} : { place }),
  };
}

/** The key of `WorkbookFacts.places` for a finding's entry. */
function placeKey({ clause, field, deduction, bonus }: Found): string {
  const row = deduction === undefined ? (bonus === undefined ? (clause ?? "") : `bonus:${String(bonus)}`) : `deduction:${String(deduction)}`;
  return `${row}/${field ?? ""}`;
}

/** Every clause of the catalogue with its entry; a clause without one counts as unassessed. */
export function clauseEntries(input: CheckInput): readonly { readonly clause: Clause; readonly entry: ClauseEntry | null }[] {
  return clausesOf(input.catalogue).map((clause) => ({ clause, entry: input.draft.clauses.get(clause.id) ?? null }));
}

/** Whether a text says something. */
export function isWritten(text: string): boolean {
  return text.trim() !== "";
}
