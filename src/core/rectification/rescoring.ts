import type { Catalogue, Clause } from "../catalogue";
import { clausesOf } from "../catalogue";
import { ZERO, compare, equals, isMultipleOf, subtract } from "../exact";
import type { Rational } from "../exact";
import type { SchemeProfile } from "../profile";
import { applyChanges, scoreAssessment } from "../scoring";
import type { ScoreReport } from "../scoring";
import { lostPoints } from "./items";
import type { Rectifiable } from "./items";

/** Why a figure that was scored again cannot be one. */
export type RescoringProblem =
  | "out-of-range"
  /** an all-or-nothing clause has some of its points */
  | "partial"
  /** a judged clause's figure is no multiple of the step */
  | "off-step"
  /** less than was found */
  | "lower";

/** What keeps a figure from being the score of this clause after rectification; null where nothing does. */
export function rescoringProblem(clause: Clause, found: Rational, rescored: Rational, { judgedStep }: Pick<SchemeProfile, "judgedStep">): RescoringProblem | null {
  if (compare(rescored, ZERO) < 0 || compare(rescored, clause.points) > 0) {
    return "out-of-range";
  }
  if (compare(rescored, found) < 0) {
    return "lower";
  }
  if (equals(rescored, clause.points) || clause.method === "proportional") {
    return null;
  }
  if (clause.method === "all-or-nothing") {
    return compare(rescored, ZERO) > 0 ? "partial" : null;
  }
  return judgedStep === null || isMultipleOf(rescored, judgedStep) ? null : "off-step";
}

/** What the total would be if the figures that were scored again counted. They never do. */
export interface Rescoring {
  readonly report: ScoreReport;
  /** clauses whose figure is in it, in the catalogue's order */
  readonly clauses: readonly string[];
  /** clauses whose figure has a problem and was left out */
  readonly left: readonly string[];
}

/**
 * Scores a copy of the assessment with the figures of the rectification sheet in place of those found; of several figures of one clause the
 * last on the sheet. Null while the assessment is not complete, and where no clause was scored again.
 */
export function rescoring({ catalogue, profile, draft, records, report }: Rectifiable): Rescoring | null {
  const lost = lostPoints(report);
  const figures = new Map(records.rectifications.flatMap(({ clause, rescored }) => (rescored !== null && lost.has(clause) ? [[clause, rescored] as const] : [])));
  if (report.status !== "complete" || figures.size === 0) {
    return null;
  }
  const again = clausesOf(catalogue).flatMap((clause) => {
    const [figure, loss] = [figures.get(clause.id), lost.get(clause.id)];
    return figure === undefined || loss === undefined ? [] : [{ id: clause.id, figure, problem: rescoringProblem(clause, subtract(clause.points, loss), figure, profile) }];
  });
  const counted = again.filter(({ problem }) => problem === null);
  const ids = new Set(counted.map(({ id }) => id));
  const changed = applyChanges(draft, counted.map(({ id, figure }) => ({ kind: "clause", clause: id, to: { status: "judged", score: figure } })));
  return {
    // On the copy a clause's score is given as a figure, whatever method it was found by.
    report: scoreAssessment(changed, givenByFigure(catalogue, ids), { ...profile, judgedStep: null }),
    clauses: counted.map(({ id }) => id),
    left: again.filter(({ problem }) => problem !== null).map(({ id }) => id),
  };
}

function givenByFigure(catalogue: Catalogue, ids: ReadonlySet<string>): Catalogue {
  const clauses = (list: readonly Clause[]): readonly Clause[] => list.map((clause) => (ids.has(clause.id) ? { ...clause, method: "judged" } : clause));
  return {
    ...catalogue,
    sections: catalogue.sections.map((section) => ({ ...section, indicators: section.indicators.map((indicator) => ({ ...indicator, clauses: clauses(indicator.clauses) })) })),
  };
}
