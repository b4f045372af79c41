import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { headMark, rosterDocument } from "../../src/core";
import { callCommandLine, type Answer } from "../support/commandLine";
import { bytesOf } from "../files/support/sampleFiles";
import { makeBody, type Body } from "../seal/support/body";
import { SUBMIT } from "../seal/support/signing";
import { bookPlan, signedBook, withCells, type SignedBook } from "../signoff/support/signedWorkbook";

let folder = "";
let body: Body;
let book: SignedBook;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicestar-verify-"));
  body = await makeBody();
  book = await signedBook(body);
  await put("signed.xlsx", bytesOf(book.plan));
  await put("blank.xlsx", bytesOf(bookPlan()));
  await put("changed.xlsx", bytesOf(withCells(book.plan, { "汇总!B6": { kind: "text", text: "海星电器" } })));
  await put("roster.json", new TextEncoder().encode(JSON.stringify(rosterDocument(body.roster))));
  await put("other.json", new TextEncoder().encode(JSON.stringify(rosterDocument((await makeBody()).roster))));
  await put("broken.json", new TextEncoder().encode("{}"));
});
afterAll(() => rm(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const put = (name: string, bytes: Uint8Array): Promise<void> => writeFile(path(name), bytes);
const call = (...args: readonly string[]): Promise<Answer> => callCommandLine(args.map((arg) => (/\.(xlsx|json)$/.test(arg) ? path(arg) : arg)), { folder });
const json = ({ out }: Answer): Record<string, unknown>[] => out.map((line) => JSON.parse(line) as Record<string, unknown>);

describe("servicestar verify", () => {
  it("tells who signed what, in which role and when, and that it is as it was signed", async () => {
    const answer = await call("verify", "signed.xlsx", "--roster", "roster.json", "--locale", "en-US");
    expect([answer.exit, answer.err]).toEqual([0, []]);
    const text = answer.out.join("\n");
    expect(text).toContain("Verdict    the record is right, and the workbook is as it was signed");
    expect(text).toContain("Decision   granted, Four-star");
    expect(text).toContain("1. 2026-11-25T09:00:00+08:00  张三 (E03), Team leader: Submits the assessment as complete");
    expect(text).toContain("entries that were cut off at the end would not be missed");
    expect(text).toContain("not by itself a reliable electronic signature");
  });

  it("tells what is not as it was signed, with its cell", async () => {
    const answer = await call("verify", "changed.xlsx", "--roster", "roster.json", "--locale", "en-US");
    expect(answer.exit).toBe(1);
    expect(answer.out.filter((line) => line.includes("company · name"))).toEqual(["    company · name: signed as “海星电器有限公司”, now “海星电器” (汇总!B6)"]);
    expect(json(await call("verify", "changed.xlsx", "--roster", "roster.json", "--json"))).toMatchObject([
      { input: "changed.xlsx", verdict: "differs", changes: [{ kind: "entry", path: "company/name", sheet: "汇总", cell: "B6" }], problems: [] },
    ]);
  });

  it("without a roster says what the record says and that nobody can tell who signed", async () => {
    const answer = await call("verify", "signed.xlsx", "--locale", "en-US");
    expect(answer.exit).toBe(1);
    expect(answer.out.join("\n")).toContain("without a roster nobody can tell who signed");
    expect(answer.out.join("\n")).toContain("What the record says (not verified for lack of a roster");
    const [document] = json(await call("verify", "signed.xlsx", "--json"));
    expect(document).toMatchObject({ verdict: "roster-missing", state: "decided", roster: null, anchor: "not-given", differences: null, changes: [] });
    expect(document?.entries).toHaveLength(6);
    const [proven] = json(await call("verify", "signed.xlsx", "--roster", "roster.json", "--json"));
    expect(Object.keys(document ?? {}).sort()).toEqual(Object.keys(proven ?? {}).sort());
  });

  it("holds the head against the mark from paper", async () => {
    const { digits, checkWord } = book.contents.head ?? headMark("0".repeat(64));
    const right = await call("verify", "signed.xlsx", "--roster", "roster.json", "--mark", `${digits} ${checkWord}`, "--locale", "en-US");
    expect([right.exit, right.out.join("\n").includes("It has the mark on paper.")]).toEqual([0, true]);
    const wrong = await call("verify", "signed.xlsx", "--roster", "roster.json", "--mark", "0000 0000 0000 0000", "--json");
    expect([wrong.exit, json(wrong)[0]?.verdict]).toEqual([1, "not-verified"]);
    const cut = await call("verify", "blank.xlsx", "--roster", "roster.json", "--mark", digits, "--json");
    expect([cut.exit, json(cut)[0]]).toMatchObject([1, { verdict: "not-verified", problems: [{ code: "anchor-differs" }] }]);
  });

  it("goes on behind a file that it cannot read, and counts", async () => {
    const answer = await call("verify", "signed.xlsx", "blank.xlsx", "none.xlsx", "roster.json", "--roster", "roster.json", "--locale", "en-US");
    expect(answer.exit).toBe(1);
    expect(answer.err.map((line) => line.split(": ").slice(0, 2).join(" "))).toEqual(["none.xlsx file-missing", "roster.json verify-not-workbook"]);
    expect(answer.out.at(-1)).toBe("4 files: 1 decided and as they were signed, 3 not");
  });

  it("says of what was only submitted that it is right, and that it is no decision", async () => {
    await put("submitted.xlsx", bytesOf((await signedBook(body, {}, [SUBMIT])).plan));
    const answer = await call("verify", "submitted.xlsx", "--roster", "roster.json", "--json");
    expect([answer.exit, json(answer)[0]]).toMatchObject([1, { verdict: "verified", state: "submitted" }]);
  });

  it("is a wrong call with a roster that is none, or a mark with a slip of the pen", async () => {
    expect((await call("verify", "signed.xlsx", "--roster", "broken.json")).exit).toBe(2);
    expect((await call("verify", "signed.xlsx", "--roster", "none.json")).exit).toBe(2);
    const slip = await call("verify", "signed.xlsx", "--roster", "roster.json", "--mark", "3fa9 0c12 77be 4410 KTAWXM-P", "--locale", "en-US");
    const malformed = await call("verify", "signed.xlsx", "--roster", "roster.json", "--mark", "xyz", "--locale", "en-US");
    expect([slip.exit, malformed.exit, slip.out, malformed.out]).toEqual([2, 2, [], []]);
    expect([slip.err[0], malformed.err[0]]).toEqual([expect.stringContaining("mark-mistyped"), expect.stringContaining("mark-malformed")]);
  });

  it("another body's roster proves nothing about these signers", async () => {
    const answer = json(await call("verify", "signed.xlsx", "--roster", "other.json", "--json"));
    expect(answer[0]).toMatchObject({ verdict: "not-verified" });
    expect(JSON.stringify(answer[0]?.problems)).toContain("key-unknown");
  });
});
