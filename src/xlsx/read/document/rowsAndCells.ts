import type { LeftOuts } from "./leftOut";
import type { LookRow } from "./lookBands";
import type { RichStrings } from "./richStrings";
import { richness } from "./richStrings";
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
}

/** Reads a `sheetData` that has just begun, which a strict reader has found right. */
export function readRowLooks(scanner: XmlScanner, main: string, sheet: string, strings: RichStrings, left: LeftOuts): RowLooks {
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
      cells.push(column, index < 0 ? 0 : Math.max(0, attributes.wholeNumber(index)));
      readCell(scanner, main, sheet, strings, left);
    });
    looks.push({ row, look, cells });
    layouts.push({ row, height: isSet && height !== null && height > 0 ? height : null });
  });
  return { looks, layouts };
}

function readCell(scanner: XmlScanner, main: string, sheet: string, strings: RichStrings, left: LeftOuts): void {
  const isShared = scanner.attributes.get("t") === "s";
  const isDynamic = scanner.attributes.get("cm") !== null;
  eachChild(scanner, () => {
    switch (scanner.uri === main ? scanner.local : "") {
      case "v":
        if (isShared && strings.size > 0) {
          strings.get(scanner.text())?.forEach((code) => left.add(code, sheet));
        } else {
          scanner.skip();
        }
        break;
      case "is":
        richness(scanner, main).forEach((code) => left.add(code, sheet));
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
}
