import type { CarriedEntries } from "../plan/entries";
import type { ScoresheetEntry } from "../vocabulary";
import { alignRows } from "./alignRows";
import type { AlignedRow, MergeRow } from "./alignRows";
import { canBeJoined } from "./joinedText";
import { MERGE_LISTS, ROW_LISTS } from "./lists";
import type { MergeList } from "./lists";
import type { Merge, MergeSlot, MergeSubject, MergeUnit, RowList } from "./merge";
import { renumberEvidence } from "./renumberEvidence";
import { HEAD_ORDER, TEXT_FIELDS, VERDICT_FIELDS, fieldAt, jointStanding, rowsIn, slotKey } from "./slots";

/** A record of a list with the cells of each of its fields. */
interface SlotRow {
  readonly list: RowList;
  readonly aligned: AlignedRow;
  readonly subject: MergeSubject & { readonly kind: "row" };
  readonly slots: ReadonlyMap<string, MergeSlot>;
}

/**
 * Compares two copies of a workbook entry by entry, with what both began with where that is known. Clauses are found by their id and
 * rows by their content, so that another order, another language or another layout makes no difference. Nothing is decided here but
 * what only one side has entered or changed; a verdict, its figures and the draw behind them are one unit.
 */
export function mergeEntries(mine: CarriedEntries, theirs: CarriedEntries, base: CarriedEntries | null): Merge {
  const { entries: other, renumbered } = renumberEvidence(mine, theirs, base);
  const rows = new Map(ROW_LISTS.map((list) => [list, slotRows(MERGE_LISTS[list], rowsIn(mine, list), rowsIn(other, list), base === null ? null : rowsIn(base, list))]));
  const drawn = new Set<SlotRow>();
  const clauses = clausesOfAll(mine, other, base).flatMap((clause) => {
    const bound = rowsOfDraw(clause, rows);
    bound.forEach((row) => drawn.add(row));
    return clauseUnits(clause, mine, other, base, bound);
  });
  return {
    units: [
      ...HEAD_ORDER.map((field) =>
        unitOf(`head:${field}`, { kind: "head" }, [
          { at: { kind: "head", field }, mine: mine.head.get(field) ?? null, theirs: other.head.get(field) ?? null, base: base === null ? undefined : (base.head.get(field) ?? null) },
        ]),
      ),
      ...rowUnits(rows.get("assessors") ?? []),
      ...clauses,
      ...ROW_LISTS.filter((list) => list !== "assessors").flatMap((list) => rowUnits((rows.get(list) ?? []).filter((row) => !drawn.has(row)))),
    ],
    renumbered,
    unplaced: other.unplaced.filter(({ from, field, content }) => !mine.unplaced.some((one) => one.from === from && one.field === field && one.content === content)),
  };
}

function unitOf(id: string, subject: MergeSubject, slots: readonly MergeSlot[], isRemoval = false): MergeUnit {
  const standing = jointStanding(slots);
  const [only] = slots;
  return {
    id,
    subject,
    // A record is not dropped because the other copy lacks it: a person says so.
    standing: isRemoval && standing === "theirs" ? "conflict" : standing,
    slots,
    canJoin: slots.length === 1 && only !== undefined && fieldAt(only.at).isText && canBeJoined(only),
    isRemoval,
    barred: slots.some((slot) => slot.theirs?.kind === "formula" && slotKey(slot, slot.theirs) !== slotKey(slot, slot.mine)) ? "formula" : null,
  };
}

function clausesOfAll(...copies: readonly (CarriedEntries | null)[]): readonly string[] {
  const ids = new Set(copies.flatMap((copy) => (copy === null ? [] : [...copy.clauses.keys(), ...copy.records.samplePlans.entries.map((row) => textOf(row.get("clause")))])));
  ids.delete("");
  return [...ids].sort(byNumbers);
}

function textOf(content: ReturnType<MergeRow["get"]>): string {
  return content?.kind === "text" ? content.text : content?.kind === "number" ? String(content.value) : "";
}

/** In the order of the catalogue: 5.1.9 before 5.1.10. */
function byNumbers(one: string, other: string): number {
  const [a, b] = [one, other].map((id) => id.split("."));
  for (let index = 0; index < Math.max(a?.length ?? 0, b?.length ?? 0); index += 1) {
    const [left = "", right = ""] = [a?.[index], b?.[index]];
    if (left !== right) {
      return left.length - right.length || (left < right ? -1 : 1);
    }
  }
  return 0;
}

function clauseUnits(clause: string, mine: CarriedEntries, theirs: CarriedEntries, base: CarriedEntries | null, bound: readonly SlotRow[]): readonly MergeUnit[] {
  const slot = (field: ScoresheetEntry): MergeSlot => ({
    at: { kind: "clause", clause, field },
    mine: mine.clauses.get(clause)?.get(field) ?? null,
    theirs: theirs.clauses.get(clause)?.get(field) ?? null,
    base: base === null ? undefined : (base.clauses.get(clause)?.get(field) ?? null),
  });
  const subject: MergeSubject = { kind: "clause", clause };
  const verdict = slot("verdict");
  // The reason of an exclusion stands and falls with it.
  const withReason = slotKey(verdict, verdict.mine) !== slotKey(verdict, verdict.theirs);
  const counting = [...VERDICT_FIELDS.map(slot), ...(withReason ? [slot("reason")] : []), ...bound.flatMap(({ slots }) => [...slots.values()])];
  return [
    unitOf(`clause:${clause}:verdict`, subject, counting),
    ...TEXT_FIELDS.filter((field) => !(withReason && field === "reason")).map((field) => unitOf(`clause:${clause}:${field}`, subject, [slot(field)])),
  ];
}

const DRAW = ["population", "sampleSize", "seed"] as const;

/** The plan and the drawn items of a clause where the copies do not share one draw: results of two draws are never mixed. */
function rowsOfDraw(clause: string, rows: ReadonlyMap<RowList, readonly SlotRow[]>): readonly SlotRow[] {
  const ofClause = (list: RowList): readonly SlotRow[] => (rows.get(list) ?? []).filter(({ subject }) => subject.clause === clause);
  const plans = ofClause("samplePlans");
  const isShared = plans.every(({ slots }) => DRAW.every((field) => {
    const slot = slots.get(field);
    return slot === undefined || slotKey(slot, slot.mine) === slotKey(slot, slot.theirs);
  }));
  return isShared ? [] : [...plans, ...ofClause("samples")];
}

function slotRows(list: MergeList, mine: readonly MergeRow[], theirs: readonly MergeRow[], base: readonly MergeRow[] | null): readonly SlotRow[] {
  let added = mine.length;
  return alignRows(list, mine, theirs, base).map((aligned): SlotRow => {
    const row = aligned.mine ?? added++;
    const [ours, others, begun] = [rowAt(mine, aligned.mine), rowAt(theirs, aligned.theirs), base === null ? null : rowAt(base, aligned.base)];
    const clause = textOf((aligned.mine === null ? others : ours).get("clause"));
    return {
      list: list.list,
      aligned,
      subject: { kind: "row", list: list.list, clause, mine: numberOf(mine, aligned.mine), theirs: numberOf(theirs, aligned.theirs) },
      slots: new Map(
        list.fields.map(({ key }): [string, MergeSlot] => [
          key,
          { at: { kind: "row", list: list.list, row, field: key }, mine: ours.get(key) ?? null, theirs: others.get(key) ?? null, base: begun === null ? undefined : (begun.get(key) ?? null) },
        ]),
      ),
    };
  });
}

function rowAt(rows: readonly MergeRow[], index: number | null): MergeRow {
  return (index === null ? undefined : rows[index]) ?? new Map();
}

/** Counted without the blank rows, which another copy may have elsewhere. */
function numberOf(rows: readonly MergeRow[], index: number | null): number | null {
  return index === null ? null : rows.slice(0, index + 1).filter(({ size }) => size > 0).length;
}

/** A record of both copies field by field, one of a single copy as a whole. */
function rowUnits(rows: readonly SlotRow[]): readonly MergeUnit[] {
  return rows.flatMap(({ list, aligned, subject, slots }) => {
    const id = `row:${list}:${String(aligned.mine ?? "new")}:${String(aligned.theirs ?? "none")}`;
    if (aligned.mine === null || aligned.theirs === null) {
      return [unitOf(id, subject, [...slots.values()], aligned.theirs === null && aligned.base !== null)];
    }
    const { groups, fields } = MERGE_LISTS[list];
    const grouped = new Set(groups.flat());
    const sets = [...groups, ...fields.filter(({ key }) => !grouped.has(key)).map(({ key }) => [key])];
    return sets.map((set) => unitOf(`${id}:${set.join("+")}`, subject, set.flatMap((field) => slots.get(field) ?? [])));
  });
}
