import type { Catalogue } from "../catalogue";
import { clausesOf } from "../catalogue";
import type { ResultClaim } from "../checks";
import { compare, decimalText, equals, fraction, multiply, parseDecimal, subtract } from "../exact";
import type { Rational } from "../exact";
import type { Place } from "../issue";
import type { SchemeProfile } from "../profile";
import type { ScoreReport } from "../scoring";
import type { FormMapping } from "./formMapping";
import { obtainedBy } from "./formEntry";
import { isShownAs } from "./isShownAs";

/** A cell in which a form shows a result of its own. */
export interface FormShown {
  readonly result: ResultClaim["result"];
  /** "" but for `score` */
  readonly clause: string;
  /** as it stands in the cell; "" where the cell shows nothing */
  readonly shown: string;
  /** null where it is no number */
  readonly figure: Rational | null;
  /** the cell holds a formula whose value the file does not keep */
  readonly isUncalculated: boolean;
  readonly place: Place;
}

/** Holds what a form shows of its result against the core's report; a cell that shows nothing claims nothing. Nothing is taken over. */
export function formClaims(shown: readonly FormShown[], report: ScoreReport, catalogue: Catalogue, profile: SchemeProfile, mapping: FormMapping): readonly ResultClaim[] {
  return shown
    .filter(({ shown: text, isUncalculated }) => text !== "" || isUncalculated)
    .map((cell) => ({
      result: cell.result,
      clause: cell.clause,
      by: "form",
      shown: cell.shown,
      formulaIntact: true,
      unavailable: cell.isUncalculated,
      agrees: report.status !== "refused" && agrees(cell, report, catalogue, profile, mapping),
      place: cell.place,
    }));
}

function agrees({ result, clause, shown, figure }: FormShown, report: Exclude<ScoreReport, { readonly status: "refused" }>, catalogue: Catalogue, profile: SchemeProfile, mapping: FormMapping): boolean {
  switch (result) {
    case "total": {
      const display = report.status === "complete" ? decimalText(report.total, profile.displayDecimals, "half-away-from-zero") : null;
      return display !== null && report.status === "complete" && (shown === display || (figure !== null && isTotal(figure, report.total, display)));
    }
    case "grade":
      return report.status === "complete" && gradesOf(shown, profile, mapping).includes(report.grade);
    case "specialDeductions":
      return figure !== null && equals(figure, fraction(report.specialDeductions, 1));
    case "score":
      return figure !== null && isScore(figure, clause, report, catalogue, mapping);
  }
}

/** A spreadsheet number carries a share to some 15 digits; the total may stand rounded as the profile says, and no coarser. */
function isTotal(figure: Rational, exact: Rational, display: string): boolean {
  const shown = parseDecimal(display);
  return (shown !== null && equals(figure, shown)) || isSameAt9(figure, exact);
}

function isSameAt9(figure: Rational, exact: Rational): boolean {
  const difference = subtract(figure, exact);
  return compare(multiply(difference, difference), fraction(1, 10n ** 18n)) < 0;
}

function gradesOf(shown: string, { grades, failed }: SchemeProfile, { claims }: FormMapping): readonly string[] {
  return [
    ...(claims.grade?.words ?? []).filter(({ text }) => text === shown).map(({ means }) => means),
    ...[...grades, failed].filter(({ label }) => Object.values(label).includes(shown)).map(({ id }) => id),
  ];
}

function isScore(figure: Rational, id: string, { clauses }: Exclude<ScoreReport, { readonly status: "refused" }>, catalogue: Catalogue, { columns }: FormMapping): boolean {
  const scored = clauses.find(({ clause }) => clause === id);
  const clause = clausesOf(catalogue).find((each) => each.id === id);
  const score = scored?.score ?? null;
  if (score === null || clause === undefined) {
    return false;
  }
  const shown = obtainedBy(clause, figure, columns.shownScore?.holds ?? "score");
  return isShownAs(score, shown) || isSameAt9(shown, score);
}
