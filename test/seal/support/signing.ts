import { signStep, verifySignoff, type SignoffReport } from "../../../src/application";
import { NO_SIGNOFF, addEntry, entryText, headerText, statementText, type Ballot, type Roster, type RosterRole, type SealProblem, type SignoffEntry, type SignoffRecord, type SignoffStep, type Statement } from "../../../src/core";
import { digestStatements, hashTrail } from "../../../src/application";
import { webCryptoHash } from "../../../src/crypto";
import { PORTS, type Body, type Keys, type Member } from "./body";
import type { TestKey } from "./signers";

export const NO_ANCHORS = { head: null, roster: null };

export interface Step {
  readonly who: Member;
  readonly role: RosterRole;
  readonly step: SignoffStep;
  readonly at: string;
}

const at = (minutes: number): string => `2026-11-25T${String(9 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00+08:00`;
export const vote = (who: Member, ballot: Ballot, minutes: number, reason = ballot === "grant" ? "" : "理由"): Step => ({ who, role: "committee", step: { action: "vote", ballot, reason }, at: at(minutes) });

export const SUBMIT: Step = { who: "leader", role: "team-leader", step: { action: "submit", reason: "" }, at: at(0) };
export const REVIEW: Step = { who: "reviewer", role: "reviewer", step: { action: "review", reason: "已核对抽样与证据" }, at: at(60) };
export const RETURN: Step = { who: "reviewer", role: "reviewer", step: { action: "return", reason: "1.1.2 缺少样本编号" }, at: at(30) };
export const VOTES: readonly Step[] = [vote("member1", "grant", 120), vote("member2", "grant", 121), vote("member3", "abstain", 122, "曾为该公司提供培训")];
export const DECIDE: Step = { who: "chair", role: "chair", step: { action: "decide", reason: "" }, at: at(180) };
export const REOPEN: Step = { who: "chair", role: "chair", step: { action: "reopen", reason: "收到申诉" }, at: at(240) };

/** From a submission to a grant. */
export const WHOLE: readonly Step[] = [SUBMIT, REVIEW, ...VOTES, DECIDE];

/** Signs one step, or says why not. */
export async function sign(body: Body, record: SignoffRecord, statement: Statement, { who, role, step, at: time }: Step, anchors = NO_ANCHORS as { head: string | null; roster: string | null }) {
  return signStep({ record, roster: body.roster, anchors, statement, step, role, key: body.keys[who], at: time }, PORTS);
}

/** Signs the steps one after the other; throws where one is refused. */
export async function signAll(body: Body, statement: Statement, steps: readonly Step[], from: SignoffRecord = NO_SIGNOFF): Promise<SignoffRecord> {
  let record = from;
  for (const step of steps) {
    const signed = await sign(body, record, statement, step);
    if (!signed.ok) {
      throw new Error(`${step.step.action}: ${JSON.stringify(signed.problems)}`);
    }
    record = signed.record;
  }
  return record;
}

export async function verify(roster: Roster, record: SignoffRecord, present: Statement | null = null, anchors: { head: string | null; roster: string | null } = NO_ANCHORS): Promise<SignoffReport> {
  return verifySignoff({ record, roster, anchors, present }, PORTS);
}

export const codes = (problems: readonly SealProblem[]): readonly string[] => problems.map(({ code, path }) => `${path}: ${code}`);

/** The record with one of its entries changed and signed again, rightly, by that key: what somebody can do who has a key. */
export async function resigned(record: SignoffRecord, index: number, key: TestKey, change: (entry: SignoffEntry) => SignoffEntry): Promise<SignoffRecord> {
  const entries = await Promise.all(
    record.entries.map(async (signed, place) => {
      if (place !== index) {
        return signed;
      }
      const entry = change(signed.entry);
      return { entry, ...(await key.sign(headerText("servicestar.signoff/1", key.jwk, key.thumbprint), entryText(entry))) };
    }),
  );
  return { ...record, entries };
}

/** Puts an entry behind the record that no rule was asked about, rightly signed. */
export async function forced(keys: Keys, record: SignoffRecord, statement: Statement, who: Member, entry: SignoffEntry): Promise<SignoffRecord> {
  const key = keys[who];
  const text = entryText(entry);
  const seal = await key.sign(headerText("servicestar.signoff/1", key.jwk, key.thumbprint), text);
  const trail = await hashTrail(record, PORTS);
  const digest = await webCryptoHash.sha256(statementText(statement));
  const known = (await digestStatements(record, PORTS)).statements.has(digest);
  return addEntry(known ? record : { ...record, statements: [...record.statements, statement] }, trail, { entry, ...seal, hash: await webCryptoHash.sha256(text) }, { digest, statement });
}
