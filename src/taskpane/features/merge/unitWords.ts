import { LIST_WORDS, contentText, fieldLabel, slotsText, unitLabel, type MergeSlot, type MergeUnit } from "../../../application";
import { findClause, type Catalogue } from "../../../core";
import type { Words } from "../../words";

/** What a unit is about, as the heading above it: the clause with its title, or the list with the row. */
export function subjectText({ subject }: MergeUnit, catalogue: Catalogue, words: Words): string {
  switch (subject.kind) {
    case "head":
      return words.merging("head");
    case "clause": {
      const clause = findClause(catalogue, subject.clause);
      return clause === null ? subject.clause : `${clause.id} ${clause.title[words.locale]}`;
    }
    case "row": {
      const row = subject.mine ?? subject.theirs;
      return [subject.clause, LIST_WORDS[subject.list][words.locale], row === null ? "" : words.merging("row", { row })].filter((part) => part !== "").join(" ");
    }
  }
}

/** The column of a unit; "" where a whole row is meant. */
export function columnText(unit: MergeUnit, words: Words): string {
  const [first] = unit.slots;
  if (unit.subject.kind !== "row") {
    return unitLabel(unit, words.locale);
  }
  return unit.slots.length === 1 && first !== undefined ? fieldLabel(first.at, words.locale) : "";
}

/** What a side says in a unit, whole; "" for nothing. */
export function sideText(unit: MergeUnit, side: "mine" | "theirs" | "base", words: Words): string {
  const of = (slot: MergeSlot) => slot[side] ?? null;
  const [only] = unit.slots;
  return unit.slots.length === 1 && only !== undefined ? contentText(only.at, of(only), words.locale) : slotsText(unit.slots, of, words.locale);
}
