import type { DeskRecords, LocalizedText, RecordList } from "../../core";
import {
  EVIDENCE_HEADERS, EVIDENCE_KIND_WORDS, RECTIFICATION_HEADERS, RECTIFICATION_WORDS, SAMPLE_HEADERS, SAMPLE_PLAN_HEADERS, SAMPLE_RESULT_WORDS,
  SAMPLE_SIZE_HEADERS, SIZE_RULE_WORDS, TABLES,
} from "../vocabulary";
import type { SheetKey, SheetTextKey } from "../vocabulary";

/** What a column of a record table holds. The first two are ours and locked; the others are entered. */
export type RecordHolding =
  | { readonly kind: "row-number" }
  /** points lost on the row's clause, by a formula */
  | { readonly kind: "lost" }
  /** an id of the catalogue; a row without one is told where it is `needed` */
  | { readonly kind: "clause"; readonly needed: boolean }
  | { readonly kind: "text" }
  | { readonly kind: "date" }
  /** a whole number from `from` on; `within` names the column that it may not exceed, in its own row or in that of its clause in the table of plans */
  | { readonly kind: "count"; readonly from: 0 | 1; readonly within?: "population" }
  /** from 0 to the points of the row's clause */
  | { readonly kind: "score" }
  /** one of a list of words; `blank` is what nothing at all means */
  | { readonly kind: "word"; readonly words: Readonly<Record<string, LocalizedText>>; readonly blank?: string }
  /** SHA-256 in hex */
  | { readonly kind: "hash" };

export interface RecordColumn {
  readonly key: string;
  readonly header: LocalizedText;
  readonly holds: RecordHolding;
  /** in characters of the standard font */
  readonly width: number;
}

/** A table of records as plan, reading, carrying over and writing know it. */
export interface RecordTable {
  readonly list: RecordList;
  /** the table's name, the same in both languages */
  readonly name: string;
  readonly sheet: SheetKey;
  /** the text above it on its sheet */
  readonly title: SheetTextKey;
  /** the columns' words by their key */
  readonly headers: Readonly<Record<string, LocalizedText>>;
  readonly columns: readonly RecordColumn[];
  /** the columns that tell its rows apart */
  readonly key: readonly string[];
  /** entry rows of a new workbook, where the catalogue does not ask for more */
  readonly rows: number;
  readonly showFilter: boolean;
}

/** One record as its list has it, column by column. */
type RecordOf<List extends RecordList> = DeskRecords[List][number];

/** Every field of the list's records has a column of its own, and no column is without a field but `lost`. */
function table<List extends RecordList, Header extends string>(
  given: Omit<RecordTable, "headers" | "columns" | "key"> & {
    readonly list: List;
    readonly headers: Readonly<Record<Header, LocalizedText>>;
    readonly columns: readonly (readonly [key: Header & (keyof RecordOf<List> | "lost"), width: number, holds: RecordHolding])[];
    readonly key: readonly (Header & keyof RecordOf<List>)[];
  },
): RecordTable {
  const { headers, columns } = given;
  return { ...given, columns: columns.map(([key, width, holds]) => ({ key, width, holds, header: headers[key] })) };
}

const TEXT: RecordHolding = { kind: "text" };
const DATE: RecordHolding = { kind: "date" };
const CLAUSE: RecordHolding = { kind: "clause", needed: true };

const SAMPLE_PLANS = table({
  list: "samplePlans",
  name: TABLES.samplePlans,
  sheet: "sampling",
  title: "sampling.plans",
  headers: SAMPLE_PLAN_HEADERS,
  key: ["clause"],
  rows: 20,
  showFilter: false,
  columns: [
    ["clause", 11, CLAUSE],
    ["subject", 30, TEXT],
    ["population", 11, { kind: "count", from: 1 }],
    ["sampleSize", 15, { kind: "count", from: 1, within: "population" }],
    ["rule", 28, { kind: "word", words: SIZE_RULE_WORDS }],
    ["seed", 24, TEXT],
    ["drawnBy", 11, TEXT],
    ["drawnOn", 12, DATE],
    ["remark", 24, TEXT],
  ],
});

/** Its columns stand below those of the plans and share their widths. */
const SAMPLES = table({
  list: "samples",
  name: TABLES.samples,
  sheet: "sampling",
  title: "sampling.samples",
  headers: SAMPLE_HEADERS,
  key: ["clause", "number"],
  rows: 300,
  showFilter: true,
  columns: [
    ["clause", 11, CLAUSE],
    ["item", 30, TEXT],
    ["number", 11, { kind: "count", from: 1, within: "population" }],
    ["result", 15, { kind: "word", words: SAMPLE_RESULT_WORDS }],
    ["facts", 28, TEXT],
    ["evidence", 24, TEXT],
  ],
});

const SAMPLE_SIZES = table({
  list: "sampleSizes",
  name: TABLES.sampleSizes,
  sheet: "sampling",
  title: "sampling.sizes",
  headers: SAMPLE_SIZE_HEADERS,
  key: ["from"],
  rows: 10,
  showFilter: false,
  columns: [
    ["from", 12, { kind: "count", from: 1 }],
    ["size", 12, { kind: "count", from: 1 }],
  ],
});

const RECTIFICATIONS = table({
  list: "rectifications",
  name: TABLES.rectifications,
  sheet: "rectification",
  title: "rectification.list",
  headers: RECTIFICATION_HEADERS,
  key: ["number"],
  rows: 40,
  showFilter: true,
  columns: [
    ["number", 6, { kind: "row-number" }],
    ["clause", 11, CLAUSE],
    ["finding", 32, TEXT],
    ["lost", 10, { kind: "lost" }],
    ["action", 30, TEXT],
    ["owner", 11, TEXT],
    ["due", 12, DATE],
    ["status", 12, { kind: "word", words: RECTIFICATION_WORDS, blank: "open" }],
    ["closure", 24, TEXT],
    ["verifiedBy", 11, TEXT],
    ["verifiedOn", 12, DATE],
    ["rescored", 10, { kind: "score" }],
    ["rescoredOn", 12, DATE],
  ],
});

const EVIDENCE = table({
  list: "evidence",
  name: TABLES.evidence,
  sheet: "evidence",
  title: "evidence.list",
  headers: EVIDENCE_HEADERS,
  key: ["number"],
  rows: 120,
  showFilter: true,
  columns: [
    ["number", 8, TEXT],
    ["clause", 11, { kind: "clause", needed: false }],
    ["kind", 14, { kind: "word", words: EVIDENCE_KIND_WORDS }],
    ["title", 28, TEXT],
    ["location", 36, TEXT],
    ["part", 14, TEXT],
    ["hash", 26, { kind: "hash" }],
    ["size", 12, { kind: "count", from: 0 }],
    ["addedBy", 11, TEXT],
    ["addedOn", 12, DATE],
    ["remark", 20, TEXT],
  ],
});

/** Every table of records by its list, in the order in which they stand in the workbook. */
export const RECORD_TABLES: Readonly<Record<RecordList, RecordTable>> = {
  samplePlans: SAMPLE_PLANS,
  sampleSizes: SAMPLE_SIZES,
  samples: SAMPLES,
  rectifications: RECTIFICATIONS,
  evidence: EVIDENCE,
};

/** Whether people fill the column in. */
export function isEntryColumn({ holds }: RecordColumn): boolean {
  return holds.kind !== "row-number" && holds.kind !== "lost";
}

/** The columns that people fill in. */
export function entryColumns(table: RecordTable): readonly RecordColumn[] {
  return table.columns.filter(isEntryColumn);
}
