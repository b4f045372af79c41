import type { DeflateRaw } from "../document";
import { crc32 } from "./crc32";

const encoder = new TextEncoder();

export interface ZipEntry {
  /** ASCII, with "/" */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
/** Version 2.0: deflate. */
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
/** The name is UTF-8. */
const UTF8_FLAG = 0x800;
/** 1 January 1980, where DOS dates begin: a package of ours has no time of its own. */
const DATE = 0x0021;

/** An entry with its content as it lies in an archive. */
export interface PackedEntry {
  /** with "/" */
  readonly name: string;
  readonly isDeflated: boolean;
  readonly bytes: Uint8Array;
  /** of the content itself */
  readonly size: number;
  readonly crc: number;
}

/** A ZIP archive of the entries in their order, without anything that differs from one call to the next. */
export function zip(entries: readonly (ZipEntry | PackedEntry)[], deflate: DeflateRaw): Uint8Array {
  return archiveOf(entries.map((entry) => ("crc" in entry ? entry : packedEntry(entry, deflate))));
}

/** An entry with its content deflated, where that makes it smaller. */
export function packedEntry({ name, bytes }: ZipEntry, deflate: DeflateRaw): PackedEntry {
  const deflated = deflate(bytes);
  const isDeflated = deflated.length < bytes.length;
  return { name, isDeflated, bytes: isDeflated ? deflated : bytes, size: bytes.length, crc: crc32(bytes) };
}

/** The same of entries that are packed: their bytes are taken as they are. */
export function archiveOf(entries: readonly PackedEntry[]): Uint8Array {
  const packed = entries.map(({ name, ...entry }) => ({ ...entry, name: encoder.encode(name), isAscii: /^[ -~]*$/.test(name) }));
  const directorySize = packed.reduce((sum, { name }) => sum + CENTRAL_HEADER + name.length, 0);
  const dataSize = packed.reduce((sum, { name, bytes }) => sum + LOCAL_HEADER + name.length + bytes.length, 0);
  const archive = new Uint8Array(dataSize + directorySize + END_RECORD);
  const view = new DataView(archive.buffer);

  let at = 0;
  let directory = dataSize;
  for (const { name, isAscii, isDeflated, bytes, size, crc } of packed) {
    const common = (offset: number): void => {
      view.setUint16(offset, VERSION, true);
      view.setUint16(offset + 2, isAscii ? 0 : UTF8_FLAG, true);
      view.setUint16(offset + 4, isDeflated ? DEFLATED : STORED, true);
      view.setUint16(offset + 8, DATE, true);
      view.setUint32(offset + 10, crc, true);
      view.setUint32(offset + 14, bytes.length, true);
      view.setUint32(offset + 18, size, true);
      view.setUint16(offset + 22, name.length, true);
    };
    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, VERSION, true);
    common(directory + 6);
    view.setUint32(directory + 42, at, true);
    archive.set(name, directory + CENTRAL_HEADER);
    directory += CENTRAL_HEADER + name.length;

    view.setUint32(at, 0x04034b50, true);
    common(at + 4);
    archive.set(name, at + LOCAL_HEADER);
    archive.set(bytes, at + LOCAL_HEADER + name.length);
    at += LOCAL_HEADER + name.length + bytes.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, packed.length, true);
  view.setUint16(directory + 10, packed.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, dataSize, true);
  return archive;
}
