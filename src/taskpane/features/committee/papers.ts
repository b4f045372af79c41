import type { AgendaLine, ApartCopy, FileLine, FileSource, Outcome } from "../../../application";
import { ZERO, compare, dayOf, keysOf, negate, rolesFor, type CastVote, type ClaimedTime, type Issue, type Rational, type Roster, type RosterRole, type SealProblem } from "../../../core";
import { heldRoles } from "../signOff/heldRoles";

/** Why the copies of an assessment are not one. */
export type JoinTrouble =
  | { readonly kind: "apart"; readonly copies: readonly ApartCopy[]; readonly names: readonly string[] }
  | { readonly kind: "twice"; readonly problems: readonly SealProblem[] }
  | { readonly kind: "noCopy"; readonly issues: readonly Issue[] }
  | { readonly kind: "failed"; readonly reason: string };

/** An assessment of the sitting: its file as it stands, joined and signed copies among them. */
export interface Paper {
  /** of the sitting, for as long as it lasts */
  readonly id: string;
  /** of the first of its files */
  readonly name: string;
  readonly file: FileSource;
  readonly line: Outcome<FileLine>;
  /** so many files were put together */
  readonly copies: number;
  /** the files that it was read from, by name */
  readonly names: readonly string[];
  /** names the review that it came with, or else its bytes: notes belong to that, whatever is signed meanwhile */
  readonly about: string;
  readonly trouble: JoinTrouble | null;
  /** what its files were when they were given, by SHA-256 */
  readonly given: readonly string[];
}

/** A step that a person made ready and has not signed. */
export interface PreparedStep {
  readonly action: "vote" | "decide";
  readonly ballot: "grant" | "refuse" | "defer" | "abstain" | "";
  readonly role: RosterRole;
  readonly reason: string;
}

/** Where an assessment stands for the person who sits. */
export type Standing = "vote" | "decide" | "done" | "cannot";

/** Who sits, and what the roster lets them do on that day. */
export interface Sitter {
  readonly thumbprint: string;
  readonly voting: readonly RosterRole[];
  readonly deciding: readonly RosterRole[];
}

/** The roles of whoever has that key; none where the roster does not know it. */
export function sitterOf(roster: Roster, thumbprint: string, at: ClaimedTime): Sitter {
  const person = keysOf(roster, thumbprint)[0]?.person;
  const held = person === undefined ? [] : heldRoles(person, dayOf(at));
  return { thumbprint, voting: rolesFor("vote").filter((role) => held.includes(role)), deciding: rolesFor("decide").filter((role) => held.includes(role)) };
}

/** The line of a file that could be read whole; null for others. */
export function lineOf({ line }: Pick<Paper, "line">): AgendaLine | null {
  return line.ok && line.value.kind === "line" ? line.value : null;
}

/** How often a file is not as it was signed, where it is held to that. */
export function departures({ changes, standing }: Pick<AgendaLine, "changes" | "standing">): number {
  return standing !== null && ["submitted", "reviewed", "decided", "superseded"].includes(standing.state) ? changes : 0;
}

/** The votes about the present review, those that a decision was made of among them. */
export function votesOf({ standing }: Pick<AgendaLine, "standing">): readonly CastVote[] {
  return standing === null ? [] : (standing.decision?.votes ?? standing.votes);
}

/** Without a key, everything that may be voted on is to be voted on. */
export function standingFor(paper: Paper, sitter: Sitter | null): Standing {
  const line = lineOf(paper);
  const standing = line?.standing ?? null;
  if (line === null || standing === null || paper.trouble !== null) {
    return "cannot";
  }
  const { state, votes } = standing;
  if (state === "decided" || state === "superseded") {
    return departures(line) > 0 || line.verdict === "not-verified" ? "cannot" : "done";
  }
  if (state !== "reviewed" || line.verdict !== "verified" || line.blocks.length > 0) {
    return "cannot";
  }
  const hasVoted = sitter !== null && votes.some(({ signer }) => signer.key === sitter.thumbprint);
  if (sitter === null || (sitter.voting.length > 0 && !hasVoted)) {
    return "vote";
  }
  return sitter.deciding.length > 0 ? "decide" : hasVoted ? "done" : "cannot";
}

/** How soon an assessment should be looked at: the first figure that differs tells. */
function riskOf(paper: Paper): readonly number[] {
  const line = lineOf(paper);
  return line === null
    ? [0, 0, 0, 0, 0]
    : [departures(line), line.findings.fail, line.isCarriedByExclusions ? 1 : 0, line.specialDeductions, line.findings.review];
}

/** The risky first; between equals the one that lies nearer to a threshold, then the order in which they were given. What cannot be taken up comes last. */
export function byRisk(papers: readonly Paper[]): readonly Paper[] {
  const weigh = (one: Paper, other: Paper): number => {
    const [left, right] = [riskOf(one), riskOf(other)];
    const at = left.findIndex((figure, index) => figure !== right[index]);
    if (at !== -1) {
      return (right[at] ?? 0) - (left[at] ?? 0);
    }
    const [near, far] = [lineOf(one)?.nearest?.distance, lineOf(other)?.nearest?.distance];
    return near === undefined || far === undefined ? (near === undefined ? 1 : 0) - (far === undefined ? 1 : 0) : compare(apart(near), apart(far));
  };
  return [...papers].sort(weigh);
}

/** A distance without its side. */
export function apart(distance: Rational): Rational {
  return compare(distance, ZERO) < 0 ? negate(distance) : distance;
}

/** The next assessment after that one, round the end, that is still open; null where none is. */
export function nextOpen(papers: readonly Paper[], after: string | null, isOpen: (paper: Paper) => boolean): Paper | null {
  const at = papers.findIndex(({ id }) => id === after);
  return [...papers.slice(at + 1), ...papers.slice(0, Math.max(at, 0))].find(isOpen) ?? null;
}

/** A vote for anything but the grant, and a decision that is none, need reasons. */
export function needsReason(step: Pick<PreparedStep, "action" | "ballot">, outcome: string | null): boolean {
  return step.action === "vote" ? step.ballot !== "grant" && step.ballot !== "" : outcome !== null && outcome !== "grant";
}
