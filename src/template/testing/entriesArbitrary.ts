import fc from "fast-check";
import { clausesOf } from "../../core";
import type { Catalogue, Locale, RecordList } from "../../core";
import type { CarriedEntries, CarriedRecords, EntryContent } from "../plan/entries";
import { RECORD_TABLES, entryColumns } from "../records/tables";
import type { RecordColumn } from "../records/tables";
import { anyDraft } from "./draftArbitrary";
import { entriesOfDraft } from "./draftEntries";

const ROOM = 200;

function anyContent({ key, holds }: RecordColumn, catalogue: Catalogue, locale: Locale): fc.Arbitrary<EntryContent | null> {
  const text = (value: string): EntryContent => ({ kind: "text", text: value });
  switch (holds.kind) {
    case "clause":
      return fc.constantFrom(...clausesOf(catalogue).map(({ id }) => text(id)));
    case "word":
      return fc.constantFrom(null, ...Object.values(holds.words).map((word) => text(word[locale])));
    case "date":
      return fc.constantFrom(null, text("2026-11-20"), { kind: "number" as const, value: 46346 });
    case "text":
      return key === "number" ? fc.integer({ min: 1, max: 6 }).map((n) => text(`E${String(n)}`)) : fc.constantFrom(null, text("甲"), text("see E1"), text("E2, E3"), text("乙"));
    default:
      return fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 9 }).map((value) => ({ kind: "number" as const, value })));
  }
}

function anyRecords(list: RecordList, catalogue: Catalogue, locale: Locale): fc.Arbitrary<CarriedRecords> {
  const columns = entryColumns(RECORD_TABLES[list]);
  const row = fc
    .tuple(...columns.map((column) => anyContent(column, catalogue, locale)))
    .map((contents) => new Map(columns.flatMap(({ key }, index): [string, EntryContent][] => {
      const content = contents[index] ?? null;
      return content === null ? [] : [[key, content]];
    })));
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: row }, { weight: 1, arbitrary: fc.constant(new Map<string, EntryContent>()) }), { maxLength: 5 })
    .map((entries) => ({ entries: entries.slice(0, entries.reduce((last, { size }, index) => (size > 0 ? index + 1 : last), 0)), rows: ROOM }));
}

/** Everything that people may have entered in a workbook of this catalogue, with room for as much again. */
export function anyEntries(catalogue: Catalogue, locale: Locale = "zh-CN"): fc.Arbitrary<CarriedEntries> {
  return fc
    .record({
      draft: anyDraft(catalogue),
      samplePlans: anyRecords("samplePlans", catalogue, locale),
      samples: anyRecords("samples", catalogue, locale),
      sampleSizes: anyRecords("sampleSizes", catalogue, locale),
      rectifications: anyRecords("rectifications", catalogue, locale),
      evidence: anyRecords("evidence", catalogue, locale),
    })
    .map(({ draft, ...records }) => ({
      ...entriesOfDraft(draft, locale),
      records,
      rows: { assessors: ROOM, deductions: ROOM, bonuses: ROOM },
    }));
}

/** A copy of these entries in which some of what is entered was replaced by what stands in another. */
export function anyChange(entries: CarriedEntries, other: CarriedEntries): fc.Arbitrary<CarriedEntries> {
  return fc.infiniteStream(fc.boolean()).map((stream) => {
    const takes = (): boolean => stream.next().value === true;
    const rows = <Row>(ours: readonly Row[], theirs: readonly Row[]): readonly Row[] => [...ours, ...theirs.filter(takes)];
    const records = (list: RecordList): CarriedRecords => ({ rows: ROOM, entries: rows(entries.records[list].entries, other.records[list].entries.filter(({ size }) => size > 0)) });
    return {
      ...entries,
      head: takes() ? other.head : entries.head,
      clauses: new Map([...entries.clauses].map(([id, row]) => [id, takes() ? (other.clauses.get(id) ?? row) : row])),
      deductions: rows(entries.deductions, other.deductions),
      bonuses: rows(entries.bonuses, other.bonuses),
      assessors: rows(entries.assessors, other.assessors),
      records: { samplePlans: records("samplePlans"), samples: records("samples"), sampleSizes: records("sampleSizes"), rectifications: records("rectifications"), evidence: records("evidence") },
    };
  });
}
