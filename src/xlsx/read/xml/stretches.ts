import type { DecodeUtf8 } from "../platform";
import { LESS } from "./codes";

/** One text for a whole sheet would be a large object of its own for the garbage collector, which costs many times its decoding. */
export const STRETCH = 32 * 1024;

/** A document cut before tags, each piece with the "<" that follows it; null where it is not UTF-8. */
export function stretchesOf(bytes: Uint8Array, decode: DecodeUtf8): readonly string[] | null {
  const stretches: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = cutAfter(bytes, start);
    const text = decode(start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end + 1));
    if (text === null) {
      return null;
    }
    stretches.push(text);
    start = end;
  }
  return stretches;
}

function cutAfter(bytes: Uint8Array, start: number): number {
  const usual = start + STRETCH;
  if (usual >= bytes.length) {
    return bytes.length;
  }
  const before = bytes.lastIndexOf(LESS, usual);
  const after = before > start ? before : bytes.indexOf(LESS, usual);
  return after < 0 ? bytes.length : after;
}
