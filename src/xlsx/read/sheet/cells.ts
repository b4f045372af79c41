import type { XlsxLimits } from "../limits";
import { placed, refuse, shown } from "../refusal";
import { cellAddress } from "../workbook/reference";
import { readRichText } from "../workbook/richText";
import { PLAIN_STYLE } from "../workbook/styles";
import type { XlsxCell, XlsxCellStyle, XlsxRow, XlsxValue } from "../workbook";
import { booleanAttribute, sizeAttribute } from "../xml/children";
import type { AttributeList } from "../xml/attributes";
import type { XmlScanner } from "../xml/scanner";
import { cellColumn, rowNumber } from "./cellReference";
import { BLANK, readValue, type ValueContext } from "./cellValue";
import type { SheetFormulas } from "./formulas";

const OF_CELLS = new Set(["row", "c", "v", "f", "is", "r", "t"]);

/** What the cells of one sheet are read with. */
export interface CellContext extends ValueContext {
  /** the namespace of the sheet */
  readonly main: string;
  readonly styles: readonly XlsxCellStyle[];
  readonly formulas: SheetFormulas;
  /** rows that give no height have none */
  readonly areRowsHidden: boolean;
  /** counts the cells of all sheets that are read */
  readonly tally: { cells: number };
}

/** Reads the rows and cells of one sheet; a class, so that what is asked for with every cell is found in one place. */
export class CellReader {
  private readonly scanner: XmlScanner;
  private readonly main: string;
  private readonly styles: readonly XlsxCellStyle[];
  private readonly plainStyle: XlsxCellStyle;
  private readonly formulas: SheetFormulas;
  private readonly areRowsHidden: boolean;
  private readonly tally: { cells: number };
  private readonly limits: XlsxLimits;
  private readonly values: ValueContext;

  constructor(scanner: XmlScanner, { main, styles, formulas, areRowsHidden, tally, strings, dates, limits }: CellContext) {
    this.scanner = scanner;
    this.main = main;
    this.styles = styles;
    this.plainStyle = styles[0] ?? PLAIN_STYLE;
    this.formulas = formulas;
    this.areRowsHidden = areRowsHidden;
    this.tally = tally;
    this.limits = limits;
    this.values = { strings, dates, limits };
  }

  /** Reads a `sheetData` that has just begun: every row and every cell says where it is, and they come in order. */
  readRows(): readonly XlsxRow[] {
    const { scanner } = this;
    const rows: XlsxRow[] = [];
    let previous = -1;
    scanner.isPlain = true;
    while (scanner.next() === "start") {
      if (scanner.local !== "row" || scanner.uri !== this.main) {
        refuse("xml-element", { element: shown(scanner.local) });
      }
      const row = this.readRow(previous);
      previous = row.row;
      if (row.hidden || row.cells.length > 0) {
        rows.push(row);
      }
    }
    scanner.isPlain = false;
    return rows;
  }

  private readRow(previous: number): XlsxRow {
    const { scanner } = this;
    const { attributes } = scanner;
    const index = attributes.find("r");
    const row = index < 0 ? refuse("row-reference", { found: "" }) : rowNumber(attributes, index);
    if (row <= previous) {
      refuse("row-order", { row: row + 1 });
    }
    const height = sizeAttribute(scanner, "ht");
    const hidden = booleanAttribute(scanner, "hidden", false) || height === 0 || (height === null && this.areRowsHidden);
    const cells: XlsxCell[] = [];
    let column = -1;
    while (scanner.next() === "start") {
      if (scanner.uri !== this.main || (scanner.local !== "c" && scanner.local !== "extLst")) {
        refuse("xml-element", { element: shown(scanner.local) });
      }
      if (scanner.local === "c") {
        column = this.readCell(row, column, cells);
      } else {
        skipExtensions(scanner);
      }
    }
    return { row, hidden, cells };
  }

  /** Reads a `c` and adds it where it holds something; gives its column. */
  private readCell(row: number, previous: number, cells: XlsxCell[]): number {
    const { attributes } = this.scanner;
    let reference = -1;
    let type = "n";
    let style = this.plainStyle;
    for (let index = 0; index < attributes.count; index += 1) {
      switch (attributes.nameAt(index)) {
        case "r":
          reference = index;
          break;
        case "t":
          type = attributes.value(index);
          break;
        case "s":
          style = styleAt(attributes, index, this.styles);
          break;
      }
    }
    const column = reference < 0 ? refuse("cell-reference", { found: "" }, { cell: `${row + 1}` }) : cellColumn(attributes, reference, row);
    if (column <= previous) {
      refuse("cell-order", {}, { cell: cellAddress(row, column) });
    }
    const cell = this.readAt(type, row, column, style);
    if (cell !== null) {
      this.tally.cells += 1;
      if (this.tally.cells > this.limits.cells) {
        refuse("limit-cells", { limit: this.limits.cells });
      }
      cells.push(cell);
    }
    return column;
  }

  /** The content of one cell; a refusal out of it gets the cell's address, which is worked out only then. */
  private readAt(type: string, row: number, column: number, style: XlsxCellStyle): XlsxCell | null {
    try {
      return this.readContent(type, row, column, style);
    } catch (error) {
      throw placed(error, { cell: cellAddress(row, column) });
    }
  }

  private readContent(type: string, row: number, column: number, style: XlsxCellStyle): XlsxCell | null {
    const { scanner, formulas } = this;
    let value: XlsxValue | null = null;
    let formula = "";
    while (scanner.next() === "start") {
      if (scanner.uri !== this.main) {
        refuse("xml-element", { element: shown(scanner.local) });
      }
      switch (scanner.local) {
        case "v":
          value = value === null ? readValue(scanner, type, this.values, formula !== "") : refuse("cell-two-values");
          break;
        case "f":
          if (formula !== "" || value !== null) {
            refuse("cell-two-values");
          }
          formula = formulas.read(scanner, row, column);
          break;
        case "is":
          if (value !== null || type !== "inlineStr") {
            refuse("cell-two-values");
          }
          value = { kind: "text", text: readRichText(scanner, this.main, this.limits) };
          break;
        case "extLst":
          skipExtensions(scanner);
          break;
        default:
          refuse("xml-element", { element: shown(scanner.local) });
      }
    }
    const filled = formula === "" ? formulas.filling(row, column) : checkedAlone(formulas, row, column, formula);
    if (value === null && filled === "") {
      return null;
    }
    const found = value ?? BLANK;
    return { column, value: found, formula: filled, isDate: found.kind === "number" && (style.isDate || type === "d"), style };
  }
}

/** Programs that look for tags alone would take a value out of there. */
function skipExtensions(scanner: XmlScanner): void {
  scanner.skip(({ local }) => {
    if (OF_CELLS.has(local)) {
      refuse("xml-element", { element: shown(local) });
    }
  });
}

/** A cell within the range of another cell's formula has no formula of its own; its first cell is where the range begins. */
function checkedAlone(formulas: SheetFormulas, row: number, column: number, formula: string): string {
  const filling = formulas.filling(row, column);
  return filling === "" || filling === formula ? formula : refuse("formula-array");
}

function styleAt(attributes: AttributeList, index: number, styles: readonly XlsxCellStyle[]): XlsxCellStyle {
  return styles[attributes.wholeNumber(index)] ?? refuse("style-unknown", { style: shown(attributes.value(index)) });
}
