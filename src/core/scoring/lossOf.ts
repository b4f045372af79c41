import type { ClauseEntry } from "../assessment";
import type { Clause } from "../catalogue";
import { ZERO, compare, subtract } from "../exact";
import type { BankLoss } from "../records";

/** What an entry costs, as a findings bank says it; null where no point is lost by it, also while it is open and where it is excluded. */
export function lossOf(clause: Clause, entry: ClauseEntry): BankLoss | null {
  switch (entry.status) {
    case "nonconforming":
      return { kind: "all" };
    case "sampled":
      return entry.nonconforming > 0 ? { kind: "share" } : null;
    case "judged": {
      const points = subtract(clause.points, entry.score);
      return compare(points, ZERO) > 0 ? { kind: "points", points } : null;
    }
    default:
      return null;
  }
}
