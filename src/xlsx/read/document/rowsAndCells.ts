import type { XlsxRun } from "../../write/document";
import type { LeftOuts } from "./leftOut";
import type { LookRow } from "./lookBands";
import { readRichness, type RichStrings, type RichText } from "./richStrings";
import type { StyleSheet } from "./styleSheet";
import { cellColumn, rowNumber } from "../sheet/cellReference";
import { booleanAttribute, eachChild, sizeAttribute } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";
import { parseRange } from "../workbook/reference";
import { callsCustomFunction } from "./formulas";

/** A row as it is laid out; `row` counts from 0. */
export interface RowLayout {
  readonly row: number;
  /** points, where somebody set it */
  readonly height: number | null;
}

/** What a sheet's rows and cells look like; what they hold is read elsewhere. */
export interface RowLooks {
  readonly looks: readonly LookRow[];
  readonly layouts: readonly RowLayout[];
  /** looks of parts of texts, by row and column */
  readonly runs: ReadonlyMap<number, ReadonlyMap<number, readonly XlsxRun[]>>;
}

/** What cells are read with. */
interface CellContext {
  readonly main: string;
  readonly sheet: string;
  readonly strings: RichStrings;
  readonly styles: StyleSheet;
  readonly budget: { runs: number };
  readonly left: LeftOuts;
}

/** Reads a `sheetData` that has just begun, which a strict reader has found right. */
export function readRowLooks(scanner: XmlScanner, context: CellContext): RowLooks {
  const { sheet, styles, left } = context;
  const runs = new Map<number, Map<number, readonly XlsxRun[]>>();
  const looks: LookRow[] = [];
  const layouts: RowLayout[] = [];
  eachChild(scanner, () => {
    const { attributes } = scanner;
    const row = rowNumber(attributes, attributes.find("r"));
    const height = sizeAttribute(scanner, "ht");
    const isSet = booleanAttribute(scanner, "customHeight", false);
    if ((attributes.get("outlineLevel") ?? "0") !== "0") {
      left.add("outlines", sheet);
    }
    const style = attributes.find("s");
    const look = style >= 0 && booleanAttribute(scanner, "customFormat", false) ? attributes.wholeNumber(style) : -1;
    const cells: number[] = [];
    eachChild(scanner, () => {
      if (scanner.local !== "c") {
        scanner.skip();
        return;
      }
      const index = attributes.find("s");
      const column = cellColumn(attributes, attributes.find("r"), row);
      const plain = index < 0 ? 0 : Math.max(0, attributes.wholeNumber(index));
      const own = readCell(scanner, context);
      cells.push(column, typeof own === "string" ? styles.dated.of(plain, own) : plain);
      if (own !== null && typeof own !== "string") {
        const others = runs.get(row) ?? new Map<number, readonly XlsxRun[]>();
        runs.set(row, others.set(column, own));
      }
    });
    looks.push({ row, look, cells });
    layouts.push({ row, height: isSet && height !== null && height > 0 ? height : null });
  });
  return { looks, layouts, runs };
}

/** The looks of parts of the cell's text, or the date that it holds as a date; null where it has none. */
function readCell(scanner: XmlScanner, { main, sheet, strings, styles, budget, left }: CellContext): readonly XlsxRun[] | string | null {
  let own: readonly XlsxRun[] | string | null = null;
  const take = (text: RichText | undefined): void => {
    text?.lost.forEach((code) => left.add(code, sheet));
    own = text?.runs ?? null;
  };
  const type = scanner.attributes.get("t");
  const isDynamic = scanner.attributes.get("cm") !== null;
  eachChild(scanner, () => {
    switch (scanner.uri === main ? scanner.local : "") {
      case "v":
        if (type === "s" && strings.size > 0) {
          take(strings.get(scanner.text()));
        } else if (type === "d") {
          own = scanner.text();
        } else {
          scanner.skip();
        }
        break;
      case "is":
        take(readRichness(scanner, main, styles.palette, budget));
        break;
      case "f": {
        const kind = scanner.attributes.get("t") ?? "normal";
        if (kind === "dataTable") {
          left.add("data-tables", sheet);
          scanner.skip();
        } else if (kind === "array") {
          const range = parseRange(scanner.attributes.get("ref") ?? "");
          const isSingle = range?.firstRow === range?.lastRow && range?.firstColumn === range?.lastColumn;
          const text = scanner.text();
          // A custom function's call in one cell is written as a dynamic array again, and by no other program.
          if (!isSingle || !callsCustomFunction(text)) {
            left.add("array-formulas", sheet);
          }
        } else {
          scanner.skip();
          if (isDynamic) {
            left.add("array-formulas", sheet);
          }
        }
        break;
      }
      default:
        scanner.skip();
    }
  });
  return own;
}
