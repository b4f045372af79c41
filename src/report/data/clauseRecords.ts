import { clausesOf, entryOf, exactText, subtract } from "../../core";
import type { ClauseEntry, Locale } from "../../core";
import { METHOD_WORDS, PROVENANCE_WORDS, RESULT_WORDS, VERDICT_WORDS } from "../../template";
import type { ReportRecord } from "../fields/field";
import { pointsText } from "./figures";
import { printableRecord } from "./printable";
import { say, writtenOr } from "./source";
import type { ReportSource } from "./source";

/** One clause of the report, with what its lists are chosen by. */
export interface ClauseRecord {
  readonly id: string;
  readonly isExcluded: boolean;
  readonly hasFinding: boolean;
  readonly record: ReportRecord;
}

/** Every clause in the catalogue's order. Each has one record, whatever lists it stands in. */
export function clauseRecords({ catalogue, profile, draft, report }: ReportSource, locale: Locale): readonly ClauseRecord[] {
  const scores = new Map(report.clauses.map((score) => [score.clause, score]));
  return clausesOf(catalogue).map((clause) => {
    const entry = entryOf(draft, clause);
    const score = scores.get(clause.id)?.score ?? null;
    return {
      id: clause.id,
      isExcluded: entry.status === "excluded",
      hasFinding: entry.finding.trim() !== "",
      record: printableRecord({
        id: clause.id,
        title: clause.title[locale],
        points: exactText(clause.points),
        method: METHOD_WORDS[clause.method][locale],
        provenance: PROVENANCE_WORDS[clause.provenance][locale],
        verdict: entry.status === "unassessed" ? "" : VERDICT_WORDS[entry.status][locale],
        sample: sampleText(entry, locale),
        score: score === null ? RESULT_WORDS.excluded[locale] : pointsText(score, profile),
        lost: score === null ? "" : pointsText(subtract(clause.points, score), profile),
        evidence: entry.evidence,
        finding: entry.finding,
        reason: entry.status === "excluded" ? writtenOr(locale, entry.reason) : "",
        assessor: entry.assessor,
        remark: entry.remark,
      }),
    };
  });
}

function sampleText(entry: ClauseEntry, locale: Locale): string {
  return entry.status === "sampled" ? say(locale, "sample.counts", { sampleSize: entry.sampleSize, nonconforming: entry.nonconforming }) : "";
}
