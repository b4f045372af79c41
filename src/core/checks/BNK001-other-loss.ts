import type { Clause } from "../catalogue";
import { entryIssues, NO_TEXTS } from "../assessment";
import type { ClauseEntry } from "../assessment";
import { compare, exactText, subtract } from "../exact";
import type { Rational } from "../exact";
import type { SchemeProfile } from "../profile";
import type { BankEntry, BankLoss } from "../records";
import type { Check } from "./check";
import { finding, scoredClauses } from "./finding";
import { shortened } from "./wording";

/** A finding in the words of the findings bank that costs something else than the bank says: the same fault costs the same points. */
export const otherLoss: Check = {
  id: "BNK001",
  slug: "other-loss",
  guards: "number",
  run: (input) => {
    const { bank, catalogue, profile } = input;
    return bank === null
      ? []
      : scoredClauses(input).flatMap(({ clause, entry, score }) => {
          const known = bank.sameWording(catalogue.id, clause.id, entry.finding).filter((one): one is BankEntry & { loss: BankLoss } => one.loss !== null);
          const lost = subtract(clause.points, score);
          const [first] = known;
          return first === undefined || known.some(({ loss }) => isLost(clause, entry, lost, loss))
            ? []
            : [
                finding("BNK001", input, {
                  outcome: "needs-review",
                  clause: clause.id,
                  field: "finding",
                  params: { clause: clause.id, text: shortened(entry.finding), lost: exactText(lost), ...lossParams(clause, first.loss, profile) },
                }),
              ];
        });
  },
};

/** A share is whatever the sample says it is. */
function isLost(clause: Clause, entry: ClauseEntry, lost: Rational, loss: BankLoss): boolean {
  switch (loss.kind) {
    case "points":
      return compare(lost, loss.points) === 0;
    case "all":
      return compare(lost, clause.points) === 0;
    case "share":
      return entry.status === "sampled";
  }
}

/** `score`: what is left of a judged clause by the bank's loss; "" where the clause or its step does not take it. */
function lossParams(clause: Clause, loss: BankLoss, profile: SchemeProfile): { readonly variant: string; readonly bank: string; readonly score: string } {
  if (loss.kind !== "points") {
    return { variant: loss.kind, bank: "", score: "" };
  }
  const score = subtract(clause.points, loss.points);
  const isTaken = entryIssues(clause, { ...NO_TEXTS, status: "judged", score }, profile).length === 0;
  return { variant: "points", bank: exactText(loss.points), score: isTaken ? exactText(score) : "" };
}
