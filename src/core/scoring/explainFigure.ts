import { entryOf } from "../assessment";
import type { DraftAssessment } from "../assessment";
import type { Catalogue, Indicator } from "../catalogue";
import { exactText, subtract } from "../exact";
import type { SchemeProfile } from "../profile";
import { clauseStep, deriveApplicable, deriveBonuses, deriveDeductions, deriveObtained, deriveTotal, step, sumStep } from "./derivation";
import type { CompleteReport, Derivation, ScoreReport } from "./report";
import { scoreAssessment } from "./scoreAssessment";
import { totalSteps } from "./total";

/** A figure of a report that can be asked for its derivation. */
export type Figure =
  | { readonly kind: "total" | "obtained" | "applicable" | "special-deductions" | "bonuses" }
  /** what an open assessment will come to at least, and at most */
  | { readonly kind: "low" | "high" }
  /** of one section or indicator, by its id */
  | { readonly kind: "group-obtained" | "group-applicable"; readonly group: string }
  /** what the total misses to a grade, by the grade's id */
  | { readonly kind: "missing"; readonly grade: string };

/** How one figure of the draft's report came about, down to the clauses; null where the report has no such figure. */
export function explainFigure(figure: Figure, draft: DraftAssessment, catalogue: Catalogue, profile: SchemeProfile): Derivation | null {
  const report = scoreAssessment(draft, catalogue, profile);
  if (report.status === "refused") {
    return null;
  }
  switch (figure.kind) {
    case "total":
      return report.status === "complete" ? report.derivation : null;
    case "obtained":
      return deriveObtained(draft, catalogue, "nothing-yet");
    case "applicable":
      return deriveApplicable(draft, catalogue, report.applicable);
    case "special-deductions":
      return deriveDeductions(report, profile, totalSteps(report, profile));
    case "bonuses":
      return deriveBonuses(report, profile, totalSteps(report, profile));
    case "low":
    case "high":
      return report.status === "incomplete" ? boundOf(figure.kind, report, draft, catalogue, profile) : null;
    case "group-obtained":
      return findStep(deriveObtained(draft, catalogue, "nothing-yet"), figure.group);
    case "group-applicable":
      return groupApplicable(figure.group, draft, catalogue);
    case "missing":
      return report.status === "complete" ? missingTo(figure.grade, report, profile) : null;
  }
}

function boundOf(
  bound: "low" | "high",
  report: Exclude<ScoreReport, { readonly status: "refused" }>,
  draft: DraftAssessment,
  catalogue: Catalogue,
  profile: SchemeProfile,
): Derivation {
  const open = bound === "low" ? "zero" : "full";
  const parts = { ...report, obtained: deriveObtained(draft, catalogue, open).value };
  return deriveTotal(draft, catalogue, profile, parts, totalSteps(parts, profile), open);
}

/** The step of a section or an indicator. */
function findStep(derivation: Derivation, group: string): Derivation | null {
  if (derivation.params["section"] === group || derivation.params["indicator"] === group) {
    return derivation;
  }
  for (const part of derivation.parts) {
    const found = findStep(part, group);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

function groupApplicable(group: string, draft: DraftAssessment, catalogue: Catalogue): Derivation | null {
  const ofIndicator = ({ id, clauses }: Indicator): readonly Derivation[] => {
    const counting = clauses.filter((clause) => entryOf(draft, clause).status !== "excluded");
    return sumStep("indicator-applicable", { indicator: id }, counting.map((clause) => clauseStep("clause-points", clause, clause.points, {})));
  };
  const steps = catalogue.sections.flatMap(({ id, indicators }) => sumStep("section-applicable", { section: id }, indicators.flatMap(ofIndicator)));
  return steps.map((section) => findStep(section, group)).find((found) => found !== null) ?? null;
}

function missingTo(grade: string, { total, derivation }: CompleteReport, { grades }: SchemeProfile): Derivation | null {
  const band = grades.find(({ id }) => id === grade);
  return band === undefined
    ? null
    : step("missing", subtract(band.from, total), { from: exactText(band.from) }, [step("threshold", band.from, { from: exactText(band.from) }), derivation]);
}
