/** Texts that no Excel in any language takes for a figure, a date or a formula: a letter first, and no digit in them. */
const PLAIN = /^\p{L}\P{N}*$/u;
const WORDS_FOR_VALUES: ReadonlySet<string> = new Set(["TRUE", "FALSE"]);

/** A text as it is written into a cell of that number format so that it stays the text that it is. */
export function writtenText(text: string, format: string): string {
  if (text === "" || format === "@" || (PLAIN.test(text) && !WORDS_FOR_VALUES.has(text.toUpperCase()))) {
    return text;
  }
  return `'${text}`;
}
