import { fraction, parseDecimal, shortestDecimal } from "../../core";
import type { FormShown, Rational } from "../../core";
import { isBlank, valueText } from "../reading/cell";
import { contentOf, placeOf } from "./formCell";
import type { Located } from "./formCell";

/** What a cell shows as a result of the form's own. */
export function shownIn(cell: Located, result: FormShown["result"], clause: string): FormShown {
  const content = contentOf(cell);
  const { value, formula } = content;
  return {
    result,
    clause,
    shown: isBlank(content) ? "" : valueText(content),
    figure: value.kind === "number" ? figureOf(value.value) : null,
    isUncalculated: formula !== "" && value.kind === "blank",
    place: placeOf(cell),
  };
}

/** A figure that was worked out may have more decimals than our texts: the nine that matter are kept of it. */
function figureOf(value: number): Rational | null {
  const text = shortestDecimal(value);
  return text === null ? (Number.isFinite(value) ? fraction(BigInt(Math.round(value * 1e9)), 10n ** 9n) : null) : parseDecimal(text);
}
