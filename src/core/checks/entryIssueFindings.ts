import { entryIssues } from "../assessment";
import type { CheckInput, EntryField, Finding } from "./check";
import { clauseEntries, finding } from "./finding";

/** The entry that an issue's path is about; every other path is about the verdict. */
const FIELD_OF_PATH: Readonly<Record<string, EntryField>> = {
  sampleSize: "sampleSize",
  nonconforming: "nonconforming",
  score: "givenScore",
};

/** The broken rules of the arithmetic with one of these issue codes, as failing findings of a check; `variant` tells which rule. */
export function entryIssueFindings(check: string, codes: readonly string[], input: CheckInput): Finding[] {
  return clauseEntries(input).flatMap(({ clause, entry }) =>
    entryIssues(clause, entry, input.profile)
      .filter(({ code }) => codes.includes(code))
      .map(({ code, path, params }) =>
        finding(check, input, {
          outcome: "fail",
          clause: clause.id,
          field: FIELD_OF_PATH[path] ?? "verdict",
          params: { ...params, variant: code },
        }),
      ),
  );
}
