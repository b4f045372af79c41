import type { XlsxSheetContent } from "../../write/document";
import { cellAddress, LAST_COLUMN, LAST_ROW, parseRange } from "../workbook/reference";
import type { LeftOuts } from "./leftOut";
import { childOf, figureOf, flagOf, type XmlElement } from "./xmlElement";

/** Gridlines, scale and panes of the sheet's first view. */
export function viewOf(view: XmlElement | undefined, sheet: string, left: LeftOuts): Pick<XlsxSheetContent, "showGridlines" | "freezeAt" | "zoom"> {
  const pane = childOf(view, "pane");
  const state = pane?.attributes.get("state") ?? "split";
  const isFrozen = pane !== undefined && state !== "split";
  const zoom = figureOf(view, "zoomScale") ?? 100;
  const isOdd =
    (pane !== undefined && !isFrozen) || (view?.attributes.get("view") ?? "normal") !== "normal" ||
    flagOf(view, "rightToLeft", false) || flagOf(view, "showFormulas", false) || !flagOf(view, "showRowColHeaders", true) || !flagOf(view, "showZeros", true);
  if (isOdd) {
    left.add("view-settings", sheet);
  }
  const isScaled = zoom !== 100 && zoom >= 10 && zoom <= 400;
  return { showGridlines: flagOf(view, "showGridLines", true), ...(isScaled ? { zoom } : {}), freezeAt: isFrozen ? frozenAt(view, pane) : null };
}

/** The first cell that moves; what is scrolled away above the frozen rows counts with them. */
function frozenAt(view: XmlElement | undefined, pane: XmlElement): string | null {
  const top = parseRange(view?.attributes.get("topLeftCell") ?? "");
  const [rows, columns] = [Math.round(figureOf(pane, "ySplit") ?? 0), Math.round(figureOf(pane, "xSplit") ?? 0)];
  const row = rows > 0 ? rows + (top?.firstRow ?? 0) : 0;
  const column = columns > 0 ? columns + (top?.firstColumn ?? 0) : 0;
  return (row === 0 && column === 0) || row > LAST_ROW || column > LAST_COLUMN ? null : cellAddress(row, column);
}
