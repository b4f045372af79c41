import type { LocalizedText } from "../../core";
import type { PlanContent } from "../plan/plan";
import { serialOf } from "../reading/dates";
import { keyOfWord } from "../vocabulary";

/** How the content of a cell is compared. */
export interface Compared {
  readonly holdsDate: boolean;
  readonly words: Readonly<Record<string, LocalizedText>> | null;
}

/** The same text for two contents that say the same: a word in either language, a date as day number or as text, whatever ends its lines. "" says nothing. */
export function contentKey(content: PlanContent, { holdsDate, words }: Compared): string {
  switch (content?.kind) {
    case undefined:
      return "";
    case "formula":
      return `formula ${content.formula}`;
    case "number":
      return `number ${String(content.value)}`;
    case "text": {
      const key = words === null ? null : keyOfWord(words, content.text);
      const serial = holdsDate ? serialOf(content.text) : null;
      return key !== null ? `word ${key}` : serial !== null ? `number ${String(serial)}` : content.text === "" ? "" : `text ${content.text.replace(/\r\n?/g, "\n")}`;
    }
  }
}
