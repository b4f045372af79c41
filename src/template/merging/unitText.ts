import type { Locale, LocalizedText } from "../../core";
import { inLanguage } from "../plan/entries";
import { HEAD_FIELDS } from "../plan/head";
import type { PlanContent } from "../plan/plan";
import { isoDateOf } from "../reading/dates";
import { RECORD_TABLES } from "../records/tables";
import { BONUS_HEADERS, DEDUCTION_HEADERS, SCORESHEET_HEADERS, sheetText } from "../vocabulary";
import type { MergeSlot, MergeUnit, SlotPlace } from "./merge";
import { BETWEEN, LIST_WORDS, TEAM_WORDS } from "./mergeWords";
import { fieldAt, slotKey } from "./slots";

/** The column's word for an entry. */
export function fieldLabel(at: SlotPlace, locale: Locale): string {
  switch (at.kind) {
    case "clause":
      return SCORESHEET_HEADERS[at.field][locale];
    case "head":
      return sheetText(HEAD_FIELDS[at.field].label, locale);
    case "row": {
      const headers: Readonly<Record<string, LocalizedText>> =
        at.list === "assessors" ? TEAM_WORDS : at.list === "deductions" ? DEDUCTION_HEADERS : at.list === "bonuses" ? BONUS_HEADERS : RECORD_TABLES[at.list].headers;
      return headers[at.field]?.[locale] ?? at.field;
    }
  }
}

/** What stands in a cell, as a person reads it: words in the given language, dates as YYYY-MM-DD; "" for nothing. */
export function contentText(at: SlotPlace, content: PlanContent, locale: Locale): string {
  const { words, holdsDate } = fieldAt(at);
  const shown = inLanguage(content, words ?? undefined, locale);
  switch (shown?.kind) {
    case undefined:
      return "";
    case "text":
      return shown.text;
    case "number":
      return (holdsDate ? isoDateOf(shown.value) : null) ?? String(shown.value);
    case "formula":
      return shown.formula;
  }
}

/** What a unit is about, without its clause: the table and the row where it is one, and the column where it is a single one. */
export function unitLabel({ subject, slots }: MergeUnit, locale: Locale): string {
  const [first] = slots;
  const single = new Set(slots.map(({ at }) => at.field)).size === 1 || subject.kind !== "row";
  const field = first === undefined || !single ? "" : fieldLabel(first.at, locale);
  return subject.kind === "row" ? [LIST_WORDS[subject.list][locale], field].filter((part) => part !== "").join(" · ") : field;
}

/** Everything that these cells say, each with its column where there are more; "" where they say nothing. */
export function slotsText(slots: readonly MergeSlot[], contentOf: (slot: MergeSlot) => PlanContent, locale: Locale): string {
  const filled = slots.filter((slot) => slotKey(slot, contentOf(slot)) !== "");
  const many = slots.length > 1;
  return filled
    .map((slot) => {
      const text = contentText(slot.at, contentOf(slot), locale);
      return many && !isVerdict(slot.at) ? `${fieldLabel(slot.at, locale)}${locale === "zh-CN" ? "：" : ": "}${text}` : text;
    })
    .join(BETWEEN[locale]);
}

function isVerdict(at: SlotPlace): boolean {
  return at.kind === "clause" && at.field === "verdict";
}
