import { completeAssessment } from "../assessment";
import type { DraftAssessment } from "../assessment";
import type { Catalogue } from "../catalogue";
import { add, sum } from "../exact";
import type { Rational } from "../exact";
import type { SchemeProfile } from "../profile";
import { deriveTotal } from "./derivation";
import { gradeFor, nextGrade } from "./gradeFor";
import type { Bound, ScoreReport } from "./report";
import { tallyOf } from "./tally";
import { totalSteps } from "./total";
import type { TotalParts } from "./total";

/**
 * The score of an assessment under a catalogue and a profile in which no issue was found: complete with total, grade and derivation,
 * incomplete with the bounds that the open clauses allow, or refused with every broken rule. Never throws for what was entered.
 */
export function scoreAssessment(draft: DraftAssessment, catalogue: Catalogue, profile: SchemeProfile): ScoreReport {
  const completion = completeAssessment(draft, catalogue, profile);
  if (completion.kind === "refused") {
    return { status: "refused", issues: completion.issues };
  }
  const tally = tallyOf(draft, catalogue);
  const parts: TotalParts = {
    obtained: sum(tally.sections.map((section) => section.obtained)),
    applicable: sum(tally.sections.map((section) => section.applicable)),
    specialDeductions: draft.specialDeductions.length,
    bonuses: draft.bonuses.length,
  };
  const scored = { ...tally, ...parts };
  if (completion.kind === "incomplete") {
    const openPoints = sum(tally.clauses.filter((clause) => clause.status === "unassessed").map((clause) => clause.points));
    return {
      status: "incomplete",
      ...scored,
      open: completion.open,
      low: bound(parts, parts.obtained, profile),
      high: bound(parts, add(parts.obtained, openPoints), profile),
    };
  }
  const steps = totalSteps(parts, profile);
  return {
    status: "complete",
    ...scored,
    total: steps.total,
    ...gradeFor(steps.total, parts.specialDeductions, profile),
    next: nextGrade(steps.total, parts.specialDeductions, profile),
    derivation: deriveTotal(draft, catalogue, profile, parts, steps),
  };
}

function bound(parts: TotalParts, obtained: Rational, profile: SchemeProfile): Bound {
  const { total } = totalSteps({ ...parts, obtained }, profile);
  return { total, grade: gradeFor(total, parts.specialDeductions, profile).grade };
}
