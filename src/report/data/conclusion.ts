import { decimalText, equals, exactText, roundTo } from "../../core";
import type { Locale, Rational, SchemeProfile } from "../../core";
import type { ReportRecord } from "../fields/field";
import { exactBeside, pointsText, totalText } from "./figures";
import { formulaText } from "./formula";
import { printableRecord } from "./printable";
import { say } from "./source";
import type { ReportSource } from "./source";

/** Total, grade, why, and how far the next grade is. */
export function conclusionFields(source: ReportSource, locale: Locale): ReportRecord {
  const { profile, report } = source;
  const { specialDeduction, bonus } = profile;
  const total = totalText(report.total, profile);
  const grade = gradeLabel(profile, report.grade, locale);
  return {
    ...printableRecord({
      total,
      totalExact: exactText(report.total),
      grade,
      conclusion: say(locale, report.grade === profile.failed.id ? "conclusion.failed" : "conclusion.graded", { profile: profile.title[locale], total, grade }),
      obtained: withExact(report.obtained, profile),
      applicable: withExact(report.applicable, profile),
      formula: `${formulaText(report, profile, locale)} ${equals(report.total, roundTo(report.total, profile.displayDecimals, "half-away-from-zero")) ? "=" : "≈"} ${total}`,
      specialDeductions: say(locale, "deductions.each", { count: report.specialDeductions, points: exactText(specialDeduction.points) }),
      specialBonuses: say(locale, "bonuses.each", { count: report.bonuses, points: exactText(bonus.points) }),
      distance: distanceText(source, locale),
    }),
    reasons: report.reasons.map((reason) =>
      printableRecord({
        text: say(locale, `reason.${reason}`, { count: report.specialDeductions, failAt: specialDeduction.failAt, from: passMark(profile) }),
      }),
    ),
  };
}

function gradeLabel({ grades, failed }: SchemeProfile, id: string, locale: Locale): string {
  return [...grades, failed].find((candidate) => candidate.id === id)?.label[locale] ?? id;
}

/** Where the lowest grade begins; the profile lists grades highest first. */
function passMark({ grades }: SchemeProfile): string {
  const lowest = grades.at(-1);
  return lowest === undefined ? "" : exactText(lowest.from);
}

function withExact(value: Rational, profile: SchemeProfile): string {
  const shown = pointsText(value, profile);
  const exact = exactBeside(value, shown);
  return exact === "" ? shown : `${shown} (${exact})`;
}

function distanceText({ profile, report }: ReportSource, locale: Locale): string {
  if (report.next === null) {
    return report.reasons.includes("special-deductions") ? say(locale, "distance.none", { failAt: profile.specialDeduction.failAt }) : say(locale, "distance.top");
  }
  const { grade, missing } = report.next;
  return say(locale, "distance.missing", {
    grade: gradeLabel(profile, grade, locale),
    // Up, so that it never reads as nothing.
    missing: decimalText(missing, profile.displayDecimals, "up"),
    exact: exactText(missing),
  });
}
