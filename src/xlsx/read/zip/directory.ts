import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import type { CentralDirectory } from "./endRecord";
import { entryName, foldedName, isSameUnicodePath, UNICODE_PATH } from "./entryName";
import { extraFields } from "./extraFields";
import { uint16, uint32, uint64 } from "./littleEndian";

const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
export const ZIP64_FIELD = 1;
export const FULL32 = 0xffff_ffff;
/** encrypted, strongly encrypted, or with a masked header */
const ENCRYPTED_FLAGS = 0x1 | 0x40 | 0x2000;
const STORED = 0;
const DEFLATED = 8;

/** One entry of the archive as the central directory tells it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** where its local header begins */
  readonly offset: number;
}

/** The entries of the central directory, in its order; no two have names that some program takes for one. */
export function readDirectory(bytes: Uint8Array, directory: CentralDirectory, limits: XlsxLimits): readonly ArchiveEntry[] {
  if (directory.count > limits.entries) {
    return refuse("limit-entries", { limit: limits.entries });
  }
  const entries: ArchiveEntry[] = [];
  const names = new Map<string, string>();
  let place = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (place + ENTRY_SIZE > directory.end || uint32(bytes, place) !== ENTRY) {
      return refuse("zip-directory");
    }
    const nameEnd = place + ENTRY_SIZE + uint16(bytes, place + 28);
    const extraEnd = nameEnd + uint16(bytes, place + 30);
    const end = extraEnd + uint16(bytes, place + 32);
    if (end > directory.end) {
      return refuse("zip-directory");
    }
    const entry = readEntry(bytes, place, nameEnd, extraEnd, limits);
    const folded = foldedName(entry.name);
    const other = names.get(folded);
    if (other !== undefined) {
      return refuse("zip-duplicate-name", { other: shown(other) }, { part: entry.name });
    }
    names.set(folded, entry.name);
    entries.push(entry);
    place = end;
  }
  return place === directory.end ? entries : refuse("zip-directory");
}

function readEntry(bytes: Uint8Array, place: number, nameEnd: number, extraEnd: number, limits: XlsxLimits): ArchiveEntry {
  const flags = uint16(bytes, place + 8);
  const nameBytes = bytes.subarray(place + ENTRY_SIZE, nameEnd);
  const name = entryName(nameBytes, flags, limits);
  const extra = extraFields(bytes, nameEnd, extraEnd, name);
  const unicodePath = extra.get(UNICODE_PATH);
  if (unicodePath !== undefined && !isSameUnicodePath(unicodePath, nameBytes)) {
    return refuse("zip-entry-name", {}, { part: name });
  }
  if ((flags & ENCRYPTED_FLAGS) !== 0) {
    return refuse("zip-encrypted", {}, { part: name });
  }
  const method = uint16(bytes, place + 10);
  if (method !== STORED && method !== DEFLATED) {
    return refuse("zip-method", { method }, { part: name });
  }
  if (uint16(bytes, place + 34) !== 0) {
    return refuse("zip-multi-disk", {}, { part: name });
  }
  const narrow = [uint32(bytes, place + 24), uint32(bytes, place + 20), uint32(bytes, place + 42)] as const;
  const [size, compressedSize, offset] = wideSizes(extra.get(ZIP64_FIELD), narrow, name);
  return { name, nameBytes, flags, isDeflated: method === DEFLATED, crc: uint32(bytes, place + 16), size, compressedSize, offset };
}

/** The sizes, each taken from the zip64 field where the header has no room for it; the field holds just those, in order. */
export function wideSizes<const Sizes extends readonly [number, ...number[]]>(field: Uint8Array | undefined, narrow: Sizes, part: string): Sizes {
  if (!narrow.includes(FULL32)) {
    return narrow;
  }
  let place = 0;
  const wide = narrow.map((size) => {
    if (size !== FULL32) {
      return size;
    }
    place += 8;
    return field === undefined || place > field.length ? refuse("zip-directory", {}, { part }) : uint64(field, place - 8);
  });
  return wide as readonly number[] as unknown as Sizes;
}
