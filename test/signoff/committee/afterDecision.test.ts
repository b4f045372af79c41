import { bytesOf } from "../../files/support/sampleFiles";
import { makeBody, type Body } from "../../seal/support/body";
import { DECIDE, REOPEN, REVIEW, SUBMIT, VOTES, WHOLE } from "../../seal/support/signing";
import { changeWords, signedBook, verificationOf, withCells } from "../support/signedWorkbook";
import { copyAfter, copyOf, evidenceOf, fileOf, NEVER, otherParts, roomOver, stepOf, taken, valueOf, type Bytes } from "./copies";

jest.setTimeout(120_000);

const room = roomOver();
const day = (time: string): string => `2026-11-26T${time}:00+08:00`;
const supersede = (successor: string, at = day("12:00")) => stepOf("chair", "chair", { action: "supersede", successor, reason: "复评" }, at);
let body: Body;
let decided: Bytes;

beforeAll(async () => {
  body = await makeBody();
  decided = new Uint8Array(bytesOf((await signedBook(body, {}, WHOLE)).plan));
});

const stateOf = async (bytes: Uint8Array) => {
  const { verdict, outline, changes, problems } = await verificationOf(bytes, body.roster);
  return [verdict, outline?.standing.state, outline?.standing.decision?.outcome ?? null, changeWords(changes), problems];
};

test("a decision is opened again over files, and decided anew by votes on copies of their own", async () => {
  const reopened = await copyAfter(room, body, decided, REOPEN);
  expect(await stateOf(reopened)).toEqual(["verified", "reopened", null, [], []]);
  expect(otherParts(decided, reopened)).toEqual(otherParts(decided, reopened).filter((part) => part.startsWith("xl/worksheets/sheet") || part === "xl/workbook.xml" || part === "xl/styles.xml"));
  const reviewed = await copyAfter(room, body, await copyAfter(room, body, reopened, { ...SUBMIT, at: day("09:00") }), { ...REVIEW, at: day("10:00") });
  const copies = await Promise.all(VOTES.map((step) => copyAfter(room, body, reviewed, { ...step, at: day("11:00") })));
  const joined = copyOf(valueOf(await room.join(copies.map(fileOf), evidenceOf(body), NEVER)));
  const again = await copyAfter(room, body, joined, { ...DECIDE, at: day("11:30") });
  expect(await stateOf(again)).toEqual(["verified", "decided", "grant", [], []]);
  expect((await verificationOf(again, body.roster)).outline?.trail.map(({ entry }) => entry.action)).toEqual([...WHOLE, REOPEN, ...WHOLE].map(({ step }) => step.action));
});

test("votes of before and of after a decision was opened again are not joined", async () => {
  const [first] = VOTES;
  const old = await copyAfter(room, body, bytesOf((await signedBook(body, {}, [SUBMIT, REVIEW])).plan), first as (typeof VOTES)[number]);
  const reviewed = await [{ ...SUBMIT, at: day("09:00") }, { ...REVIEW, at: day("10:00") }].reduce<Promise<Bytes>>(async (bytes, step) => copyAfter(room, body, await bytes, step), copyAfter(room, body, decided, REOPEN));
  const fresh = await copyAfter(room, body, reviewed, { ...(first as (typeof VOTES)[number]), at: day("11:00") });
  expect(valueOf(await room.join([fresh, old].map(fileOf), evidenceOf(body), NEVER))).toMatchObject({ kind: "apart", copies: [{ index: 1, reason: "another-review" }] });
});

test("another record takes a decision's place over files: the decision stays readable, and nothing follows", async () => {
  const successor = (await verificationOf(bytesOf((await signedBook(body, { draft: { company: { name: "海星电器有限公司", unifiedSocialCreditCode: "91350100M000100Y43", scope: "复评" } } }, WHOLE)).plan), body.roster)).outline?.headHash ?? "";
  expect(successor).toMatch(/^[0-9a-f]{64}$/);
  const superseded = await copyAfter(room, body, decided, supersede(successor));
  expect(await stateOf(superseded)).toEqual(["verified", "superseded", "grant", [], []]);
  expect((await verificationOf(superseded, body.roster)).outline?.trail.at(-1)?.entry).toMatchObject({ action: "supersede", successor, reason: "复评" });
  for (const step of [{ ...REOPEN, at: day("13:00") }, supersede("0".repeat(64), day("13:00"))]) {
    expect(await taken(room, body, superseded, step)).toMatchObject({ kind: "refused-step", problems: [{ code: "step-skipped" }] });
  }
});

test("only the chair, with reasons, and only after a decision", async () => {
  const reviewed = bytesOf((await signedBook(body, {}, [SUBMIT, REVIEW])).plan);
  for (const step of [REOPEN, supersede("0".repeat(64))]) {
    expect(await taken(room, body, reviewed, step)).toMatchObject({ kind: "refused-step", problems: [{ code: "step-skipped" }] });
    expect(await taken(room, body, decided, { ...step, who: "member1", role: "committee" })).toMatchObject({ kind: "refused-step", problems: [{ code: "role-not-for-action" }] });
    expect(await taken(room, body, decided, { ...step, step: { ...step.step, reason: "" } })).toMatchObject({ kind: "refused-step", problems: [{ code: "reason-missing" }] });
  }
});

test("what was changed after the decision can be opened again to be looked into, and is not passed off as what was decided", async () => {
  const { plan } = await signedBook(body, {}, WHOLE);
  const touched = bytesOf(withCells(plan, { "汇总!B6": { kind: "text", text: "海星电器" } }));
  expect((await stateOf(touched)).slice(0, 4)).toEqual(["differs", "decided", "grant", [expect.stringMatching(/^entry company\/name 汇总!B6/)]]);
  const reopened = await copyAfter(room, body, touched, REOPEN);
  expect((await stateOf(reopened))[1]).toBe("reopened");
});
