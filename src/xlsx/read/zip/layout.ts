import { refuse } from "../refusal";
import { type ArchiveEntry, wideSizes, ZIP64_FIELD } from "./directory";
import { extraFields } from "./extraFields";
import { uint16, uint32, uint64 } from "./littleEndian";

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const DESCRIPTOR = 0x08074b50;
/** Bit 3 of an entry's flags: sizes and checksum follow the data. */
const DESCRIPTOR_FLAG = 0x8;

/** Where the compressed bytes of an entry lie. */
export interface EntryData {
  readonly start: number;
  readonly end: number;
}

/**
 * Checks that the entries lie side by side from the first byte to the central directory, and that each local header says what the
 * directory says. Nothing can hide between them, and a program that reads from the front sees the same entries.
 */
export function layOut(bytes: Uint8Array, entries: readonly ArchiveEntry[], directoryStart: number): ReadonlyMap<ArchiveEntry, EntryData> {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  const data = new Map<ArchiveEntry, EntryData>();
  let place = 0;
  inOrder.forEach((entry, index) => {
    if (entry.offset !== place) {
      refuse(entry.offset < place ? "zip-overlap" : "zip-gap", {}, { part: entry.name });
    }
    const next = inOrder[index + 1]?.offset ?? directoryStart;
    const found = entryData(bytes, entry, directoryStart);
    data.set(entry, found);
    place = found.end + ((entry.flags & DESCRIPTOR_FLAG) === 0 ? 0 : descriptorSize(bytes, entry, found.end, next));
    if (place > directoryStart) {
      refuse("zip-overlap", {}, { part: entry.name });
    }
  });
  if (place !== directoryStart) {
    const last = inOrder.at(-1);
    return refuse("zip-gap", {}, last === undefined ? {} : { part: last.name });
  }
  return data;
}

function entryData(bytes: Uint8Array, entry: ArchiveEntry, limit: number): EntryData {
  const { offset } = entry;
  const nameEnd = offset + LOCAL_SIZE + uint16(bytes, offset + 26);
  const start = nameEnd + uint16(bytes, offset + 28);
  const end = start + entry.compressedSize;
  if (start > limit || uint32(bytes, offset) !== LOCAL) {
    return refuse("zip-local-header", {}, { part: entry.name });
  }
  if (end > limit) {
    return refuse("zip-overlap", {}, { part: entry.name });
  }
  const extra = extraFields(bytes, nameEnd, start, entry.name);
  const [size, compressedSize] = wideSizes(extra.get(ZIP64_FIELD), [uint32(bytes, offset + 22), uint32(bytes, offset + 18)], entry.name);
  const crc = uint32(bytes, offset + 14);
  const isLater = (entry.flags & DESCRIPTOR_FLAG) !== 0 && crc === 0 && size === 0 && compressedSize === 0;
  const agrees =
    nameEnd === offset + LOCAL_SIZE + entry.nameBytes.length &&
    standsAt(bytes, offset + LOCAL_SIZE, entry.nameBytes) &&
    uint16(bytes, offset + 6) === entry.flags &&
    (uint16(bytes, offset + 8) === 8) === entry.isDeflated &&
    (uint16(bytes, offset + 8) === 0) !== entry.isDeflated &&
    (isLater || (crc === entry.crc && size === entry.size && compressedSize === entry.compressedSize));
  return agrees ? { start, end } : refuse("zip-local-header", {}, { part: entry.name });
}

function standsAt(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    if (bytes[start + index] !== wanted[index]) {
      return false;
    }
  }
  return true;
}

/** The length of what follows the data: with or without its signature, with narrow or wide sizes, and true in every form. */
function descriptorSize(bytes: Uint8Array, entry: ArchiveEntry, start: number, next: number): number {
  const length = next - start;
  const isWide = length === 20 || length === 24;
  const hasSignature = length === 16 || length === 24;
  const crc = hasSignature ? start + 4 : start;
  const isKnown = isWide || hasSignature || length === 12;
  const compressedSize = isWide ? uint64(bytes, crc + 4) : uint32(bytes, crc + 4);
  const size = isWide ? uint64(bytes, crc + 12) : uint32(bytes, crc + 8);
  const agrees = (!hasSignature || uint32(bytes, start) === DESCRIPTOR) && uint32(bytes, crc) === entry.crc && compressedSize === entry.compressedSize && size === entry.size;
  return isKnown && agrees ? length : refuse("zip-descriptor", {}, { part: entry.name });
}
