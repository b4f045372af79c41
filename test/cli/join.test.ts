import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rosterDocument } from "../../src/core";
import { bytesOf } from "../files/support/sampleFiles";
import { makeBody, type Body } from "../seal/support/body";
import { DECIDE, REVIEW, SUBMIT, VOTES, vote } from "../seal/support/signing";
import { copyAfter, roomOver } from "../signoff/committee/copies";
import { bookPlan, signedBook, withCells, type SignedBook } from "../signoff/support/signedWorkbook";
import { callCommandLine, type Answer } from "../support/commandLine";

jest.setTimeout(120_000);

const room = roomOver();
const GIVEN = ["one.xlsx", "two.xlsx", "three.xlsx"];
let folder = "";
let body: Body;
let book: SignedBook;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicestar-join-"));
  body = await makeBody();
  book = await signedBook(body, {}, [SUBMIT, REVIEW]);
  const reviewed = bytesOf(book.plan);
  for (const [index, name] of GIVEN.entries()) {
    await put(name, await copyAfter(room, body, reviewed, VOTES[index] as (typeof VOTES)[number]));
  }
  await put("again.xlsx", await copyAfter(room, body, reviewed, vote("member1", "refuse", 125)));
  await put("changed.xlsx", bytesOf(withCells(book.plan, { "汇总!B6": { kind: "text", text: "海星电器" } })));
  await put("blank.xlsx", bytesOf(bookPlan()));
  await put("submitted.xlsx", bytesOf((await signedBook(body, {}, [SUBMIT])).plan));
  await put("other.xlsx", bytesOf((await signedBook(body, {}, [{ ...SUBMIT, at: "2026-11-25T09:01:00+08:00" }, REVIEW])).plan));
  await put("roster.json", new TextEncoder().encode(JSON.stringify(rosterDocument(body.roster))));
  await put("strangers.json", new TextEncoder().encode(JSON.stringify(rosterDocument((await makeBody()).roster))));
});
afterAll(() => rm(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const put = (name: string, bytes: Uint8Array): Promise<void> => writeFile(path(name), bytes);
const call = (...args: readonly string[]): Promise<Answer> => callCommandLine(args.map((arg) => (/\.(xlsx|json)$/.test(arg) ? path(arg) : arg)), { folder });
const joinInto = (out: string, copies: readonly string[], ...more: readonly string[]): Promise<Answer> => call("join", ...copies, "--roster", "roster.json", "--out", out, ...more);

test("members' copies become one new file that the chair can decide on; the copies stay as they are", async () => {
  const before = await Promise.all(GIVEN.map((name) => readFile(path(name))));
  const answer = await joinInto("joined.xlsx", GIVEN);
  expect([answer.exit, answer.err]).toEqual([0, []]);
  expect(answer.out).toEqual([...GIVEN.map((name) => `${name}: votes that were new: 1`), expect.stringMatching(/^joined\.xlsx: copies joined: 3, votes: 3; mark ([0-9a-f]{4} ){4}[A-Z]{6}-[A-Z]$/)]);
  expect(await Promise.all(GIVEN.map((name) => readFile(path(name))))).toEqual(before);
  await put("decided.xlsx", await copyAfter(room, body, await readFile(path("joined.xlsx")), DECIDE));
  expect((await call("verify", "decided.xlsx", "--roster", "roster.json")).exit).toBe(0);
  const more = await joinInto("more.xlsx", ["joined.xlsx", "one.xlsx"], "--json");
  expect([more.exit, more.out.map((line) => JSON.parse(line) as unknown)]).toEqual([0, [{ out: "more.xlsx", outcome: "joined", votes: 3, copies: [{ input: "joined.xlsx", added: 3 }, { input: "one.xlsx", added: 0 }] }]]);
});

test.each([
  ["changed.xlsx", "differs", /^changed\.xlsx: join-differs: company · name: signed as “海星电器有限公司”, now “海星电器”\. .*vote again\. \(汇总!B6\)$/],
  ["blank.xlsx", "unsigned", /^blank\.xlsx: join-unsigned: /],
  ["submitted.xlsx", "not-reviewed", /^submitted\.xlsx: join-not-reviewed: /],
  ["other.xlsx", "another-review", /^other\.xlsx: join-another-review: /],
  ["missing.xlsx", "unreadable", /^missing\.xlsx: file-missing: /],
  ["roster.json", "unreadable", /^roster\.json: verify-not-workbook: /],
])("nothing is joined while %s is %s", async (name, reason, line) => {
  const answer = await joinInto("none.xlsx", ["one.xlsx", name, "two.xlsx"], "--json");
  expect([answer.exit, answer.out.map((each) => JSON.parse(each) as unknown)]).toEqual([1, [{ out: "none.xlsx", outcome: "apart", votes: null, copies: [{ input: name, reason }] }]]);
  expect(answer.err).toContainEqual(expect.stringMatching(line));
  expect(await readdir(folder)).not.toContain("none.xlsx");
});

test("whoever voted twice, and votes of people whom the roster does not have, are refused", async () => {
  const twice = await joinInto("none.xlsx", ["one.xlsx", "again.xlsx"]);
  expect([twice.exit, twice.err]).toEqual([1, [expect.stringMatching(/^none\.xlsx: signed-twice: /)]]);
  expect(twice.out).toEqual(["none.xlsx: not joined: together the votes break a rule, as standard error says; no file was written"]);
  const strangers = await call("join", "one.xlsx", "two.xlsx", "--roster", "strangers.json", "--out", "none.xlsx", "--locale", "zh-CN");
  expect([strangers.exit, strangers.out]).toEqual([1, ["none.xlsx: 未合并：2 份副本与其他副本不能合在一起，原因见错误输出；没有写出任何文件"]]);
  expect(strangers.err.join("\n")).toMatch(/^one\.xlsx: key-unknown: /);
  expect(await readdir(folder)).not.toContain("none.xlsx");
});

test("a file that is there is not written over, and a roster that is none makes the call wrong", async () => {
  const there = await joinInto("blank.xlsx", GIVEN);
  expect([there.exit, there.out, there.err]).toEqual([2, [], [expect.stringMatching(/^blank\.xlsx: file-exists: /)]]);
  expect(await readFile(path("blank.xlsx"))).toEqual(Buffer.from(bytesOf(bookPlan())));
  const none = await call("join", "one.xlsx", "two.xlsx", "--roster", "none.json", "--out", "none.xlsx");
  expect([none.exit, none.out, none.err]).toEqual([2, [], [expect.stringMatching(/^none\.json: file-missing: /)]]);
});

test.each([
  [["join"], ["input-missing", "out-missing", "option-missing"]],
  [["join", "a.xlsx", "--roster", "r.json", "--out", "o.xlsx"], ["join-few"]],
  [["join", "a.xlsx", "a.xlsx", "--roster", "r.json", "--out", "o.xlsx"], ["join-same-file"]],
  [["join", "a.xlsx", "b.xlsx", "--roster", "r.json", "--out", "o.json"], ["out-not-xlsx"]],
  [["join", "a.xlsx", "b.xlsx", "--out", "o.xlsx"], ["option-missing"]],
])("%j is a wrong call: %j", async (args, codes) => {
  const answer = await callCommandLine(args);
  expect([answer.exit, answer.out, answer.err.map((line) => line.split(": ")[1])]).toEqual([2, [], codes]);
});
