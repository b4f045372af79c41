import type { CarriedEntries, EntryContent, HeadField, UnplacedEntry } from "../plan/entries";
import type { PlanContent } from "../plan/plan";
import type { DeductionEntry, ScoresheetEntry } from "../vocabulary";
import { joinedText } from "./joinedText";
import type { Merge, MergeDecision, MergeDecisions, MergeSlot, MergeUnit, Renumbering, RowList } from "./merge";
import { ROW_LISTS } from "./lists";
import { rowsIn, slotKey } from "./slots";

/** Why something is not in the merged workbook: decided so, not decided at all, replaced by what only the other copy changed, or not to be written. */
export type LeftReason = "decided" | "undecided" | "replaced" | "formula" | "no-room";

/** What one copy says in a unit and the merged workbook does not. */
export interface LeftEntry {
  readonly unit: MergeUnit;
  readonly from: "mine" | "theirs";
  readonly reason: LeftReason;
}

export interface ResolvedSlot {
  readonly slot: MergeSlot;
  /** what the cell is to hold */
  readonly content: PlanContent;
}

/** A merge with every unit settled; whatever stands in either copy is in `slots` or in one of the lists beside them. */
export interface ResolvedMerge {
  readonly slots: readonly ResolvedSlot[];
  readonly left: readonly LeftEntry[];
  readonly renumbered: readonly Renumbering[];
  readonly unplaced: readonly UnplacedEntry[];
  /** conflicts that nobody decided: they are as in `mine` */
  readonly undecided: readonly MergeUnit[];
}

/** Settles every unit: by its decision where there is one, else what only one copy changed is taken and the rest stays as it is in `mine`. */
export function resolveMerge(merge: Merge, mine: CarriedEntries, decisions: MergeDecisions): ResolvedMerge {
  const room = new Map(ROW_LISTS.map((list) => [list, freeRows(mine, list)]));
  const slots: ResolvedSlot[] = [];
  const left: LeftEntry[] = [];
  for (const unit of merge.units) {
    const wanted = choiceFor(unit, decisions.get(unit.id));
    const choice = wanted === "theirs" && !takeRoom(unit, mine, room) ? "mine" : wanted;
    const contents = unit.slots.map((slot): ResolvedSlot => ({ slot, content: contentOf(slot, choice) }));
    slots.push(...contents);
    if (unit.standing === "same" || unit.standing === "alike" || choice === "both") {
      continue;
    }
    const isLeft = (from: "mine" | "theirs"): boolean =>
      contents.some(({ slot, content }) => slotKey(slot, slot[from]) !== "" && slotKey(slot, slot[from]) !== slotKey(slot, content));
    const reason: LeftReason =
      choice !== wanted ? "no-room" : unit.barred !== null ? unit.barred : unit.standing !== "conflict" ? "replaced" : decisions.has(unit.id) ? "decided" : "undecided";
    for (const from of ["mine", "theirs"] as const) {
      if (isLeft(from)) {
        left.push({ unit, from, reason });
      }
    }
  }
  return {
    slots,
    left,
    renumbered: merge.renumbered,
    unplaced: merge.unplaced,
    undecided: merge.units.filter(({ id, standing, barred }) => standing === "conflict" && barred === null && !decisions.has(id)),
  };
}

function choiceFor({ standing, barred, canJoin }: MergeUnit, decision: MergeDecision | undefined): MergeDecision {
  if (barred !== null || standing === "same" || standing === "alike" || standing === "mine") {
    return "mine";
  }
  const choice = decision ?? (standing === "theirs" ? "theirs" : "mine");
  return choice === "both" && !canJoin ? "mine" : choice;
}

function contentOf(slot: MergeSlot, choice: MergeDecision): PlanContent {
  // What says the same stays as it is written here.
  if (choice === "mine" || slotKey(slot, slot.mine) === slotKey(slot, slot.theirs)) {
    return slot.mine;
  }
  return choice === "theirs" ? slot.theirs : joinedText(slot);
}

function freeRows(mine: CarriedEntries, list: RowList): number {
  const filled = rowsIn(mine, list).filter(({ size }) => size > 0).length;
  const rows = list === "assessors" || list === "deductions" || list === "bonuses" ? mine.rows[list] : mine.records[list].rows;
  return rows - filled;
}

/** Takes the free rows that the unit's new records need; none where one of its lists has too few. */
function takeRoom(unit: MergeUnit, mine: CarriedEntries, room: Map<RowList, number>): boolean {
  const needed = new Map<RowList, Set<number>>();
  for (const { at, theirs } of unit.slots) {
    if (at.kind === "row" && theirs !== null && at.row >= rowsIn(mine, at.list).length) {
      needed.set(at.list, (needed.get(at.list) ?? new Set()).add(at.row));
    }
  }
  if ([...needed].some(([list, rows]) => rows.size > (room.get(list) ?? 0))) {
    return false;
  }
  for (const [list, rows] of needed) {
    room.set(list, (room.get(list) ?? 0) - rows.size);
  }
  return true;
}

/** The entries of the merged workbook: those of `mine` in their rows, what is new below them. */
export function mergedEntries(resolved: ResolvedMerge, mine: CarriedEntries): CarriedEntries {
  const head = new Map<HeadField, EntryContent>();
  const clauses = new Map<string, Map<ScoresheetEntry, EntryContent>>();
  const rows = new Map(ROW_LISTS.map((list): [RowList, Map<string, EntryContent>[]] => [list, rowsIn(mine, list).map(() => new Map<string, EntryContent>())]));
  for (const { slot, content } of resolved.slots) {
    const { at } = slot;
    if (content === null) {
      continue;
    }
    switch (at.kind) {
      case "head":
        head.set(at.field, content);
        break;
      case "clause":
        clauses.set(at.clause, (clauses.get(at.clause) ?? new Map<ScoresheetEntry, EntryContent>()).set(at.field, content));
        break;
      case "row": {
        const list = rows.get(at.list) ?? [];
        list[at.row] = (list[at.row] ?? new Map<string, EntryContent>()).set(at.field, content);
      }
    }
  }
  const filled = (list: RowList): readonly ReadonlyMap<string, EntryContent>[] => (rows.get(list) ?? []).filter((row) => row.size > 0);
  const record = (list: Exclude<RowList, "assessors" | "deductions" | "bonuses">) => ({ rows: mine.records[list].rows, entries: packed(rows.get(list) ?? [], mine.records[list].rows) });
  return {
    head,
    assessors: filled("assessors").map((row) => ({ name: row.get("name") ?? null, role: row.get("role") ?? null })),
    clauses,
    deductions: filled("deductions") as readonly ReadonlyMap<DeductionEntry, EntryContent>[],
    bonuses: filled("bonuses").flatMap((row) => row.get("reason") ?? []),
    records: {
      samplePlans: record("samplePlans"),
      samples: record("samples"),
      sampleSizes: record("sampleSizes"),
      rectifications: record("rectifications"),
      evidence: record("evidence"),
    },
    unplaced: mine.unplaced,
    rows: mine.rows,
  };
}

/** Every row with its number as long as the table is long enough; beyond that, the last ones in the first blank rows. */
function packed(rows: readonly (ReadonlyMap<string, EntryContent> | undefined)[], size: number): readonly ReadonlyMap<string, EntryContent>[] {
  const all = [...rows].map((row) => row ?? new Map<string, EntryContent>());
  const within = all.slice(0, size);
  for (const row of all.slice(size).filter((each) => each.size > 0)) {
    within[within.findIndex((each) => each.size === 0)] = row;
  }
  return within.slice(0, within.reduce((last, { size: cells }, index) => (cells > 0 ? index + 1 : last), 0));
}
