import { strFromU8, unzipSync } from "fflate";
import { withSignoff } from "../../../src/template";
import { bytesOf } from "../../files/support/sampleFiles";
import { DRAFT_ASSESSMENT } from "../../seal/support/assessment";
import { makeBody, type Body } from "../../seal/support/body";
import { DECIDE, REVIEW, RETURN, SUBMIT, VOTES, WHOLE, vote } from "../../seal/support/signing";
import { bookPlan, changeWords, signedBook, verificationOf, withCells, type SignedBook } from "../support/signedWorkbook";
import { copyAfter, copyOf, evidenceOf, fileOf, looked, NEVER, otherParts, roomOver, stepOn, taken, valueOf, type Bytes } from "./copies";

jest.setTimeout(120_000);

const room = roomOver();
let body: Body;
let book: SignedBook;
let reviewed: Uint8Array;
let copies: readonly Bytes[];

beforeAll(async () => {
  body = await makeBody();
  book = await signedBook(body, {}, [SUBMIT, REVIEW]);
  reviewed = bytesOf(book.plan);
  copies = await Promise.all(VOTES.map((step) => copyAfter(room, body, reviewed, step)));
});

const sheetPart = "xl/worksheets/sheet";
const join = async (files: readonly Uint8Array[]) => valueOf(await room.join(files.map(fileOf), evidenceOf(body), NEVER));

test("three members vote on three copies, the votes are put together, and the chair decides", async () => {
  const before = fileOf(reviewed);
  const joined = await join(copies);
  expect(joined).toMatchObject({ kind: "joined", added: [1, 1, 1] });
  const decided = await copyAfter(room, body, copyOf(joined), DECIDE);
  const found = await verificationOf(decided, body.roster);
  expect([found.verdict, changeWords(found.changes), found.problems]).toEqual(["verified", [], []]);
  expect(found.report?.standing).toMatchObject({ state: "decided", decision: { outcome: "grant", grade: "four-star" } });
  expect(found.report?.standing.decision?.votes.map(({ signer }) => signer.name).sort()).toEqual(["孙七", "王五", "赵六"]);
  // The files that were given are as they were.
  expect(new Uint8Array(await before.arrayBuffer())).toEqual(new Uint8Array(reviewed));
});

test("a vote changes the sheet of sign-off, what is printed of it, and no other part", async () => {
  const [first] = copies;
  const parts = otherParts(reviewed, first as Bytes);
  expect(parts).toEqual(["xl/workbook.xml", `${sheetPart}${String(book.plan.sheets.length)}.xml`]);
  const workbook = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array());
  const area = (row: number): string => `'签批'!$A$1:$L$${String(row)}`;
  expect(workbook(first as Bytes)).toBe(workbook(reviewed).replace(area(16), area(17)));
  expect(workbook(reviewed)).toContain(area(16));
});

test("the new line of the trail looks like the first", async () => {
  const look = (bytes: Uint8Array, cell: string): string | undefined => new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(strFromU8(unzipSync(bytes)[`${sheetPart}${String(book.plan.sheets.length)}.xml`] ?? new Uint8Array()))?.[1];
  const first = look(copies[0] as Bytes, "B15");
  expect(first).toBeDefined();
  expect(look(copies[0] as Bytes, "B17")).toBe(first);
  expect(look(reviewed, "B17")).not.toBe(first);
});

test("a copy in which a score was changed is told with its cell, and nothing is joined", async () => {
  const clauses = new Map([...DRAFT_ASSESSMENT.clauses].map(([id, entry]) => [id, entry.status === "judged" ? { ...entry, score: { n: 39n, d: 1n } } : entry]));
  const touched = bytesOf(withSignoff(bookPlan({ draft: { clauses } }), book.contents));
  const outcome = await join([copies[0] as Bytes, touched, copies[1] as Bytes]);
  expect(outcome).toMatchObject({ kind: "apart", copies: [{ index: 1, reason: "differs" }] });
  expect("bytes" in outcome).toBe(false);
  const [apart] = outcome.kind === "apart" ? outcome.copies : [];
  expect(apart?.look.kind === "looked" && changeWords(apart.look.verification.changes)).toEqual(expect.arrayContaining([expect.stringMatching(/^entry clauses\/2\.1\/score 评分表!/)]));
});

test("a person who voted in two copies has voted twice, and the same vote in two copies is one", async () => {
  const again = await copyAfter(room, body, reviewed, vote("member1", "refuse", 125));
  const twice = await join([copies[0] as Bytes, again]);
  expect(twice).toMatchObject({ kind: "refused-votes", problems: [{ code: "signed-twice" }] });
  const both = await join([copies[0] as Bytes, copies[1] as Bytes]);
  expect(await join([copyOf(both), copies[0] as Bytes, copies[2] as Bytes])).toMatchObject({ kind: "joined", added: [2, 0, 1] });
});

test("copies are joined in any order to the same record", async () => {
  const records = await Promise.all([[0, 1, 2], [2, 0, 1], [1, 2, 0]].map(async (order) => (await verificationOf(copyOf(await join(order.map((index) => copies[index] as Bytes))), body.roster)).record));
  expect(records[1]).toEqual(records[0]);
  expect(records[2]).toEqual(records[0]);
});

test.each([
  ["unsigned", async () => bytesOf(bookPlan())],
  ["not-reviewed", async () => bytesOf((await signedBook(body, {}, [SUBMIT])).plan)],
  ["not-reviewed", async () => bytesOf((await signedBook(body, {}, WHOLE)).plan)],
  ["another-review", async () => bytesOf((await signedBook(body, { draft: { company: { ...DRAFT_ASSESSMENT.company, name: "另一家" } } }, [SUBMIT, REVIEW])).plan)],
  ["unreadable", () => Promise.resolve(new Uint8Array([1, 2, 3]))],
] as const)("a file that does not belong to the others is told: %s", async (reason, bytes) => {
  expect(await join([copies[0] as Bytes, await bytes()])).toMatchObject({ kind: "apart", copies: [{ index: 1, reason }] });
});

test("no files are none to be joined", async () => {
  expect(await join([])).toEqual({ kind: "apart", copies: [] });
});

test("a step is taken on exactly the bytes that were looked at", async () => {
  const step = await stepOn(room, body, reviewed, VOTES[0] as (typeof VOTES)[number]);
  const other = copies[1] as Bytes;
  expect(valueOf(await room.takeStep({ ...step, file: fileOf(other) }, NEVER))).toMatchObject({ kind: "changed", look: { seen: (await looked(room, body, other)).seen } });
});

test("whoever may not vote, and whoever gives no reason, is refused with every reason", async () => {
  expect(await taken(room, body, reviewed, { ...vote("reviewer", "grant", 130), role: "reviewer" })).toMatchObject({ kind: "refused-step", problems: [{ code: "role-not-for-action" }] });
  expect(await taken(room, body, reviewed, vote("member1", "refuse", 130, ""))).toMatchObject({ kind: "refused-step", problems: [{ code: "reason-missing" }] });
  expect(await taken(room, body, reviewed, DECIDE)).toMatchObject({ kind: "refused-step", problems: expect.arrayContaining([expect.objectContaining({ code: "quorum-missing" })]) as unknown });
});

test("what was changed cannot be voted on, and can be given back and submitted again", async () => {
  const submitted = await signedBook(body, {}, [SUBMIT]);
  const touched = bytesOf(withCells(submitted.plan, { "汇总!B9": { kind: "text", text: "全部电器的售后服务" } }));
  expect(await taken(room, body, touched, REVIEW)).toMatchObject({ kind: "refused-step", problems: [{ code: "statement-changed" }] });
  const returned = await copyAfter(room, body, touched, RETURN);
  const again = await copyAfter(room, body, returned, { ...SUBMIT, at: "2026-11-25T09:40:00+08:00" });
  const found = await verificationOf(again, body.roster);
  expect([found.verdict, found.report?.standing.state]).toEqual(["verified", "submitted"]);
  // What was signed names the file that it was read from.
  expect(found.signed?.source).toBe((await looked(room, body, returned)).seen);
});

test("an unsigned file has no sheet to sign on, and a sheet with other rows takes no record", async () => {
  expect(await taken(room, body, bytesOf(bookPlan()), SUBMIT)).toMatchObject({ kind: "no-copy", issues: [{ code: "signoff-sheet-missing" }] });
  const moved = { ...book.plan, names: book.plan.names.map((name) => (name.name === "SS_SignoffTrail" ? { ...name, range: "A13:L513" } : name)) };
  expect(await taken(room, body, bytesOf(moved), VOTES[0] as (typeof VOTES)[number])).toMatchObject({ kind: "no-copy", issues: [{ code: "signoff-sheet-moved" }] });
});
