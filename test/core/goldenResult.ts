import type { Rational, SchemeProfile, ScoreReport, Subtotal } from "../../src/core";
import { decimalText, exactText } from "../../src/core";

/** A report as the lines that a golden case gives below "Expected". */
export function resultLines(report: ScoreReport, profile: SchemeProfile): readonly string[] {
  const shown = (value: Rational) => decimalText(value, profile.displayDecimals, "half-away-from-zero");
  switch (report.status) {
    case "refused":
      return ["status: refused", ...report.issues.map((issue) => `refused: ${issue.code} at ${issue.path}`)];
    case "incomplete":
      return [
        "status: incomplete",
        `obtained: ${exactText(report.obtained)}`,
        `applicable: ${exactText(report.applicable)}`,
        ...report.sections.map(sectionLine),
        `open: ${report.open.join(" ")}`,
        `low: ${exactText(report.low.total)} ${report.low.grade}`,
        `high: ${exactText(report.high.total)} ${report.high.grade}`,
      ];
    case "complete":
      return [
        "status: complete",
        `obtained: ${exactText(report.obtained)}`,
        `applicable: ${exactText(report.applicable)}`,
        ...report.sections.map(sectionLine),
        `total: ${exactText(report.total)}`,
        `shown: ${shown(report.total)}`,
        `grade: ${report.grade}`,
        `reasons: ${report.reasons.length === 0 ? "none" : report.reasons.join(" ")}`,
        report.next === null
          ? "next: none"
          : `next: ${report.next.grade} ${exactText(report.next.missing)} shown ${decimalText(report.next.missing, profile.displayDecimals, "up")}`,
      ];
  }
}

function sectionLine({ id, obtained, applicable }: Subtotal): string {
  return `section ${id}: ${exactText(obtained)} of ${exactText(applicable)}`;
}
