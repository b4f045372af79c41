import { inflateRawSync } from "node:zlib";

/** Inflates by Node's own zlib; see `InflateRaw` of the xlsx folder for what it promises. */
export function inflateNode(compressed: Uint8Array, size: number): Uint8Array | null {
  try {
    // One byte more than is expected keeps zlib from asking for a second buffer; the limit holds all the same.
    const inflated = inflateRawSync(compressed, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) });
    // A plain array of bytes, as browsers have it: code that meets two kinds of them is slower for both.
    return inflated.length === size ? new Uint8Array(inflated.buffer, inflated.byteOffset, size) : null;
  } catch (error) {
    // zlib and the limit speak through codes; an error without one is a bug.
    if (typeof error === "object" && error !== null && "code" in error) {
      return null;
    }
    throw error;
  }
}
