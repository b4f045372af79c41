import type { XlsxArray, XlsxRun } from "../../write/document";
import type { LeftOuts } from "./leftOut";
import type { LookRow } from "./lookBands";
import { readRichness, type RichStrings, type RichText } from "./richStrings";
import type { StyleSheet } from "./styleSheet";
import { cellColumn, rowNumber } from "../sheet/cellReference";
import { booleanAttribute, eachChild, sizeAttribute } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";
import { parseRange, rangeAddress } from "../workbook/reference";
import type { XlsxRange } from "../workbook";
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
  /** array formulas, by row and column, but for custom functions in one cell, which are written as such by themselves */
  readonly arrays: ReadonlyMap<number, ReadonlyMap<number, StoredArray>>;
}

/** An array formula as it is stored, with the cells that it fills. */
export interface StoredArray extends XlsxArray {
  readonly area: XlsxRange;
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
  const arrays = new Map<number, Map<number, StoredArray>>();
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
      const own = readCell(scanner, context, (array) => {
        const others = arrays.get(row) ?? new Map<number, StoredArray>();
        arrays.set(row, others.set(column, array));
      });
      cells.push(column, typeof own === "string" ? styles.dated.of(plain, own) : plain);
      if (own !== null && typeof own !== "string") {
        const others = runs.get(row) ?? new Map<number, readonly XlsxRun[]>();
        runs.set(row, others.set(column, own));
      }
    });
    looks.push({ row, look, cells });
    layouts.push({ row, height: isSet && height !== null && height > 0 ? height : null });
  });
  return { looks, layouts, runs, arrays };
}

/** The looks of parts of the cell's text, or the date that it holds as a date; null where it has none. */
function readCell(scanner: XmlScanner, { main, sheet, strings, styles, budget, left }: CellContext, fills: (array: StoredArray) => void): readonly XlsxRun[] | string | null {
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
          const area = parseRange(scanner.attributes.get("ref") ?? "");
          const isSingle = area?.firstRow === area?.lastRow && area?.firstColumn === area?.lastColumn;
          const isCustom = callsCustomFunction(scanner.text());
          if (area !== null && !(isSingle && isCustom)) {
            fills({ range: rangeAddress(area), dynamic: isDynamic || isCustom, area });
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
