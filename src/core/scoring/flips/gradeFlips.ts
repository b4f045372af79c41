import { assert } from "../../assert";
import type { DraftAssessment } from "../../assessment";
import type { Catalogue } from "../../catalogue";
import { compare, fraction } from "../../exact";
import type { Rational } from "../../exact";
import { gradesHighestFirst } from "../../profile";
import type { GradeBand, SchemeProfile } from "../../profile";
import { applyChanges } from "../change";
import type { Change } from "../change";
import { gradeGoal } from "../gradeGoal";
import { scoreAssessment } from "../scoreAssessment";
import { Effort } from "./effort";
import type { Direction } from "./options";
import { fewestChanges, searchOf } from "./search";
import { setsOf } from "./sets";
import type { FoundSet } from "./sets";
import { sheetOf } from "./sheet";
import type { Sheet } from "./sheet";

/** A set of changes, and what comes of it. */
export interface FlipSet {
  /** clauses in the catalogue's order, then special deductions, then bonuses; each clause, each kind of special item at most once */
  readonly changes: readonly Change[];
  readonly total: Rational;
  readonly grade: string;
  /** > 0: the points by which scores change, plus those of clauses that come to count or cease to, plus those of special items */
  readonly moved: Rational;
}

/** The smallest sets of changes that lift the grade to another one or above it, or drop it below the present one. */
export interface GradeFlip {
  /** the grade to reach; for a drop the present one, which is lost */
  readonly grade: string;
  /** how many single changes each of the sets has, proved to be the fewest; null: no changes bring it about, and `sets` is [] */
  readonly size: number | null;
  /** the ones that move the fewest points first */
  readonly sets: readonly FlipSet[];
  /** false: not every set of that size was looked at, so that one with fewer points moved may be missing */
  readonly exhaustive: boolean;
}

export interface GradeFlips {
  /** one for each grade above the present one, the nearest first */
  readonly lifts: readonly GradeFlip[];
  /** null where the company is not qualified already */
  readonly drop: GradeFlip | null;
}

export interface FlipOptions {
  /** at most so many sets a grade, >= 1; 5 where it is left out */
  readonly limit?: number;
  /** so many steps of the search a grade, after which `exhaustive` is false; 3,000 where it is left out */
  readonly effort?: number;
}

/**
 * What would change the grade of a complete assessment; null for any other. A single change is another value for one clause, one special
 * deduction fewer or more, or one bonus more or fewer. Samples keep their size, given scores go by the profile's step (by hundredths where
 * it has none), and each change goes as far as is needed and no further.
 */
export function gradeFlips(draft: DraftAssessment, catalogue: Catalogue, profile: SchemeProfile, options: FlipOptions = {}): GradeFlips | null {
  const report = scoreAssessment(draft, catalogue, profile);
  if (report.status !== "complete") {
    return null;
  }
  const { limit = 5, effort = 3_000 } = options;
  const sheet = sheetOf(draft, catalogue, profile);
  const flip = (band: GradeBand, direction: Direction): GradeFlip => {
    const search = searchOf(sheet, gradeGoal(band.from, profile), profile, direction);
    const size = fewestChanges(search);
    const allowed = new Effort(effort);
    const found = size === null ? [] : setsOf(search, size, limit, allowed);
    return {
      grade: band.id,
      size,
      sets: found.map((set) => flipSet(set, sheet, direction, { draft, catalogue, profile })),
      exhaustive: !allowed.exhausted,
    };
  };
  const grades = gradesHighestFirst(profile.grades);
  const present = grades.find(({ id }) => id === report.grade);
  const higher = grades.filter(({ from }) => present === undefined || compare(from, present.from) > 0);
  return {
    lifts: [...higher].reverse().map((band) => flip(band, "lift")),
    drop: present === undefined ? null : flip(present, "drop"),
  };
}

interface Assessed {
  readonly draft: DraftAssessment;
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
}

/** The found set as changes, scored like any other assessment. */
function flipSet({ special, picks, moved }: FoundSet, sheet: Sheet, direction: Direction, { draft, catalogue, profile }: Assessed): FlipSet {
  const sign = direction === "lift" ? 1 : -1;
  const clauses = [...picks]
    .sort((a, b) => a.option.row - b.option.row)
    .map(({ option, step }): Change => ({ kind: "clause", clause: (sheet.rows[option.row] as (typeof sheet.rows)[number]).clause.id, to: option.value(step) }));
  const changes: readonly Change[] = [
    ...clauses,
    ...specialChange("special-deductions", -sign * special.deductions),
    ...specialChange("bonuses", sign * special.bonuses),
  ];
  const report = scoreAssessment(applyChanges(draft, changes), catalogue, profile);
  assert(report.status === "complete", "a set of changes breaks no rule");
  return { changes, total: report.total, grade: report.grade, moved: fraction(moved, sheet.scale) };
}

function specialChange(kind: "special-deductions" | "bonuses", by: number): readonly Change[] {
  return by === 0 ? [] : [{ kind, by }];
}
