import type { JsonValue, SealProblem } from "../core";
import type { SignoffReport } from "./verifySignoff";

/** The report as a `servicestar.verification/1` document, every key in it whatever the verdict. */
export function verificationDocument({ verdict, standing, head, anchor, roster, entries, signed, differences, problems }: SignoffReport): JsonValue {
  const { decision } = standing;
  return {
    format: "servicestar.verification/1",
    verdict,
    state: standing.state,
    decision:
      decision === null
        ? null
        : {
            outcome: decision.outcome,
            grade: decision.grade,
            at: decision.at,
            reason: decision.reason,
            by: signerDocument(decision.signer),
            votes: decision.votes.map(({ ballot, reason, signer }) => ({ ballot, reason, by: signerDocument(signer) })),
          },
    company: signed === null ? null : { ...signed.company },
    result: signed === null ? null : { total: signed.result.total, specialDeductions: signed.result.specialDeductions, grade: signed.result.grade },
    head: head === null ? null : { sha256: head.hash, digits: head.mark.digits, checkWord: head.mark.checkWord },
    anchor,
    roster: { body: { ...roster.body }, version: roster.version, sha256: roster.digest, digits: roster.mark.digits, checkWord: roster.mark.checkWord, anchor: roster.anchor },
    entries: entries.map(({ entry, hash, problems: own }) => ({
      number: entry.number, action: entry.action, meaning: entry.meaning, at: entry.at, reason: entry.reason, by: signerDocument(entry.signer), sha256: hash, problems: own.map(problemDocument),
    })),
    problems: problems.map(problemDocument),
    differences: differences === null ? null : differences.map((difference) => ({ ...difference })),
  };
}

function signerDocument({ name, staffNumber, role, key }: SignoffReport["entries"][number]["entry"]["signer"]): JsonValue {
  return { name, staffNumber, role, key };
}

function problemDocument({ kind, code, path, params }: SealProblem): JsonValue {
  return { kind, code, path, params: { ...params } };
}
