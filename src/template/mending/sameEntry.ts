import { exactText, parseDecimal } from "../../core";
import type { LocalizedText, Rational } from "../../core";
import { keysOf } from "../vocabulary";

/** Blanks of every kind, and what programs put around texts that nobody sees. */
const UNSEEN = /[\s\u00a0\u200b-\u200d\u2060\ufeff]+/gu;

/** A text in the form in which two writings of the same thing are equal: width, blanks and case do not count. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(UNSEEN, "").toLowerCase();
}

/** The one key whose word, in any language, is this text but for width, blanks and case; null where there is none or more than one. */
export function wordLike<Key extends string>(words: Readonly<Record<Key, LocalizedText>>, text: string): Key | null {
  const sought = bare(text);
  const keys = keysOf(words).filter((key) => Object.values<string>(words[key]).some((word) => bare(word) === sought));
  const [only] = keys;
  return keys.length === 1 && only !== undefined ? only : null;
}

/** The one of these texts that this text is but for width, blanks and case; null where there is none. */
export function textLike(texts: readonly string[], text: string): string | null {
  const sought = bare(text);
  return sought === "" ? null : (texts.find((one) => bare(one) === sought) ?? null);
}

/** The figure that a text of full-width or blank-padded digits is; null for separators, percent signs, exponents and everything else that has two readings. */
export function figureLike(text: string): Rational | null {
  const digits = bare(text).replace(/^['’]/u, "");
  const decimal = parseDecimal(digits);
  return decimal !== null && exactText(decimal).startsWith("-") ? null : decimal;
}
