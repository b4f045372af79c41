import type { AssessorRole, ClauseStatus, DeductionCause } from "../assessment";
import type { Locale } from "../catalogue";

/** A column of a form: its letter, and the text that must stand at its head. */
export interface FormColumn {
  /** "C" */
  readonly column: string;
  /** exactly as it stands in the header's cell, line breaks included */
  readonly header: string;
  /** counted from 1; null where the header stands in the form's header row */
  readonly headerRow: number | null;
}

/** A word of the form and what it stands for. */
export interface FormWord<Meaning extends string> {
  readonly text: string;
  readonly means: Meaning;
}

/** What a number in the score column says: points obtained, points lost, or the part obtained as a share of 1 or in percent. */
export type ScoreMeaning = "score" | "points-lost" | "share" | "percent";

/** What a verdict word can stand for; a blank cell is an open clause. */
export type FormVerdict = Exclude<ClauseStatus, "unassessed">;

export interface FormVerdictColumn extends FormColumn {
  readonly words: readonly FormWord<FormVerdict>[];
}

export interface FormScoreColumn extends FormColumn {
  readonly holds: ScoreMeaning;
  /** texts in this column by which the clause does not concern the company */
  readonly excluded: readonly string[];
}

/** A column that shows what the form itself worked out; a claim, and never a source. */
export interface FormShownColumn extends FormColumn {
  readonly holds: "score" | "points-lost";
}

/** What the columns of a form's clause rows hold. Where no column is named, the form has no place for it. */
export interface FormColumns {
  readonly clause: FormColumn;
  /** held against the catalogue's points */
  readonly points: FormColumn | null;
  readonly verdict: FormVerdictColumn | null;
  readonly score: FormScoreColumn | null;
  readonly sampleSize: FormColumn | null;
  readonly nonconforming: FormColumn | null;
  readonly evidence: FormColumn | null;
  readonly finding: FormColumn | null;
  readonly reason: FormColumn | null;
  readonly remark: FormColumn | null;
  readonly assessor: FormColumn | null;
  readonly shownScore: FormShownColumn | null;
}

/** One cell of a form. */
export interface FormCell {
  /** null: on the sheet with the clauses */
  readonly sheet: string | null;
  /** "C3"; of merged cells the first */
  readonly cell: string;
  /** a cell of the same sheet that must read so, or the form is another one */
  readonly label: { readonly cell: string; readonly text: string } | null;
}

export interface FormWordCell<Meaning extends string = string> extends FormCell {
  readonly words: readonly FormWord<Meaning>[];
}

export type FormStage = "initial" | "surveillance" | "recertification";

/** Where the head of the assessment stands; null for what the form has no place for. */
export interface FormHead {
  readonly company: FormCell;
  readonly creditCode: FormCell | null;
  readonly scope: FormCell | null;
  readonly assessedOn: FormCell | null;
  readonly stage: FormWordCell<FormStage> | null;
  readonly assessors: readonly (FormCell & { readonly role: AssessorRole })[];
}

/** Cells in which the form shows its own result. */
export interface FormClaims {
  readonly total: FormCell | null;
  /** a word stands for the id of a grade; a grade's own label needs none */
  readonly grade: FormWordCell | null;
  readonly specialDeductions: FormCell | null;
}

/** Where special deductions or bonuses stand: a cell that counts them, or rows that hold one each. Rows count from 1, both ends belong to it. */
export type FormItems =
  | { readonly by: "count"; readonly cell: FormCell }
  | {
      readonly by: "rows";
      readonly sheet: string | null;
      readonly headerRow: number;
      readonly firstRow: number;
      readonly lastRow: number;
      /** what the item is about; a row in which it is blank holds none */
      readonly text: FormColumn;
      readonly clause: FormColumn | null;
      readonly evidence: FormColumn | null;
      /** why a special deduction is one; a bonus has none */
      readonly cause: FormCauseColumn | null;
    };

export interface FormCauseColumn extends FormColumn {
  readonly words: readonly FormWord<DeductionCause>[];
}

/** Cells of a copy into which results are written. They are no part of what is read. */
export interface FormResults {
  /** the score of each clause, as the core gives it */
  readonly score: FormColumn | null;
  /** what the checks found about each clause */
  readonly findings: FormColumn | null;
  readonly total: FormCell | null;
  readonly grade: FormCell | null;
  readonly specialDeductions: FormCell | null;
}

/** A step that makes a clause's id of what stands in the clause column, in the order in which the mapping names them. */
export type ClauseIdStep = "trim" | "fold-width" | "first-word";

/** A document that the form scores against. `hash` is the SHA-256 of its canonical JSON in lower-case hex. */
export interface FormStandard {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** One of several sheets that the clauses are spread over. */
export interface FormClauseSheet {
  readonly name: string;
  /** counted from 1; null: in the same row as on the first of them */
  readonly headerRow: number | null;
}

/** How to read every copy of one body's form: `servicestar.form/1`, and `/2` where the clauses are spread over several sheets. */
export interface FormMapping {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** the language that the form is written in */
  readonly locale: Locale;
  readonly catalogue: FormStandard;
  readonly profile: FormStandard;
  /**
   * `headers`: the only sheet on which every header stands where it is said. `names`: the clauses are spread over all of these, each with the same
   * columns; cells that name no sheet stand on the first.
   */
  readonly sheet: { readonly by: "name"; readonly name: string } | { readonly by: "headers" } | { readonly by: "names"; readonly sheets: readonly FormClauseSheet[] };
  /** counted from 1; the clauses begin in the row below */
  readonly headerRow: number;
  readonly rows: {
    /** the text in the clause column with which the list ends, on every sheet with clauses; null: it ends with the sheet */
    readonly end: string | null;
    /** texts in the clause column of rows that are no clause, such as subtotals; nothing in them is read */
    readonly skip: readonly string[];
  };
  readonly clauseIds: {
    readonly steps: readonly ClauseIdStep[];
    /** taken away from the front after the steps, where it is there */
    readonly prefix: string;
    /** the body's own numbers, each for one clause of the catalogue; what is named here goes before what is not */
    readonly names: readonly { readonly text: string; readonly clause: string }[];
  };
  readonly columns: FormColumns;
  readonly head: FormHead;
  readonly claims: FormClaims;
  /** null: the form has no place for them, which is told and never taken for none */
  readonly specialDeductions: FormItems | null;
  readonly bonuses: FormItems | null;
  readonly results: FormResults;
}
