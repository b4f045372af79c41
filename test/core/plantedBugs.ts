import { EXCLUDED, NONCONFORMING, catalogueOf } from "./builders";
import type { Engine } from "./relation";
import type { CompleteReport, Rational, SchemeProfile, ScoreReport } from "../../src/core";
import { clausesOf, compare, scoreAssessment } from "../../src/core";

/** An engine with one mistake of a kind that scoring programs really make. */
export interface PlantedBug {
  readonly name: string;
  readonly engine: Engine;
}

function regraded(report: ScoreReport, profile: SchemeProfile, reaches: (report: CompleteReport, from: Rational) => boolean): ScoreReport {
  if (report.status !== "complete" || report.reasons.includes("special-deductions")) {
    return report;
  }
  const band = profile.grades.find(({ from }) => reaches(report, from));
  return { ...report, grade: band?.id ?? profile.failed.id };
}

const asFloat = ({ n, d }: Rational) => Number(n) / Number(d);

/** The total as a program with floating-point numbers computes it, without cap and floor. */
function floatTotal(report: CompleteReport, profile: SchemeProfile): number {
  const special =
    report.bonuses * asFloat(profile.bonus.points) - report.specialDeductions * asFloat(profile.specialDeduction.points);
  const [obtained, applicable] = [asFloat(report.obtained), asFloat(report.applicable)];
  return profile.specialItemsApplied === "after-normalising"
    ? (obtained / applicable) * 100 + special
    : ((obtained + special) / applicable) * 100;
}

/** The five bugs that the cases, the relations and the exhaustive test must find; goal G5. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: "the threshold is compared in floating point",
    engine: (draft, catalogue, profile) =>
      regraded(scoreAssessment(draft, catalogue, profile), profile, (report, from) => {
        const limited = report.derivation.parts[0]?.code !== "raw-total";
        return limited || profile.gradeOn === "displayed"
          ? compare(from, report.total) <= 0
          : floatTotal(report, profile) >= asFloat(from);
      }),
  },
  {
    name: "the threshold is exclusive",
    engine: (draft, catalogue, profile) =>
      regraded(scoreAssessment(draft, catalogue, profile), profile, (report, from) => compare(from, report.total) < 0),
  },
  {
    name: "the points of two clauses are swapped",
    engine: (draft, catalogue, profile) => {
      const [first, second, ...rest] = clausesOf(catalogue);
      if (first === undefined || second === undefined) {
        return scoreAssessment(draft, catalogue, profile);
      }
      const swapped = [{ ...first, points: second.points }, { ...second, points: first.points }, ...rest];
      return scoreAssessment(draft, catalogueOf(swapped), { ...profile, judgedStep: null });
    },
  },
  {
    name: "excluded clauses stay in the denominator",
    engine: (draft, catalogue, profile) => {
      const counted = [...draft.clauses].map(([id, entry]) => [id, entry === EXCLUDED ? NONCONFORMING : entry] as const);
      return scoreAssessment({ ...draft, clauses: new Map(counted) }, catalogue, profile);
    },
  },
  {
    name: "the total is rounded before it is compared",
    engine: (draft, catalogue, profile) => scoreAssessment(draft, catalogue, { ...profile, gradeOn: "displayed" }),
  },
];
