import { textDocument } from "../catalogue";
import { compare, exactText } from "../exact";
import type { Rational } from "../exact";
import type { JsonValue } from "../json";
import type { GradeBand, SchemeProfile } from "./profile";

/** The grades with the highest `from` first. */
export function gradesHighestFirst(grades: readonly GradeBand[]): readonly GradeBand[] {
  return [...grades].sort((a, b) => compare(b.from, a.from));
}

/** The profile as a `servicestar.profile/1` document: decimals in their shortest form, highest grade first. */
export function profileDocument(profile: SchemeProfile): JsonValue {
  return {
    format: "servicestar.profile/1",
    id: profile.id,
    version: profile.version,
    title: textDocument(profile.title),
    specialDeduction: { points: exactText(profile.specialDeduction.points), failAt: profile.specialDeduction.failAt },
    bonus: { points: exactText(profile.bonus.points), max: profile.bonus.max },
    specialItemsApplied: profile.specialItemsApplied,
    cap: decimalOrNull(profile.cap),
    floor: decimalOrNull(profile.floor),
    displayDecimals: profile.displayDecimals,
    gradeOn: profile.gradeOn,
    judgedStep: decimalOrNull(profile.judgedStep),
    grades: gradesHighestFirst(profile.grades).map((grade) => ({
      id: grade.id,
      from: exactText(grade.from),
      label: textDocument(grade.label),
    })),
    failed: { id: profile.failed.id, label: textDocument(profile.failed.label) },
  };
}

function decimalOrNull(value: Rational | null): string | null {
  return value === null ? null : exactText(value);
}
