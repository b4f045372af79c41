import type { XlsxTableContent } from "../../write/document";
import { SPREADSHEET } from "../package/schemas";
import { rangeAddress } from "../workbook/reference";
import type { XlsxTable } from "../workbook";
import { FILTER_NESTS, filterColumns } from "./filters";
import { openRoot, type XmlScanner } from "../xml/scanner";
import type { LeftOuts } from "./leftOut";
import { childOf, type ElementBudget, flagOf, indexOf, readElement, type XmlElement } from "./xmlElement";

const SHAPE = { nests: new Set(["table", ...FILTER_NESTS]), texts: new Set<string>() };

/** Reads a table's part for its looks. */
export function readTableElement(scanner: XmlScanner, budget: ElementBudget): XmlElement {
  const main = openRoot(scanner, "table", SPREADSHEET);
  return readElement(scanner, SHAPE, main, budget);
}

/** A table as a plan has it; null for one without a header row, which no plan has. */
export function tableOf(table: XlsxTable, element: XmlElement | undefined, left: LeftOuts): XlsxTableContent | null {
  const { name, sheet, range } = table;
  if (indexOf(element, "headerRowCount") === 0) {
    left.add("tables", sheet);
    return null;
  }
  const filter = childOf(element, "autoFilter");
  const filters = filterColumns(filter, range.lastColumn - range.firstColumn, sheet, left);
  if ((indexOf(element, "totalsRowCount") ?? 0) > 0) {
    left.add("table-totals", sheet);
  }
  const style = childOf(element, "tableStyleInfo");
  return {
    name,
    range: rangeAddress(range),
    style: style?.attributes.get("name") ?? "",
    showBandedRows: flagOf(style, "showRowStripes", false),
    showFilter: filter !== undefined,
    ...(filters.length === 0 ? {} : { filters }),
  };
}
