import { compareTimes, type ClaimedTime } from "./moment";
import { sealProblem, type SealProblem } from "./problem";
import type { Ballot, DecisionOutcome, Signer, SignoffAction, SignoffEntry } from "./signoff";

/** 签批状态. A record with no entry is a draft. */
export const SIGNOFF_STATES = ["draft", "submitted", "returned", "reviewed", "decided", "reopened", "superseded"] as const;
export type SignoffState = (typeof SIGNOFF_STATES)[number];

/** An entry with its hash, lower-case hex. */
export interface HashedEntry {
  readonly entry: SignoffEntry;
  readonly hash: string;
}

/** A vote that was cast about the present review. */
export interface CastVote {
  readonly hash: string;
  readonly signer: Signer;
  readonly ballot: Ballot;
  readonly reason: string;
}

/** What a committee decided, while it is in force. */
export interface CommitteeDecision {
  readonly outcome: DecisionOutcome;
  /** "" unless granted */
  readonly grade: string;
  /** digest */
  readonly statement: string;
  readonly at: ClaimedTime;
  readonly reason: string;
  readonly signer: Signer;
  readonly votes: readonly CastVote[];
}

/** Where a sign-off stands after some entries. */
export interface SignoffStanding {
  readonly state: SignoffState;
  /** digest of the statement that is in hand; "" where a new one is to be submitted */
  readonly statement: string;
  /** hash of what the next entry follows; "" at the beginning */
  readonly previous: string;
  /** of the next entry; a decision has one more where votes were cast */
  readonly number: number;
  /** about the present review, in the order of the record */
  readonly votes: readonly CastVote[];
  /** null unless decided or superseded */
  readonly decision: CommitteeDecision | null;
  /** everybody who ever submitted, each once */
  readonly submitters: readonly Signer[];
  /** when what the next entry follows was signed; "" at the beginning */
  readonly since: ClaimedTime;
  /** the latest claimed time */
  readonly latest: ClaimedTime;
}

/** Where every sign-off begins. */
export const DRAFT: SignoffStanding = { state: "draft", statement: "", previous: "", number: 1, votes: [], decision: null, submitters: [], since: "", latest: "" };

/** From which states a step can be taken. There is no other way, so none can be skipped. */
const FROM: Readonly<Record<SignoffAction, readonly SignoffState[]>> = {
  submit: ["draft", "returned", "reopened"],
  return: ["submitted"],
  review: ["submitted"],
  vote: ["reviewed"],
  decide: ["reviewed"],
  reopen: ["decided"],
  supersede: ["decided"],
};

const TO: Readonly<Record<SignoffAction, SignoffState>> = {
  submit: "submitted",
  return: "returned",
  review: "reviewed",
  vote: "reviewed",
  decide: "decided",
  reopen: "reopened",
  supersede: "superseded",
};

/** The steps that can be taken in a state, whoever would take them. */
export function stepsFrom(state: SignoffState): readonly SignoffAction[] {
  return (Object.keys(FROM) as SignoffAction[]).filter((action) => FROM[action].includes(state));
}

/** What an entry at this point must say of its place, and what it says otherwise. */
export function placeProblems(entry: SignoffEntry, standing: SignoffStanding, path: string): readonly SealProblem[] {
  const { state, previous } = standing;
  const number = numberOf(entry.action, standing);
  const isFirst = entry.action === "submit";
  const before = entry.action === "vote" ? standing.since : standing.latest;
  return [
    ...(FROM[entry.action].includes(state) ? [] : [sealProblem("step-skipped", `${path}/action`, { state, action: entry.action })]),
    ...(entry.number === number ? [] : [sealProblem("number-differs", `${path}/number`, { found: entry.number, expected: number })]),
    ...(entry.previous === previous ? [] : [sealProblem("previous-differs", `${path}/previous`, { found: entry.previous, expected: previous })]),
    ...(isFirst || entry.statement === standing.statement ? [] : [sealProblem("statement-changed", `${path}/statement`)]),
    ...(before !== "" && compareTimes(entry.at, before) < 0 ? [sealProblem("time-backwards", `${path}/at`, { found: entry.at, before })] : []),
  ];
}

/** The number that an entry of this kind has at this point. */
export function numberOf(action: SignoffAction, { number, votes }: SignoffStanding): number {
  return action === "decide" && votes.length > 0 ? number + 1 : number;
}

/** Where the sign-off stands after one more entry, whether or not the entry may stand there. */
export function afterEntry(standing: SignoffStanding, { entry, hash }: HashedEntry): SignoffStanding {
  const { action, signer, at, reason, statement } = entry;
  const latest = standing.latest === "" || compareTimes(at, standing.latest) > 0 ? at : standing.latest;
  if (action === "vote") {
    return { ...standing, latest, votes: [...standing.votes, { hash, signer, ballot: entry.ballot, reason }] };
  }
  const isKept = action === "review" || action === "decide" || action === "submit" || action === "supersede";
  return {
    state: TO[action],
    statement: isKept ? statement : "",
    previous: hash,
    number: entry.number + 1,
    votes: [],
    decision: decisionAfter(standing, entry),
    submitters: action === "submit" && !standing.submitters.some((one) => isSameSigner(one, signer)) ? [...standing.submitters, signer] : standing.submitters,
    since: at,
    latest,
  };
}

function isSameSigner(one: Signer, other: Signer): boolean {
  return one.name === other.name && one.staffNumber === other.staffNumber && one.key === other.key;
}

function decisionAfter({ decision, votes }: SignoffStanding, entry: SignoffEntry): CommitteeDecision | null {
  switch (entry.action) {
    case "decide": {
      const { outcome, grade, statement, at, reason, signer } = entry;
      return { outcome, grade, statement, at, reason, signer, votes };
    }
    case "supersede":
      return decision;
    default:
      return null;
  }
}
