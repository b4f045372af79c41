import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Locale } from "../../core";
import { makeWords, type Words } from "./words";

const WordsContext = createContext<Words | null>(null);

/** Gives everything below it the words of one language. */
export function WordsProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const words = useMemo(() => makeWords(locale), [locale]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the language in use; throws outside of a `WordsProvider`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) {
    throw new Error("useWords needs a WordsProvider above it");
  }
  return words;
}
