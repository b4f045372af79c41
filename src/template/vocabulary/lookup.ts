import type { LocalizedText } from "../../core";
import { LOCALES } from "./words";

const KEYS_BY_TEXT = new WeakMap<object, ReadonlyMap<string, string>>();

/** The key whose word, in either language, is exactly this text; null where there is none. A stray blank makes another word. */
export function keyOfWord<Key extends string>(words: Readonly<Record<Key, LocalizedText>>, text: string): Key | null {
  const known = KEYS_BY_TEXT.get(words) ?? keysByText(words);
  KEYS_BY_TEXT.set(words, known);
  return (known.get(text) as Key | undefined) ?? null;
}

/** A workbook of 400 clauses looks thousands of words up at each calculation. */
function keysByText(words: Readonly<Record<string, LocalizedText>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([key, word]) => LOCALES.map((locale): [string, string] => [word[locale], key])));
}

/** The keys of a list of words, in its order. */
export function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(words) as Key[];
}
