import type { RecordList } from "../../core";
import { RECORD_TABLES, isEntryColumn } from "../records/tables";
import type { RecordColumn, RecordHolding } from "../records/tables";
import { sheetText } from "../vocabulary";
import { cellAt, columnLetter, rangeOf } from "./address";
import type { Answers } from "./answers";
import { EMPTY, formula, number, text } from "./cells";
import { inLanguage } from "./entries";
import type { CarriedEntries } from "./entries";
import { DATE_FORMAT } from "./entryRules";
import { recordColumn, recordTableRange } from "./layout";
import type { Layout } from "./layout";
import { BAND, BODY, ENTRY, HEADER, base } from "./palette";
import type { PlanContent, PlanSheet, PlanStyle, PlanStyledRange } from "./plan";
import { recordValidations } from "./recordRules";
import { referencesOf } from "./references";
import { runsOf } from "./runs";

/** What one table of records adds to its sheet. */
type TableParts = Pick<PlanSheet, "columns" | "rows" | "blocks" | "styles" | "tables" | "validations">;

/** A table of records with title, headers and whatever is carried into it. */
export function recordTableParts(layout: Layout, list: RecordList, answers: Answers, carried: CarriedEntries): TableParts {
  const { locale } = layout;
  const { columns, name, title, showFilter } = RECORD_TABLES[list];
  const { column: from, title: titleRow, header, body } = layout.records[list];
  const last = from + columns.length - 1;
  const rows = Array.from({ length: body.last - body.first + 1 }, (_, index) => index);
  return {
    columns: columns.map(({ width }, index) => ({ column: columnLetter(from + index), width })),
    rows: [
      { row: titleRow, height: 22 },
      { row: header, height: 30 },
    ],
    blocks: [
      { at: cellAt(from, titleRow), cells: [[text(sheetText(title, locale))], columns.map((column) => text(column.header[locale]))] },
      { at: cellAt(from, body.first), cells: rows.map((index) => columns.map((column) => recordCell(layout, list, column, index, answers, carried))) },
    ],
    styles: [
      { range: rangeOf(from, titleRow, last, titleRow), style: { ...base(locale), ...BAND } },
      { range: rangeOf(from, header, last, header), style: { ...base(locale), ...HEADER } },
      { range: rangeOf(from, body.first, last, body.last), style: { ...base(locale), ...BODY } },
      ...columnStyles(layout, list),
    ],
    tables: [{ name, range: recordTableRange(layout, list), style: "TableStyleLight1", showBandedRows: false, showFilter }],
    validations: recordValidations(layout, list),
  };
}

function recordCell(layout: Layout, list: RecordList, { key, holds }: RecordColumn, index: number, answers: Answers, carried: CarriedEntries): PlanContent {
  switch (holds.kind) {
    case "row-number":
      return number(index + 1);
    case "lost":
      return formula(lostFormula(layout, cellAt(recordColumn(layout, list, "clause"), layout.records[list].body.first + index)), answers.lost(index));
    default:
      return inLanguage(carried.records[list].entries[index]?.get(key) ?? EMPTY, holds.kind === "word" ? holds.words : undefined, layout.locale);
  }
}

/** Points less score of the clause in that cell; nothing while it has no score. `EXACT` keeps a wildcard from finding a clause. */
function lostFormula(layout: Layout, clause: string): string {
  const { scoresheetIds, points, scores } = referencesOf(layout);
  const found = (column: string): string => `INDEX(${column},MATCH(${clause},${scoresheetIds},0))`;
  const scored = `AND(EXACT(${clause},${found(scoresheetIds)}),ISNUMBER(${found(scores)}))`;
  return `IF(LEN(${clause})=0,"",IFERROR(IF(${scored},ROUND(${found(points)}-${found(scores)},9),""),""))`;
}

const CENTRED: ReadonlySet<RecordHolding["kind"]> = new Set(["row-number", "lost", "clause", "date", "count", "score", "word"]);

/** One style for neighbouring columns that look alike: a long table is many cells. */
function columnStyles(layout: Layout, list: RecordList): readonly PlanStyledRange[] {
  const { column: from, body } = layout.records[list];
  const columns = RECORD_TABLES[list].columns.map((column, index) => ({ column: from + index, style: columnStyle(layout, column) }));
  return runsOf(columns, ({ column }) => column, ({ style }) => (Object.keys(style).length === 0 ? null : JSON.stringify(style))).flatMap(({ first, last }) =>
    columns.filter(({ column }) => column === first).map(({ style }) => ({ range: rangeOf(first, body.first, last, body.last), style })),
  );
}

function columnStyle({ profile }: Layout, column: RecordColumn): PlanStyle {
  const { kind } = column.holds;
  return {
    ...(isEntryColumn(column) ? ENTRY : {}),
    ...(CENTRED.has(kind) ? { horizontal: "center" } : {}),
    ...numberFormat(kind, Math.max(2, profile.displayDecimals)),
  };
}

/** Figures keep the general format: one of fixed decimals could show another figure than the cell holds. */
function numberFormat(kind: RecordHolding["kind"], decimals: number): Pick<PlanStyle, "numberFormat"> {
  switch (kind) {
    case "date":
      return { numberFormat: DATE_FORMAT };
    case "lost":
      return { numberFormat: `0.${"0".repeat(decimals)}` };
    case "row-number":
    case "count":
    case "score":
      return {};
    default:
      return { numberFormat: "@" };
  }
}
