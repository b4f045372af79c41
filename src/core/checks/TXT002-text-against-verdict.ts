import { ZERO, compare, equals } from "../exact";
import type { ClauseEntry } from "../assessment";
import type { Check, EntryField } from "./check";
import { finding, isWritten, scoredClauses } from "./finding";
import { isAdvice, saysConforming, saysNonconforming, saysNothing } from "./phrases";
import { shortened } from "./wording";

/** Words that contradict the points beside them. A short list of phrases is looked for; where a text turns, nothing is said. */
export const textAgainstVerdict: Check = {
  id: "TXT002",
  slug: "text-against-verdict",
  guards: "evidence",
  run: (input) =>
    scoredClauses(input).flatMap(({ clause, entry, score }) => {
      const said = equals(score, ZERO) ? againstLoss(entry) : compare(score, clause.points) === 0 ? againstPoints(entry) : [];
      return said.map(([field, variant]) =>
        finding("TXT002", input, {
          outcome: "needs-review",
          clause: clause.id,
          field,
          params: { clause: clause.id, text: shortened(entry[field]), variant },
        }),
      );
    }),
};

type Said = readonly (readonly [EntryField & ("evidence" | "finding"), string])[];

function againstLoss({ evidence, finding: facts }: ClauseEntry): Said {
  return [
    ...(saysConforming(evidence) ? ([["evidence", "conforms"]] as const) : []),
    ...(saysConforming(facts) ? ([["finding", "conforms"]] as const) : []),
  ];
}

function againstPoints({ evidence, finding: facts }: ClauseEntry): Said {
  return [
    ...(saysNonconforming(evidence) ? ([["evidence", "nonconforming"]] as const) : []),
    ...(isWritten(facts) && !saysNothing(facts) && !isAdvice(facts) ? ([["finding", "finding"]] as const) : []),
  ];
}
