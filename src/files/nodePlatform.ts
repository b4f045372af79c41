import { isAscii, isUtf8, transcode } from "node:buffer";
import { endianness } from "node:os";
import * as zlib from "node:zlib";
import type { XlsxPlatform } from "../xlsx";
import { inflateNode } from "./inflateNode";

/** What Node does for reading files, most of it without JavaScript. */
export const nodePlatform: XlsxPlatform = {
  inflate: inflateNode,
  decodeUtf8,
  ...(endianness() === "LE" ? { copyUnits } : {}),
  // Node 22.0 and 22.1 do not have it yet.
  ...(typeof zlib.crc32 === "function" ? { crc32: (bytes: Uint8Array) => zlib.crc32(bytes) } : {}),
};

/** Going by way of UTF-16 bytes takes memory for them too: nothing to a stretch of a part, much to a text of megabytes. */
const LONG = 1024 * 1024;

/** Several times as fast as a `TextDecoder` of the same platform, which goes through Chinese byte by byte. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isAscii(buffer)) {
    return buffer.toString("latin1");
  }
  if (!isUtf8(buffer)) {
    return null;
  }
  return buffer.length > LONG ? buffer.toString("utf8") : transcode(buffer, "utf8", "utf16le").toString("utf16le");
}

function copyUnits(text: string, units: Uint16Array): void {
  Buffer.from(units.buffer, units.byteOffset, units.byteLength).write(text, "utf16le");
}
