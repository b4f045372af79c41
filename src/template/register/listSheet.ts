import type { Locale, LocalizedText } from "../../core";
import { cellAt, columnLetter, rangeOf } from "../plan/address";
import { text } from "../plan/cells";
import { BODY, COLORS, HEADER, base } from "../plan/palette";
import type { PlanContent, PlanSheet } from "../plan/plan";

/** A sheet that is one table: its header in the first row, frozen, and a row for each line. */
export interface ListSheet {
  readonly name: string;
  readonly table: string;
  readonly headers: readonly LocalizedText[];
  /** in characters */
  readonly widths: readonly number[];
  /** columns whose texts stay on one line, however long */
  readonly onOneLine?: readonly number[];
  /** how many lines the table has; they may come later */
  readonly count: number;
  readonly lines: readonly (readonly PlanContent[])[];
  readonly locale: Locale;
}

/** A table of its own on a sheet; one without lines has one blank row, since a table cannot be without. */
export function listSheet({ name, table, headers, widths, onOneLine = [], count, lines, locale }: ListSheet): PlanSheet {
  const last = Math.max(2, count + 1);
  const all = rangeOf(0, 1, headers.length - 1, last);
  return {
    name,
    tabColor: COLORS.brand,
    showGridlines: false,
    columns: widths.map((width, index) => ({ column: columnLetter(index), width })),
    rows: [],
    blocks: [{ at: "A1", cells: [headers.map((header) => text(header[locale])), ...lines] }],
    styles: [
      { range: all, style: { ...base(locale), numberFormat: "@" } },
      { range: rangeOf(0, 1, headers.length - 1, 1), style: HEADER },
      { range: rangeOf(0, 2, headers.length - 1, last), style: BODY },
      ...onOneLine.map((column) => ({ range: rangeOf(column, 2, column, last), style: { wrap: false } })),
    ],
    merges: [],
    tables: [{ name: table, range: all, style: "TableStyleLight1", showBandedRows: true, showFilter: true }],
    validations: [],
    conditionalFormats: [],
    charts: [],
    freezeAt: cellAt(0, 2),
    protection: null,
    print: {
      orientation: "landscape", area: all, titleRows: "1:1", fitToWidth: true,
      header: { left: "", center: name.replaceAll("&", "&&"), right: "" },
      footer: { left: "", center: "&P / &N", right: "&D" },
    },
  };
}
