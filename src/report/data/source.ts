import type { Catalogue, CompleteReport, DeskRecords, DraftAssessment, Finding, Issue, Locale, SchemeProfile } from "../../core";
import { fillText, reportTexts } from "../../messages";
import type { StageKey } from "../../template";

/** A complete assessment as a report needs it. */
export interface ReportSource {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  /** lower-case hex SHA-256 of the canonical JSON */
  readonly hashes: { readonly catalogue: string; readonly profile: string };
  readonly draft: DraftAssessment;
  readonly sites: string;
  readonly stage: StageKey | "";
  readonly report: CompleteReport;
  /** of the checks, open all of them */
  readonly findings: readonly Finding[];
  /** what could not be read though no figure depends on it */
  readonly issues: readonly Issue[];
  /** what is kept beside the scores, as far as a report lists it */
  readonly records: Pick<DeskRecords, "rectifications" | "evidence">;
}

export type ReportKey = keyof (typeof reportTexts)["zh-CN"];

/** A text of the report in its language. */
export function say(locale: Locale, key: ReportKey, params: Readonly<Record<string, string | number>> = {}): string {
  return fillText(reportTexts[locale][key], params);
}

/** What a person should have written, or that nobody did. */
export function writtenOr(locale: Locale, written: string): string {
  return written.trim() === "" ? say(locale, "unfilled") : written;
}
