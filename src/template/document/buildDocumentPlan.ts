import type { Locale } from "../../core";
import { columnLetter, rangeOf } from "../plan/address";
import { text } from "../plan/cells";
import { BAND, BODY, BOXED, COLORS, HEADER, LABEL, TITLE, base } from "../plan/palette";
import type { PlanSheet, WorkbookPlan } from "../plan/plan";

/** A line of a document's first sheet: what it is about, and what it says. */
export type DocumentLine = { readonly kind: "heading"; readonly text: string } | { readonly kind: "fact"; readonly label: string; readonly text: string };

/** A list of a document on a sheet of its own. */
export interface DocumentList {
  readonly name: string;
  /** a name for the table in a file, ASCII */
  readonly table: string;
  /** each of its own words; widths in characters */
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  /** one or more */
  readonly rows: readonly (readonly string[])[];
}

/** A document that is read and printed and never filled in. */
export interface DocumentRequest {
  readonly locale: Locale;
  /** identifies the shape of the document */
  readonly template: string;
  readonly title: string;
  readonly sheet: string;
  readonly lines: readonly DocumentLine[];
  readonly lists: readonly DocumentList[];
  /** stands at the foot of every printed page; short */
  readonly mark: string;
}

const LABEL_WIDTH = 28;
const TEXT_WIDTH = 82;

/** The document as a workbook of texts alone: a sheet of lines, and one for each list. Nothing in it is taken for a figure, a date or a formula. */
export function buildDocumentPlan({ locale, template, title, sheet, lines, lists, mark }: DocumentRequest): WorkbookPlan {
  return {
    locale,
    template,
    sheets: [firstSheet({ locale, title, sheet, lines, mark }), ...lists.map((list) => listSheetOf(list, locale, mark))],
    names: [],
    activeSheet: sheet,
    properties: { title, subject: template },
  };
}

const NOTHING = { merges: [], tables: [], validations: [], conditionalFormats: [], charts: [], protection: null } as const;

function firstSheet({ locale, title, sheet, lines, mark }: Pick<DocumentRequest, "locale" | "title" | "sheet" | "lines" | "mark">): PlanSheet {
  const last = lines.length + 1;
  const area = rangeOf(0, 1, 1, last);
  return {
    ...NOTHING,
    name: sheet,
    tabColor: COLORS.brand,
    showGridlines: false,
    columns: [{ column: "A", width: LABEL_WIDTH }, { column: "B", width: TEXT_WIDTH }],
    rows: [{ row: 1, height: 30 }],
    blocks: [{ at: "A1", cells: [[text(title)], ...lines.map((line) => (line.kind === "heading" ? [text(line.text)] : [text(line.label), text(line.text)]))] }],
    styles: [
      { range: area, style: { ...base(locale), numberFormat: "@" } },
      { range: "A1", style: TITLE },
      ...lines.flatMap(({ kind }, index) => {
        const row = index + 2;
        return kind === "heading"
          ? [{ range: rangeOf(0, row, 1, row), style: BAND }]
          : [{ range: rangeOf(0, row, 0, row), style: { ...LABEL, vertical: "top" as const } }, { range: rangeOf(1, row, 1, row), style: { ...BODY, ...BOXED } }];
      }),
    ],
    freezeAt: null,
    print: { orientation: "portrait", area, fitToWidth: true, header: { left: "", center: "", right: "" }, footer: { left: mark, center: "", right: "&P / &N" } },
  };
}

function listSheetOf({ name, table, columns, rows }: DocumentList, locale: Locale, mark: string): PlanSheet {
  const width = columns.length - 1;
  const area = rangeOf(0, 1, width, rows.length + 1);
  return {
    ...NOTHING,
    name,
    tabColor: COLORS.brand,
    showGridlines: false,
    columns: columns.map((column, index) => ({ column: columnLetter(index), width: column.width })),
    rows: [],
    blocks: [{ at: "A1", cells: [columns.map(({ header }) => text(header)), ...rows.map((cells) => cells.map(text))] }],
    styles: [
      { range: area, style: { ...base(locale), numberFormat: "@" } },
      { range: rangeOf(0, 1, width, 1), style: HEADER },
      { range: rangeOf(0, 2, width, rows.length + 1), style: BODY },
    ],
    tables: [{ name: table, range: area, style: "TableStyleLight1", showBandedRows: true, showFilter: true }],
    freezeAt: "A2",
    print: { orientation: "landscape", area, titleRows: "1:1", fitToWidth: true, header: { left: "", center: "", right: "" }, footer: { left: mark, center: "", right: "&P / &N" } },
  };
}
