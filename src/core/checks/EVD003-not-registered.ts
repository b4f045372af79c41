import { bracketedEvidence, evidenceNumber, namedEvidence, registered } from "../records";
import type { Check, CheckInput } from "./check";
import { clauseEntries, finding } from "./finding";
import type { Found } from "./finding";

/** A text, how its numbers are read, and where it stands. */
interface Named extends Omit<Found, "outcome" | "params"> {
  readonly variant: "clause" | "deduction" | "bonus" | "sample" | "rectification";
  readonly text: string;
  /** a text about evidence names numbers without brackets as well */
  readonly isAboutEvidence: boolean;
}

/**
 * A text names a piece of evidence by a number that no registered piece has. Numbers without brackets count only in texts about evidence,
 * and only where there is a register at all: a body may number its evidence elsewhere. An assessment file has no register.
 */
export const notRegistered: Check = {
  id: "EVD003",
  slug: "not-registered",
  guards: "evidence",
  run: (input) => {
    if (input.workbook === null) {
      return [];
    }
    const pieces = registered(input.records.evidence);
    const known = new Set(pieces.map(({ number }) => evidenceNumber(number)));
    return textsOf(input).flatMap(({ variant, text, isAboutEvidence, ...at }) => {
      const named = isAboutEvidence && pieces.length > 0 ? namedEvidence(text) : bracketedEvidence(text);
      const missing = named.filter((number) => !known.has(number));
      return missing.length === 0 ? [] : [finding("EVD003", input, { ...at, outcome: "needs-review", params: { variant, clause: at.clause ?? "", numbers: missing.join(", ") } })];
    });
  },
};

function textsOf(input: CheckInput): readonly Named[] {
  const { draft, records } = input;
  const clauses = clauseEntries(input).flatMap(({ clause: { id }, entry }): readonly Named[] => [
    { variant: "clause", clause: id, field: "evidence", text: entry.evidence, isAboutEvidence: true },
    { variant: "clause", clause: id, field: "finding", text: entry.finding, isAboutEvidence: false },
    ...(entry.status === "excluded" ? [{ variant: "clause", clause: id, field: "reason", text: entry.reason, isAboutEvidence: false } as const] : []),
    { variant: "clause", clause: id, field: "remark", text: entry.remark, isAboutEvidence: false },
  ]);
  const deductions = draft.specialDeductions.flatMap(({ clause, evidence, description, rectification }, deduction): readonly Named[] => [
    { variant: "deduction", clause, field: "evidence", deduction, text: evidence, isAboutEvidence: true },
    { variant: "deduction", clause, field: "description", deduction, text: description, isAboutEvidence: false },
    { variant: "deduction", clause, field: "closure", deduction, text: rectification.closure, isAboutEvidence: true },
  ]);
  const bonuses = draft.bonuses.map(({ reason }, bonus): Named => ({ variant: "bonus", field: "bonusReason", bonus, text: reason, isAboutEvidence: false }));
  const samples = records.samples.flatMap(({ clause, evidence, facts }, index): readonly Named[] => [
    { variant: "sample", clause, record: `samples:${String(index)}/evidence`, text: evidence, isAboutEvidence: true },
    { variant: "sample", clause, record: `samples:${String(index)}/facts`, text: facts, isAboutEvidence: false },
  ]);
  const rectifications = records.rectifications.flatMap(({ clause, finding: text, closure }, index): readonly Named[] => [
    { variant: "rectification", clause, record: `rectifications:${String(index)}/closure`, text: closure, isAboutEvidence: true },
    { variant: "rectification", clause, record: `rectifications:${String(index)}/finding`, text, isAboutEvidence: false },
  ]);
  return [...clauses, ...deductions, ...bonuses, ...samples, ...rectifications];
}
