import { Inflate, inflateSync } from "fflate";

/** Below this the whole can be inflated at once, since so little data cannot grow to much before it is seen to be too long. */
const AT_ONCE = 64 * 1024;
const SLICE = 16 * 1024;

/** Inflates by fflate, where there is no zlib; see `InflateRaw` of the xlsx folder for what it promises. */
export function inflateBrowser(compressed: Uint8Array, size: number): Uint8Array | null {
  try {
    return compressed.length <= AT_ONCE ? atOnce(compressed, size) : inSlices(compressed, size);
  } catch (error) {
    if (isFlateError(error)) {
      return null;
    }
    throw error;
  }
}

/** fflate drops what a given buffer has no room for, without a word: one byte more tells that there was more. */
function atOnce(compressed: Uint8Array, size: number): Uint8Array | null {
  if (compressed.length === 0) {
    return null;
  }
  const inflated = inflateSync(compressed, { out: new Uint8Array(size + 1) });
  return inflated.length === size ? inflated : null;
}

/** Large data goes in piece by piece, so that a bomb is put out one piece after it passes the size. */
function inSlices(compressed: Uint8Array, size: number): Uint8Array | null {
  const inflated = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) {
      inflated.set(chunk, length);
    }
    length += chunk.length;
  });
  for (let place = 0; place < compressed.length && length <= size; place += SLICE) {
    stream.push(compressed.subarray(place, place + SLICE), place + SLICE >= compressed.length);
  }
  return length === size ? inflated : null;
}

/** Broken data is told by fflate's own errors, or by the buffer when a stored block does not fit. */
function isFlateError(error: unknown): boolean {
  if (typeof error !== "object" || error === null) {
    return false;
  }
  return ("name" in error && error.name === "RangeError") || ("code" in error && typeof error.code === "number");
}
