import type { LocalizedText } from "../../core";
import { RECORD_TABLES, entryColumns } from "../records/tables";
import { CAUSE_WORDS, DEDUCTION_ENTRIES, RECTIFICATION_WORDS, ROLE_WORDS } from "../vocabulary";
import type { RowList } from "./merge";

/** What a field of a list holds, as far as two copies are compared by it. */
export interface MergeField {
  readonly key: string;
  readonly holdsDate: boolean;
  /** null where the cell takes any text */
  readonly words: Readonly<Record<string, LocalizedText>> | null;
  /** a free text of which both may be kept */
  readonly isText: boolean;
}

/** How the rows of a list are told apart and put together. */
export interface MergeList {
  readonly list: RowList;
  readonly fields: readonly MergeField[];
  /** sets of fields by which two rows are the same record, the surest first; each counts where all its fields are filled */
  readonly identities: readonly (readonly string[])[];
  /** fields that are only taken together; every other field stands by itself */
  readonly groups: readonly (readonly string[])[];
}

const VERIFICATION = ["status", "verifiedBy", "verifiedOn"] as const;

/** Texts that name or count something rather than tell it: two of them side by side would be neither. */
const NOT_JOINED: ReadonlySet<string> = new Set(["clause", "number", "seed", "hash", "location", "part", "owner", "drawnBy", "addedBy", "verifiedBy", "item", "name", "title", "subject"]);

function text(key: string): MergeField {
  return { key, holdsDate: false, words: null, isText: !NOT_JOINED.has(key) };
}

function word(key: string, words: Readonly<Record<string, LocalizedText>>): MergeField {
  return { key, holdsDate: false, words, isText: false };
}

function date(key: string): MergeField {
  return { key, holdsDate: true, words: null, isText: false };
}

const DEDUCTION_FIELDS: Readonly<Record<string, MergeField>> = {
  cause: word("cause", CAUSE_WORDS),
  status: word("status", RECTIFICATION_WORDS),
  due: date("due"),
  verifiedOn: date("verifiedOn"),
};

function recordList(list: Exclude<RowList, "assessors" | "deductions" | "bonuses">, identities: MergeList["identities"], groups: MergeList["groups"]): MergeList {
  const fields = entryColumns(RECORD_TABLES[list]).map(({ key, holds }): MergeField => {
    switch (holds.kind) {
      case "word":
        return word(key, holds.words);
      case "date":
        return date(key);
      case "text":
        return text(key);
      default:
        return { ...text(key), isText: false };
    }
  });
  return { list, fields, identities, groups };
}

/** Every list of rows in the order of the workbook. */
export const MERGE_LISTS: Readonly<Record<RowList, MergeList>> = {
  assessors: { list: "assessors", fields: [text("name"), word("role", ROLE_WORDS)], identities: [["name"]], groups: [["name", "role"]] },
  samplePlans: recordList("samplePlans", [["clause"]], [["clause"], ["population", "sampleSize", "rule", "seed", "drawnBy", "drawnOn"]]),
  sampleSizes: recordList("sampleSizes", [["from"]], [["from", "size"]]),
  samples: recordList("samples", [["clause", "number"], ["clause", "item"]], [["clause", "number", "item"]]),
  deductions: {
    list: "deductions",
    fields: DEDUCTION_ENTRIES.map((key) => DEDUCTION_FIELDS[key] ?? text(key)),
    identities: [["clause", "description"], ["description"]],
    groups: [["cause", "clause"], VERIFICATION],
  },
  bonuses: { list: "bonuses", fields: [text("reason")], identities: [["reason"]], groups: [] },
  rectifications: recordList("rectifications", [["clause", "finding"]], [VERIFICATION, ["rescored", "rescoredOn"]]),
  // By number alone two people mean two things: both begin with E1.
  evidence: recordList("evidence", [["number", "title"], ["hash"], ["location", "part", "clause"]], [["number"], ["location", "part", "hash", "size"], ["addedBy", "addedOn"]]),
};

export const ROW_LISTS = Object.keys(MERGE_LISTS) as readonly RowList[];
