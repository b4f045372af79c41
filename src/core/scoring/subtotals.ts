import type { Catalogue, Clause } from "../catalogue";
import { ZERO, sum } from "../exact";
import type { ClauseScore, Subtotal } from "./report";

/** The subtotal of each section, in the catalogue's order. */
export function sectionSubtotals(catalogue: Catalogue, scores: ReadonlyMap<string, ClauseScore>): readonly Subtotal[] {
  return catalogue.sections.map((section) =>
    subtotal(section.id, section.indicators.flatMap((indicator) => indicator.clauses), scores),
  );
}

/** The subtotal of each indicator, in the catalogue's order. */
export function indicatorSubtotals(catalogue: Catalogue, scores: ReadonlyMap<string, ClauseScore>): readonly Subtotal[] {
  return catalogue.sections.flatMap((section) =>
    section.indicators.map((indicator) => subtotal(indicator.id, indicator.clauses, scores)),
  );
}

function subtotal(id: string, clauses: readonly Clause[], scores: ReadonlyMap<string, ClauseScore>): Subtotal {
  const scored = clauses.flatMap((clause) => scores.get(clause.id) ?? []).filter((clause) => clause.status !== "excluded");
  return {
    id,
    obtained: sum(scored.map((clause) => clause.score ?? ZERO)),
    applicable: sum(scored.map((clause) => clause.points)),
    open: scored.filter((clause) => clause.status === "unassessed").length,
  };
}
