import { entryOf } from "../assessment";
import type { DraftAssessment } from "../assessment";
import type { Catalogue, Indicator } from "../catalogue";
import { ZERO, sum } from "../exact";
import type { ClauseScore, Subtotal } from "./report";
import { scoreClause } from "./scoreClause";

/** The scores of clauses and the subtotals of indicators and sections, each in the catalogue's order. */
export interface Tally {
  readonly clauses: readonly ClauseScore[];
  readonly indicators: readonly Subtotal[];
  readonly sections: readonly Subtotal[];
}

/** Adds up what each indicator and each section obtained so far. */
export function tallyOf(draft: DraftAssessment, catalogue: Catalogue): Tally {
  const clauses: ClauseScore[] = [];
  const indicators: Subtotal[] = [];
  const sections: Subtotal[] = [];
  for (const section of catalogue.sections) {
    const parts: Subtotal[] = [];
    for (const indicator of section.indicators) {
      const scores = clauseScores(draft, indicator);
      clauses.push(...scores);
      parts.push(subtotalOfClauses(indicator.id, scores));
    }
    indicators.push(...parts);
    sections.push(subtotalOfParts(section.id, parts));
  }
  return { clauses, indicators, sections };
}

function clauseScores(draft: DraftAssessment, indicator: Indicator): readonly ClauseScore[] {
  return indicator.clauses.map((clause) => {
    const entry = entryOf(draft, clause);
    return { clause: clause.id, status: entry.status, score: scoreClause(clause, entry), points: clause.points };
  });
}

function subtotalOfClauses(id: string, clauses: readonly ClauseScore[]): Subtotal {
  const counting = clauses.filter((clause) => clause.status !== "excluded");
  return {
    id,
    obtained: sum(counting.map((clause) => clause.score ?? ZERO)),
    applicable: sum(counting.map((clause) => clause.points)),
    open: counting.filter((clause) => clause.score === null).length,
  };
}

function subtotalOfParts(id: string, parts: readonly Subtotal[]): Subtotal {
  return {
    id,
    obtained: sum(parts.map((part) => part.obtained)),
    applicable: sum(parts.map((part) => part.applicable)),
    open: parts.reduce((count, part) => count + part.open, 0),
  };
}
