import { compare, subtract } from "../exact";
import type { Rational } from "../exact";
import { gradesHighestFirst } from "../profile";
import type { SchemeProfile } from "../profile";
import type { CompleteReport } from "./report";

/** How far a total is from a grade's threshold. */
export interface GradeGap {
  readonly grade: string;
  readonly from: Rational;
  /** the exact total minus `from`: < 0 where points are missing, also where the shown total decides */
  readonly distance: Rational;
  /** the grade that was given is this one or a higher one */
  readonly reached: boolean;
}

/** The exact distance to every grade's threshold, the highest grade first; not to the failed one, which has none. */
export function gap(report: CompleteReport, profile: SchemeProfile): readonly GradeGap[] {
  const grades = gradesHighestFirst(profile.grades);
  const given = grades.find(({ id }) => id === report.grade);
  return grades.map(({ id, from }) => ({
    grade: id,
    from,
    distance: subtract(report.total, from),
    reached: given !== undefined && compare(from, given.from) <= 0,
  }));
}
