import { NO_TEXTS, ONE, ZERO, compare, entryIssues, exactText, findClause, parseDecimal, type Clause, type ClauseEntry, type Issue, type Rational } from "../core";
import { VERDICT_WORDS, type CellWrite, type ClauseCells, type ScoresheetEntry, type VerdictKey } from "../template";
import { figuresOf } from "./clauseState";
import type { CellHolds } from "./ports";
import type { CheckedWorkbook } from "./serviceStar";

/** What a person wants to stand in the entry cells of a clause: a verdict's key, or what they typed; "" empties a cell. */
export type EntryChange = Partial<Readonly<Record<ScoresheetEntry, string>>>;

/** The writes of one action. */
export interface EntryPlan {
  readonly writes: readonly CellWrite[];
  /** what must still be so: the row is the clause's */
  readonly holds: readonly CellHolds[];
  /** figures that the new verdict does not take and that go with the change */
  readonly cleared: readonly ScoresheetEntry[];
}

/** An entry that is not written, and why: `issue` is null where it is no number at all. */
export interface EntryProblem {
  readonly column: ScoresheetEntry;
  readonly issue: Issue | null;
}

export type EntryPlanning = { readonly ok: true; readonly plan: EntryPlan } | { readonly ok: false; readonly problems: readonly EntryProblem[] };

const FIGURES = ["sampleSize", "nonconforming", "givenScore"] as const;
type Figure = (typeof FIGURES)[number];

/**
 * The cells that a change of a clause's entry writes, in the words of the workbook's own language. A verdict takes the
 * figures with it that it cannot stand beside. What would break a rule of the arithmetic is refused with every reason, as
 * the grid's own validation would; a cell that is not named in the change, and no figure of the old verdict, is left as it is.
 */
export function planEntry(workbook: CheckedWorkbook, id: string, change: EntryChange): EntryPlanning {
  const clause = findClause(workbook.catalogue, id);
  const row = workbook.entryCells.get(id);
  if (clause === null || row === undefined) {
    return { ok: true, plan: { writes: [], holds: [], cleared: [] } };
  }
  const verdict = change.verdict === undefined ? row.verdict : verdictKey(change.verdict);
  const figures = readFigures(change);
  const problems = [
    ...figures.faulty.map((column): EntryProblem => ({ column, issue: null })),
    ...broken(clause, workbook, { ...row, verdict }, figures.values).filter(({ column }) => Object.hasOwn(change, column) && !figures.faulty.includes(column as Figure)),
  ];
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const cleared = change.verdict === undefined ? [] : FIGURES.filter((column) => !figuresOf(verdict).includes(column) && isFilled(row, column) && change[column] === undefined);
  const wanted = new Map<ScoresheetEntry, string | number | null>();
  if (change.verdict !== undefined) {
    wanted.set("verdict", verdict === null ? null : VERDICT_WORDS[verdict][workbook.locale]);
  }
  for (const column of cleared) {
    wanted.set(column, null);
  }
  for (const [column, value] of figures.values) {
    wanted.set(column, value === null ? null : Number(exactText(value)));
  }
  for (const column of ["evidence", "finding", "reason", "assessor", "remark"] as const) {
    const text = change[column];
    if (text !== undefined) {
      wanted.set(column, text === "" ? null : text);
    }
  }
  const writes = [...row.cells].flatMap(([column, { place, text, fault }]): CellWrite[] => {
    const value = wanted.get(column);
    const stands = fault === null && String(value ?? "") === text;
    return value === undefined || stands ? [] : [{ ...place, value }];
  });
  return { ok: true, plan: { writes, holds: [{ ...row.id, text: id }], cleared } };
}

function verdictKey(key: string): VerdictKey | null {
  return Object.hasOwn(VERDICT_WORDS, key) ? (key as VerdictKey) : null;
}

function isFilled(row: ClauseCells, column: ScoresheetEntry): boolean {
  return (row.cells.get(column)?.text ?? "") !== "";
}

/** Typed figures as numbers; digits of full width, as Chinese input methods give them, are digits here: nothing stands in a cell yet. */
function readFigures(change: EntryChange): { readonly values: ReadonlyMap<Figure, Rational | null>; readonly faulty: readonly Figure[] } {
  const values = new Map<Figure, Rational | null>();
  const faulty: Figure[] = [];
  for (const column of FIGURES) {
    const typed = change[column]?.normalize("NFKC").trim();
    if (typed === undefined) {
      continue;
    }
    const value = typed === "" ? null : parseDecimal(typed);
    if (typed !== "" && (value === null || exactText(value) !== String(Number(exactText(value))))) {
      faulty.push(column);
    } else {
      values.set(column, value);
    }
  }
  return { values, faulty };
}

/** The rules that the figures of the row would break with the change; a figure that is not there yet breaks none. */
function broken(clause: Clause, { profile }: CheckedWorkbook, row: ClauseCells, typed: ReadonlyMap<Figure, Rational | null>): readonly EntryProblem[] {
  const figure = (column: Figure): Rational | null => {
    const given = typed.get(column);
    return given === undefined ? parseDecimal(row.cells.get(column)?.text ?? "") : given;
  };
  const entry = entryFor(row.verdict, figure);
  const columns: Readonly<Record<string, ScoresheetEntry>> = { sampleSize: "sampleSize", nonconforming: "nonconforming", score: "givenScore", status: "verdict" };
  return entry === null
    ? []
    : entryIssues(clause, entry, profile).flatMap((issue): EntryProblem[] => {
        const column = columns[issue.path];
        return column === undefined ? [] : [{ column, issue }];
      });
}

function entryFor(verdict: VerdictKey | null, figure: (column: Figure) => Rational | null): ClauseEntry | null {
  switch (verdict) {
    case "sampled": {
      const [size, count] = [figure("sampleSize"), figure("nonconforming")];
      // Of a figure that is not there yet nothing is said: it is taken to be in order.
      const enough = count === null || compare(count, ONE) < 0 ? ONE : count;
      return { ...NO_TEXTS, status: "sampled", sampleSize: Number(exactText(size ?? enough)), nonconforming: Number(exactText(count ?? ZERO)) };
    }
    case "judged": {
      return { ...NO_TEXTS, status: "judged", score: figure("givenScore") ?? ZERO };
    }
    case "excluded":
      return { ...NO_TEXTS, status: "excluded", reason: "" };
    default:
      return verdict === null ? null : { ...NO_TEXTS, status: verdict };
  }
}
