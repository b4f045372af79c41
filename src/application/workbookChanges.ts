import { decimalText, exactText, signedDifferences } from "../core";
import type { ClauseStatus, FileFacts, Issue, Place, ResultClaim, Statement } from "../core";
import { signoffChanges, statementCells, type SignoffContents, type StatementCells } from "../template";
import type { PresentAssessment } from "./presentStatement";
import type { CheckedWorkbook } from "./serviceStar";

/** One thing in a workbook that is not as it was signed, with its cell. */
export interface WorkbookChange {
  /**
   * `entry`: what was signed reads otherwise now. `shown`: a result's cell shows something else than what was signed comes to. `hidden`: cells
   * that count are hidden or show something else than they hold. `trail`: the visible trail is not what the record says. `unreadable`: it
   * cannot be read any more, and `issue` says why.
   */
  readonly kind: "entry" | "shown" | "hidden" | "trail" | "unreadable";
  /** slash path: of the statement for an entry ("clauses/5.1.2.1/score"), "shown/grade", "trail/3/name" */
  readonly path: string;
  readonly signed: string | number | null;
  readonly present: string | number | null;
  /** null where it has no cell */
  readonly place: Place | null;
  /** only of `unreadable` */
  readonly issue?: Issue;
}

/** What a file says of what nobody sees in it; a live host does not say it. */
export type UnseenParts = Pick<FileFacts, "hidden" | "masked">;

/** Everything in which a workbook is no longer as it was signed. Formats, widths and views are no part of it. */
export function workbookChanges(signed: Statement, checked: CheckedWorkbook, present: PresentAssessment, unseen: UnseenParts | null): readonly WorkbookChange[] {
  const cells = statementCells(checked.grids, checked.catalogue, checked.profile);
  return [
    // Nothing is signed while a text cannot be read, so that one which cannot was put there later.
    ...[...present.issues, ...checked.issues].map((issue): WorkbookChange => ({ kind: "unreadable", path: issue.path, signed: null, present: null, place: issue.place ?? null, issue })),
    ...cells.unread.map(({ found, place }): WorkbookChange => ({ kind: "entry", path: "unread", signed: null, present: found, place })),
    ...entryChanges(signed, checked, present, cells),
    ...shownChanges(checked),
    ...formulaChanges(checked),
    ...(unseen === null ? [] : unseenChanges(unseen)),
  ];
}

function entryChanges(signed: Statement, checked: CheckedWorkbook, { comparable, unstated, issues }: PresentAssessment, { placeOf }: StatementCells): readonly WorkbookChange[] {
  const told = new Set(issues.map(({ path }) => /^clauses\/([^/]+)/.exec(path)?.[1] ?? ""));
  const statuses = new Map(signed.clauses.map(({ id, status }) => [id, status]));
  const lost = unstated
    .filter((id) => !told.has(id))
    .map((id): WorkbookChange => {
      const status = statuses.get(id) ?? null;
      return { kind: "entry", path: `clauses/${id}/status`, signed: status, present: null, place: openPlace(checked, id, status) };
    });
  const differences = comparable === null ? [] : signedDifferences(signed, comparable);
  const isCounted = (path: string): boolean => unstated.length === 0 || (!path.startsWith("result/") && !unstated.some((id) => path.startsWith(`clauses/${id}/`)));
  return [...lost, ...differences.filter(({ path }) => isCounted(path)).map((difference): WorkbookChange => ({ kind: "entry", ...difference, place: placeOf(difference.path) }))];
}

/** What a verdict needs beside it. */
const NEEDED: Readonly<Partial<Record<ClauseStatus, readonly ("sampleSize" | "nonconforming" | "givenScore")[]>>> = { sampled: ["sampleSize", "nonconforming"], judged: ["givenScore"] };

/** The cell because of which a clause is open: one that cannot be read, the verdict, or a blank one that the verdict needs. */
function openPlace({ entryCells, clausePlaces }: CheckedWorkbook, id: string, signed: ClauseStatus | null): Place | null {
  const cells = entryCells.get(id)?.cells;
  const faulty = [...(cells?.values() ?? [])].find(({ fault }) => fault !== null);
  const verdict = cells?.get("verdict");
  const blank = (signed === null ? [] : (NEEDED[signed] ?? [])).map((column) => cells?.get(column)).find((cell) => cell?.text === "");
  return (faulty ?? (verdict?.text === "" ? verdict : (blank ?? verdict)))?.place ?? clausePlaces.get(id) ?? null;
}

/** Results that anybody sees who opens the workbook, held against what its own entries come to. */
function shownChanges({ claims, report, profile, locale }: CheckedWorkbook): readonly WorkbookChange[] {
  if (report.status !== "complete") {
    return [];
  }
  const scores = new Map(report.clauses.map(({ clause, score }) => [clause, score]));
  const rightly = ({ result, clause }: ResultClaim): string => {
    switch (result) {
      case "total":
        return decimalText(report.total, profile.displayDecimals, "half-away-from-zero");
      case "grade":
        return ([...profile.grades, profile.failed].find(({ id }) => id === report.grade) ?? profile.failed).label[locale];
      case "specialDeductions":
        return String(report.specialDeductions);
      case "score": {
        const score = scores.get(clause) ?? null;
        return score === null ? "" : exactText(score);
      }
    }
  };
  return claims
    .filter(({ agrees, unavailable }) => !agrees && !unavailable)
    .map((claim) => ({ kind: "shown", path: claim.clause === "" ? `shown/${claim.result}` : `shown/${claim.result}/${claim.clause}`, signed: rightly(claim), present: claim.shown, place: claim.place }));
}

/** Every other figure of ours that was typed over or shows an old value; only of a file, whose formulas are compared. */
function formulaChanges({ findings }: CheckedWorkbook): readonly WorkbookChange[] {
  return findings
    .filter(({ check, outcome }) => check === "FIL002" && outcome === "fail")
    .map(({ params, place }) => ({ kind: "shown", path: "shown/formula", signed: null, present: params.found ?? null, place: place ?? null }));
}

function unseenChanges({ hidden, masked }: UnseenParts): readonly WorkbookChange[] {
  return [...hidden, ...masked].map(({ kind, place }) => ({ kind: "hidden", path: `hidden/${kind}`, signed: null, present: null, place }));
}

/** Where the visible trail does not show what the record says. */
export function trailChanges({ grids, locale }: Pick<CheckedWorkbook, "grids" | "locale">, contents: SignoffContents): readonly WorkbookChange[] {
  return signoffChanges(grids, contents, locale).map(({ path, expected, found, place }) => ({ kind: "trail", path, signed: expected, present: found, place }));
}
