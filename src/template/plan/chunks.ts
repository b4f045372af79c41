/** Far below the 32,767 characters of a cell, and small enough for every writer. */
const LONGEST = 8000;

/** A piece begins with a letter, a digit or a bracket, so that no program takes it for a formula, a prefix or a number. */
const SAFE_START = /^[\p{L}{[]/u;

/** Cuts a text into pieces that each stand in one cell; joined without anything between they are the text again. */
export function chunksOf(whole: string): readonly string[] {
  const chunks: string[] = [];
  for (let start = 0; start < whole.length; ) {
    let end = Math.min(start + LONGEST, whole.length);
    while (end < whole.length && end > start + 1 && !isSafeCut(whole, end)) {
      end -= 1;
    }
    chunks.push(whole.slice(start, end));
    start = end;
  }
  return chunks;
}

/** Neither the end of one piece nor the start of the next is something that a program might drop. */
function isSafeCut(whole: string, at: number): boolean {
  return SAFE_START.test(whole.slice(at, at + 2)) && !/\s/u.test(whole.charAt(at - 1)) && !/[\uD800-\uDBFF]/.test(whole.charAt(at - 1));
}
