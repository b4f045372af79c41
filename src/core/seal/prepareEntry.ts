import { dayOf, type ClaimedTime } from "./moment";
import type { SealProblem } from "./problem";
import { meaningOf, type DecisionOutcome, type SignedEntry, type Signer, type SignoffEntry, type SignoffRecord, type SignoffStep } from "./signoff";
import { signedText } from "./signedText";
import type { Statement } from "./statement";
import { countVotes, decisionProblems, stepProblems, type SignoffRules } from "./stepProblems";
import { numberOf, type HashedEntry, type SignoffStanding } from "./trail";

/** Who signs what, when. `digest` is that of the statement that the person has looked at. */
export interface SignoffRequest {
  readonly step: SignoffStep;
  readonly signer: Signer;
  readonly at: ClaimedTime;
  readonly digest: string;
}

export type PreparedEntry = { readonly ok: true; readonly entry: SignoffEntry } | { readonly ok: false; readonly problems: readonly SealProblem[] };

/** The entry to sign for a step, or everything that speaks against it. What a committee has decided is counted, never chosen. */
export function prepareEntry(request: SignoffRequest, standing: SignoffStanding, rules: SignoffRules): PreparedEntry {
  const entry = entryFor(request, standing, rules);
  const problems = [...stepProblems(entry, standing, rules, ""), ...decisionProblems(entry, standing, rules, "")].map((problem) => ({ ...problem, path: problem.path.replace(/^\//, "") }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, entry };
}

function entryFor({ step, signer, at, digest }: SignoffRequest, standing: SignoffStanding, rules: SignoffRules): SignoffEntry {
  const statement = rules.statements.get(digest);
  const base = {
    number: numberOf(step.action, standing),
    previous: standing.previous,
    body: rules.roster.body.id,
    statement: digest,
    signer,
    at,
    reason: signedText(step.reason),
  };
  switch (step.action) {
    case "vote":
      return { ...base, action: "vote", meaning: meaningOf(step), ballot: step.ballot, grade: step.ballot === "grant" ? gradeOf(statement) : "" };
    case "decide": {
      const outcome: DecisionOutcome = countVotes(standing.votes, rules.roster, dayOf(at))?.outcome ?? "defer";
      const grade = outcome === "grant" ? gradeOf(statement) : "";
      return { ...base, action: "decide", meaning: meaningOf({ action: "decide", outcome }), outcome, grade, votes: standing.votes.map(({ hash }) => hash).sort() };
    }
    case "supersede":
      return { ...base, action: "supersede", meaning: meaningOf(step), successor: step.successor };
    default:
      return { ...base, action: step.action, meaning: meaningOf(step) };
  }
}

function gradeOf(statement: Statement | undefined): string {
  return statement?.result.grade ?? "";
}

/**
 * The record with one more signed entry, and with the statement that it is about where the record lacks it. A vote goes to its place
 * among the votes about the same review. `trail` is the record's own entries with their hashes.
 */
export function addEntry(
  record: SignoffRecord,
  trail: readonly HashedEntry[],
  signed: SignedEntry & { readonly hash: string },
  statement: { readonly digest: string; readonly statement: Statement },
): SignoffRecord {
  const isKnown = trail.some(({ entry }) => entry.statement === statement.digest);
  const { hash, ...sealed } = signed;
  const behind = sealed.entry.action === "vote" ? trail.findIndex(({ entry, hash: other }) => entry.action === "vote" && entry.previous === sealed.entry.previous && other > hash) : -1;
  const place = behind === -1 ? trail.length : behind;
  return {
    statements: isKnown ? record.statements : [...record.statements, statement.statement],
    entries: [...record.entries.slice(0, place), sealed, ...record.entries.slice(place)],
  };
}
