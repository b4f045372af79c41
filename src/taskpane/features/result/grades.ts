import type { Locale, SchemeProfile } from "../../../core";

const NUMERALS = "一二三四五";

/** The label of a grade's id, the failed one included; the id itself where the profile lacks it. */
export function gradeLabel(profile: SchemeProfile, id: string, locale: Locale): string {
  const band = id === profile.failed.id ? profile.failed : profile.grades.find((grade) => grade.id === id);
  return band?.label[locale] ?? id;
}

/**
 * How many stars the grade's own label speaks of (五星级 is 5, 达标级（二星级） is 2), so that a body that renames a grade
 * changes the drawing as well; null where the label names none.
 */
export function starsOf(profile: SchemeProfile, id: string): number | null {
  const named = /([一二三四五])星/.exec(gradeLabel(profile, id, "zh-CN"))?.[1];
  return named === undefined || id === profile.failed.id ? null : NUMERALS.indexOf(named) + 1;
}
