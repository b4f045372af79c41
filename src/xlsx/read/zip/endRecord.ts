import { refuse } from "../refusal";
import { uint16, uint32, uint64 } from "./littleEndian";

const END = 0x06054b50;
const END_SIZE = 22;
const END64 = 0x06064b50;
const END64_SIZE = 56;
const LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const LONGEST_COMMENT = 0xffff;
const FULL16 = 0xffff;
const FULL32 = 0xffff_ffff;

/** Where the central directory lies and how many entries it has. */
export interface CentralDirectory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the central directory by the one end record, which must be the last thing in the file and describe a directory that ends
 * where it begins. A program that searches another way then still finds the same archive.
 */
export function findDirectory(bytes: Uint8Array): CentralDirectory {
  const end = bytes.length - END_SIZE;
  if (end < 0 || uint32(bytes, end) !== END || uint16(bytes, end + 20) !== 0) {
    return refuseEnd(bytes);
  }
  const locator = end - LOCATOR_SIZE;
  const hasLocator = locator >= 0 && uint32(bytes, locator) === LOCATOR;
  return hasLocator ? directory64(bytes, end, locator) : directory(bytes, end);
}

/** Whether an end record stands at the very end, so that what looks like another kind of file is also an archive. */
export function endsAsArchive(bytes: Uint8Array): boolean {
  return bytes.length >= END_SIZE && uint32(bytes, bytes.length - END_SIZE) === END;
}

function directory(bytes: Uint8Array, end: number): CentralDirectory {
  const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((offset) => uint16(bytes, end + offset)) as [number, number, number, number];
  const size = uint32(bytes, end + 12);
  const start = uint32(bytes, end + 16);
  if ([disk, directoryDisk, here, count].includes(FULL16) || size === FULL32 || start === FULL32) {
    return refuse("zip-end-record");
  }
  if (disk !== 0 || directoryDisk !== 0 || here !== count) {
    return refuse("zip-multi-disk");
  }
  return placed(count, start, size, end);
}

/** The larger record counts where the small one has no room; where the small one has a figure, it must be the same. */
function directory64(bytes: Uint8Array, end: number, locator: number): CentralDirectory {
  const record = uint64(bytes, locator + 8);
  if (uint32(bytes, locator + 4) !== 0 || uint32(bytes, locator + 16) !== 1) {
    return refuse("zip-multi-disk");
  }
  if (record + END64_SIZE > locator || uint32(bytes, record) !== END64 || record + 12 + uint64(bytes, record + 4) !== locator) {
    return refuse("zip-end-record");
  }
  const wide = {
    disk: uint32(bytes, record + 16),
    directoryDisk: uint32(bytes, record + 20),
    here: uint64(bytes, record + 24),
    count: uint64(bytes, record + 32),
    size: uint64(bytes, record + 40),
    start: uint64(bytes, record + 48),
  };
  const agrees =
    sameOrFull(uint16(bytes, end + 4), wide.disk, FULL16) &&
    sameOrFull(uint16(bytes, end + 6), wide.directoryDisk, FULL16) &&
    sameOrFull(uint16(bytes, end + 8), wide.here, FULL16) &&
    sameOrFull(uint16(bytes, end + 10), wide.count, FULL16) &&
    sameOrFull(uint32(bytes, end + 12), wide.size, FULL32) &&
    sameOrFull(uint32(bytes, end + 16), wide.start, FULL32);
  if (!agrees) {
    return refuse("zip-end-record");
  }
  if (wide.disk !== 0 || wide.directoryDisk !== 0 || wide.here !== wide.count) {
    return refuse("zip-multi-disk");
  }
  return placed(wide.count, wide.start, wide.size, record);
}

function sameOrFull(narrow: number, wide: number, full: number): boolean {
  return narrow === full || narrow === wide;
}

function placed(count: number, start: number, size: number, end: number): CentralDirectory {
  const gap = end - (start + size);
  if (gap > 0) {
    return refuse("zip-bytes-before", { count: gap });
  }
  return gap < 0 ? refuse("zip-end-record") : { count, start, end };
}

/** There is no end record at the end: tell what stands there instead, looking no further back than a comment can reach. */
function refuseEnd(bytes: Uint8Array): never {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let place = bytes.length - END_SIZE; place >= first; place -= 1) {
    if (uint32(bytes, place) === END) {
      const missing = place + END_SIZE + uint16(bytes, place + 20) - bytes.length;
      return refuse(missing === 0 ? "zip-comment" : missing > 0 ? "zip-truncated" : "zip-bytes-after");
    }
  }
  return refuse("zip-truncated");
}
