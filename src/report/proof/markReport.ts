import type { ReportField, ReportRecord, ReportValue } from "../fields/field";

const START = "\uE000";
const END = "\uE001";
const MARK = /\uE000(\d+)\uE001/g;

/** What stands behind one mark. */
export interface Marked {
  /** the text that the mark stands for */
  readonly text: string;
  /** names of its lists and of its field, the outermost first */
  readonly path: readonly string[];
  /** the same by their Chinese names */
  readonly alias: readonly string[];
  readonly isProved: boolean;
  /** what the item is known by: its first text */
  readonly item: string;
}

/** A report's values with a mark of its own in the place of every text that is not blank; what decides lists and conditions is unchanged. */
export interface MarkedReport {
  readonly values: ReportRecord;
  readonly marked: readonly Marked[];
}

/** Marks every text once; a record that stands in several lists has the same marks in all of them. */
export function markReport(values: ReportRecord, fields: readonly ReportField[]): MarkedReport {
  const marked: Marked[] = [];
  const known = new Map<ReportRecord, ReportRecord>();

  function ofRecord(record: ReportRecord, within: readonly ReportField[], path: readonly string[], alias: readonly string[]): ReportRecord {
    const found = known.get(record);
    if (found !== undefined) {
      return found;
    }
    const item = String(Object.values(record).find((value) => typeof value === "string") ?? "");
    const copy: Record<string, ReportValue> = {};
    known.set(record, copy);
    for (const field of flatFirst(within)) {
      const value = record[field.name];
      if (field.kind === "list" && Array.isArray(value)) {
        const items: readonly ReportRecord[] = value;
        copy[field.name] = items.map((each) => ofRecord(each, field.fields, [...path, field.name], [...alias, field.alias]));
      } else if (field.kind === "text" && typeof value === "string") {
        copy[field.name] = value === "" ? "" : `${START}${String(marked.length)}${END}`;
        if (value !== "") {
          marked.push({ text: value, path: [...path, field.name], alias: [...alias, field.alias], isProved: field.isProved, item });
        }
      }
    }
    return copy;
  }

  return { values: ofRecord(values, fields, [], []), marked };
}

/** Lists without lists in them come first, so that an item is named after the plainest list that it stands in. */
function flatFirst(fields: readonly ReportField[]): readonly ReportField[] {
  const isNested = (field: ReportField): boolean => field.kind === "list" && field.fields.some(({ kind }) => kind === "list");
  return [...fields.filter((field) => !isNested(field)), ...fields.filter(isNested)];
}

/** The numbers of the marks that stand in a text. */
export function marksIn(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(MARK)].map(([, number]) => Number(number)));
}

/** The text with what each mark stands for; a mark that nobody made stays. */
export function unmark(text: string, marked: readonly Marked[]): string {
  return text.replace(MARK, (whole, number: string) => marked[Number(number)]?.text ?? whole);
}
