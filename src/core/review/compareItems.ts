import type { Bonus, DraftAssessment, SpecialDeduction } from "../assessment";
import type { LocalizedText } from "../catalogue";
import { wordingOf } from "../checks";
import type { ClauseDifference, RoundClause } from "../rounds";

/** What stands in both of two lists, and every item that stands in one of them only. */
export interface ListDifference<Item> {
  readonly both: number;
  readonly onlyPrior: readonly Item[];
  readonly onlyNow: readonly Item[];
}

/** A clause that one sheet excludes, with its reason there. */
export interface ExcludedClause {
  readonly clause: string;
  readonly title: LocalizedText;
  readonly reason: string;
}

/** What two sheets have besides the scores of clauses. */
export interface ItemComparison {
  readonly specialDeductions: ListDifference<SpecialDeduction>;
  readonly bonuses: ListDifference<Bonus>;
  readonly exclusions: ListDifference<ExcludedClause>;
}

/**
 * Matches special deductions by cause, clause and wording, bonuses by wording and exclusions by clause, each item once. What matches nothing in the
 * other sheet is told, never dropped: both numbers of a list and its single items add up to what stands in the sheets.
 */
export function compareItems(prior: DraftAssessment, now: DraftAssessment, clauses: readonly ClauseDifference[]): ItemComparison {
  return {
    specialDeductions: listDifference(prior.specialDeductions, now.specialDeductions, ({ cause, clause, description }) => JSON.stringify([cause, clause, wordingOf(description)])),
    bonuses: listDifference(prior.bonuses, now.bonuses, ({ reason }) => wordingOf(reason)),
    exclusions: listDifference(
      clauses.flatMap((one) => excluded(one, one.prior)),
      clauses.flatMap((one) => excluded(one, one.now)),
      ({ clause }) => clause,
    ),
  };
}

function excluded({ clause, title }: ClauseDifference, side: RoundClause | null): readonly ExcludedClause[] {
  return side?.status === "excluded" ? [{ clause, title, reason: side.reason }] : [];
}

/** By key, each item matched once. */
function listDifference<Item>(prior: readonly Item[], now: readonly Item[], keyOf: (item: Item) => string): ListDifference<Item> {
  const left = [...now];
  const onlyPrior = prior.filter((item) => {
    const at = left.findIndex((other) => keyOf(other) === keyOf(item));
    if (at >= 0) {
      left.splice(at, 1);
    }
    return at < 0;
  });
  return { both: prior.length - onlyPrior.length, onlyPrior, onlyNow: left };
}
