import type { Catalogue } from "../catalogue";
import type { SchemeProfile } from "../profile";
import type { DraftAssessment } from "../assessment";
import type { BankIndex, DeskRecords, RecordList } from "../records";
import type { ScoreReport } from "../scoring";
import type { Issue, Params, Place } from "../issue";

/** fail: the result may not stand; needs-review: a person must look; the two others are never listed to people. */
export type Outcome = "pass" | "needs-review" | "fail" | "not-applicable";

/** What a check found, at most one thing to settle each. `place` where the assessment came from a workbook. */
export interface Finding {
  readonly check: string;
  readonly outcome: "needs-review" | "fail";
  /** "" where the finding is not about one clause */
  readonly clause: string;
  /** which entry is meant; "" where none is */
  readonly field: EntryField | "";
  /** index in specialDeductions or bonuses; -1 where none is meant */
  readonly item: number;
  readonly params: Params;
  readonly place?: Place;
}

/** The entry columns of the scoring workbook and their like in the assessment file. */
export type EntryField =
  | "verdict"
  | "sampleSize"
  | "nonconforming"
  | "givenScore"
  | "evidence"
  | "finding"
  | "reason"
  | "assessor"
  | "remark"
  | "cause"
  | "clause"
  | "description"
  | "action"
  | "owner"
  | "due"
  | "status"
  | "closure"
  | "verifiedBy"
  | "verifiedOn"
  | "bonusReason"
  | "company"
  | "creditCode"
  | "assessedOn"
  | "assessors"
  | "result";

/** An entry cell that holds something which is not silently taken for an entry. The entry itself is treated as open, but for `idle`. */
export interface EntryFault {
  readonly kind:
    | "text-number"
    | "full-width"
    | "boolean"
    | "date"
    | "error"
    | "formula"
    | "not-a-number"
    | "unknown-word"
    | "contradiction"
    /** a text beside a verdict that does not use it: the entry stands without it */
    | "idle";
  readonly clause: string;
  readonly item: number;
  readonly field: EntryField;
  /** what stands in the cell, shortened to 80 characters */
  readonly raw: string;
  readonly place: Place;
}

/**
 * Something on the sheets beside the scores that cannot be taken for what belongs there. Where it is a cell, the record's field is
 * blank. No figure depends on it.
 */
export interface RecordFault {
  readonly kind:
    | Exclude<EntryFault["kind"], "contradiction" | "idle">
    | "not-whole"
    | "out-of-range"
    | "not-a-hash"
    | "unknown-clause"
    /** a row says something and not about which clause */
    | "no-clause"
    /** a row with the key of another one above it */
    | "key-twice"
    | "column-missing"
    | "column-twice"
    /** a table of that name whose columns are another's; none of it is read */
    | "foreign-table"
    | "rows-below";
  readonly list: RecordList;
  /** index in that list; -1 where no record is meant */
  readonly item: number;
  /** the record's clause; "" where it names none */
  readonly clause: string;
  /** the column's header in the workbook's language; "" where none is meant */
  readonly column: string;
  /** what stands in the cell, shortened to 80 characters */
  readonly raw: string;
  readonly place: Place;
}

/** A result cell of the workbook against what the core says. Exact texts; "" where the cell is blank. */
export interface ResultClaim {
  readonly result: "total" | "specialDeductions" | "grade" | "score";
  /** "" but for `score` */
  readonly clause: string;
  /** where the figure stands: the custom function's cell, its native-formula twin, or a cell of a body's own form */
  readonly by: "function" | "twin" | "form";
  readonly shown: string;
  /** a formula was expected and is still there */
  readonly formulaIntact: boolean;
  /** "#NAME?" and its like: the function did not run, which is no disagreement */
  readonly unavailable: boolean;
  /** whether `shown` agrees with the core's own figure */
  readonly agrees: boolean;
  readonly place: Place;
}

/** Cells of the scoring workbook, or a whole sheet, that nobody sees who opens the file. */
export interface HiddenPart {
  readonly kind: "sheet" | "very-hidden-sheet" | "rows" | "columns";
  /** rows and columns as far as they hold something that is read; for a sheet its first cell */
  readonly place: Place;
  /** rows or columns; 1 for a sheet */
  readonly count: number;
}

/** A locked cell of the scoring workbook, other than a result's, that is no longer as it was built, or shows something else than it should. */
export interface FormulaChange {
  /**
   * Where a formula belongs: nothing but a value or nothing at all; another formula; the right formula with another value.
   * `list`: a cell of the lists that formulas look clauses and settings up in. `moved`: clauses, columns, a table or a name no longer
   * stand where they were, so that formulas cannot all be compared one by one.
   */
  readonly kind: "overwritten" | "changed" | "stale" | "list" | "moved";
  /** what stands in the cell, shortened to 80 characters: the formula where it is another one, else the value */
  readonly found: string;
  readonly place: Place;
}

/** A table with the columns of one of ours under another name, as copying a sheet makes it: nothing that stands in it counts. */
export interface TableCopy {
  readonly name: string;
  readonly place: Place;
}

/** Cells that count and show something else than they hold, or nothing. */
export interface MaskedCells {
  /** by a number format of another text or none, by one that rounds an entry, by a text in the colour of its ground, or by a conditional format that can do so */
  readonly kind: "format" | "rounded" | "color" | "condition";
  /** the number format's code, shortened to 80 characters; "" where it is none that does it */
  readonly format: string;
  /** how many cells of the sheet are shown so */
  readonly count: number;
  /** the first of them */
  readonly place: Place;
}

/** A formula that takes its value from outside of the workbook whenever it is calculated. */
export interface OutsideFormula {
  /** shortened to 80 characters */
  readonly found: string;
  readonly place: Place;
}

/** How a file says that it is to be calculated, where that is not the usual way. */
export type CalculationSetting = "manual" | "iterative" | "displayed-precision" | "dates-1904";

/** What a file says of itself beside its entries. Nothing of it changes a figure. */
export interface FileFacts {
  readonly hidden: readonly HiddenPart[];
  readonly settings: readonly CalculationSetting[];
  /** targets of links to other workbooks */
  readonly links: readonly string[];
  readonly hasConnections: boolean;
  readonly outsideFormulas: readonly OutsideFormula[];
  readonly hasMacros: boolean;
  /** sheets of ours that anybody may change anywhere */
  readonly unprotected: readonly string[];
  /** a digital signature is there, which nobody has verified */
  readonly isSigned: boolean;
  readonly copies: readonly TableCopy[];
  readonly masked: readonly MaskedCells[];
  readonly formulas: readonly FormulaChange[];
}

/** What a body's own form has no place for, or a place that is blank. */
export type FormSilence = "special-deductions" | "special-deductions-blank" | "bonuses" | "bonuses-blank" | "exclusions";

/** What the reader saw of the workbook beyond the entries; null for an assessment from a JSON file. */
export interface WorkbookFacts {
  readonly entryFaults: readonly EntryFault[];
  readonly recordFaults: readonly RecordFault[];
  /** changed points or texts, missing, doubled or foreign clauses, lost columns, another catalogue: the result is refused */
  readonly structure: readonly Issue[];
  readonly claims: readonly ResultClaim[];
  /** where each entry stands, so that findings get their cell: key `${clause}/${field}` or `${item}/${field}` with a prefix "deduction:" or "bonus:", or `${list}:` for a record */
  readonly places: ReadonlyMap<string, Place>;
  /** lists whose table is not there, as in a workbook of the first template; none of them where it is not said */
  readonly listsMissing?: readonly RecordList[];
  /** only where the workbook came as a file; a live host does not say these things */
  readonly file?: FileFacts;
  /** only where it came as a body's own form: what the form does not say */
  readonly silences?: readonly FormSilence[];
}

export interface CheckInput {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly draft: DraftAssessment;
  readonly report: ScoreReport;
  /** none for an assessment from a JSON file */
  readonly records: DeskRecords;
  readonly workbook: WorkbookFacts | null;
  /** the findings bank of the person who looks; null where there is none: a file's result is the same whoever reads it */
  readonly bank: BankIndex | null;
}

/** One check: a permanent id, a readable slug, and a pure function. Its texts stand in `messages/`, its page in `docs/checks/<id>.md`. */
export interface Check {
  readonly id: string;
  readonly slug: string;
  /** clauses of our own rule list (`docs/checks`) that it serves, for the register of checks */
  readonly guards: "number" | "evidence" | "catalogue" | "workbook";
  readonly run: (input: CheckInput) => readonly Finding[];
}
