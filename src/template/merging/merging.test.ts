import fc from "fast-check";
import { clausesOf } from "../../core";
import type { RecordList } from "../../core";
import type { CarriedEntries, EntryContent } from "../plan/entries";
import { carriedInto } from "../plan/entries";
import { anyChange, anyEntries } from "../testing/entriesArbitrary";
import { SAMPLE_CATALOGUE } from "../testing/sampleStandard";
import type { ScoresheetEntry } from "../vocabulary";
import { mergeEntries } from "./mergeEntries";
import { mergedEntries, resolveMerge } from "./resolveMerge";
import type { Merge, MergeDecisions, MergeUnit } from "./merge";
import { MERGE_LISTS, ROW_LISTS } from "./lists";
import { rowsIn, slotKey } from "./slots";
import { contentKey } from "./contentKey";
import { NOTHING_CARRIED } from "../plan/entries";

const NOTHING_DECIDED: MergeDecisions = new Map();
const anyCopy = anyEntries(SAMPLE_CATALOGUE);
const anyPair = fc.tuple(anyCopy, anyCopy);
/** what both began with, and what two people made of it */
const anyTriple = fc.tuple(anyCopy, anyCopy, anyCopy).chain(([base, first, second]) => fc.tuple(fc.constant(base), anyChange(base, first), anyChange(base, second)));

function conflicts({ units }: Merge): readonly MergeUnit[] {
  return units.filter(({ standing }) => standing === "conflict");
}

/** What is entered, in a form that does not tell where rows stand or in which language words are. */
function essence(entries: CarriedEntries): unknown {
  return {
    head: [...entries.head].filter(([, content]) => content.kind !== "text" || content.text !== "").sort(),
    clauses: [...entries.clauses].filter(([, row]) => row.size > 0).map(([id, row]) => [id, [...row].sort()]).sort(),
    rows: ROW_LISTS.map((list) => rowKeys(entries, list).sort()),
  };
}

function rowKeys(entries: CarriedEntries, list: (typeof ROW_LISTS)[number]): string[] {
  return rowsIn(entries, list)
    .map((row) => MERGE_LISTS[list].fields.map((field) => contentKey(row.get(field.key) ?? null, field)).join("|"))
    .filter((key) => /[^|]/.test(key));
}

/** Rows in another order, blank ones elsewhere. */
function resorted(entries: CarriedEntries): CarriedEntries {
  const turned = (list: RecordList) => ({ ...entries.records[list], entries: [new Map<string, EntryContent>(), ...[...entries.records[list].entries].reverse()] });
  return {
    ...entries,
    clauses: new Map([...entries.clauses].reverse()),
    deductions: [...entries.deductions].reverse(),
    bonuses: [...entries.bonuses].reverse(),
    assessors: [...entries.assessors].reverse(),
    records: { samplePlans: turned("samplePlans"), samples: turned("samples"), sampleSizes: turned("sampleSizes"), rectifications: turned("rectifications"), evidence: turned("evidence") },
  };
}

test("a copy merged with itself is itself: nothing differs, nothing is left, nothing is asked", () => {
  fc.assert(
    fc.property(anyCopy, fc.boolean(), (copy, withBase) => {
      const merge = mergeEntries(copy, copy, withBase ? copy : null);
      const resolved = resolveMerge(merge, copy, NOTHING_DECIDED);
      expect(merge.units.filter(({ standing }) => standing !== "same")).toEqual([]);
      expect([resolved.left, resolved.undecided, resolved.renumbered]).toEqual([[], [], []]);
      expect(mergedEntries(resolved, copy)).toEqual(withoutEmpty(copy));
    }),
  );
});

test("where rows stand makes no difference", () => {
  fc.assert(
    fc.property(anyCopy, (copy) => {
      expect(mergeEntries(copy, resorted(copy), null).units.filter(({ standing }) => standing !== "same")).toEqual([]);
    }),
  );
});

test("with a base, what one side alone changed is taken: nobody is asked, and the result is that side's copy", () => {
  fc.assert(
    fc.property(anyTriple, ([base, changed]) => {
      for (const [mine, theirs] of [[base, changed], [changed, base]] as const) {
        const merge = mergeEntries(mine, theirs, base);
        expect(conflicts(merge)).toEqual([]);
        expect(withoutNumbers(mergedEntries(resolveMerge(merge, mine, NOTHING_DECIDED), mine), merge)).toEqual(withoutNumbers(changed, merge));
      }
    }),
  );
});

function withoutNumbers(entries: CarriedEntries, { renumbered }: Merge): unknown {
  return renumbered.length > 0 ? null : essence(entries);
}

test("whatever either side holds is in the result or is listed as left out", () => {
  fc.assert(
    fc.property(anyTriple, fc.boolean(), fc.infiniteStream(fc.constantFrom("mine" as const, "theirs" as const, "both" as const, null)), ([base, mine, theirs], withBase, stream) => {
      const merge = mergeEntries(mine, theirs, withBase ? base : null);
      const decisions = new Map(conflicts(merge).flatMap(({ id }) => {
        const choice = stream.next().value as "mine" | "theirs" | "both" | null;
        return choice === null ? [] : [[id, choice] as const];
      }));
      const resolved = resolveMerge(merge, mine, decisions);
      const result = new Set(contentsOf(mergedEntries(resolved, mine)));
      const joined = [...result].join();
      for (const [from, copy] of [["mine", mine], ["theirs", theirs]] as const) {
        const left = new Set(resolved.left.filter((entry) => entry.from === from).flatMap(({ unit }) => unit.slots.map((slot) => slotKey(slot, slot[from]))));
        const missing = contentsOf(copy).filter((key) => !result.has(key) && !left.has(key) && !joined.includes(key.slice("text ".length)));
        // What refers to evidence that has another number now is told by the list of new numbers.
        expect(missing.filter((key) => !resolved.renumbered.some(({ from: number }) => from === "theirs" && key.includes(number)))).toEqual([]);
      }
    }),
  );
});

/** Every single content of a copy. */
function contentsOf(entries: CarriedEntries): readonly string[] {
  const plain = { holdsDate: false, words: null };
  const inRows = ROW_LISTS.flatMap((list) => rowsIn(entries, list).flatMap((row) => MERGE_LISTS[list].fields.map((field) => contentKey(row.get(field.key) ?? null, field))));
  const merge = mergeEntries(entries, NOTHING_CARRIED, null);
  const inClauses = merge.units.filter(({ subject }) => subject.kind !== "row").flatMap(({ slots }) => slots.map((slot) => slotKey(slot, slot.mine)));
  return [...inRows, ...inClauses, ...entries.unplaced.map(({ content }) => contentKey({ kind: "text", text: content }, plain))].filter((key) => key !== "");
}

test("seen from the other side, the same things differ and the same things are asked", () => {
  const swapped = { same: "same", alike: "alike", conflict: "conflict", mine: "theirs", theirs: "mine" } as const;
  const seen = (merge: Merge, turn: boolean): readonly unknown[] =>
    merge.units
      .filter(({ standing }) => standing !== "same")
      .map(({ standing, slots }) => JSON.stringify([
        turn ? swapped[standing] : standing,
        slots.map((slot) => [slot.at.kind, slot.at.field, ...(turn ? [slotKey(slot, slot.theirs), slotKey(slot, slot.mine)] : [slotKey(slot, slot.mine), slotKey(slot, slot.theirs)])].join()).sort(),
      ]))
      .sort();
  fc.assert(
    fc.property(anyTriple, fc.boolean(), ([base, mine, theirs], withBase) => {
      const [one, other] = [mergeEntries(mine, theirs, withBase ? base : null), mergeEntries(theirs, mine, withBase ? base : null)];
      fc.pre(one.renumbered.length === 0 && other.renumbered.length === 0);
      expect(seen(other, true)).toEqual(seen(one, false));
    }),
  );
});

test("a verdict never stands beside the figures of the other copy, whatever is decided", () => {
  const fields: readonly ScoresheetEntry[] = ["verdict", "sampleSize", "nonconforming", "givenScore"];
  const counting = (copy: CarriedEntries, id: string): string => fields.map((field) => JSON.stringify(carriedInto(copy.clauses.get(id)?.get(field) ?? null, field, "zh-CN"))).join(" ");
  fc.assert(
    fc.property(anyPair, fc.infiniteStream(fc.constantFrom("mine" as const, "theirs" as const, "both" as const)), ([mine, theirs], stream) => {
      const merge = mergeEntries(mine, theirs, null);
      const decisions = new Map(conflicts(merge).map(({ id }) => [id, stream.next().value as "mine"]));
      const result = mergedEntries(resolveMerge(merge, mine, decisions), mine);
      for (const { id } of clausesOf(SAMPLE_CATALOGUE)) {
        expect([counting(mine, id), counting(theirs, id)]).toContain(counting(result, id));
      }
    }),
  );
});

/** Without what says nothing, and without the blank rows that a table keeps anyway. */
function withoutEmpty(entries: CarriedEntries): CarriedEntries {
  return { ...entries, clauses: new Map([...entries.clauses].filter(([, row]) => row.size > 0)) };
}
