import { SPREADSHEET } from "../package/schemas";
import { eachChild } from "../xml/children";
import { openRoot, type XmlScanner } from "../xml/scanner";
import { parseAreas, type RuleAreas } from "./areas";
import { type ColumnRun, readColumnRuns } from "./columnLayout";
import type { StoredCondition } from "./conditions";
import { readExtensions } from "./extensions";
import { FILTER_NESTS } from "./filters";
import type { LeftOuts } from "./leftOut";
import type { RichStrings } from "./richStrings";
import { readRowLooks, type RowLooks } from "./rowsAndCells";
import type { StyleSheet } from "./styleSheet";
import type { StoredValidation } from "./validations";
import { childrenOf, type ElementBudget, indexOf, readElement, type XmlElement } from "./xmlElement";

/** Everything that a worksheet's part says and a strict reader has no use for. */
export interface WorksheetLooks extends RowLooks {
  /** elements that stand once, by name */
  readonly elements: ReadonlyMap<string, XmlElement>;
  readonly view: XmlElement | undefined;
  readonly columns: readonly ColumnRun[];
  readonly validations: readonly StoredValidation[];
  readonly conditions: readonly StoredCondition[];
}

const SHAPE = {
  nests: new Set(["sheetPr", "sheetViews", "sheetView", "headerFooter", "rowBreaks", "colBreaks", ...FILTER_NESTS, "cfRule", "dataBar", "colorScale", "iconSet", "extLst", "ext", "dataValidation"]),
  texts: new Set(["id", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter", "formula", "formula1", "formula2"]),
};
const KEPT = new Set(["sheetPr", "sheetFormatPr", "sheetProtection", "autoFilter", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "drawing"]);
/** Parts of texts that stand in their cells themselves. */
const MOST_INLINE_RUNS = 200_000;
/** Formulas of one rule: Excel has three at most. */
const MOST_FORMULAS = 3;

/** What reading one worksheet takes from elsewhere. */
export interface WorksheetContext {
  readonly sheet: string;
  readonly styles: StyleSheet;
  readonly strings: RichStrings;
  readonly left: LeftOuts;
  readonly budget: ElementBudget;
}

/** Reads a worksheet for its looks; a strict reader has read its cells before. */
export function readWorksheetLooks(scanner: XmlScanner, context: WorksheetContext): WorksheetLooks {
  const { sheet, styles, strings, left, budget } = context;
  const main = openRoot(scanner, "worksheet", SPREADSHEET);
  const element = (): XmlElement => readElement(scanner, SHAPE, main, budget);
  const elements = new Map<string, XmlElement>();
  const columns: ColumnRun[] = [];
  const validations: StoredValidation[] = [];
  const conditions: StoredCondition[] = [];
  let view: XmlElement | undefined;
  let rows: RowLooks = { looks: [], layouts: [], runs: new Map(), arrays: new Map() };
  eachChild(scanner, () => {
    const local = scanner.uri === main ? scanner.local : "";
    switch (local) {
      case "sheetViews":
        view = childrenOf(element(), "sheetView")[0];
        break;
      case "cols":
        columns.push(...readColumnRuns(scanner, element, sheet, left));
        break;
      case "sheetData":
        rows = readRowLooks(scanner, { main, sheet, strings, styles, budget: { runs: MOST_INLINE_RUNS }, left });
        break;
      case "conditionalFormatting": {
        const areas = parseAreas(scanner.attributes.get("sqref") ?? "");
        // The id by which Excel 2010 refers to a rule stands in an element of its own namespace.
        eachChild(scanner, () => conditions.push(conditionOf(readElement(scanner, SHAPE, null, budget), areas, styles)));
        break;
      }
      case "dataValidations":
        eachChild(scanner, () => validations.push(validationOf(element())));
        break;
      case "hyperlinks":
        left.add("links", sheet, countOf(scanner));
        break;
      case "protectedRanges":
        addSome(left, "protection-settings", sheet, countOf(scanner));
        break;
      case "picture":
        left.add("pictures", sheet);
        scanner.skip();
        break;
      case "oleObjects":
      case "controls":
        addSome(left, "controls", sheet, countOf(scanner));
        break;
      case "extLst":
        readExtensions(scanner, context, validations, conditions);
        break;
      default:
        if (KEPT.has(local)) {
          elements.set(local, element());
        } else {
          scanner.skip();
        }
    }
  });
  return { ...rows, elements, view, columns, validations, conditions };
}

function addSome(left: LeftOuts, code: Parameters<LeftOuts["add"]>[0], sheet: string, count: number): void {
  if (count > 0) {
    left.add(code, sheet, count);
  }
}

/** How many elements stand in the one that has just begun. */
function countOf(scanner: XmlScanner): number {
  let count = 0;
  eachChild(scanner, () => {
    count += 1;
    scanner.skip();
  });
  return count;
}

function conditionOf(element: XmlElement, areas: RuleAreas | null, styles: StyleSheet): StoredCondition {
  const format = indexOf(element, "dxfId");
  return {
    element,
    areas,
    formulas: childrenOf(element, "formula").slice(0, MOST_FORMULAS).map(({ text }) => text),
    priority: indexOf(element, "priority") ?? 0,
    look: format === null ? { style: {}, lost: [] } : (styles.conditions[format] ?? null),
  };
}

function validationOf(element: XmlElement): StoredValidation {
  const formulas = ["formula1", "formula2"].flatMap((local) => childrenOf(element, local).slice(0, 1)).map(({ text }) => text);
  return { element, formulas, areas: parseAreas(element.attributes.get("sqref") ?? "") };
}
