import { entryOf } from "../assessment";
import type { DraftAssessment } from "../assessment";
import { clausesOf } from "../catalogue";
import type { Catalogue, Clause } from "../catalogue";
import { exactText, sum } from "../exact";
import type { Rational } from "../exact";
import type { SchemeProfile } from "../profile";
import type { Derivation, DerivationCode } from "./report";
import { isScoring, scoreClause } from "./scoreClause";
import type { TotalParts, TotalSteps } from "./total";

type StepParams = Derivation["params"];

/**
 * How the total of a complete assessment came about, down to each clause. Excluded clauses appear below the applicable points, never below the obtained ones;
 * an indicator or a section with every clause excluded does not appear below the obtained ones at all.
 */
export function deriveTotal(
  draft: DraftAssessment,
  catalogue: Catalogue,
  profile: SchemeProfile,
  parts: TotalParts,
  steps: TotalSteps,
): Derivation {
  const obtained = deriveObtained(draft, catalogue);
  const applicable = deriveApplicable(draft, catalogue, parts.applicable);
  const deductions = step("special-deductions", steps.deducted, {
    count: parts.specialDeductions,
    points: exactText(profile.specialDeduction.points),
  });
  const bonuses = step("bonuses", steps.added, { count: parts.bonuses, points: exactText(profile.bonus.points) });
  const before = profile.specialItemsApplied === "before-normalising";
  const numerator = before ? step("adjusted", steps.numerator, {}, [obtained, deductions, bonuses]) : obtained;
  const normalised = step(
    "normalised",
    steps.normalised,
    { obtained: exactText(steps.numerator), applicable: exactText(parts.applicable) },
    [numerator, applicable],
  );
  const raw = step("raw-total", steps.raw, {}, before ? [normalised] : [normalised, deductions, bonuses]);
  const limited =
    steps.limit === null ? raw : step(steps.limit, steps.total, { limit: exactText(steps.total) }, [raw]);
  return step("total", steps.total, {}, [limited]);
}

function deriveObtained(draft: DraftAssessment, catalogue: Catalogue): Derivation {
  const sections = catalogue.sections.flatMap((section) => {
    const indicators = section.indicators.flatMap((indicator) =>
      sumStep("indicator-obtained", { indicator: indicator.id }, deriveClauses(draft, indicator.clauses)),
    );
    return sumStep("section-obtained", { section: section.id }, indicators);
  });
  return step("obtained", sum(sections.map(valueOf)), {}, sections);
}

function deriveApplicable(draft: DraftAssessment, catalogue: Catalogue, applicable: Rational): Derivation {
  const clauses = clausesOf(catalogue);
  const excluded = clauses.filter((clause) => entryOf(draft, clause).status === "excluded");
  return step("applicable", applicable, {}, [
    step("catalogue-points", sum(clauses.map((clause) => clause.points)), { count: clauses.length }),
    ...excluded.map((clause) => clauseStep("clause-excluded", clause, clause.points, {})),
  ]);
}

function deriveClauses(draft: DraftAssessment, clauses: readonly Clause[]): readonly Derivation[] {
  return clauses.flatMap((clause) => {
    const entry = entryOf(draft, clause);
    if (!isScoring(entry)) {
      return [];
    }
    const sample =
      entry.status === "sampled"
        ? { sampleSize: entry.sampleSize, nonconforming: entry.nonconforming, conforming: entry.sampleSize - entry.nonconforming }
        : {};
    return [clauseStep(`clause-${entry.status}`, clause, scoreClause(clause, entry), sample)];
  });
}

/** `points` are the clause's full points; `score` is what the step gave. */
function clauseStep(code: DerivationCode, clause: Clause, value: Rational, params: StepParams): Derivation {
  const all = { clause: clause.id, points: exactText(clause.points), score: exactText(value), ...params };
  return { code, value, params: all, clause: clause.id, parts: [] };
}

function sumStep(code: DerivationCode, params: StepParams, parts: readonly Derivation[]): readonly Derivation[] {
  return parts.length === 0 ? [] : [step(code, sum(parts.map(valueOf)), params, parts)];
}

function step(code: DerivationCode, value: Rational, params: StepParams, parts: readonly Derivation[] = []): Derivation {
  return { code, value, params, parts };
}

function valueOf(part: Derivation): Rational {
  return part.value;
}
