import type { PlanContent } from "../plan/plan";
import { contentKey } from "./contentKey";
import type { MergeList } from "./lists";

/** A row of a list by its fields; one without any entry is blank. */
export type MergeRow = ReadonlyMap<string, PlanContent>;

/** One record as the copies have it, by its index in each; null where a copy lacks it. */
export interface AlignedRow {
  readonly mine: number | null;
  readonly theirs: number | null;
  readonly base: number | null;
}

/** Index of one row to the index of its counterpart. */
type Pairs = ReadonlyMap<number, number>;

interface KeyedRow {
  readonly index: number;
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Which rows of the copies are the same record: those that are alike, then those that share what identifies a record. Where a common
 * base is known, a row that was changed is followed through it. The order is that of `mine`, then that of `theirs`; where a row
 * stands never matters, and every filled row of either copy is in exactly one record.
 */
export function alignRows(list: MergeList, mine: readonly MergeRow[], theirs: readonly MergeRow[], base: readonly MergeRow[] | null): readonly AlignedRow[] {
  const [ours, others, begun] = [keyed(list, mine), keyed(list, theirs), keyed(list, base ?? [])];
  const toMine = pair(list, begun, ours, true);
  const toTheirs = pair(list, begun, others, true);
  const baseOfMine = inverse(toMine);
  const baseOfTheirs = inverse(toTheirs);
  const direct = pair(
    list,
    ours.filter(({ index }) => !baseOfMine.has(index)),
    others.filter(({ index }) => !baseOfTheirs.has(index)),
    false,
  );
  const partner = (index: number): number | null => {
    const origin = baseOfMine.get(index);
    return (origin === undefined ? direct.get(index) : toTheirs.get(origin)) ?? null;
  };
  const rows = ours.map(({ index }): AlignedRow => ({ mine: index, theirs: partner(index), base: baseOfMine.get(index) ?? null }));
  const met = new Set(rows.map((row) => row.theirs));
  return [
    ...rows,
    ...others.filter(({ index }) => !met.has(index)).map(({ index }): AlignedRow => ({ mine: null, theirs: index, base: baseOfTheirs.get(index) ?? null })),
  ];
}

function keyed({ fields }: MergeList, rows: readonly MergeRow[]): readonly KeyedRow[] {
  return rows
    .map((row, index) => ({ index, keys: new Map(fields.map((field) => [field.key, contentKey(row.get(field.key) ?? null, field)])) }))
    .filter(({ keys }) => [...keys.values()].some((key) => key !== ""));
}

function inverse(pairs: Pairs): Pairs {
  return new Map([...pairs].map(([from, to]) => [to, from]));
}

/** Pairs rows one to one, the surest ways first; among rows that are equal by one way, the first with the first. */
function pair(list: MergeList, from: readonly KeyedRow[], to: readonly KeyedRow[], changed: boolean): Pairs {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const take = (one: KeyedRow, other: KeyedRow): void => {
    pairs.set(one.index, other.index);
    taken.add(other.index);
  };
  for (const fields of [list.fields.map(({ key }) => key), ...list.identities]) {
    const whole = fields.length === list.fields.length;
    const free = new Map<string, KeyedRow[]>();
    for (const row of to.filter(({ index }) => !taken.has(index))) {
      const key = joint(row, fields, whole);
      if (key !== null) {
        free.set(key, [...(free.get(key) ?? []), row]);
      }
    }
    for (const row of from.filter(({ index }) => !pairs.has(index))) {
      const other = free.get(joint(row, fields, whole) ?? "")?.shift();
      if (other !== undefined) {
        take(row, other);
      }
    }
  }
  if (changed) {
    for (const row of from.filter(({ index }) => !pairs.has(index))) {
      const other = nearest(row, to.filter(({ index }) => !taken.has(index)));
      if (other !== null) {
        take(row, other);
      }
    }
    // One row left on each side of a list that has nothing but its text: it was rewritten.
    const [left, ...others] = from.filter(({ index }) => !pairs.has(index));
    const [rest, ...more] = to.filter(({ index }) => !taken.has(index));
    if (list.fields.length === 1 && left !== undefined && rest !== undefined && others.length === 0 && more.length === 0) {
      take(left, rest);
    }
  }
  return pairs;
}

/** The fields' contents as one key; null where one of them is blank and all are needed. */
function joint({ keys }: KeyedRow, fields: readonly string[], blanks: boolean): string | null {
  const parts = fields.map((field) => keys.get(field) ?? "");
  return !blanks && parts.some((part) => part === "") ? null : JSON.stringify(parts);
}

/** The row that shares most with this one, more than half of what either says; null where none does. */
function nearest(row: KeyedRow, among: readonly KeyedRow[]): KeyedRow | null {
  let best: KeyedRow | null = null;
  let most = 0;
  for (const other of among) {
    const shared = [...row.keys].filter(([field, key]) => key !== "" && other.keys.get(field) === key).length;
    if (shared > most && shared * 2 > Math.max(filled(row), filled(other))) {
      best = other;
      most = shared;
    }
  }
  return best;
}

function filled({ keys }: KeyedRow): number {
  return [...keys.values()].filter((key) => key !== "").length;
}
