import { clauseIdOf, clausesOf, formIssue } from "../../core";
import type { Catalogue, EntryFault, EntryField, FormItems, FormMapping, FormSilence, Issue, Place, SpecialDeduction } from "../../core";
import type { GridCell } from "../grid";
import type { CountingCell } from "../reading/countingCells";
import { isBlank, rawText, readCount, readText } from "../reading/cell";
import type { Reading } from "../reading/cell";
import { contentOf, countingOf, inColumn, placeOf, sheetOf, unclearMerge } from "./formCell";
import type { Located } from "./formCell";
import { headerIssues } from "./findFormSheet";
import type { FormSheet } from "./formSheet";
import { readFormWord } from "./formWord";
import { cellOfForm } from "./readFormHead";

/** One special deduction or bonus, as far as a form says anything about it. */
export interface FormItem {
  readonly text: string;
  readonly clause: string;
  readonly evidence: string;
  /** "" where the form does not say */
  readonly cause: SpecialDeduction["cause"];
}

export interface FormItemsReading {
  readonly items: readonly FormItem[];
  readonly faults: readonly EntryFault[];
  readonly structure: readonly Issue[];
  readonly silences: readonly FormSilence[];
  /** keyed `${item}/${field}` */
  readonly places: ReadonlyMap<string, Place>;
  readonly counting: readonly CountingCell[];
}

/** Which list is read, and what checks call the text of its items. */
export interface FormList {
  readonly silence: "special-deductions" | "bonuses";
  readonly prefix: "deduction" | "bonus";
  readonly field: EntryField;
}

export const DEDUCTIONS: FormList = { silence: "special-deductions", prefix: "deduction", field: "description" };
export const BONUSES: FormList = { silence: "bonuses", prefix: "bonus", field: "bonusReason" };

/** No company has more; a larger number is a slip, and would be held as that many items. */
const MOST_ITEMS = 100;
const NONE: FormItemsReading = { items: [], faults: [], structure: [], silences: [], places: new Map(), counting: [] };

/** Reads special deductions or bonuses where the mapping says that they stand; a form that has no place for them is not asked. */
export function readFormItems(items: FormItems | null, list: FormList, own: FormSheet, sheets: readonly FormSheet[], mapping: FormMapping, catalogue: Catalogue): FormItemsReading {
  if (items === null) {
    return NONE;
  }
  return items.by === "count" ? readCountedItems(items, list, own, sheets) : readListedItems(items, list, own, sheets, mapping, catalogue);
}

function readCountedItems({ cell }: Extract<FormItems, { by: "count" }>, { silence, prefix, field }: FormList, own: FormSheet, sheets: readonly FormSheet[]): FormItemsReading {
  const { located, structure } = cellOfForm(cell, own, sheets);
  if (located === null || structure.length > 0) {
    return { ...NONE, structure };
  }
  const content = contentOf(located);
  const place = placeOf(located);
  const count = readCount(content);
  if (count.kind === "blank") {
    return { ...NONE, silences: [`${silence}-blank`] };
  }
  if (count.kind === "fault" || !Number.isSafeInteger(count.value) || count.value < 0 || count.value > MOST_ITEMS) {
    return { ...NONE, structure: [formIssue("form-items-faulty", "", { found: rawText(content) }, place)] };
  }
  const all = Array.from({ length: count.value }, (_, item) => item);
  return {
    ...NONE,
    items: all.map(() => ({ text: "", clause: "", evidence: "", cause: "" })),
    places: new Map(all.map((item) => [`${prefix}:${String(item)}/${field}`, place])),
    counting: [countingOf(located)],
  };
}

/** A row counts as soon as anything stands in it: an item that is half written down must not go uncounted. */
function readListedItems(
  items: Extract<FormItems, { by: "rows" }>, { prefix, field }: FormList, own: FormSheet, sheets: readonly FormSheet[], mapping: FormMapping, catalogue: Catalogue,
): FormItemsReading {
  const sheet = sheetOf(items, own, sheets);
  if (sheet === undefined) {
    return { ...NONE, structure: [formIssue("form-sheet-missing", "", { sheet: items.sheet ?? "" })] };
  }
  const columns = [
    { key: "text", field, column: items.text },
    ...(items.clause === null ? [] : [{ key: "clause", field: "clause", column: items.clause } as const]),
    ...(items.evidence === null ? [] : [{ key: "evidence", field: "evidence", column: items.evidence } as const]),
    ...(items.cause === null ? [] : [{ key: "cause", field: "cause", column: items.cause } as const]),
  ] as const;
  const structure: Issue[] = [...headerIssues(sheet, columns.map(({ column }) => column), items.headerRow)];
  const ids = new Set(clausesOf(catalogue).map((clause) => clause.id));
  const found: FormItem[] = [];
  const faults: EntryFault[] = [];
  const places = new Map<string, Place>();
  const counting: CountingCell[] = [];
  for (const row of structure.length > 0 ? [] : sheet.rows.filter((each) => each >= items.firstRow - 1 && each <= items.lastRow - 1)) {
    const cells = columns.map((column) => ({ ...column, cell: inColumn(sheet, column.column, row) }));
    if (cells.every(({ cell }) => isBlank(contentOf(cell)))) {
      continue;
    }
    const item = found.length;
    const read: { -readonly [Key in keyof FormItem]: FormItem[Key] } = { text: "", clause: "", evidence: "", cause: "" };
    for (const { key, field: name, cell } of cells) {
      const merged = unclearMerge(cell, cells.map((other) => other.cell.column));
      structure.push(...(merged === null ? [] : [formIssue("form-cells-merged", "", { range: merged.range }, placeOf(cell))]));
      places.set(`${prefix}:${String(item)}/${name}`, placeOf(cell));
      counting.push(...(isBlank(contentOf(cell)) ? [] : [countingOf(cell)]));
      if (key === "cause") {
        const cause = readFormWord(contentOf(cell), items.cause?.words ?? []);
        faults.push(...faultOf(cause, item, name, cell));
        read.cause = cause.kind === "value" ? cause.value : "";
      } else {
        const reading = key === "clause" ? readItemClause(contentOf(cell), mapping, ids) : readText(contentOf(cell));
        faults.push(...faultOf(reading, item, name, cell));
        read[key] = reading.kind === "value" ? reading.value : "";
      }
    }
    found.push(read);
  }
  return { items: found, faults, structure, silences: [], places, counting };
}

function faultOf(reading: Reading<string>, item: number, field: EntryField, cell: Located): readonly EntryFault[] {
  return reading.kind === "fault" ? [{ kind: reading.fault, clause: "", item, field, raw: rawText(contentOf(cell)), place: placeOf(cell) }] : [];
}

function readItemClause(cell: GridCell, { clauseIds }: FormMapping, ids: ReadonlySet<string>): Reading<string> {
  const read = readText(cell);
  if (read.kind !== "value") {
    return read;
  }
  const id = clauseIdOf(read.value, clauseIds);
  return cell.value.kind === "text" && ids.has(id) ? { kind: "value", value: id } : { kind: "fault", fault: "unknown-word" };
}
