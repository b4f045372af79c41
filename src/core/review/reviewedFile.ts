import type { Assessor } from "../assessment";
import type { Locale, LocalizedText } from "../catalogue";
import type { Finding, ResultClaim } from "../checks";
import type { Issue, Place } from "../issue";

/** A catalogue or a profile as a sheet carries it; `hash` is the SHA-256 of its canonical JSON. */
export interface ReviewedStandard {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** What a check found in one file, as little as a register needs of it. */
export interface ReviewFinding extends Pick<Finding, "check" | "outcome" | "clause" | "params"> {
  readonly place: Place | null;
}

/**
 * Every clause of a sheet in texts of the same number of words: ten thousand sheets are held at once, and all but `lost` are
 * the same text for many of them. `lost` is the exact points ("5/2"), "x" for an excluded clause and "-" for an open one.
 */
export interface ClauseColumns {
  readonly ids: string;
  /** ids of the indicators that they stand under */
  readonly indicators: string;
  readonly points: string;
  readonly lost: string;
  /** index in `people` of who assessed the clause, "-" where nobody is named */
  readonly assessors: string;
}

/** Where a text may be told again in another company's sheet. */
export type PrintField = "finding" | "evidence" | "remark";

/** A longer text of one clause as its fingerprint; the text itself cannot be had back from it. */
export interface TextPrint {
  readonly clause: string;
  readonly field: PrintField;
  /** fingerprint of the figures in it, in order of size; "" where there are none */
  readonly figures: string;
  /** the lowest hashes of its pairs of neighbouring characters, in base 36, ascending, with a dot between */
  readonly sketch: string;
}

/** What the file itself says of its result. "" where the cell is blank or not there. */
export interface ReviewedClaims {
  readonly total: string;
  readonly grade: string;
  readonly specialDeductions: string;
  /** those that are not what the core says */
  readonly differing: readonly Exclude<ResultClaim["result"], "score">[];
}

/** A readable scoresheet, scored by the core. Figures are exact texts ("4369/46"); it is JSON as it stands. */
export interface ReviewedSheet {
  /** the hash of the mapping by which a body's own form was read; left out for a scoring workbook */
  readonly form?: string;
  readonly locale: Locale;
  readonly company: string;
  readonly creditCode: string;
  readonly team: readonly Assessor[];
  /** "" where the head does not say */
  readonly stage: string;
  readonly assessedOn: string;
  readonly catalogue: ReviewedStandard;
  readonly profile: ReviewedStandard & { readonly gradeOn: "exact" | "displayed" };
  /** where each grade begins, highest first: "95 90 80 70" */
  readonly bands: string;
  /** null while a clause is open */
  readonly result: {
    readonly exact: string;
    readonly display: string;
    readonly grade: string;
    readonly gradeLabel: LocalizedText;
    /** the special deductions alone fail the company */
    readonly failsByDeductions: boolean;
  } | null;
  readonly claims: ReviewedClaims;
  readonly specialDeductions: number;
  readonly open: number;
  readonly excluded: number;
  /** texts that could not be read and on which no figure depends */
  readonly issues: number;
  readonly findings: readonly ReviewFinding[];
  readonly clauses: ClauseColumns;
  /** names that `clauses.assessors` points into */
  readonly people: readonly string[];
  /** assessed clauses beside which no evidence stands */
  readonly withoutEvidence: number;
  readonly prints: readonly TextPrint[];
  /** SHA-256 of everything that was entered; "" where next to nothing is */
  readonly content: string;
  /** the same without the company and the team, so that one sheet under two names is found; "" where hardly a text is written */
  readonly entries: string;
}

/** What came of a file's bytes: the same for the same bytes, wherever they lie. */
export type ReviewedContent =
  | { readonly kind: "sheet"; readonly sheet: ReviewedSheet }
  /** every reason; `company` where the file says one all the same */
  | { readonly kind: "refused"; readonly company: string; readonly issues: readonly Issue[] };

/** One file of a run. `hash` is the SHA-256 of its bytes, "" where they could not be read. */
export type ReviewedFile = { readonly path: string; readonly hash: string } & (
  | { readonly outcome: "scored" | "incomplete"; readonly sheet: ReviewedSheet }
  | { readonly outcome: "refused"; readonly company: string; readonly issues: readonly Issue[] }
  /** the same bytes stand under another path, whose outcome counts */
  | { readonly outcome: "duplicate"; readonly of: string }
);

/** A file with a sheet that was read. */
export type SheetFile = Extract<ReviewedFile, { readonly sheet: ReviewedSheet }>;

/** What of a sheet is held against the other sheets of a run; its figures, findings and most of its texts never are. */
export type ComparedSheet = Pick<ReviewedSheet, "company" | "creditCode" | "stage" | "assessedOn" | "catalogue" | "clauses" | "people" | "prints" | "content" | "entries">;

/** A file with what of its sheet is compared. */
export interface ComparedFile {
  readonly path: string;
  readonly sheet: ComparedSheet;
}

/** The files that have a sheet, in the order in which they stand. */
export function sheetFiles(files: readonly ReviewedFile[]): readonly SheetFile[] {
  return files.filter((file): file is SheetFile => "sheet" in file);
}
