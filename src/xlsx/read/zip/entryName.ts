import type { XlsxLimits } from "../limits";
import { refuse, shown } from "../refusal";
import { crc32 } from "./crc32";
import { uint32 } from "./littleEndian";

/** Bit 11 of an entry's flags: its name is UTF-8. */
const UTF8_FLAG = 0x800;
/** The extra field that carries the name a second time. */
export const UNICODE_PATH = 0x7075;

const SPACE = 0x20;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const UNDERSCORE = 0x5f;
const DELETE = 0x7f;
/** Steps of a path, and a name that JavaScript takes for something else. */
const ODD_SEGMENTS = [".", "..", "__proto__"];
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/** Strict, and without eating a byte order mark. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The name of an entry: a relative path of plain segments that every program reads alike. */
export function entryName(bytes: Uint8Array, flags: number, limits: XlsxLimits): string {
  if (bytes.length > limits.nameLength * 3) {
    return refuse("limit-name-length", { limit: limits.nameLength });
  }
  const name = decoded(bytes, flags);
  if (name.length > limits.nameLength) {
    return refuse("limit-name-length", { limit: limits.nameLength });
  }
  if (name.includes("\\")) {
    return refuse("zip-backslash-name", {}, { part: shown(name) });
  }
  if (!isPlainPath(name)) {
    return refuse("zip-entry-name", {}, { part: shown(name) });
  }
  return name;
}

/** What two names must not have in common: case, width, composition and a closing "/" do not make them different. */
export function foldedName(name: string): string {
  const path = name.endsWith("/") ? name.slice(0, -1) : name;
  // Lower case comes first and last: composing can bring capitals back, and the Kelvin sign is one that only it folds.
  return isAscii(path) ? path.toLowerCase() : path.toLowerCase().normalize("NFKC").toLowerCase().normalize("NFKC");
}

/** Whether the name in the extra field is the entry's own. */
export function isSameUnicodePath(extra: Uint8Array, name: Uint8Array): boolean {
  return extra.length === name.length + 5 && extra[0] === 1 && uint32(extra, 1) === crc32(name) && name.every((byte, index) => extra[index + 5] === byte);
}

function decoded(bytes: Uint8Array, flags: number): string {
  if (!bytes.some(isBeyondAscii)) {
    return String.fromCharCode.apply(null, bytes as unknown as number[]);
  }
  if ((flags & UTF8_FLAG) === 0) {
    return refuse("zip-entry-name-encoding");
  }
  try {
    return utf8.decode(bytes);
  } catch {
    return refuse("zip-entry-name-encoding");
  }
}

/** Looked through once, character by character: every entry of every file comes here, and nearly all names are plain. */
function isPlainPath(name: string): boolean {
  let start = 0;
  let hasWide = false;
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    if (code === SLASH) {
      if (!isPlainSegment(name, start, index)) {
        return false;
      }
      start = index + 1;
    } else if (code < SPACE || code === DELETE || (code === COLON && index === 1 && /^[A-Za-z]/.test(name))) {
      return false;
    }
    hasWide ||= code > DELETE;
  }
  // A directory ends with the "/" of its last segment.
  const isWhole = start === name.length ? start > 0 : isPlainSegment(name, start, name.length);
  return isWhole && !(hasWide && UNSEEN.test(name));
}

function isPlainSegment(name: string, start: number, end: number): boolean {
  const first = name.charCodeAt(start);
  return end > start && ((first !== DOT && first !== UNDERSCORE) || !ODD_SEGMENTS.includes(name.slice(start, end)));
}

function isBeyondAscii(byte: number): boolean {
  return byte >= 0x80;
}

function isAscii(text: string): boolean {
  // Control characters are refused before, so that the printable ones are all there is.
  return /^[ -~]*$/.test(text);
}
