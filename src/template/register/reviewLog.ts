import { basisText } from "../../core";
import type { Locale, LocalizedText, ReviewRecord, ReviewState } from "../../core";
import { REGISTER_HEADERS, REVIEW_STATE_WORDS } from "./registerWords";

/** The sheet on which every decision stays, also after another one has taken its place in the register. */
export const REVIEW_LOG_SHEET: LocalizedText = { "zh-CN": "复核记录", "en-US": "Review log" };

const HEADERS: readonly LocalizedText[] = [
  REGISTER_HEADERS.stateSince, REGISTER_HEADERS.stateBy, REGISTER_HEADERS.company, REGISTER_HEADERS.file,
  { "zh-CN": "原状态", "en-US": "State before" }, REGISTER_HEADERS.state, REGISTER_HEADERS.reviewer, REGISTER_HEADERS.comment, REGISTER_HEADERS.stateBasis,
];

/** One decision that was written into the register. */
export interface LoggedDecision {
  readonly company: string;
  readonly path: string;
  readonly before: ReviewState;
  readonly record: ReviewRecord;
}

/** The log's header and a line for each decision; giving a sheet to somebody is no decision about it and is not logged. */
export function reviewLog(decisions: readonly LoggedDecision[], locale: Locale): { readonly sheet: string; readonly header: readonly string[]; readonly lines: readonly (readonly string[])[] } {
  return {
    sheet: REVIEW_LOG_SHEET[locale],
    header: HEADERS.map((header) => header[locale]),
    lines: decisions.flatMap(({ company, path, before, record: { state, reviewer, comment, mark } }) =>
      mark === null ? [] : [[mark.since, mark.by, company, path, REVIEW_STATE_WORDS[before][locale], REVIEW_STATE_WORDS[state][locale], reviewer, comment, basisText(state, mark.basis)]],
    ),
  };
}
