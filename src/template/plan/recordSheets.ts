import type { RecordList } from "../../core";
import { RECORD_TABLES } from "../records/tables";
import { SAMPLE_RESULT_WORDS, sheetText } from "../vocabulary";
import type { SheetKey, SheetTextKey } from "../vocabulary";
import { cellAt, rangeOf } from "./address";
import type { Answers } from "./answers";
import { literal, text } from "./cells";
import type { CarriedEntries } from "./entries";
import { recordColumn } from "./layout";
import type { Layout } from "./layout";
import { COLORS, NOTE, TITLE, base } from "./palette";
import type { PlanConditionalFormat, PlanSheet } from "./plan";
import { printSetup } from "./print";
import { recordTableParts } from "./recordTablePlan";

interface SheetTexts {
  readonly title: SheetTextKey;
  readonly note: SheetTextKey;
}

const TEXTS: Readonly<Record<"sampling" | "rectification" | "evidence", SheetTexts>> = {
  sampling: { title: "sampling.title", note: "sampling.note" },
  rectification: { title: "rectification.title", note: "rectification.note" },
  evidence: { title: "evidence.title", note: "evidence.note" },
};

/** Sampling plans, the body's sample sizes beside them, and the drawn items below. */
export function samplingSheet(layout: Layout, answers: Answers, carried: CarriedEntries, company: string): PlanSheet {
  const { body } = layout.records.samples;
  const result = recordColumn(layout, "samples", "result");
  const nonconforming = literal(SAMPLE_RESULT_WORDS.nonconforming[layout.locale]);
  return recordSheet(layout, "sampling", ["samplePlans", "sampleSizes", "samples"], answers, carried, company, {
    color: COLORS.good,
    header: layout.records.samples.header,
    frozen: false,
    conditions: [
      {
        range: rangeOf(result, body.first, result, body.last),
        formula: `=EXACT(${cellAt(result, body.first)},${nonconforming})`,
        style: { color: COLORS.lostInk, fill: COLORS.lost, bold: true },
        stopIfTrue: false,
      },
    ],
  });
}

/** What is done about lost points, and what the clause was found worth afterwards, which never counts. */
export function rectificationSheet(layout: Layout, answers: Answers, carried: CarriedEntries, company: string): PlanSheet {
  return recordSheet(layout, "rectification", ["rectifications"], answers, carried, company, {
    color: COLORS.warningInk,
    header: layout.records.rectifications.header,
    frozen: true,
    conditions: [],
  });
}

/** Every piece of evidence once, with where it lies. */
export function evidenceSheet(layout: Layout, answers: Answers, carried: CarriedEntries, company: string): PlanSheet {
  return recordSheet(layout, "evidence", ["evidence"], answers, carried, company, {
    color: COLORS.muted,
    header: layout.records.evidence.header,
    frozen: true,
    conditions: [],
  });
}

interface SheetLook {
  readonly color: string;
  /** the header row that each printed page repeats */
  readonly header: number;
  /** whether that row and all above it stay while the rest is scrolled */
  readonly frozen: boolean;
  readonly conditions: readonly PlanConditionalFormat[];
}

function recordSheet(
  layout: Layout,
  sheet: SheetKey & keyof typeof TEXTS,
  lists: readonly RecordList[],
  answers: Answers,
  carried: CarriedEntries,
  company: string,
  { color, header, frozen, conditions }: SheetLook,
): PlanSheet {
  const { locale, sheets, records } = layout;
  const parts = lists.map((list) => recordTableParts(layout, list, answers, carried));
  const lastColumn = Math.max(...lists.map((list) => records[list].column + RECORD_TABLES[list].columns.length - 1));
  const lastRow = Math.max(...lists.map((list) => records[list].body.last));
  const columns = new Map(parts.flatMap((part) => part.columns).map((column) => [column.column, column]));
  const rows = new Map(parts.flatMap((part) => part.rows).map((row) => [row.row, row]));
  return {
    name: sheets[sheet],
    tabColor: color,
    showGridlines: false,
    columns: [...columns.values()],
    rows: [{ row: 1, height: 30 }, ...rows.values()],
    blocks: [
      { at: "A1", cells: [[text(sheetText(TEXTS[sheet].title, locale))], [text(sheetText(TEXTS[sheet].note, locale))]] },
      ...parts.flatMap(({ blocks }) => blocks),
    ],
    styles: [
      { range: rangeOf(0, 1, lastColumn, 2), style: base(locale) },
      { range: "A1", style: TITLE },
      { range: rangeOf(0, 2, lastColumn, 2), style: NOTE },
      ...parts.flatMap(({ styles }) => styles),
    ],
    merges: [],
    tables: parts.flatMap(({ tables }) => tables),
    validations: parts.flatMap(({ validations }) => validations),
    conditionalFormats: conditions,
    charts: [],
    freezeAt: frozen ? cellAt(0, header + 1) : null,
    protection: { allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true },
    print: printSetup(layout, "landscape", rangeOf(0, 1, lastColumn, lastRow), company, {
      sheet: sheets[sheet],
      titleRows: `${String(header)}:${String(header)}`,
    }),
  };
}
