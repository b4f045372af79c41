/** Letters that stay apart on paper, in handwriting and read aloud, one for each hexadecimal digit. */
const LETTERS = "ACDEFHJKMNPRTWXY";
const DIGITS = "0123456789abcdef";
const SHOWN_DIGITS = 16;
const WORD_LETTERS = 6;

/** What a record's last state is called on paper: the beginning of its hash, and a word that tells a slip of the pen. */
export interface HeadMark {
  /** 16 digits in fours: "3fa9 0c12 77be 4410" */
  readonly digits: string;
  /** seven letters: six go on where the digits end, the last one is worked out from all the others: "KTAWXM-P" */
  readonly checkWord: string;
}

/** The mark of a hash (64 lower-case hexadecimal digits). */
export function headMark(hash: string): HeadMark {
  const shown = hash.slice(0, SHOWN_DIGITS);
  const word = [...hash.slice(SHOWN_DIGITS, SHOWN_DIGITS + WORD_LETTERS)].map((digit) => LETTERS.charAt(DIGITS.indexOf(digit))).join("");
  return { digits: shown.replace(/(.{4})(?=.)/g, "$1 "), checkWord: `${word}-${checkLetter(shown, word)}` };
}

/** What somebody typed from paper: so many hexadecimal digits from the beginning of a hash. */
export type TypedMark = { readonly ok: true; readonly beginning: string } | { readonly ok: false; readonly reason: "malformed" | "mistyped" };

/**
 * Reads a mark as it was typed: the digits, or digits and check word, or the whole hash, with any blanks and hyphens and in either case.
 * `mistyped`: the check letter does not fit, so that a slip is told apart from another record.
 */
export function parseHeadMark(typed: string): TypedMark {
  const text = typed.normalize("NFKC").replace(/[\s-]+/g, "");
  if (/^(?:[0-9a-f]{16}|[0-9a-f]{64})$/i.test(text)) {
    return { ok: true, beginning: text.toLowerCase() };
  }
  const digits = text.slice(0, SHOWN_DIGITS).toLowerCase();
  const word = text.slice(SHOWN_DIGITS).toUpperCase();
  if (!/^[0-9a-f]{16}$/.test(digits) || !/^[ACDEFHJKMNPRTWXY]{7}$/.test(word)) {
    return { ok: false, reason: "malformed" };
  }
  const letters = word.slice(0, WORD_LETTERS);
  if (checkLetter(digits, letters) !== word.charAt(WORD_LETTERS)) {
    return { ok: false, reason: "mistyped" };
  }
  return { ok: true, beginning: digits + [...letters].map((letter) => DIGITS.charAt(LETTERS.indexOf(letter))).join("") };
}

/** ISO/IEC 7064, the hybrid system MOD 17,16: it finds every single wrong character and nearly every pair that changed places. */
function checkLetter(digits: string, word: string): string {
  const values = [...digits].map((digit) => DIGITS.indexOf(digit)).concat([...word].map((letter) => LETTERS.indexOf(letter)));
  let product = 16;
  for (const value of values) {
    const sum = (product + value) % 16 === 0 ? 16 : (product + value) % 16;
    product = (sum * 2) % 17;
  }
  return LETTERS.charAt((17 - product) % 16);
}
