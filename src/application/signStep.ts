import { addEntry, entryText, headerText, prepareEntry } from "../core";
import type { ClaimedTime, Roster, RosterRole, SealProblem, SignoffRecord, SignoffStep, Statement } from "../core";
import { statementText } from "../core";
import type { SigningKey } from "./sealPorts";
import { verdictProblems, type VerifyPorts } from "./verifyRoster";
import { digestStatements, hashTrail, verifySignoff, type VerificationRequest } from "./verifySignoff";

export interface StepRequest {
  readonly record: SignoffRecord;
  readonly roster: Roster;
  readonly anchors: VerificationRequest["anchors"];
  /** what the person has before their eyes */
  readonly statement: Statement;
  readonly step: SignoffStep;
  readonly role: RosterRole;
  readonly key: SigningKey;
  readonly at: ClaimedTime;
}

export type SignedStep = { readonly ok: true; readonly record: SignoffRecord } | { readonly ok: false; readonly problems: readonly SealProblem[] };

/**
 * The record with one more signed step, or everything that speaks against it. Nobody signs on top of a record that does not verify, and the
 * new signature is checked before it is put in. The given record is left as it was.
 */
export async function signStep({ record, roster, anchors, statement, step, role, key, at }: StepRequest, ports: VerifyPorts): Promise<SignedStep> {
  const before = await verifySignoff({ record, roster, anchors, present: null }, ports);
  if (before.problems.length > 0) {
    return { ok: false, problems: before.problems };
  }
  const digest = await ports.hash.sha256(statementText(statement));
  const { statements } = await digestStatements(record, ports);
  const rules = { roster, statements: new Map([...statements, [digest, statement]]), isAnchored: before.anchor === "matches" };
  const signer = { ...key.holder, role, key: key.thumbprint };
  const prepared = prepareEntry({ step, signer, at, digest }, before.standing, rules);
  if (!prepared.ok) {
    return { ok: false, problems: prepared.problems };
  }
  const text = entryText(prepared.entry);
  const seal = await key.sign(headerText("servicestar.signoff/1", key.jwk, key.thumbprint), text);
  const verdict = await ports.seal.verify(seal, key.jwk, text);
  if (verdict !== "valid") {
    return { ok: false, problems: verdictProblems(verdict, "signature-wrong", key.holder.name, key.jwk, "") };
  }
  const signed = { entry: prepared.entry, ...seal, hash: await ports.hash.sha256(text) };
  return { ok: true, record: addEntry(record, await hashTrail(record, ports), signed, { digest, statement }) };
}
