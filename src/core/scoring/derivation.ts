import { entryOf } from "../assessment";
import type { DraftAssessment } from "../assessment";
import { clausesOf } from "../catalogue";
import type { Catalogue, Clause } from "../catalogue";
import { ZERO, exactText, sum } from "../exact";
import type { Rational } from "../exact";
import type { SchemeProfile } from "../profile";
import type { Derivation, DerivationCode } from "./report";
import { isScoring, scoreClause } from "./scoreClause";
import type { TotalParts, TotalSteps } from "./total";

type StepParams = Derivation["params"];

/** What an open clause stands for in a derivation: nothing yet, no points, or all of its points. */
export type OpenAs = "nothing-yet" | "zero" | "full";

const OPEN_CODES = {
  "nothing-yet": "clause-unassessed",
  zero: "clause-open-zero",
  full: "clause-open-full",
} as const satisfies Record<OpenAs, DerivationCode>;

/**
 * How a total came about, down to each clause; open clauses, which a complete assessment has none of, count as `open` says. Excluded clauses appear below the applicable points, never below the obtained ones;
 * an indicator or a section with every clause excluded does not appear below the obtained ones at all.
 */
export function deriveTotal(
  draft: DraftAssessment,
  catalogue: Catalogue,
  profile: SchemeProfile,
  parts: TotalParts,
  steps: TotalSteps,
  open: OpenAs = "nothing-yet",
): Derivation {
  const obtained = deriveObtained(draft, catalogue, open);
  const applicable = deriveApplicable(draft, catalogue, parts.applicable);
  const deductions = deriveDeductions(parts, profile, steps);
  const bonuses = deriveBonuses(parts, profile, steps);
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

/** What special deductions take from the total. */
export function deriveDeductions(parts: TotalParts, profile: SchemeProfile, { deducted }: TotalSteps): Derivation {
  return step("special-deductions", deducted, { count: parts.specialDeductions, points: exactText(profile.specialDeduction.points) });
}

/** What bonuses add to the total. */
export function deriveBonuses(parts: TotalParts, profile: SchemeProfile, { added }: TotalSteps): Derivation {
  return step("bonuses", added, { count: parts.bonuses, points: exactText(profile.bonus.points) });
}

/** The obtained points, by section, indicator and clause. */
export function deriveObtained(draft: DraftAssessment, catalogue: Catalogue, open: OpenAs): Derivation {
  const sections = catalogue.sections.flatMap((section) => {
    const indicators = section.indicators.flatMap((indicator) =>
      sumStep("indicator-obtained", { indicator: indicator.id }, deriveClauses(draft, indicator.clauses, open)),
    );
    return sumStep("section-obtained", { section: section.id }, indicators);
  });
  return step("obtained", sum(sections.map(valueOf)), {}, sections);
}

/** The applicable points: all of them less those of the excluded clauses. */
export function deriveApplicable(draft: DraftAssessment, catalogue: Catalogue, applicable: Rational): Derivation {
  const clauses = clausesOf(catalogue);
  const excluded = clauses.filter((clause) => entryOf(draft, clause).status === "excluded");
  return step("applicable", applicable, {}, [
    step("catalogue-points", sum(clauses.map((clause) => clause.points)), { count: clauses.length }),
    ...excluded.map((clause) => clauseStep("clause-excluded", clause, clause.points, {})),
  ]);
}

function deriveClauses(draft: DraftAssessment, clauses: readonly Clause[], open: OpenAs): readonly Derivation[] {
  return clauses.flatMap((clause) => {
    const entry = entryOf(draft, clause);
    if (entry.status === "unassessed") {
      return [clauseStep(OPEN_CODES[open], clause, open === "full" ? clause.points : ZERO, {})];
    }
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
export function clauseStep(code: DerivationCode, clause: Clause, value: Rational, params: StepParams): Derivation {
  const all = { clause: clause.id, points: exactText(clause.points), score: exactText(value), ...params };
  return { code, value, params: all, clause: clause.id, parts: [] };
}

/** A sum of parts; nothing where there are none. */
export function sumStep(code: DerivationCode, params: StepParams, parts: readonly Derivation[]): readonly Derivation[] {
  return parts.length === 0 ? [] : [step(code, sum(parts.map(valueOf)), params, parts)];
}

/** One step that no single clause is responsible for. */
export function step(code: DerivationCode, value: Rational, params: StepParams, parts: readonly Derivation[] = []): Derivation {
  return { code, value, params, parts };
}

function valueOf(part: Derivation): Rational {
  return part.value;
}
