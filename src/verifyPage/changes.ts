import type { WorkbookChange } from "../application";
import type { Locale } from "../core";
import { fillText, hasTwoValues, statementPathText, verifyPageTexts, workbookChangeText } from "../messages";
import { element, foreign } from "./dom";

/** A table of everything that is no longer as it was signed, with the cells that show it. */
export function changeTable(changes: readonly WorkbookChange[], locale: Locale): HTMLElement {
  const texts = verifyPageTexts[locale];
  const columns = [texts["difference.what"], texts["difference.signed"], texts["difference.present"], texts["difference.cell"]] as const;
  // Cells become blocks where the page is narrow, and say then themselves what they are.
  const cell = (place: 0 | 1 | 2 | 3, content: Node | string): HTMLElement => element("td", { "data-column": columns[place] }, content);
  const row = (change: WorkbookChange): HTMLElement => {
    const { path, signed, present, place } = change;
    const where = cell(3, foreign(place === null ? texts["difference.no-cell"] : `${place.sheet}!${place.address}`));
    // What is hidden, unreadable or no formula of ours is told in a sentence; there are no two values to put side by side.
    return hasTwoValues(change)
      ? element("tr", {}, cell(0, foreign(statementPathText(path, locale))), cell(1, value(signed, locale)), cell(2, value(present, locale)), where)
      : element("tr", {}, cell(0, foreign(workbookChangeText(change, locale))), cell(1, texts.absent), cell(2, texts.absent), where);
  };
  return element(
    "table",
    {},
    element("caption", {}, fillText(texts.differences, { count: changes.length })),
    element("thead", {}, element("tr", {}, ...columns.map((column) => element("th", { scope: "col" }, column)))),
    element("tbody", {}, ...changes.map(row)),
  );
}

function value(found: string | number | null, locale: Locale): HTMLElement {
  return found === null || found === "" ? element("em", {}, verifyPageTexts[locale].absent) : foreign(String(found));
}
