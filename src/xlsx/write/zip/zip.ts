import type { DeflateRaw } from "../document";
import { crc32 } from "./crc32";

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
/** 1 January 1980, where DOS dates begin: a package of ours has no time of its own. */
const DATE = 0x0021;

/** A ZIP archive of the entries in their order, without anything that differs from one call to the next. */
export function zip(entries: readonly ZipEntry[], deflate: DeflateRaw): Uint8Array {
  const packed = entries.map(({ name, bytes }) => {
    const deflated = deflate(bytes);
    const isSmaller = deflated.length < bytes.length;
    return {
      name: asciiBytes(name),
      method: isSmaller ? DEFLATED : STORED,
      data: isSmaller ? deflated : bytes,
      size: bytes.length,
      crc: crc32(bytes),
    };
  });
  const directorySize = packed.reduce((sum, { name }) => sum + CENTRAL_HEADER + name.length, 0);
  const dataSize = packed.reduce((sum, { name, data }) => sum + LOCAL_HEADER + name.length + data.length, 0);
  const archive = new Uint8Array(dataSize + directorySize + END_RECORD);
  const view = new DataView(archive.buffer);

  let at = 0;
  let directory = dataSize;
  for (const { name, method, data, size, crc } of packed) {
    const common = (offset: number): void => {
      view.setUint16(offset, VERSION, true);
      view.setUint16(offset + 4, method, true);
      view.setUint16(offset + 8, DATE, true);
      view.setUint32(offset + 10, crc, true);
      view.setUint32(offset + 14, data.length, true);
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
    archive.set(data, at + LOCAL_HEADER + name.length);
    at += LOCAL_HEADER + name.length + data.length;
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, packed.length, true);
  view.setUint16(directory + 10, packed.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, dataSize, true);
  return archive;
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
