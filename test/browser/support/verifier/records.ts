import { rosterDocument, signoffDocument, type JsonValue, type Roster, type SignoffRecord } from "../../../../src/core";
import { withSignoff } from "../../../../src/template";
import { bytesOf } from "../../../files/support/sampleFiles";
import { statementWith } from "../../../seal/support/assessment";
import { makeBody, signRoster, type Body } from "../../../seal/support/body";
import { signedBook, withCells } from "../../../signoff/support/signedWorkbook";
import { forced, RETURN, signAll, SUBMIT, REVIEW, verify, VOTES, WHOLE } from "../../../seal/support/signing";

const text = (document: JsonValue): string => JSON.stringify(document);

/** What a page that made markup of texts would ask the network for. */
export const MARKUP = "<img src=https://example.com/x onerror=alert(1)><script src=//example.com></script> \u202Egnp.exe";

/** Workbooks of that body, by what is the matter with them. `changed`: another name of the company. `moved`: the sign-off of another company. */
export async function makeWorkbooks(body: Body): Promise<Readonly<Record<"signed" | "blank" | "changed" | "moved" | "torn", Uint8Array>>> {
  const { plan, unsigned } = await signedBook(body);
  const other = await signedBook(body, { draft: { company: { name: "海狮电器有限公司", unifiedSocialCreditCode: "", scope: "" } } });
  const signed = bytesOf(plan);
  return {
    signed,
    blank: bytesOf(unsigned),
    changed: bytesOf(withCells(plan, { "汇总!B6": { kind: "text", text: "海星电气有限公司" } })),
    moved: bytesOf(withSignoff(unsigned, other.contents)),
    torn: signed.slice(0, 2000),
  };
}

/** A body's roster and records of it, each with something of its own. */
export interface Records {
  readonly body: Body;
  readonly roster: string;
  /** of another body with other people */
  readonly otherRoster: string;
  /** one of whose officers' signatures was changed */
  readonly brokenRoster: string;
  readonly rosterMark: string;
  /** a whole sign-off, and its mark as it stands on paper */
  readonly decided: string;
  readonly headMark: string;
  /** without its last step */
  readonly cut: string;
  /** with a reason that nobody signed */
  readonly changed: string;
  /** in which an assessor voted, rightly signed */
  readonly wrongPerson: string;
  /** returned for a reason that would be markup, and turns the direction of writing */
  readonly markup: string;
}

export async function makeRecords(): Promise<Records> {
  const [body, other] = [await makeBody(), await makeBody()];
  const statement = await statementWith();
  const decided = await signAll(body, statement, WHOLE);
  const report = await verify(body.roster, decided);
  const mark = (found: { readonly digits: string; readonly checkWord: string } | undefined): string => (found === undefined ? "" : `${found.digits} ${found.checkWord}`);
  return {
    body,
    roster: text(rosterDocument(body.roster)),
    otherRoster: text(rosterDocument(await signRoster(other.keys, { body: { id: "body-2", name: "另一家机构" } }))),
    brokenRoster: text(rosterDocument(withForeignSignature(body.roster, other.roster))),
    rosterMark: mark(report.roster.mark),
    decided: text(signoffDocument(decided)),
    headMark: mark(report.head?.mark),
    cut: text(signoffDocument({ ...decided, entries: decided.entries.slice(0, -1) })),
    changed: text(signoffDocument(withReason(decided, "另有原因"))),
    markup: text(signoffDocument(await signAll(body, statement, [SUBMIT, { ...RETURN, step: { action: "return", reason: MARKUP } }]))),
    wrongPerson: text(signoffDocument(await assessorVotes(body, statement))),
  };
}

function withForeignSignature(roster: Roster, other: Roster): Roster {
  const [first, ...rest] = roster.signatures;
  const foreign = other.signatures[0]?.signature ?? "";
  return { ...roster, signatures: first === undefined ? [] : [{ ...first, signature: foreign }, ...rest] };
}

function withReason(record: SignoffRecord, reason: string): SignoffRecord {
  return { ...record, entries: record.entries.map((signed, index) => (index === 1 ? { ...signed, entry: { ...signed.entry, reason } } : signed)) };
}

async function assessorVotes(body: Body, statement: Awaited<ReturnType<typeof statementWith>>): Promise<SignoffRecord> {
  const reviewed = await signAll(body, statement, [SUBMIT, REVIEW]);
  const voted = await signAll(body, statement, VOTES.slice(0, 1), reviewed);
  const pattern = voted.entries.find(({ entry }) => entry.action === "vote")?.entry;
  if (pattern === undefined) {
    throw new Error("nobody voted");
  }
  const { holder, thumbprint } = body.keys.leader;
  return forced(body.keys, reviewed, statement, "leader", { ...pattern, signer: { ...holder, role: "committee", key: thumbprint } });
}
