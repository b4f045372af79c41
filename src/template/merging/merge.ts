import type { RecordList } from "../../core";
import type { HeadField, UnplacedEntry } from "../plan/entries";
import type { PlanContent } from "../plan/plan";
import type { ScoresheetEntry } from "../vocabulary";

/** The lists of a workbook whose rows are matched by what stands in them. */
export type RowList = "assessors" | "deductions" | "bonuses" | RecordList;

/** One entry cell as three copies have it. */
export interface MergeSlot {
  readonly at: SlotPlace;
  readonly mine: PlanContent;
  readonly theirs: PlanContent;
  /** what both began with; undefined where no common base is known */
  readonly base: PlanContent | undefined;
}

/** Where an entry belongs. A row is counted over the merged list: first the rows of `mine`, blank ones included, then those that only `theirs` has. */
export type SlotPlace =
  | { readonly kind: "clause"; readonly clause: string; readonly field: ScoresheetEntry }
  | { readonly kind: "head"; readonly field: HeadField }
  | { readonly kind: "row"; readonly list: RowList; readonly row: number; readonly field: string };

/**
 * How the two copies stand to one another: `same` and untouched; entered or changed in `mine` or in `theirs` alone; changed in both
 * `alike`; changed in both and not alike, a `conflict`. Without a base, what stands in one copy alone counts as entered there.
 */
export type Standing = "same" | "mine" | "theirs" | "alike" | "conflict";

export type MergeDecision = "mine" | "theirs" | "both";

/** What a unit is about, for a heading above it. */
export type MergeSubject =
  | { readonly kind: "clause"; readonly clause: string }
  | { readonly kind: "head" }
  /** `mine` and `theirs`: the row's number in its list from 1, blank rows not counted; null where that copy lacks it */
  | { readonly kind: "row"; readonly list: RowList; readonly clause: string; readonly mine: number | null; readonly theirs: number | null };

/** Entries that are taken from one copy as a whole, so that no verdict of one ever stands beside a sample of the other. */
export interface MergeUnit {
  /** tells it from the others of the same merge */
  readonly id: string;
  readonly subject: MergeSubject;
  readonly standing: Standing;
  readonly slots: readonly MergeSlot[];
  /** the one text of the unit may be kept from both */
  readonly canJoin: boolean;
  /** a whole row that the other copy no longer has */
  readonly isRemoval: boolean;
  /** why nothing of `theirs` may be written: a formula is never taken from another file */
  readonly barred: "formula" | null;
}

/** A number under which the other copy registers evidence that is another one here. */
export interface Renumbering {
  readonly from: string;
  readonly to: string;
}

/** Two copies compared, entry by entry, with everything that each of them holds. */
export interface Merge {
  /** every unit, those that are the same as well, in the order of the workbook */
  readonly units: readonly MergeUnit[];
  readonly renumbered: readonly Renumbering[];
  /** what the other copy holds without a place, and this one does not */
  readonly unplaced: readonly UnplacedEntry[];
}

/** A decision by the id of its unit; what is not decided stays as it is in `mine`. */
export type MergeDecisions = ReadonlyMap<string, MergeDecision>;
