import { clausesOf, lossesWithoutRow, parseDecimal, rescoringProblem, ZERO } from "../core";
import type { ClauseRectification, Issue, Place, Rational, RectificationItem } from "../core";
import { placeOfDeduction, writesForDeduction, writesForNewRectifications, writesForRectification, type RecordWriting } from "../template";
import type { RecordPlan } from "./sampling";
import type { CheckedWorkbook } from "./serviceStar";

/** What a person changes in one item; texts as typed, dates as "" or YYYY-MM-DD. */
export type RectificationChange = Partial<
  Pick<ClauseRectification, "finding" | "action" | "owner" | "due" | "status" | "closure" | "verifiedBy" | "verifiedOn" | "rescoredOn"> & { readonly rescored: string }
>;

/** The cells that change, or why nothing can be written: a figure that is none or is beyond the clause's points, or what the sheet lacks. */
export type RectificationPlanning =
  | { readonly ok: true; readonly plan: RecordPlan }
  | { readonly ok: false; readonly problem: "not-a-number" | "out-of-range" | Issue };

/** Writes the change into the item's own row; lost points without a row get one. A special deduction is nothing that is scored again. */
export function planRectification(workbook: CheckedWorkbook, item: Pick<RectificationItem, "source" | "clause">, change: RectificationChange): RectificationPlanning {
  const { finding, rescored, rescoredOn, ...work } = change;
  const { source, clause } = item;
  if (source.kind === "deduction") {
    return planOf(writesForDeduction(workbook.grids, source.at, work));
  }
  const figure = figureOf(workbook, clause, rescored ?? "");
  if (typeof figure === "string") {
    return { ok: false, problem: figure };
  }
  const stands = source.kind === "row" ? workbook.records.rectifications[source.at] : undefined;
  const record: ClauseRectification = {
    ...(stands ?? { ...BLANK, clause, finding: foundIn(workbook, clause) }),
    ...work,
    ...(finding === undefined ? {} : { finding }),
    ...(rescored === undefined ? {} : { rescored: figure }),
    ...(rescoredOn === undefined ? {} : { rescoredOn }),
  };
  return planOf(writesForRectification(workbook.grids, record));
}

/** Writes a row for each clause that lost points and has none, with the facts of the scoresheet: all of them as one action. */
export function planMissingRectifications(workbook: CheckedWorkbook): RectificationPlanning {
  const records = lossesWithoutRow(workbook).map((clause): ClauseRectification => ({ ...BLANK, clause, finding: foundIn(workbook, clause) }));
  return planOf(writesForNewRectifications(workbook.grids, records));
}

/** Where the item stands: its row, or the row of its clause in the scoresheet; null where it stands nowhere. */
export function placeOfRectification({ grids, recordPlaces, clausePlaces }: CheckedWorkbook, { source, clause }: Pick<RectificationItem, "source" | "clause">): Place | null {
  switch (source.kind) {
    case "deduction":
      return placeOfDeduction(grids, source.at);
    case "row":
      return recordPlaces.get(`rectifications:${String(source.at)}`) ?? null;
    case "none":
      return clausePlaces.get(clause) ?? null;
  }
}

const BLANK: ClauseRectification = {
  number: null, clause: "", finding: "", action: "", owner: "", due: "", status: "open", closure: "", verifiedBy: "", verifiedOn: "", rescored: null, rescoredOn: "",
};

/** The figure as people type it, digits of full width among them; null for nothing. What else is wrong with it a check tells once it stands there. */
function figureOf({ catalogue, profile }: CheckedWorkbook, id: string, text: string): Rational | null | "not-a-number" | "out-of-range" {
  const typed = text.normalize("NFKC").trim();
  const figure = parseDecimal(typed);
  const clause = clausesOf(catalogue).find((each) => each.id === id);
  if (typed === "") {
    return null;
  }
  return figure === null ? "not-a-number" : clause !== undefined && rescoringProblem(clause, ZERO, figure, profile) === "out-of-range" ? "out-of-range" : figure;
}

function foundIn({ draft }: CheckedWorkbook, clause: string): string {
  return draft.clauses.get(clause)?.finding ?? "";
}

function planOf(writing: RecordWriting): RectificationPlanning {
  return writing.ok ? { ok: true, plan: { writes: writing.writes, holds: writing.holds } } : { ok: false, problem: writing.issue };
}
