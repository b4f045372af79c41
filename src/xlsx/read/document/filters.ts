import type { XlsxFilter, XlsxFilterColumn } from "../../write/document";
import { parseRange, rangeAddress } from "../workbook/reference";
import type { LeftOuts } from "./leftOut";
import { looseText } from "./looseText";
import { childOf, childrenOf, flagOf, indexOf, type XmlElement } from "./xmlElement";

/** Elements that a filter is gone into by. */
export const FILTER_NESTS = ["autoFilter", "filterColumn", "filters", "customFilters"] as const;

const OPERATORS = ["equal", "notEqual", "greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual"] as const;
/** Excel's own limit of a list. */
const MOST_VALUES = 10_000;

/** The filter of a sheet; null where the file has none. */
export function filterOf(element: XmlElement | undefined, sheet: string, left: LeftOuts): XlsxFilter | null {
  const range = parseRange(element?.attributes.get("ref") ?? "");
  if (element === undefined) {
    return null;
  }
  if (range === null) {
    left.add("filters", sheet);
    return null;
  }
  return { range: rangeAddress(range), columns: filterColumns(element, range.lastColumn - range.firstColumn, sheet, left) };
}

/** The columns by which an `autoFilter` tells rows apart; colours, dates by groups, ranks and averages are left out. */
export function filterColumns(element: XmlElement | undefined, last: number, sheet: string, left: LeftOuts): readonly XlsxFilterColumn[] {
  const found = new Map<number, XlsxFilterColumn>();
  for (const stored of childrenOf(element, "filterColumn")) {
    const column = indexOf(stored, "colId") ?? -1;
    const criterion = criterionOf(stored);
    if (criterion === "none") {
      continue;
    }
    if (criterion === null || column < 0 || column > last || found.has(column)) {
      left.add("filters", sheet);
    } else {
      found.set(column, { column, criterion });
    }
  }
  return [...found.values()].sort((a, b) => a.column - b.column);
}

/** "none" for a column whose button alone is hidden or shown; null for what a document cannot say. */
function criterionOf(stored: XmlElement): XlsxFilterColumn["criterion"] | "none" | null {
  const [only, second] = stored.children.filter(({ local }) => local !== "extLst");
  if (only === undefined) {
    return "none";
  }
  const values = childOf(stored, "filters");
  if (values !== undefined && second === undefined) {
    const texts = childrenOf(values, "filter").map(({ attributes }) => looseText(attributes.get("val") ?? ""));
    const isPlain = texts.length === values.children.length && texts.length <= MOST_VALUES && (values.attributes.get("calendarType") ?? "none") === "none";
    const blanks = flagOf(values, "blank", false);
    return isPlain && (texts.length > 0 || blanks) ? { kind: "values", values: texts, blanks } : null;
  }
  const custom = childOf(stored, "customFilters");
  if (custom === undefined || second !== undefined) {
    return null;
  }
  const conditions = childrenOf(custom, "customFilter").map(({ attributes }) => ({
    operator: OPERATORS.find((each) => each === (attributes.get("operator") ?? "equal")) ?? null,
    value: looseText(attributes.get("val") ?? ""),
  }));
  const known = conditions.flatMap(({ operator, value }) => (operator === null ? [] : [{ operator, value }]));
  const isWhole = known.length === custom.children.length && (known.length === 1 || known.length === 2);
  return isWhole ? { kind: "conditions", all: known.length === 2 && flagOf(custom, "and", false), conditions: known } : null;
}
