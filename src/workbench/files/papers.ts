/** Papers by the word that add-ins have for them and the number that files have. */
const NUMBERS: Readonly<Record<string, number>> = { Letter: 1, Tabloid: 3, Legal: 5, Statement: 6, Executive: 7, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13, Folio: 14 };

export const A4 = "A4";

/** null for a word that files have no number for. */
export function paperNumber(word: string): number | null {
  return Object.hasOwn(NUMBERS, word) ? (NUMBERS[word] ?? null) : null;
}

/** null for a paper that add-ins have no word for. */
export function paperWord(number: number): string | null {
  return Object.keys(NUMBERS).find((word) => NUMBERS[word] === number) ?? null;
}
