import { clausesOf } from "../catalogue";
import type { Catalogue, Clause } from "../catalogue";
import { equals } from "../exact";
import type { Rational } from "../exact";
import { gradesHighestFirst } from "../profile";
import type { SchemeProfile } from "../profile";

/** What a score rests on. */
export interface ScoringBasis {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
}

/** Every part of a basis by which a figure or a grade can become another one; titles and guidance are none. */
export const BASIS_PARTS = [
  /** which clauses there are, their points, their method, and whether they may be excluded */
  "clauses",
  "judged-step",
  "special-deduction-points",
  "fail-at",
  "bonus-points",
  "bonus-max",
  "special-items-applied",
  "cap",
  "floor",
  "display-decimals",
  "grade-on",
  "grades",
] as const;
export type BasisPart = (typeof BASIS_PARTS)[number];

/** The parts that two bases say differently, in the order of `BASIS_PARTS`. */
export function differingParts(one: ScoringBasis, other: ScoringBasis): readonly BasisPart[] {
  return BASIS_PARTS.filter((part) => !SAME[part](one, other));
}

/** A copy of `basis` that has these parts from `source`. */
export function withParts(basis: ScoringBasis, source: ScoringBasis, parts: readonly BasisPart[]): ScoringBasis {
  return parts.reduce((made, part) => TAKE[part](made, source), basis);
}

const SAME: Readonly<Record<BasisPart, (one: ScoringBasis, other: ScoringBasis) => boolean>> = {
  clauses: (one, other) => sameList(clausesOf(one.catalogue), clausesOf(other.catalogue), sameClause),
  "judged-step": (one, other) => sameOrNone(one.profile.judgedStep, other.profile.judgedStep),
  "special-deduction-points": (one, other) => equals(one.profile.specialDeduction.points, other.profile.specialDeduction.points),
  "fail-at": (one, other) => one.profile.specialDeduction.failAt === other.profile.specialDeduction.failAt,
  "bonus-points": (one, other) => equals(one.profile.bonus.points, other.profile.bonus.points),
  "bonus-max": (one, other) => one.profile.bonus.max === other.profile.bonus.max,
  "special-items-applied": (one, other) => one.profile.specialItemsApplied === other.profile.specialItemsApplied,
  cap: (one, other) => sameOrNone(one.profile.cap, other.profile.cap),
  floor: (one, other) => sameOrNone(one.profile.floor, other.profile.floor),
  "display-decimals": (one, other) => one.profile.displayDecimals === other.profile.displayDecimals,
  "grade-on": (one, other) => one.profile.gradeOn === other.profile.gradeOn,
  grades: ({ profile: one }, { profile: other }) =>
    one.failed.id === other.failed.id && sameList(gradesHighestFirst(one.grades), gradesHighestFirst(other.grades), (a, b) => a.id === b.id && equals(a.from, b.from)),
};

const TAKE: Readonly<Record<BasisPart, (basis: ScoringBasis, source: ScoringBasis) => ScoringBasis>> = {
  clauses: (basis, { catalogue }) => ({ ...basis, catalogue }),
  "judged-step": (basis, { profile }) => changed(basis, { judgedStep: profile.judgedStep }),
  "special-deduction-points": (basis, { profile }) => changed(basis, { specialDeduction: { ...basis.profile.specialDeduction, points: profile.specialDeduction.points } }),
  "fail-at": (basis, { profile }) => changed(basis, { specialDeduction: { ...basis.profile.specialDeduction, failAt: profile.specialDeduction.failAt } }),
  "bonus-points": (basis, { profile }) => changed(basis, { bonus: { ...basis.profile.bonus, points: profile.bonus.points } }),
  "bonus-max": (basis, { profile }) => changed(basis, { bonus: { ...basis.profile.bonus, max: profile.bonus.max } }),
  "special-items-applied": (basis, { profile }) => changed(basis, { specialItemsApplied: profile.specialItemsApplied }),
  cap: (basis, { profile }) => changed(basis, { cap: profile.cap }),
  floor: (basis, { profile }) => changed(basis, { floor: profile.floor }),
  "display-decimals": (basis, { profile }) => changed(basis, { displayDecimals: profile.displayDecimals }),
  "grade-on": (basis, { profile }) => changed(basis, { gradeOn: profile.gradeOn }),
  grades: (basis, { profile }) => changed(basis, { grades: profile.grades, failed: profile.failed }),
};

function changed(basis: ScoringBasis, settings: Partial<SchemeProfile>): ScoringBasis {
  return { ...basis, profile: { ...basis.profile, ...settings } };
}

function sameClause(one: Clause, other: Clause): boolean {
  return one.id === other.id && one.method === other.method && one.excludable === other.excludable && equals(one.points, other.points);
}

function sameOrNone(one: Rational | null, other: Rational | null): boolean {
  return one === null || other === null ? one === other : equals(one, other);
}

function sameList<T>(one: readonly T[], other: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return one.length === other.length && one.every((each, index) => {
    const counterpart = other[index];
    return counterpart !== undefined && isSame(each, counterpart);
  });
}
