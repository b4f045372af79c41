import { bracketedEvidence, nextEvidenceNumbers, withdrawn } from "../core";
import type { EvidenceRecord, Issue } from "../core";
import { writesForEvidencePieces } from "../template";
import type { CheckedWorkbook } from "./serviceStar";
import type { RecordPlan } from "./sampling";

/** What writes into the register, or why the sheet cannot take it: no room, no table, no column. */
export type EvidencePlanning = { readonly ok: true; readonly plan: RecordPlan } | { readonly ok: false; readonly issue: Issue };

/** Writes these pieces, each into the row of its number, else into a free one: one action however many they are. */
export function planEvidence(workbook: CheckedWorkbook, pieces: readonly EvidenceRecord[]): EvidencePlanning {
  const writing = writesForEvidencePieces(workbook.grids, pieces);
  return writing.ok ? { ok: true, plan: { writes: writing.writes, holds: writing.holds } } : writing;
}

/** Takes a piece out; its number stays in its row with that remark, so that no other piece can get it. */
export function planEvidenceRemoval(workbook: CheckedWorkbook, piece: EvidenceRecord, remark: string): EvidencePlanning {
  return planEvidence(workbook, [withdrawn(piece, remark)]);
}

/** Numbers for so many new pieces, above every one that this workbook has or names. */
export function freshEvidenceNumbers({ draft, records }: CheckedWorkbook, count: number): readonly string[] {
  const texts = [
    ...[...draft.clauses.values()].flatMap((entry) => [entry.evidence, entry.finding, entry.remark, entry.status === "excluded" ? entry.reason : ""]),
    ...draft.specialDeductions.flatMap(({ evidence, description, rectification: { closure } }) => [evidence, description, closure]),
    ...draft.bonuses.map(({ reason }) => reason),
    ...records.samples.flatMap(({ evidence, facts }) => [evidence, facts]),
    ...records.rectifications.flatMap(({ finding, closure }) => [finding, closure]),
  ];
  return nextEvidenceNumbers(records.evidence, texts, count);
}

/** The text with the piece's number in brackets at its end; the same text where it names the piece so already. */
export function withMention(text: string, number: string): string {
  const said = text.trimEnd();
  return bracketedEvidence(text).includes(number) ? text : `${said}${said === "" ? "" : " "}[${number}]`;
}
