import { inflateNode } from "../../src/files/inflateNode";
import { XLSX_LIMITS } from "../../src/xlsx";
import { openArchive } from "../../src/xlsx/read/zip/archive";
import { makeZip, type ZipEnd, type ZipEntry } from "../hostile/make/zip";
import type { Random } from "./random";
import { withItem } from "./lists";

/** A file taken apart into the entries of its archive, to be changed and put together again. */
export interface Specimen {
  entries: readonly ZipEntry[];
  end: ZipEnd;
}

/** Takes a sound file apart; null where it is no archive that can be. */
export function takenApart(bytes: Uint8Array): Specimen | null {
  try {
    const archive = openArchive(bytes, inflateNode, XLSX_LIMITS);
    return { entries: archive.names.map((name) => ({ name, data: archive.read(name) })), end: {} };
  } catch {
    return null;
  }
}

/** Puts it together. Parts are stored as they are, which is quick, but for those that a change wants otherwise. */
export function putTogether({ entries, end }: Specimen): Uint8Array {
  return makeZip(
    entries.map((entry) => ({ method: 0, ...entry })),
    end,
  );
}

/** The text of an entry. */
export function textOf({ data }: ZipEntry): string {
  return typeof data === "string" ? data : new TextDecoder().decode(data ?? new Uint8Array());
}

/** Parts whose content means nothing to a score are changed less often than others. */
const QUIET = /(?:theme|docProps|drawing|chart|printerSettings|calcChain|custom|metadata|webextension)/i;

/** The place of an entry that holds XML; -1 where none does. */
export function anyXmlPart({ entries }: Specimen, random: Random): number {
  const places = entries.flatMap(({ name }, place) => (/(?:\.xml|\.rels|\.vml)$/i.test(name) ? [place] : []));
  const loud = places.filter((place) => !QUIET.test(entries[place]?.name ?? ""));
  return random.pickAny(loud.length > 0 && !random.oneIn(12) ? loud : places) ?? -1;
}

/** Replaces one entry by what `change` makes of it; content that is new is compressed anew. */
export function changeEntry(specimen: Specimen, place: number, change: (entry: ZipEntry) => ZipEntry): void {
  const entry = specimen.entries[place];
  if (entry === undefined) {
    return;
  }
  const changed = change(entry);
  if (changed.data === entry.data || changed.compressed === undefined || changed.compressed !== entry.compressed) {
    specimen.entries = withItem(specimen.entries, place, changed);
  } else {
    const { compressed: _stale, ...rest } = changed;
    specimen.entries = withItem(specimen.entries, place, rest);
  }
}
