import type { CarriedEntries, EntryContent } from "../plan/entries";
import { alignRows } from "./alignRows";
import type { MergeRow } from "./alignRows";
import { MERGE_LISTS } from "./lists";
import type { Renumbering } from "./merge";

/** What in a text refers to evidence: letters and a figure, so that no word and no plain figure is taken for one. */
const REFERENCE = /(?<![A-Za-z0-9])[A-Za-z]+[0-9]+(?![A-Za-z0-9])/g;

/**
 * The other copy with its evidence under numbers that mean the same here: two people who work apart both begin with E1. A piece that
 * is registered here as well takes its number here, another one under a used number takes the next free one, and every reference to
 * it in the columns of evidence goes with it; where two of their pieces had one number and one of them keeps it, so do the references.
 */
export function renumberEvidence(mine: CarriedEntries, theirs: CarriedEntries, base: CarriedEntries | null): { readonly entries: CarriedEntries; readonly renumbered: readonly Renumbering[] } {
  const [ours, others] = [mine.records.evidence.entries, theirs.records.evidence.entries];
  const used = new Set([...ours, ...others].map(numberOf));
  const ourNumbers = new Set(ours.map(numberOf));
  const changes = new Map<string, string>();
  const rows = new Map<number, string>();
  const begun = base?.records.evidence.entries ?? null;
  for (const row of alignRows(MERGE_LISTS.evidence, ours, others, begun)) {
    const number = row.theirs === null ? "" : numberOf(others[row.theirs]);
    if (row.theirs === null || number === "") {
      continue;
    }
    const here = row.mine === null ? null : numberOf(ours[row.mine]);
    const wasChanged = begun !== null && row.base !== null && numberOf(begun[row.base]) !== number;
    const wanted = here === null ? (ourNumbers.has(number) ? nextFree(number, used) : number) : wasChanged || here === "" ? number : here;
    if (wanted !== number) {
      used.add(wanted);
      changes.set(number, wanted);
      rows.set(row.theirs, wanted);
    }
  }
  const kept = new Set(others.filter((_, index) => !rows.has(index)).map(numberOf));
  const references = new Map([...changes].filter(([number]) => !kept.has(number)));
  return { entries: changes.size === 0 ? theirs : renumbered(theirs, references, rows), renumbered: [...changes].map(([from, to]) => ({ from, to })) };
}

function numberOf(row: MergeRow | undefined): string {
  const content = row?.get("number") ?? null;
  return content?.kind === "text" ? content.text : content?.kind === "number" ? String(content.value) : "";
}

function nextFree(number: string, used: ReadonlySet<string>): string {
  const [, letters = `${number}-`] = /^([A-Za-z]*)[0-9]+$/.exec(number) ?? [];
  for (let next = 1; ; next += 1) {
    const candidate = `${letters}${String(next)}`;
    if (!used.has(candidate)) {
      return candidate;
    }
  }
}

function renumbered(entries: CarriedEntries, changes: ReadonlyMap<string, string>, rows: ReadonlyMap<number, string>): CarriedEntries {
  const inColumn = <Field extends string>(row: ReadonlyMap<Field, EntryContent>, columns: readonly Field[]): ReadonlyMap<Field, EntryContent> =>
    new Map([...row].map(([field, content]) => [field, columns.includes(field) ? referring(content, changes) : content]));
  const { records } = entries;
  return {
    ...entries,
    clauses: new Map([...entries.clauses].map(([clause, row]) => [clause, inColumn(row, ["evidence"])])),
    deductions: entries.deductions.map((row) => inColumn(row, ["evidence", "closure"])),
    records: {
      ...records,
      samples: { ...records.samples, entries: records.samples.entries.map((row) => inColumn(row, ["evidence"])) },
      rectifications: { ...records.rectifications, entries: records.rectifications.entries.map((row) => inColumn(row, ["closure"])) },
      evidence: {
        ...records.evidence,
        entries: records.evidence.entries.map((row, index) => {
          const number = rows.get(index);
          return number === undefined ? row : new Map([...row, ["number", { kind: "text", text: number }]]);
        }),
      },
    },
  };
}

/** All references at once, so that one that became E3 is not taken for the E3 that was. */
function referring(content: EntryContent, changes: ReadonlyMap<string, string>): EntryContent {
  return content.kind === "text"
    ? { kind: "text", text: content.text.replace(REFERENCE, (reference) => changes.get(reference) ?? reference) }
    : content;
}
