import type { RectificationStatus } from "../assessment";
import type { Rational } from "../exact";

/** Whose rule gave the size of a sample: the table of the certification body, or the assessor's own choice. */
export type SampleSizeRule = "body" | "own";

/** What was seen of one drawn item. */
export type SampleResult = "conforming" | "nonconforming";

export type EvidenceKind = "file" | "picture" | "web" | "record";

/**
 * 抽样方案: what is sampled for a clause, and the draw that a reviewer can repeat. In every record "" or null stands for what is
 * blank or cannot be read; dates are "" or YYYY-MM-DD; `clause` is "" or an id of the catalogue.
 */
export interface SamplePlan {
  readonly clause: string;
  readonly subject: string;
  /** how many there are in all, a whole number from 1 */
  readonly population: number | null;
  /** how many are drawn, a whole number from 1 */
  readonly sampleSize: number | null;
  readonly rule: SampleSizeRule | "";
  /** what the draw starts from; the same seed and population draw the same numbers */
  readonly seed: string;
  readonly drawnBy: string;
  readonly drawnOn: string;
  readonly remark: string;
}

/** 样本: one drawn item and what was seen of it. */
export interface Sample {
  readonly clause: string;
  /** what in the item is identified by: an order's or a report's number */
  readonly item: string;
  /** place in the population, a whole number from 1 */
  readonly number: number | null;
  /** "" while nobody has looked at it */
  readonly result: SampleResult | "";
  readonly facts: string;
  readonly evidence: string;
}

/** One line of the body's own table of sample sizes: from this population on, so many are drawn. Whole numbers from 1. */
export interface SampleSize {
  readonly from: number | null;
  readonly size: number | null;
}

/** 整改 of points lost on a clause. What it says never changes the score as found. */
export interface ClauseRectification {
  /** number of its row, from 1; null where that is no longer to be read */
  readonly number: number | null;
  readonly clause: string;
  readonly finding: string;
  readonly action: string;
  readonly owner: string;
  readonly due: string;
  /** `open` also where it is blank */
  readonly status: RectificationStatus;
  readonly closure: string;
  readonly verifiedBy: string;
  readonly verifiedOn: string;
  /** from 0 to the clause's points; it never counts */
  readonly rescored: Rational | null;
  readonly rescoredOn: string;
}

/** 证据: a document, a picture, a page or a paper, listed once and referred to by its number. */
export interface EvidenceRecord {
  /** as entered: "E1" */
  readonly number: string;
  readonly clause: string;
  readonly kind: EvidenceKind | "";
  readonly title: string;
  /** a relative path or an address; never followed by itself */
  readonly location: string;
  readonly part: string;
  /** SHA-256 in lower-case hex */
  readonly hash: string;
  /** bytes, a whole number from 0 */
  readonly size: number | null;
  readonly addedBy: string;
  readonly addedOn: string;
  readonly remark: string;
}

/** What an assessor keeps beside the scores, a record for each row in which anything is entered, in the order of the sheet. */
export interface DeskRecords {
  readonly samplePlans: readonly SamplePlan[];
  readonly samples: readonly Sample[];
  readonly sampleSizes: readonly SampleSize[];
  readonly rectifications: readonly ClauseRectification[];
  readonly evidence: readonly EvidenceRecord[];
}

/** One of the lists of `DeskRecords`. */
export type RecordList = keyof DeskRecords;

export const NO_RECORDS: DeskRecords = { samplePlans: [], samples: [], sampleSizes: [], rectifications: [], evidence: [] };
