import type { ReviewedFile } from "../reviewedFile";

/** What a reviewer has made of a sheet. Every sheet begins as submitted. */
export const REVIEW_STATES = ["submitted", "returned", "accepted"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What a decision is about: the bytes of a file and what the program made of them. */
export interface ReviewBasis {
  /** SHA-256 of the bytes; "" where they could not be read */
  readonly hash: string;
  /** exact ("4369/46"); "" where there is no result */
  readonly total: string;
  /** id of the grade; "" where there is none */
  readonly grade: string;
  /** the program with its version, without blanks: "ServiceStar/1.0.0" */
  readonly engine: string;
}

/** Who brought a sheet into its state, when, and what was looked at. */
export interface ReviewMark {
  readonly by: string;
  /** local time with its distance from UTC: "2026-11-26 21:30 +08:00" */
  readonly since: string;
  readonly basis: ReviewBasis;
}

/** What the register says of one sheet's review. The verdict itself (points, grade, team, day) is no part of it. */
export interface ReviewRecord {
  readonly state: ReviewState;
  /** who is to look at it; "" where nobody is named */
  readonly reviewer: string;
  readonly comment: string;
  /** null where nobody has decided: a state other than submitted was then typed by hand */
  readonly mark: ReviewMark | null;
}

/** A sheet about which nobody has said anything. */
export const SUBMITTED: ReviewRecord = { state: "submitted", reviewer: "", comment: "", mark: null };

/** Why a state is not what it says. */
export type LapseReason =
  | "hand-set" // nobody has decided it
  | "bytes-changed"
  | "verdict-changed"; // the same bytes give another total or grade now

/** The state that counts, and the one that stands there without counting. */
export interface ReviewStanding {
  readonly state: ReviewState;
  readonly lapsed: { readonly state: ReviewState; readonly reason: LapseReason } | null;
}

/** What the program made of a file, as far as a decision rests on it. */
export function basisOf(file: ReviewedFile | UnreadFile): Omit<ReviewBasis, "engine"> {
  const result = "sheet" in file ? file.sheet.result : null;
  return { hash: file.hash, total: result?.exact ?? "", grade: result?.grade ?? "" };
}

/** A file of the register whose content is not at hand. */
export interface UnreadFile {
  readonly path: string;
  readonly hash: string;
  readonly outcome: "unread";
}
