import { entryText, headMark, headTextOf, headerProblems, keyOf, pendingHeadText, sealProblem, signedDifferences, statementText, walkTrail } from "../core";
import type { HashedEntry, HeadMark, Roster, SealProblem, SignedDifference, SignoffEntry, SignoffRecord, SignoffRules, SignoffStanding, Statement } from "../core";
import { anchorVerdict, verdictProblems, verifyRoster, type AnchorVerdict, type VerifiedRoster, type VerifyPorts } from "./verifyRoster";

export interface VerificationRequest {
  readonly record: SignoffRecord;
  readonly roster: Roster;
  /** beginnings of the right hashes, as `parseHeadMark` reads them from paper; null where nobody has one */
  readonly anchors: { readonly head: string | null; readonly roster: string | null };
  /** what the assessment says now; null where it cannot be stated, or is not at hand */
  readonly present: Statement | null;
}

/**
 * `verified`: every seal is right, every person was allowed to, no step is missing, and the assessment is as it was signed. `differs`: all of
 * that but the last. `not-verified`: there is a problem. `not-compared`: there is none, and no present assessment to hold against it.
 */
export type SignoffVerdict = "unsigned" | "verified" | "differs" | "not-compared" | "not-verified";

export interface VerifiedEntry {
  readonly entry: SignoffEntry;
  readonly hash: string;
  /** what is wrong with this entry; its problems stand among those of the report as well */
  readonly problems: readonly SealProblem[];
}

/** All that a record says and what it is worth, as data. The pane, the command line and the offline page show the same. */
export interface SignoffReport {
  readonly verdict: SignoffVerdict;
  readonly standing: SignoffStanding;
  /** of the last state; null where nothing is signed */
  readonly head: { readonly hash: string; readonly mark: HeadMark } | null;
  /** `not-given`: entries that were cut off at the end would not be missed */
  readonly anchor: AnchorVerdict;
  readonly roster: VerifiedRoster & Pick<Roster, "body" | "version">;
  readonly entries: readonly VerifiedEntry[];
  /** the statement that the last entry is about */
  readonly signed: Statement | null;
  /** null where they were not compared */
  readonly differences: readonly SignedDifference[] | null;
  /** every problem; those of the roster with "roster/" before their path */
  readonly problems: readonly SealProblem[];
}

/** Holds a record against a roster, the marks from paper and the assessment as it is now. Never stops at the first problem, and repairs nothing. */
export async function verifySignoff({ record, roster, anchors, present }: VerificationRequest, ports: VerifyPorts): Promise<SignoffReport> {
  const verifiedRoster = await verifyRoster(roster, anchors.roster, ports);
  const { statements, twice } = await digestStatements(record, ports);
  const trail = await hashTrail(record, ports);
  // The head depends on the entries alone, so that it is known before their signers are judged.
  const head = await headOf(walkTrail(trail, { roster, statements, isAnchored: false }).standing, ports);
  const anchor = head === null && anchors.head !== null ? "differs" : anchorVerdict(head?.hash ?? "", anchors.head);
  const rules: SignoffRules = { roster, statements, isAnchored: anchor === "matches" };
  const { standing, problems: walked } = walkTrail(trail, rules);
  const sealed = await sealProblems(record, roster, ports);
  const all = [...walked, ...sealed];
  const problems: readonly SealProblem[] = [
    ...verifiedRoster.problems.map((problem) => ({ ...problem, path: problem.path === "" ? "roster" : `roster/${problem.path}` })),
    ...twice,
    ...all,
    ...(anchor === "differs" ? [sealProblem("anchor-differs", "", { found: head?.hash ?? "", expected: anchors.head ?? "" })] : []),
  ];
  const byEntry = new Map<string, SealProblem[]>();
  for (const problem of all) {
    const place = problem.path.split("/", 2).join("/");
    byEntry.set(place, [...(byEntry.get(place) ?? []), problem]);
  }
  const signed = statements.get(trail.at(-1)?.entry.statement ?? "") ?? null;
  const differences = signed === null || present === null ? null : signedDifferences(signed, present);
  return {
    verdict: verdictOf(record, problems, differences),
    standing,
    head,
    anchor,
    roster: { ...verifiedRoster, body: roster.body, version: roster.version },
    entries: trail.map(({ entry, hash }, index) => ({ entry, hash, problems: byEntry.get(`entries/${String(index)}`) ?? [] })),
    signed,
    differences,
    problems,
  };
}

function verdictOf({ entries }: SignoffRecord, problems: readonly SealProblem[], differences: readonly SignedDifference[] | null): SignoffVerdict {
  if (problems.length > 0) {
    return "not-verified";
  }
  if (entries.length === 0) {
    return "unsigned";
  }
  return differences === null ? "not-compared" : differences.length > 0 ? "differs" : "verified";
}

/** The record's statements by their digests. */
export async function digestStatements({ statements }: SignoffRecord, { hash }: Pick<VerifyPorts, "hash">): Promise<{ readonly statements: ReadonlyMap<string, Statement>; readonly twice: readonly SealProblem[] }> {
  const byDigest = new Map<string, Statement>();
  const twice: SealProblem[] = [];
  for (const [index, statement] of statements.entries()) {
    const digest = await hash.sha256(statementText(statement));
    if (byDigest.has(digest)) {
      twice.push(sealProblem("statement-twice", `statements/${String(index)}`, { digest }));
    }
    byDigest.set(digest, statement);
  }
  return { statements: byDigest, twice };
}

/** The record's entries with their hashes. */
export async function hashTrail({ entries }: SignoffRecord, { hash }: Pick<VerifyPorts, "hash">): Promise<readonly HashedEntry[]> {
  const trail: HashedEntry[] = [];
  for (const { entry } of entries) {
    trail.push({ entry, hash: await hash.sha256(entryText(entry)) });
  }
  return trail;
}

async function headOf(standing: SignoffStanding, { hash }: VerifyPorts): Promise<SignoffReport["head"]> {
  const head = headTextOf(standing);
  const found = "hash" in head ? head.hash : await hash.sha256(pendingHeadText(head.review, head.votes));
  return found === "" ? null : { hash: found, mark: headMark(found) };
}

/** What is wrong with the signatures, whoever made them. A key that the roster lacks is told by the trail. */
async function sealProblems({ entries }: SignoffRecord, roster: Roster, { seal }: VerifyPorts): Promise<readonly SealProblem[]> {
  const problems: SealProblem[] = [];
  for (const [index, signed] of entries.entries()) {
    const path = `entries/${String(index)}`;
    const found = keyOf(signed.entry.signer, roster);
    if (found !== null) {
      const faults = headerProblems(signed.protected, "servicestar.signoff/1", found.key, `${path}/protected`);
      const verdict = faults.length > 0 ? "valid" : await seal.verify(signed, found.key.jwk, entryText(signed.entry));
      problems.push(...faults, ...verdictProblems(verdict, "signature-wrong", found.person.name, found.key.jwk, path));
    }
  }
  return problems;
}
