import type { Locale } from "../../core";
import { chunksOf } from "../plan/chunks";
import { keysOf } from "../vocabulary";
import type { CarriedEntries } from "../plan/entries";
import type { MergeUnit } from "./merge";
import { MERGE_HEADERS, MERGE_SHEET, NOTHING, REASON_WORDS, SIDE_WORDS } from "./mergeWords";
import type { LeftEntry, ResolvedMerge } from "./resolveMerge";
import { contentText, slotsText, unitLabel } from "./unitText";

/** When and with what it was merged. */
export interface MergeNote {
  /** YYYY-MM-DD */
  readonly mergedOn: string;
  /** the other file's name */
  readonly source: string;
}

/** Lines for the sheet on which merges are kept; every text fits into a cell. */
export interface MergeProtocol {
  readonly sheet: string;
  readonly header: readonly string[];
  /** none where nothing was left out */
  readonly lines: readonly (readonly string[])[];
}

/** What a merge has not taken from either copy, a line each, whole: beside it what stands in the workbook instead, whose it was, and why. */
export function mergeProtocol(resolved: ResolvedMerge, mine: CarriedEntries, theirs: CarriedEntries, { mergedOn, source }: MergeNote, locale: Locale): MergeProtocol {
  const kept = new Map(resolved.slots.map(({ slot, content }) => [slot, content]));
  const line = (clause: string, entry: string, stays: string, left: string, from: LeftEntry["from"], assessor: string, reason: keyof typeof REASON_WORDS): readonly (readonly string[])[] =>
    inCells(stays, left).map(([one, other]) => [mergedOn, source, clause, entry, one, other, SIDE_WORDS[from][locale], assessor, REASON_WORDS[reason][locale]]);
  const ofUnit = ({ unit, from, reason }: LeftEntry): readonly (readonly string[])[] => {
    const clause = clauseOf(unit);
    const stays = slotsText(unit.slots, (slot) => kept.get(slot) ?? null, locale);
    return line(clause, unitLabel(unit, locale), stays === "" ? NOTHING[locale] : stays, slotsText(unit.slots, (slot) => slot[from], locale), from, assessorOf(from === "mine" ? mine : theirs, clause, locale), reason);
  };
  return {
    sheet: MERGE_SHEET[locale],
    header: keysOf(MERGE_HEADERS).map((key) => MERGE_HEADERS[key][locale]),
    lines: [
      ...resolved.left.flatMap(ofUnit),
      ...resolved.renumbered.flatMap(({ from, to }) => line("", "", to, from, "theirs", "", "renumbered")),
      ...resolved.unplaced.flatMap(({ from, field, content }) => line("", [from, field].filter((part) => part !== "").join(" · "), NOTHING[locale], content, "theirs", "", "unplaced")),
    ],
  };
}

function clauseOf({ subject }: MergeUnit): string {
  return subject.kind === "head" ? "" : subject.clause;
}

/** Who has the clause in a copy. */
export function assessorOf(entries: CarriedEntries, clause: string, locale: Locale): string {
  return contentText({ kind: "clause", clause, field: "assessor" }, entries.clauses.get(clause)?.get("assessor") ?? null, locale);
}

/** Long texts go on in the lines below. */
function inCells(one: string, other: string): readonly (readonly [string, string])[] {
  const [left, right] = [chunksOf(one), chunksOf(other)];
  return Array.from({ length: Math.max(left.length, right.length, 1) }, (_, index) => [left[index] ?? "", right[index] ?? ""] as const);
}
