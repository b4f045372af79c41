import type { Locale } from "../../core";
import { cellAt, columnLetter, rangeOf } from "../plan/address";
import { text } from "../plan/cells";
import { BODY, COLORS, HEADER, LABEL, NOTE, TITLE, base } from "../plan/palette";
import type { PlanName, PlanSheet, WorkbookPlan } from "../plan/plan";
import { keysOf } from "../vocabulary";
import { frontCells, type SignoffContents } from "./signoffContents";
import { FRONT_CORNER, MOST_ENTRIES, MOST_PIECES, SIGNOFF_AREAS, SIGNOFF_LAYOUT, TRAIL_COLUMNS } from "./signoffLayout";
import { SIGNOFF_NAMES, SIGNOFF_SHEET, signoffText, type TrailColumn } from "./signoffWords";

const WIDTHS: Readonly<Record<TrailColumn, number>> = { number: 6, name: 20, staffNumber: 12, role: 14, action: 20, from: 9, to: 9, grade: 11, reason: 34, at: 20, key: 14, mark: 11 };

/** The sheet without a record: its title, what it can and cannot show, and the formats of its cells. All of it is locked. */
export function blankSignoffSheet(locale: Locale): PlanSheet {
  const { front, value, seal, header, lastTrail, record, last } = SIGNOFF_LAYOUT;
  const lastRow = header + MOST_ENTRIES;
  return {
    name: SIGNOFF_SHEET[locale],
    tabColor: COLORS.brand,
    showGridlines: false,
    columns: [
      ...TRAIL_COLUMNS.map((column, index) => ({ column: columnLetter(index), width: WIDTHS[column] })),
      { column: columnLetter(lastTrail + 1), width: 4 },
      { column: columnLetter(record), width: 40 },
      { column: columnLetter(last), width: 24 },
    ],
    rows: [{ row: 1, height: 30 }],
    blocks: [
      { at: "A1", cells: [[text(signoffText("title", locale))], [text(signoffText("limits.change", locale))], [text(signoffText("limits.time", locale))], [text(signoffText("limits.law", locale))]] },
    ],
    styles: [
      { range: rangeOf(0, 1, last, lastRow), style: base(locale) },
      { range: "A1", style: TITLE },
      { range: rangeOf(0, 2, 0, 4), style: NOTE },
      // Whatever stands in the rectangle is a text, also where it looks like a figure or a formula.
      { range: rangeOf(0, front, last, lastRow), style: { numberFormat: "@" } },
      { range: rangeOf(0, front, 0, seal), style: { ...LABEL, wrap: false, borders: [] } },
      { range: rangeOf(value, front, value, seal - 1), style: { bold: true } },
      { range: rangeOf(0, header, lastTrail, header), style: HEADER },
      { range: rangeOf(record, header, last, header), style: HEADER },
      { range: rangeOf(record, header + 1, last, header + MOST_PIECES), style: { fontSize: 8, color: COLORS.muted, wrap: false, vertical: "top" } },
    ],
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    freezeAt: null,
    protection: { allowAutoFilter: false, allowFormatColumns: true, allowFormatRows: true },
    print: {
      orientation: "landscape",
      area: printArea(0),
      titleRows: `${String(header)}:${String(header)}`,
      fitToWidth: true,
      header: { left: "", center: signoffText("title", locale), right: "" },
      footer: { left: "", center: "&P / &N", right: "&D" },
    },
  };
}

/** What is printed of the sheet: all but the record's own cells. */
export function printArea(entries: number): string {
  return rangeOf(0, 1, SIGNOFF_LAYOUT.lastTrail, SIGNOFF_LAYOUT.header + Math.max(1, entries));
}

/** The cells of the trail's rows, which show their texts whole. */
export function trailStyleRange(entries: number): string {
  return rangeOf(0, SIGNOFF_LAYOUT.header + 1, SIGNOFF_LAYOUT.lastTrail, SIGNOFF_LAYOUT.header + Math.max(1, entries));
}

/** The sheet's defined names on a sheet of that name. */
export function signoffNames(sheet: string): readonly PlanName[] {
  return keysOf(SIGNOFF_NAMES).map((area) => ({ name: SIGNOFF_NAMES[area], sheet, range: SIGNOFF_AREAS[area] }));
}

/** A workbook with the record's sheet behind the others. */
export function withSignoff(plan: WorkbookPlan, contents: SignoffContents): WorkbookPlan {
  const blank = blankSignoffSheet(plan.locale);
  const sheet: PlanSheet = {
    ...blank,
    blocks: [...blank.blocks, { at: FRONT_CORNER, cells: frontCells(contents, plan.locale, 0).map((row) => row.map(text)) }],
    styles: [...blank.styles, { range: trailStyleRange(contents.trail.length), style: BODY }],
    print: { ...blank.print, area: printArea(contents.trail.length) },
  };
  return { ...plan, sheets: [...plan.sheets, sheet], names: [...plan.names, ...signoffNames(sheet.name)] };
}

/** The cell that the record's seal begins in, on a sheet as it is built. */
export const SEAL_CELL = cellAt(SIGNOFF_LAYOUT.value, SIGNOFF_LAYOUT.seal);
