import type { JsonValue } from "../json";
import type { ClaimedTime } from "./moment";
import type { RosterRole } from "./roster";
import { sealedText } from "./sealedText";
import { statementDocument, type Statement } from "./statement";

/** The steps of a sign-off, in the order in which they are taken. */
export const SIGNOFF_ACTIONS = ["submit", "return", "review", "vote", "decide", "reopen", "supersede"] as const;
export type SignoffAction = (typeof SIGNOFF_ACTIONS)[number];

/** What a member of the committee says. */
export const BALLOTS = ["grant", "refuse", "defer", "abstain"] as const;
export type Ballot = (typeof BALLOTS)[number];
/** What a committee decides. */
export type DecisionOutcome = Exclude<Ballot, "abstain">;

/** What a signature means, in words that `messages` has; it follows from the step and is signed as well. */
export const SIGNOFF_MEANINGS = [
  "submits-complete", "returns", "reviewed", "votes-grant", "votes-refuse", "votes-defer", "abstains",
  "decides-grant", "decides-refuse", "decides-defer", "reopens", "supersedes",
] as const;
export type SignoffMeaning = (typeof SIGNOFF_MEANINGS)[number];

/** Who signs, as the roster knows the person. */
export interface Signer {
  readonly name: string;
  readonly staffNumber: string;
  readonly role: RosterRole;
  /** thumbprint of the key */
  readonly key: string;
}

interface EntryBase {
  /** 1, 2, 3, …: one more than that of the entry before. All votes about one review have the same */
  readonly number: number;
  /**
   * hash of the entry that this one follows, "" for the first. Every vote follows the review, whoever votes earlier or later, and so does
   * the decision, which names the votes: members need not wait for each other
   */
  readonly previous: string;
  /** id of the certification body */
  readonly body: string;
  /** digest of the statement that it is about */
  readonly statement: string;
  readonly signer: Signer;
  readonly meaning: SignoffMeaning;
  readonly at: ClaimedTime;
  readonly reason: string;
}

/** One step, as it is signed. */
export type SignoffEntry =
  | (EntryBase & { readonly action: "submit" | "return" | "review" | "reopen" })
  /** `grade`: the grade to grant; "" for another ballot */
  | (EntryBase & { readonly action: "vote"; readonly ballot: Ballot; readonly grade: string })
  /** `votes`: hashes of every vote that was cast, ascending */
  | (EntryBase & { readonly action: "decide"; readonly outcome: DecisionOutcome; readonly grade: string; readonly votes: readonly string[] })
  /** `successor`: hash of the head of the record that takes this one's place */
  | (EntryBase & { readonly action: "supersede"; readonly successor: string });

/** A flattened JWS (RFC 7515, 7797) without its payload, which is the entry's own text. */
export interface Seal {
  readonly protected: string;
  readonly signature: string;
}

export interface SignedEntry extends Seal {
  readonly entry: SignoffEntry;
}

/** 签批记录: what was signed, by whom and in which order; `servicestar.signoff/1`. */
export interface SignoffRecord {
  /** every statement that an entry is about, once */
  readonly statements: readonly Statement[];
  readonly entries: readonly SignedEntry[];
}

/** What nobody has signed yet. */
export const NO_SIGNOFF: SignoffRecord = { statements: [], entries: [] };

/** The text that is signed of an entry, and whose SHA-256 is its hash. The signature is no part of it: the same signature may be written in two ways. */
export function entryText(entry: SignoffEntry): string {
  return sealedText("servicestar.signoff/1", entry as unknown as JsonValue);
}

/** The text whose SHA-256 names a trail that ends in votes: hashes of the review and of every vote so far, ascending. */
export function pendingHeadText(review: string, votes: readonly string[]): string {
  return sealedText("servicestar.head/1", { review, votes: [...votes] });
}

/** The record as a document. */
export function signoffDocument({ statements, entries }: SignoffRecord): JsonValue {
  return {
    format: "servicestar.signoff/1",
    statements: statements.map(statementDocument),
    entries: entries.map(({ entry, protected: header, signature }) => ({ entry: entry as unknown as JsonValue, protected: header, signature })),
  };
}

/** What somebody is about to do. `reason` may be blank for what needs none. */
export type SignoffStep =
  | { readonly action: "submit" | "return" | "review" | "decide" | "reopen"; readonly reason: string }
  | { readonly action: "vote"; readonly ballot: Ballot; readonly reason: string }
  | { readonly action: "supersede"; readonly successor: string; readonly reason: string };

/** What a step's signature means. */
export function meaningOf(step: { readonly action: SignoffAction; readonly ballot?: Ballot; readonly outcome?: DecisionOutcome }): SignoffMeaning {
  switch (step.action) {
    case "submit":
      return "submits-complete";
    case "return":
      return "returns";
    case "review":
      return "reviewed";
    case "reopen":
      return "reopens";
    case "supersede":
      return "supersedes";
    case "vote":
      return step.ballot === undefined || step.ballot === "abstain" ? "abstains" : `votes-${step.ballot}`;
    case "decide":
      return `decides-${step.outcome ?? "defer"}`;
  }
}
