import { compare, decimalText, exactText, parseDecimal, subtract } from "../exact";
import type { Rational } from "../exact";
import type { Check } from "./check";
import { finding, scoredClauses } from "./finding";

/** A loss that a text begins or ends with. In its middle a figure may belong to a rule of the company. */
const LOSSES = [
  /^[([【]?扣(?:除|减|了)?\s*(\d{1,9}(?:\.\d{1,6})?)\s*分/,
  /扣(?:除|减|了)?\s*(\d{1,9}(?:\.\d{1,6})?)\s*分[)\]】。.;!]*$/,
  /^[([]?(?:minus|deducted|lost|loses)\s+(\d{1,9}(?:\.\d{1,6})?)\s+points?\b/i,
  /(?:minus|deducted|lost|loses)\s+(\d{1,9}(?:\.\d{1,6})?)\s+points?[)\].;!]*$/i,
] as const;

/** A text that names another loss of points than the entries give: on a clause of all or nothing this is how partial marks show. */
export const statedLoss: Check = {
  id: "SCO006",
  slug: "stated-loss",
  guards: "number",
  run: (input) =>
    scoredClauses(input).flatMap(({ clause, entry, score }) => {
      const lost = subtract(clause.points, score);
      return (["finding", "remark"] as const).flatMap((field) => {
        const stated = statedIn(entry[field]);
        return stated === null || isShownAs(lost, stated)
          ? []
          : [
              finding("SCO006", input, {
                outcome: "needs-review",
                clause: clause.id,
                field,
                params: { clause: clause.id, stated, lost: exactText(lost), variant: clause.method === "all-or-nothing" ? "all-or-nothing" : "differs" },
              }),
            ];
      });
    }),
};

function statedIn(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  if (/特别|special/i.test(plain)) {
    return null;
  }
  return LOSSES.map((pattern) => pattern.exec(plain)?.[1]).find((found) => found !== undefined) ?? null;
}

/** Whether the loss, rounded to the decimals that were written, is what was written. */
function isShownAs(lost: Rational, stated: string): boolean {
  const decimals = stated.split(".")[1]?.length ?? 0;
  const value = parseDecimal(stated);
  const shown = parseDecimal(decimalText(lost, decimals, "half-away-from-zero"));
  return value === null || (shown !== null && compare(value, shown) === 0);
}
