/** The text that the bytes mean as UTF-8 without its byte order mark, or where (counted from 0) they stop being UTF-8. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string } | { readonly badByteAt: number } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { badByteAt: firstBadByte(bytes) };
  }
}

/** Where the first ill-formed sequence begins. The decoder only says yes or no, so the place is found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = good + Math.floor((bad - good) / 2);
    if (decodes(bytes.subarray(0, middle), "beginning")) {
      good = middle;
    } else {
      bad = middle;
    }
  }
  // The beginning may end inside a sequence that its next byte breaks.
  while (!decodes(bytes.subarray(0, good), "whole")) {
    good -= 1;
  }
  return good;
}

function decodes(bytes: Uint8Array, as: "beginning" | "whole"): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: as === "beginning" });
    return true;
  } catch {
    return false;
  }
}
