import { ZERO, add, clausesOf, findClause, type Assessor, type AssessorRole, type Clause, type Rational } from "../core";
import { collectEntries, type CarriedEntries, type CellWrite } from "../template";
import { openClauses } from "./clauseState";
import type { CellHolds, WorkbookPort } from "./ports";
import type { CheckedWorkbook } from "./serviceStar";

/** How far a person has come with the clauses that are theirs. */
export interface PersonProgress {
  /** as the team has it; else as the scoresheet's column of assessors has it */
  readonly name: string;
  /** null for a name that is not in the team */
  readonly role: AssessorRole | null;
  /** ids in the catalogue's order; a clause of two people is in both lists */
  readonly clauses: readonly string[];
  readonly open: readonly string[];
  /** points of those clauses, and of the ones that are done */
  readonly points: Rational;
  readonly pointsDone: Rational;
}

/** Who has which clause. */
export interface Assignments {
  /** the team in its order, then every other name in the order of the scoresheet */
  readonly people: readonly PersonProgress[];
  /** clauses that nobody has, in the catalogue's order */
  readonly unassigned: readonly string[];
}

/** Between the names of one cell; 和 and 及 are only there where names of the team stand on both sides, because they stand in names as well. */
const BETWEEN = /[、,，;；/／+＋&＆\n]|\band\b/i;
const PERHAPS_BETWEEN = /[和及]/;

/** The people that a cell of the column of assessors names; a beginning that only one member of the team has is that member. */
export function namesIn(text: string, team: readonly string[]): readonly string[] {
  const memberOf = (name: string): string | null => {
    const exact = team.find((member) => member === name);
    const [only, ...others] = team.filter((member) => name !== "" && member.startsWith(name));
    return exact ?? (only !== undefined && others.length === 0 ? only : null);
  };
  const names = text.split(BETWEEN).flatMap((part) => {
    const name = part.trim();
    const parts = memberOf(name) === null ? name.split(PERHAPS_BETWEEN).map((each) => each.trim()) : [name];
    return parts.length > 1 && parts.every((each) => memberOf(each) !== null) ? parts : [name];
  });
  return [...new Set(names.filter((name) => name !== "").map((name) => memberOf(name) ?? name))];
}

/** Everybody's clauses in a checked workbook, those of people outside of the team as well. */
export function peopleOf(workbook: CheckedWorkbook): Assignments {
  const team = teamOf(workbook.draft.assessors);
  const clauses = clausesOf(workbook.catalogue);
  const held = new Map(clauses.map((clause) => [clause.id, namesIn(assessorText(workbook, clause.id), team)]));
  const open = new Set(openClauses(workbook));
  const names = [...new Set([...team, ...[...held.values()].flat()])];
  return {
    people: names.map((name) => progressOf(name, workbook.draft.assessors, clauses.filter(({ id }) => held.get(id)?.includes(name)), open)),
    unassigned: clauses.map(({ id }) => id).filter((id) => held.get(id)?.length === 0),
  };
}

function teamOf(team: readonly Assessor[]): readonly string[] {
  return team.map(({ name }) => name.trim()).filter((name) => name !== "");
}

function progressOf(name: string, team: readonly Assessor[], clauses: readonly Clause[], open: ReadonlySet<string>): PersonProgress {
  const sum = (some: readonly Clause[]): Rational => some.reduce((points, clause) => add(points, clause.points), ZERO);
  return {
    name,
    role: team.find((member) => member.name.trim() === name)?.role ?? null,
    clauses: clauses.map(({ id }) => id),
    open: clauses.map(({ id }) => id).filter((id) => open.has(id)),
    points: sum(clauses),
    pointsDone: sum(clauses.filter(({ id }) => !open.has(id))),
  };
}

function assessorText({ entryCells }: CheckedWorkbook, id: string): string {
  return entryCells.get(id)?.cells.get("assessor")?.text ?? "";
}

/** What is done where a clause is another person's already. */
export type OthersClauses = "leave" | "replace" | "add";

/** The writes that give clauses to a person. */
export interface Assignment {
  readonly writes: readonly CellWrite[];
  readonly holds: readonly CellHolds[];
  /** clauses that are another person's already: nothing is written over them unless that is asked for */
  readonly others: readonly { readonly clause: string; readonly names: readonly string[] }[];
}

/** Gives these clauses to a person; "" takes them from everybody, which counts as writing over their names. */
export function assignment(workbook: CheckedWorkbook, ids: readonly string[], name: string, toOthers: OthersClauses = "leave"): Assignment {
  const team = teamOf(workbook.draft.assessors);
  const writes: CellWrite[] = [];
  const holds: CellHolds[] = [];
  const others: { clause: string; names: readonly string[] }[] = [];
  for (const id of ids.filter((each) => findClause(workbook.catalogue, each) !== null)) {
    const row = workbook.entryCells.get(id);
    const cell = row?.cells.get("assessor");
    if (row === undefined || cell === undefined) {
      continue;
    }
    const names = namesIn(cell.text, team);
    const isOthers = names.some((each) => each !== name) && !(name !== "" && names.includes(name));
    if (isOthers) {
      others.push({ clause: id, names });
    }
    const text = !isOthers || toOthers === "replace" ? name : toOthers === "add" ? [...names, name].filter((each) => each !== "").join("、") : cell.text;
    if (text !== cell.text && !(name !== "" && names.includes(name))) {
      writes.push({ ...cell.place, value: text === "" ? null : text });
      // A formula shows something else than it holds, and is not held to.
      holds.push({ ...row.id, text: id }, ...(cell.fault === null ? [{ ...cell.place, text: cell.text }] : []));
    }
  }
  return { writes, holds, others };
}

/** Shows only the rows that name this person, whatever else their cells say; null shows those of everybody. */
export async function filterByAssessor(name: string | null, { workbook }: { readonly workbook: Pick<WorkbookPort, "readGrids" | "filterByAssessor"> }): Promise<void> {
  if (name === null) {
    return workbook.filterByAssessor(null);
  }
  const entries = collectEntries(await workbook.readGrids());
  const team = entries.assessors.flatMap((member) => (member.name?.kind === "text" ? [member.name.text.trim()] : []));
  await workbook.filterByAssessor(assessorTexts(entries).filter((text) => namesIn(text, team).includes(name)));
}

function assessorTexts({ clauses }: CarriedEntries): readonly string[] {
  const texts = [...clauses.values()].flatMap((row) => {
    const content = row.get("assessor");
    return content?.kind === "text" ? [content.text] : [];
  });
  return [...new Set(texts)];
}
