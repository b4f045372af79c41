import { compare, type Catalogue, type Clause, type ClauseScore, type Finding, type Indicator, type Section } from "../core";
import type { ClauseCells, ScoresheetEntry, VerdictKey } from "../template";
import type { CheckedWorkbook } from "./serviceStar";

/** One clause of a checked workbook with everything that is known of it. */
export interface ClauseState {
  readonly clause: Clause;
  readonly section: Section;
  readonly indicator: Indicator;
  /** null where the scoresheet has no row for it */
  readonly cells: ClauseCells | null;
  /** null where the workbook cannot be scored at all */
  readonly score: ClauseScore | null;
  /** nobody has assessed it yet, or what stands there is no entry */
  readonly isOpen: boolean;
  /** the entries that it lacks, in the order of the columns */
  readonly missing: readonly ScoresheetEntry[];
  readonly findings: readonly Finding[];
}

/** The clause of that id; null where the catalogue has none. */
export function clauseState(workbook: CheckedWorkbook, id: string): ClauseState | null {
  const found = placeInCatalogue(workbook.catalogue, id);
  if (found === null) {
    return null;
  }
  const { report, findings } = workbook;
  const cells = workbook.entryCells.get(id) ?? null;
  const score = report.status === "refused" ? null : (report.clauses.find(({ clause }) => clause === id) ?? null);
  return {
    ...found,
    cells,
    score,
    isOpen: isOpen(cells),
    missing: missing(cells, score),
    findings: findings.filter(({ clause }) => clause === id),
  };
}

/** Ids of the clauses that are open, in the catalogue's order; told from the cells, so also where the workbook cannot be scored. */
export function openClauses({ catalogue, entryCells }: CheckedWorkbook): readonly string[] {
  return catalogue.sections
    .flatMap(({ indicators }) => indicators.flatMap(({ clauses }) => clauses))
    .map(({ id }) => id)
    .filter((id) => isOpen(entryCells.get(id) ?? null));
}

function placeInCatalogue(catalogue: Catalogue, id: string): Pick<ClauseState, "clause" | "section" | "indicator"> | null {
  for (const section of catalogue.sections) {
    for (const indicator of section.indicators) {
      const clause = indicator.clauses.find((one) => one.id === id);
      if (clause !== undefined) {
        return { clause, section, indicator };
      }
    }
  }
  return null;
}

const COUNTING: readonly ScoresheetEntry[] = ["verdict", "sampleSize", "nonconforming", "givenScore"];

/** The figures that a verdict needs. */
const FIGURES: Readonly<Record<VerdictKey, readonly ScoresheetEntry[]>> = {
  conforming: [],
  nonconforming: [],
  sampled: ["sampleSize", "nonconforming"],
  judged: ["givenScore"],
  excluded: [],
};

/** The figures that stand with a verdict; with none, or another one, they contradict it. */
export function figuresOf(verdict: VerdictKey | null): readonly ScoresheetEntry[] {
  return verdict === null ? [] : FIGURES[verdict];
}

function isOpen(cells: ClauseCells | null): boolean {
  return cells === null || cells.verdict === null || COUNTING.some((column) => (cells.cells.get(column)?.fault ?? null) !== null);
}

function missing(cells: ClauseCells | null, score: ClauseScore | null): readonly ScoresheetEntry[] {
  if (cells === null) {
    return [];
  }
  const blank = (column: ScoresheetEntry): boolean => cells.cells.get(column)?.text.trim() === "";
  if (cells.verdict === null) {
    return blank("verdict") ? ["verdict"] : [];
  }
  const hasLost = score?.score !== null && score?.score !== undefined && compare(score.score, score.points) < 0;
  const wanted: readonly ScoresheetEntry[] = [
    ...figuresOf(cells.verdict),
    ...(hasLost ? (["evidence", "finding"] as const) : []),
    ...(cells.verdict === "excluded" ? (["reason"] as const) : []),
  ];
  return wanted.filter(blank);
}
