import type { SchemeProfile } from "../../../core";
import { gradeLabel } from "../../words";

const NUMERALS = "一二三四五";

/**
 * How many stars the grade's own label speaks of (五星级 is 5, 达标级（二星级） is 2), so that a body that renames a grade
 * changes the drawing as well; null where the label names none.
 */
export function starsOf(profile: SchemeProfile, id: string): number | null {
  const named = /([一二三四五])星/.exec(gradeLabel(profile, id, "zh-CN"))?.[1];
  return named === undefined || id === profile.failed.id ? null : NUMERALS.indexOf(named) + 1;
}
