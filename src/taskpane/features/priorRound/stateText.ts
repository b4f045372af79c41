import { VERDICT_WORDS } from "../../../application";
import { exactText, type ClauseDifference, type RoundClause } from "../../../core";
import type { FigureTexts, Words } from "../../words";

/** Verdict and score of a clause in one round, in words; null is a round without the clause. */
export function stateText(clause: RoundClause | null, figures: FigureTexts, words: Words): string {
  if (clause === null) {
    return words.prior("absent");
  }
  const verdict = clause.status === "unassessed" ? words.prior("verdict.unassessed") : VERDICT_WORDS[clause.status][words.locale];
  return clause.score === null ? words.prior("stateWithout", { verdict }) : words.prior("state", { verdict, score: figures.points(clause.score), points: exactText(clause.points) });
}

/** What the catalogues of the two rounds say otherwise of a clause; "" where they say the same. */
export function changedText({ prior, now, changed }: ClauseDifference, words: Words): string {
  if (prior === null || now === null) {
    return words.prior(prior === null ? "new" : "removed");
  }
  const between = words.locale === "zh-CN" ? "、" : ", ";
  return changed.length === 0 ? "" : words.prior("changed", { what: changed.map((one) => words.prior(`changed.${one}`)).join(between) });
}
