import type { DecisionPolicy } from "./roster";
import type { Ballot, DecisionOutcome } from "./signoff";

/** What so many votes come to. */
export interface Tally {
  readonly counts: Readonly<Record<Ballot, number>>;
  readonly cast: number;
  /** enough members have voted, abstentions included */
  readonly isQuorate: boolean;
  /** what is decided if nobody votes any more; without a majority to grant or to refuse the decision is put off */
  readonly outcome: DecisionOutcome;
}

/** Counts votes under a policy. An abstention counts towards the quorum and for no side. */
export function tally(ballots: readonly Ballot[], { quorum, majority }: DecisionPolicy): Tally {
  const counts = { grant: 0, refuse: 0, defer: 0, abstain: 0 };
  for (const ballot of ballots) {
    counts[ballot] += 1;
  }
  const taking = ballots.length - counts.abstain;
  const carries = (votes: number): boolean => {
    switch (majority) {
      case "all":
        return votes > 0 && votes === taking;
      case "two-thirds":
        return votes > 0 && 3 * votes >= 2 * taking;
      case "more-than-half":
        return 2 * votes > taking;
    }
  };
  return {
    counts,
    cast: ballots.length,
    isQuorate: ballots.length >= quorum,
    outcome: carries(counts.grant) ? "grant" : carries(counts.refuse) ? "refuse" : "defer",
  };
}
