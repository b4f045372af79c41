import { leftOutTexts, refusalText } from "../../../messages";
import type { XlsxRefusal } from "../../../xlsx";
import type { LeftOut } from "../../files";
import { quoteSheetName } from "../../model";
import { element } from "../dom";
import type { Language } from "../language";

/** So many lines are shown; whoever reads the first ones knows what kind of file it is. */
const MOST_LINES = 30;

/** What is lost, by sheet. */
export function leftList(language: Language, left: readonly LeftOut[]): HTMLElement {
  const lines = left.map(({ code, sheet, count }) => {
    const thing = leftOutTexts[language.locale][code];
    const text = language.text(count > 1 ? "left.items" : "left.item", { thing, count });
    return sheet === "" ? element("li", {}, text) : element("li", {}, element("b", {}, sheet), " ", text);
  });
  return list(language, lines);
}

/** Why a file was refused, each with its place and what to do. */
export function refusalList(language: Language, refusals: readonly XlsxRefusal[]): HTMLElement {
  const lines = refusals.map((refusal) => {
    const text = refusalText(refusal.code, refusal.params, language.locale);
    const place = placeOf(refusal);
    return element(
      "li",
      {},
      element("p", {}, text?.problem ?? refusal.code),
      place === "" ? null : element("p", { class: "wb-soft" }, language.text("open.place", { place })),
      text === null ? null : element("p", {}, text.mend),
      element("p", { class: "wb-soft" }, element("code", {}, refusal.code)),
    );
  });
  return list(language, lines);
}

function placeOf({ part, sheet, cell }: XlsxRefusal): string {
  if (sheet !== "") return cell === "" ? sheet : `${quoteSheetName(sheet)}!${cell}`;
  return part;
}

function list(language: Language, lines: readonly HTMLElement[]): HTMLElement {
  const more = lines.length - MOST_LINES;
  // Longer than the dialog, it is scrolled; so that keys can do that too, it takes the focus.
  return element("ul", { class: "wb-details", tabindex: 0 }, ...lines.slice(0, MOST_LINES), more > 0 ? element("li", {}, language.text("left.more", { count: more })) : null);
}
