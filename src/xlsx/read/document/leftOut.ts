/** What a file can hold and a document cannot. Codes are permanent. */
export const XLSX_LEFT_OUT_CODES = [
  // the workbook
  "macros",
  "external-links",
  "connections",
  "add-ins",
  "custom-data",
  "properties",
  "signature",
  "structure-protection",
  "calculation-settings",
  "dates-1904",
  "names",
  "sheet-names",
  "theme",
  "table-styles",
  // a sheet
  "chart-sheet",
  "charts",
  "chart-looks",
  "pictures",
  "comments",
  "pivot-tables",
  "slicers",
  "controls",
  "links",
  "sparklines",
  "outlines",
  "filters",
  "tables",
  "table-totals",
  "validations",
  "conditional-formats",
  "conditional-looks",
  "data-bars",
  "color-scales",
  "icon-sets",
  "view-settings",
  "page-set-up",
  "page-breaks",
  "print-area",
  "print-titles",
  "headers-footers",
  "protection-settings",
  "column-styles",
  "row-styles",
  "column-widths",
  "row-heights",
  // cells
  "array-formulas",
  "newer-errors",
  "data-tables",
  "long-formulas",
  "rich-text",
  "phonetic-guides",
  "fills",
  "borders",
  "alignments",
  "font-effects",
  "hidden-formulas",
  "styles",
] as const;

/** A code of {@link XLSX_LEFT_OUT_CODES}. */
export type XlsxLeftOutCode = (typeof XLSX_LEFT_OUT_CODES)[number];

/** Something that a document made from the file does not hold, so that writing the document would lose it. */
export interface XlsxLeftOut {
  readonly code: XlsxLeftOutCode;
  /** "" for what belongs to the whole workbook */
  readonly sheet: string;
  /** how many of them: pictures, cells, rules, columns; 1 where there is nothing to count */
  readonly count: number;
}

/** Counts what is left out, by kind and sheet. */
export class LeftOuts {
  private readonly counts = new Map<string, Map<XlsxLeftOutCode, number>>();

  add(code: XlsxLeftOutCode, sheet: string, count = 1): void {
    const counts = this.counts.get(sheet) ?? new Map<XlsxLeftOutCode, number>();
    this.counts.set(sheet, counts);
    counts.set(code, (counts.get(code) ?? 0) + count);
  }

  /** In the order of the codes, the workbook's own before those of the sheets in the order given. */
  list(sheets: readonly string[]): readonly XlsxLeftOut[] {
    return ["", ...sheets].flatMap((sheet) => {
      const counts = this.counts.get(sheet);
      return XLSX_LEFT_OUT_CODES.flatMap((code) => {
        const count = counts?.get(code) ?? 0;
        return count === 0 ? [] : [{ code, sheet, count }];
      });
    });
  }
}
