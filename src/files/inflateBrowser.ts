import { inflateInto } from "./inflateInto";

/** Inflates where there is no zlib; see `InflateRaw` of the xlsx folder for what it promises. */
export function inflateBrowser(compressed: Uint8Array, size: number): Uint8Array | null {
  const inflated = new Uint8Array(size);
  return inflateInto(compressed, inflated) === size ? inflated : null;
}
