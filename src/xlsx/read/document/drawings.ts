import type { PlanChart } from "../../../template";
import type { XlsxPackage } from "../package/openPackage";
import { looseText } from "./looseText";
import { LAST_COLUMN, LAST_ROW, rangeAddress } from "../workbook/reference";
import { CHART_SHAPE, chartOf } from "./charts";
import type { LeftOuts } from "./leftOut";
import { below, childOf, childrenOf, type ElementBudget, readElement, type Shape, type XmlElement } from "./xmlElement";

const SHAPE: Shape = {
  nests: new Set([
    "wsDr", "twoCellAnchor", "oneCellAnchor", "absoluteAnchor", "from", "to", "graphicFrame", "nvGraphicFramePr", "graphic", "graphicData", "AlternateContent", "Choice",
  ]),
  texts: new Set(["col", "row", "colOff", "rowOff"]),
};
/** Two pixels (EMU): programs round places when they save. */
const NEARLY_NOTHING = 19_050;

/** The charts of a sheet's drawing that a document can hold; everything else in it is counted. */
export function drawingCharts(opened: XlsxPackage, part: string, sheet: string, left: LeftOuts, budget: ElementBudget): readonly PlanChart[] {
  const drawing = opened.document(part, null, (scanner) => {
    scanner.next();
    return readElement(scanner, SHAPE, null, budget);
  });
  const relationships = opened.relationshipsOf(part);
  return anchorsOf(drawing).flatMap((anchor) => {
    const link = below(anchor, "graphicFrame", "graphic", "graphicData", "chart")?.relationship ?? "";
    if (link === "") {
      left.add(childOf(anchor, "sp") ?? childOf(anchor, "pic") ?? childOf(anchor, "cxnSp") ?? childOf(anchor, "grpSp") ? "pictures" : "controls", sheet);
      return [];
    }
    const at = placeOf(anchor);
    const space = opened.document(relationships.part(relationships.byId(link)), null, (scanner) => {
      scanner.next();
      return readElement(scanner, CHART_SHAPE, null, budget);
    });
    const found = chartOf(space, sheet);
    if (found === null || at === null) {
      left.add("charts", sheet);
      return [];
    }
    const { hasMore, ...chart } = found;
    if (hasMore) {
      left.add("chart-looks", sheet);
    }
    const name = below(anchor, "graphicFrame", "nvGraphicFramePr", "cNvPr")?.attributes.get("name") ?? "";
    return [{ name: looseText(name), ...chart, at }];
  });
}

/** Anchors, also those that stand there for newer programs. */
function anchorsOf(drawing: XmlElement): readonly XmlElement[] {
  return drawing.children.flatMap((child) => (child.local === "AlternateContent" ? childrenOf(child, "Choice").flatMap(anchorsOf) : child.local.endsWith("Anchor") ? [child] : []));
}

/** The cells that an anchor covers, from the one in which it begins to the last in which there is something of it. */
function placeOf(anchor: XmlElement): string | null {
  const from = cornerOf(childOf(anchor, "from"));
  const to = cornerOf(childOf(anchor, "to"));
  if (from === null || to === null) {
    return null;
  }
  const lastRow = Math.max(from.row, to.row - (to.rowOffset < NEARLY_NOTHING ? 1 : 0));
  const lastColumn = Math.max(from.column, to.column - (to.columnOffset < NEARLY_NOTHING ? 1 : 0));
  return lastRow > LAST_ROW || lastColumn > LAST_COLUMN ? null : rangeAddress({ firstRow: from.row, firstColumn: from.column, lastRow, lastColumn });
}

function cornerOf(element: XmlElement | undefined): { readonly row: number; readonly column: number; readonly rowOffset: number; readonly columnOffset: number } | null {
  const [row, column, rowOffset, columnOffset] = ["row", "col", "rowOff", "colOff"].map((local) => Number.parseInt(childOf(element, local)?.text ?? "", 10));
  return row === undefined || column === undefined || !(row >= 0) || !(column >= 0) ? null : { row, column, rowOffset: rowOffset ?? 0, columnOffset: columnOffset ?? 0 };
}
