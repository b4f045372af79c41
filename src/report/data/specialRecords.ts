import type { Locale } from "../../core";
import { CAUSE_WORDS, RECTIFICATION_WORDS } from "../../template";
import type { ReportRecord } from "../fields/field";
import { printableRecord } from "./printable";
import { writtenOr } from "./source";
import type { ReportSource } from "./source";

/** Each special deduction with its rectification; one that says nothing still counts and is told. */
export function deductionRecords({ draft }: ReportSource, locale: Locale): readonly ReportRecord[] {
  return draft.specialDeductions.map(({ cause, clause, description, evidence, rectification }, index) =>
    printableRecord({
      number: String(index + 1),
      cause: cause === "" ? "" : CAUSE_WORDS[cause][locale],
      clause,
      facts: writtenOr(locale, description),
      evidence,
      action: rectification.action,
      owner: rectification.owner,
      due: rectification.due,
      status: RECTIFICATION_WORDS[rectification.status][locale],
      closure: rectification.closure,
      verifiedBy: rectification.verifiedBy,
      verifiedOn: rectification.verifiedOn,
    }),
  );
}

export function bonusRecords({ draft }: ReportSource, locale: Locale): readonly ReportRecord[] {
  return draft.bonuses.map(({ reason }, index) => printableRecord({ number: String(index + 1), reason: writtenOr(locale, reason) }));
}
