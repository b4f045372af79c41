import { exactText } from "../../core";
import type { CompleteReport, Derivation, Locale, Rational, SchemeProfile } from "../../core";
import { say } from "./source";

/** The line of a score sheet from which a person calculates the total again by hand, without the total itself. */
export function formulaText(report: CompleteReport, { specialItemsApplied, specialDeduction, bonus }: SchemeProfile, locale: Locale): string {
  const special =
    (report.specialDeductions === 0 ? "" : ` − ${String(report.specialDeductions)} × ${exactText(specialDeduction.points)}`) +
    (report.bonuses === 0 ? "" : ` + ${String(report.bonuses)} × ${exactText(bonus.points)}`);
  const isAfter = specialItemsApplied === "after-normalising";
  const numerator = isAfter || special === "" ? factor(report.obtained) : `(${factor(report.obtained)}${special})`;
  const line = `${numerator} ÷ ${factor(report.applicable)} × 100${isAfter ? special : ""}`;
  const limit = limitOf(report.derivation);
  return limit === null ? line : `${line} (${say(locale, `formula.note.${limit.code}`, { limit: limit.value })})`;
}

function factor(value: Rational): string {
  const exact = exactText(value);
  return exact.includes("/") ? `(${exact})` : exact;
}

/** The step that put the total onto the cap or the floor. */
function limitOf(total: Derivation): { readonly code: "capped" | "floored"; readonly value: string } | null {
  for (const { code, value } of total.parts) {
    if (code === "capped" || code === "floored") {
      return { code, value: exactText(value) };
    }
  }
  return null;
}
