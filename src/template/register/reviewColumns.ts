import { basisText } from "../../core";
import type { Locale, Place, ReviewRecord } from "../../core";
import type { CellWrite } from "../cellWrite";
import { REVIEW_STATE_WORDS, type RegisterColumn } from "./registerWords";

/** The columns that a reviewer's decision is written into. */
export const DECISION_COLUMNS = ["state", "reviewer", "comment", "stateBy", "stateSince", "stateBasis"] as const satisfies readonly RegisterColumn[];
export type DecisionColumn = (typeof DECISION_COLUMNS)[number];

/** "2026-11-26 21:30 +08:00": a day, a minute and the distance from UTC. */
const MOMENT = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9] [+-](0[0-9]|1[0-4]):[0-5][0-9]$/;

/** Whether a text is a moment as decisions are dated. */
export function isMoment(text: string): boolean {
  return MOMENT.test(text);
}

/** The cells of one row that hold a record, as they are to be written. */
export function writesForRecord(places: Readonly<Record<DecisionColumn, Place>>, { state, reviewer, comment, mark }: ReviewRecord, locale: Locale): readonly CellWrite[] {
  const texts: Readonly<Record<DecisionColumn, string>> = {
    state: REVIEW_STATE_WORDS[state][locale],
    reviewer,
    comment,
    stateBy: mark?.by ?? "",
    stateSince: mark?.since ?? "",
    stateBasis: mark === null ? "" : basisText(state, mark.basis),
  };
  return DECISION_COLUMNS.map((column) => ({ ...places[column], value: texts[column] === "" ? null : texts[column] }));
}
