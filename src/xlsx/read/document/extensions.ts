import { eachChild } from "../xml/children";
import type { XmlScanner } from "../xml/scanner";
import { EXCEL_2010 } from "../package/schemas";
import { parseAreas } from "./areas";
import type { StoredCondition } from "./conditions";
import { conditionalLook } from "./styleSheet";
import type { StoredValidation } from "./validations";
import type { WorksheetContext } from "./worksheetLooks";
import { below, childOf, childrenOf, indexOf, readElement, type XmlElement } from "./xmlElement";

const SHAPE = {
  nests: new Set(["dataValidation", "formula1", "formula2", "conditionalFormatting", "cfRule", "dxf", "font", "fill", "patternFill", "border", "dataBar", "iconSet", "cfvo"]),
  texts: new Set(["f", "sqref"]),
};

/**
 * Reads the `extLst` of a worksheet that has just begun, for rules that are kept there and for what else a document cannot hold. The
 * rules of Excel 2010 are the old ones, but their formulas may name other sheets.
 */
export function readExtensions(scanner: XmlScanner, { sheet, styles, left, budget }: WorksheetContext, validations: StoredValidation[], conditions: StoredCondition[]): void {
  const bars = new Map<string, XmlElement>();
  const element = (): ReturnType<typeof readElement> => readElement(scanner, SHAPE, null, budget);
  eachChild(scanner, () => {
    eachChild(scanner, () => {
      switch (scanner.uri === EXCEL_2010 ? scanner.local : "") {
        case "dataValidations":
          eachChild(scanner, () => {
            const found = element();
            const formulas = ["formula1", "formula2"].flatMap((local) => childrenOf(childOf(found, local), "f").slice(0, 1)).map(({ text }) => text);
            validations.push({ element: found, formulas, areas: parseAreas(childOf(found, "sqref")?.text ?? "") });
          });
          break;
        case "conditionalFormattings":
          eachChild(scanner, () => {
            const found = element();
            const areas = parseAreas(childOf(found, "sqref")?.text ?? "");
            for (const rule of childrenOf(found, "cfRule")) {
              // A data bar stands here a second time, for what the old form cannot say of it.
              if (rule.attributes.get("type") === "dataBar") {
                bars.set(rule.attributes.get("id") ?? "", rule);
              } else {
                const format = childOf(rule, "dxf");
                const look = format === undefined ? { style: {}, lost: [] } : conditionalLook(format, styles.palette);
                conditions.push({ element: rule, formulas: childrenOf(rule, "f").map(({ text }) => text).slice(0, 3), areas, priority: indexOf(rule, "priority") ?? 0, look });
              }
            }
          });
          break;
        case "sparklineGroups":
          scanner.skip(({ uri, local }) => {
            if (uri === EXCEL_2010 && local === "sparkline") {
              left.add("sparklines", sheet);
            }
          });
          break;
        default:
          scanner.skip();
      }
    });
  });
  conditions.forEach((condition, index) => {
    const id = below(condition.element, "extLst", "ext", "id")?.text ?? "";
    const extended = bars.get(id);
    if (extended !== undefined) {
      conditions[index] = { ...condition, extended };
    }
  });
}
