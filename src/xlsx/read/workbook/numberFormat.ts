/** Formats by number that show a date or a time, those of East Asian Excel included. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const LONGEST_FORMAT = 1024;

export function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);
}

/** Whether a format code shows a number as a date or a time, in any of its sections. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .slice(0, LONGEST_FORMAT)
    .replace(/"[^"]*"|\\.|_.|\*./gsu, "")
    .replace(/General/gi, "");
  // An elapsed time stands in brackets; everything else in them is a colour, a condition or a locale.
  return /\[[hms]+\]/i.test(bare) || /[ymdhs]/i.test(withoutBrackets(bare).replace(/[eE][-+]/g, ""));
}

/** What stands outside brackets; one that is never closed is none. */
function withoutBrackets(code: string): string {
  const pieces = code.split("]");
  return pieces.map((piece, index) => (index < pieces.length - 1 && piece.includes("[") ? piece.slice(0, piece.indexOf("[")) : piece)).join("");
}
