import { megabytes, type XlsxLimits } from "../limits";
import type { Crc32, InflateRaw } from "../platform";
import { refuse } from "../refusal";
import { crc32 } from "./crc32";
import { type ArchiveEntry, readDirectory } from "./directory";
import { endsAsArchive, findDirectory } from "./endRecord";
import { refuseOtherFile } from "./fileKind";
import { type EntryData, layOut } from "./layout";

const LOCAL_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_SIGNATURE = [0x50, 0x4b, 0x05, 0x06];
/** Deflate adds at most 5 bytes to 65,535 that it cannot make smaller; older compressors used smaller blocks. */
const DEFLATE_OVERHEAD = 64;

/** The content of an entry as it lies in the archive, and what the directory says of it. */
export interface StoredPart {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly size: number;
  readonly crc: number;
  readonly bytes: Uint8Array;
}

/** A zip file whose every entry has one name and one place. */
export interface Archive {
  /** in the order of the central directory */
  readonly names: readonly string[];
  /** whether there is an entry of this name, whatever the case of its ASCII letters */
  has(name: string): boolean;
  /** the name as the archive spells it, null where there is none */
  spelling(name: string): string | null;
  /** the content of an entry, checked against its size and its checksum */
  read(name: string): Uint8Array;
  /** the same in two steps: an entry whose size is within the limits, and counts for them from now on */
  take(name: string): StoredPart;
  content(stored: StoredPart): Uint8Array;
  /** every entry as it lies there, in the order of the directory; nothing of it is looked at, and none counts for the limits */
  asStored(): readonly StoredPart[];
}

/** Opens a zip file, strictly: what programs could read in two ways is refused. Nothing is inflated yet. */
export function openArchive(bytes: Uint8Array, inflate: InflateRaw, limits: XlsxLimits, sum: Crc32 = crc32): Archive {
  if (bytes.length > limits.fileBytes) {
    return refuse("file-over-limit", { limit: megabytes(limits.fileBytes) });
  }
  if (!startsWith(bytes, LOCAL_SIGNATURE) && !startsWith(bytes, EMPTY_SIGNATURE) && !endsAsArchive(bytes)) {
    return refuseOtherFile(bytes);
  }
  const directory = findDirectory(bytes);
  const entries = readDirectory(bytes, directory, limits);
  const data = layOut(bytes, entries, directory.start);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let total = 0;

  const take = (name: string): StoredPart => {
    const entry = byName.get(name.toLowerCase());
    const place = entry === undefined ? undefined : data.get(entry);
    if (entry === undefined || place === undefined) {
      return refuse("package-part-missing", {}, { part: name });
    }
    checkSizes(entry, limits);
    total += entry.size;
    if (total > limits.totalBytes) {
      return refuse("limit-total-size", { limit: megabytes(limits.totalBytes) }, { part: entry.name });
    }
    return storedPart(entry, place);
  };
  const storedPart = ({ name, isDeflated, size, crc }: ArchiveEntry, { start, end }: EntryData): StoredPart => ({ name, isDeflated, size, crc, bytes: bytes.subarray(start, end) });

  return {
    names: entries.map(({ name }) => name),
    has: (name) => byName.has(name.toLowerCase()),
    spelling: (name) => byName.get(name.toLowerCase())?.name ?? null,
    read: (name) => content(take(name), inflate, sum),
    take,
    content: (stored) => content(stored, inflate, sum),
    asStored: () => entries.map((entry) => storedPart(entry, data.get(entry) as EntryData)),
  };
}

function checkSizes(entry: ArchiveEntry, limits: XlsxLimits): void {
  const { size, compressedSize, name: part } = entry;
  if (size > limits.partBytes) {
    refuse("limit-part-size", { limit: megabytes(limits.partBytes) }, { part });
  }
  if (size > limits.ratioGraceBytes && size > compressedSize * limits.ratio) {
    refuse("limit-ratio", { limit: limits.ratio }, { part });
  }
  // Data larger than what it is said to hold lies about it; this also bounds what an inflater can be made to do.
  if (entry.isDeflated ? compressedSize > size + (size >>> 8) + DEFLATE_OVERHEAD : compressedSize !== size) {
    refuse("zip-data", {}, { part });
  }
}

function content({ name, isDeflated, size, crc, bytes }: StoredPart, inflate: InflateRaw, sum: Crc32): Uint8Array {
  const found = isDeflated ? inflate(bytes, size) : bytes;
  if (found?.length !== size) {
    return refuse("zip-data", {}, { part: name });
  }
  return sum(found) === crc ? found : refuse("zip-checksum", {}, { part: name });
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
