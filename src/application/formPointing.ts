import type { DeductionCause, FormMapping, FormVerdict, Locale, ScoreMeaning } from "../core";
import { clauseIdOf } from "../core";

export const POINTED_COLUMNS = ["clause", "points", "verdict", "score", "sampleSize", "nonconforming", "evidence", "finding", "reason", "remark", "assessor", "shownScore"] as const;
export type PointedColumn = (typeof POINTED_COLUMNS)[number];
export const POINTED_CELLS = ["company", "creditCode", "scope", "assessedOn", "teamLeader", "total", "grade", "specialDeductions"] as const;
export type PointedCell = (typeof POINTED_CELLS)[number];
export const POINTED_LISTS = ["specialDeductions", "bonuses"] as const;
export type PointedListName = (typeof POINTED_LISTS)[number];
export const POINTED_RESULT_COLUMNS = ["score", "findings"] as const;
export type PointedResultColumn = (typeof POINTED_RESULT_COLUMNS)[number];
export const POINTED_RESULT_CELLS = ["total", "grade", "specialDeductions"] as const;
export type PointedResultCell = (typeof POINTED_RESULT_CELLS)[number];

/** A list with one item a row: letters of columns, and rows in digits; without a column of texts there is none. */
export interface PointedList {
  /** "": on the first sheet with the clauses */
  readonly sheet: string;
  readonly text: string;
  readonly clause: string;
  readonly evidence: string;
  /** why a special deduction is one */
  readonly cause: string;
  /** what stands in that column, with what it means */
  readonly causes: Readonly<Record<string, DeductionCause>>;
  readonly headerRow: string;
  readonly firstRow: string;
  readonly lastRow: string;
}

/** What a person has pointed at; "" for what the form has no place for. */
export interface FormPointing {
  readonly title: string;
  readonly locale: Locale;
  readonly sheet: string;
  /** sheets on which the clauses go on, with the same columns and headers in the same row */
  readonly moreSheets: readonly string[];
  readonly headerRow: number;
  /** letters */
  readonly columns: Readonly<Record<PointedColumn, string>>;
  readonly holds: ScoreMeaning;
  /** the text in the score column by which a clause does not concern the company */
  readonly excluded: string;
  readonly verdicts: Readonly<Record<string, FormVerdict>>;
  /** the clause's id is the first word of its cell */
  readonly firstWord: boolean;
  /** what stands before every clause's id */
  readonly prefix: string;
  /** the body's own numbers, each with the id of the clause that it stands for */
  readonly names: Readonly<Record<string, string>>;
  readonly end: string;
  readonly skip: readonly string[];
  /** addresses; of a cell on another sheet after its name, as in “封面!B2” */
  readonly cells: Readonly<Record<PointedCell, string>>;
  /** the form's own words for grades, by their ids */
  readonly grades: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<PointedListName, PointedList>>;
  /** where results are written in a copy: letters, and addresses */
  readonly resultColumns: Readonly<Record<PointedResultColumn, string>>;
  readonly resultCells: Readonly<Record<PointedResultCell, string>>;
}

/** Nothing pointed at yet, on a form in that language. */
export function nothingPointed(locale: Locale): FormPointing {
  const list: PointedList = { sheet: "", text: "", clause: "", evidence: "", cause: "", causes: {}, headerRow: "", firstRow: "", lastRow: "" };
  return {
    title: "",
    locale,
    sheet: "",
    moreSheets: [],
    headerRow: 1,
    columns: blank(POINTED_COLUMNS),
    holds: "score",
    excluded: "",
    verdicts: {},
    firstWord: false,
    prefix: "",
    names: {},
    end: "",
    skip: [],
    cells: blank(POINTED_CELLS),
    grades: {},
    lists: { specialDeductions: list, bonuses: list },
    resultColumns: blank(POINTED_RESULT_COLUMNS),
    resultCells: blank(POINTED_RESULT_CELLS),
  };
}

function blank<Key extends string>(keys: readonly Key[]): Readonly<Record<Key, string>> {
  return Object.fromEntries(keys.map((key) => [key, ""])) as Record<Key, string>;
}

/** Names are looked up by what the steps leave of a text. */
export function clauseIdsOf({ firstWord, prefix, names }: Pick<FormPointing, "firstWord" | "prefix" | "names">): FormMapping["clauseIds"] {
  const steps: FormMapping["clauseIds"]["steps"] = firstWord ? ["trim", "first-word"] : ["trim"];
  const stepped = (text: string): string => clauseIdOf(text, { steps, prefix: "", names: [] });
  return { steps, prefix, names: Object.entries(names).map(([text, clause]) => ({ text: stepped(text), clause })) };
}
