import type { Assessor, Company, Locale, LocalizedText, RecordList } from "../../core";
import { CAUSE_WORDS, RECTIFICATION_WORDS, ROLE_WORDS, STAGE_WORDS, VERDICT_WORDS, keyOfWord } from "../vocabulary";
import type { DeductionEntry, ScoresheetEntry, StageKey } from "../vocabulary";
import type { PlanContent } from "./plan";

/** What stands in an entry cell, as it was found: faulty texts and formulas included. */
export type EntryContent = Exclude<PlanContent, null>;

/** Single cells of the summary that people fill in. */
export type HeadField = "company" | "creditCode" | "scope" | "sites" | "stage" | "assessedOn";

/** An entry for which a rebuilt workbook has no place; kept as text. */
export interface UnplacedEntry {
  /** where it stood: a clause's id, or a sheet and an address */
  readonly from: string;
  readonly field: string;
  readonly content: string;
}

/** What a table of records holds, row by row with the blank ones between, so that a row keeps its number. */
export interface CarriedRecords {
  readonly entries: readonly ReadonlyMap<string, EntryContent>[];
  /** rows that the existing table has, filled or not */
  readonly rows: number;
}

/** Every entry of an existing workbook, cell by cell, so that rebuilding loses nothing. */
export interface CarriedEntries {
  readonly head: ReadonlyMap<HeadField, EntryContent>;
  readonly assessors: readonly { readonly name: PlanContent; readonly role: PlanContent }[];
  /** keyed by what stands in the clause column */
  readonly clauses: ReadonlyMap<string, ReadonlyMap<ScoresheetEntry, EntryContent>>;
  readonly deductions: readonly ReadonlyMap<DeductionEntry, EntryContent>[];
  readonly bonuses: readonly EntryContent[];
  readonly records: Readonly<Record<RecordList, CarriedRecords>>;
  readonly unplaced: readonly UnplacedEntry[];
  /** rows that the existing tables have for entries, filled or not; a rebuild never takes any away */
  readonly rows: { readonly assessors: number; readonly deductions: number; readonly bonuses: number };
}

const NO_CARRIED_RECORDS: CarriedRecords = { entries: [], rows: 0 };

export const NOTHING_CARRIED: CarriedEntries = {
  head: new Map(),
  assessors: [],
  clauses: new Map(),
  deductions: [],
  bonuses: [],
  records: {
    samplePlans: NO_CARRIED_RECORDS,
    samples: NO_CARRIED_RECORDS,
    sampleSizes: NO_CARRIED_RECORDS,
    rectifications: NO_CARRIED_RECORDS,
    evidence: NO_CARRIED_RECORDS,
  },
  unplaced: [],
  rows: { assessors: 0, deductions: 0, bonuses: 0 },
};

/** What the head of a new workbook says; every text may be empty. */
export interface WorkbookHead {
  readonly company: Company & { readonly sites: string };
  readonly stage: StageKey | "";
  /** "" or YYYY-MM-DD */
  readonly assessedOn: string;
  readonly assessors: readonly Assessor[];
}

export const EMPTY_HEAD: WorkbookHead = {
  company: { name: "", unifiedSocialCreditCode: "", scope: "", sites: "" },
  stage: "",
  assessedOn: "",
  assessors: [],
};

const WORD_LISTS: Readonly<Record<string, Readonly<Record<string, LocalizedText>>>> = {
  verdict: VERDICT_WORDS,
  cause: CAUSE_WORDS,
  status: RECTIFICATION_WORDS,
  role: ROLE_WORDS,
  stage: STAGE_WORDS,
};

/** A carried entry in the new workbook's language: a known word is put into it, everything else stays as it is. */
export function carriedInto(content: PlanContent, field: string, locale: Locale): PlanContent {
  return inLanguage(content, WORD_LISTS[field], locale);
}

/** The same under a given list of words; undefined where the cell takes any text. */
export function inLanguage(content: PlanContent, words: Readonly<Record<string, LocalizedText>> | undefined, locale: Locale): PlanContent {
  if (content?.kind !== "text" || words === undefined) {
    return content;
  }
  const key = keyOfWord(words, content.text);
  const word = key === null ? undefined : words[key];
  return word === undefined ? content : { kind: "text", text: word[locale] };
}
