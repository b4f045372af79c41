import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCall } from "../../src/cli/call";
import { rosterDocument } from "../../src/core";
import { callCommandLine, type Answer } from "../support/commandLine";
import { bytesOf } from "../files/support/sampleFiles";
import { makeBody } from "../seal/support/body";
import { SUBMIT } from "../seal/support/signing";
import { bookPlan, signedBook, withCells, type SignedBook } from "../signoff/support/signedWorkbook";
import { paragraphs, templateOf, textOf } from "../report/support/docx";

let folder = "";
let book: SignedBook;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicestar-decision-"));
  const body = await makeBody();
  book = await signedBook(body);
  await put("signed.xlsx", bytesOf(book.plan));
  await put("submitted.xlsx", bytesOf((await signedBook(body, {}, [SUBMIT])).plan));
  await put("blank.xlsx", bytesOf(bookPlan()));
  await put("changed.xlsx", bytesOf(withCells(book.plan, { "汇总!B6": { kind: "text", text: "海星电器" } })));
  await put("roster.json", new TextEncoder().encode(JSON.stringify(rosterDocument(body.roster))));
  await put("broken.json", new TextEncoder().encode("{}"));
  await put("poor.docx", templateOf(paragraphs("{company}")));
  await put("there.html", new Uint8Array());
});
afterAll(() => rm(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const put = (name: string, bytes: Uint8Array): Promise<void> => writeFile(path(name), bytes);
const call = (...args: readonly string[]): Promise<Answer> => callCommandLine(["decision", ...args.map((arg) => (/\.(xlsx|json|docx|html)$/.test(arg) ? path(arg) : arg)), "--locale", "en-US"], { folder });
const codes = ({ err }: Answer): readonly string[] => err.map((line) => line.split(": ").slice(0, 2).join(" "));
const ROSTER = ["--roster", "roster.json"];
const CERTIFICATE = ["--certificate-number", "SC-0001", "--issued-on", "2026-11-26"];

describe("servicestar decision", () => {
  it.each(["record.docx", "record.html", "record.xlsx"])("writes %s of a decision that verifies", async (out) => {
    const answer = await call("signed.xlsx", ...ROSTER, "--out", out, ...CERTIFICATE);
    expect(answer).toEqual({ exit: 0, err: [], out: [`${out}: the record of the decision was written, and had been read back`] });
    expect((await readFile(path(out))).length).toBeGreaterThan(1000);
  });

  it("takes the marks, the number, the day and the interval into the document", async () => {
    const { digits, checkWord } = book.contents.head ?? { digits: "", checkWord: "" };
    const answer = await call("signed.xlsx", ...ROSTER, "--mark", `${digits} ${checkWord}`, "--out", "marked.docx", ...CERTIFICATE, "--surveillance-months", "9");
    expect([answer.exit, answer.err]).toEqual([0, []]);
    const text = textOf(await readFile(path("marked.docx")));
    for (const said of ["the record had the mark from paper that was typed", "SC-0001", "2029-11-25", "2027-08-25", "No more than 9 months"]) {
      expect(text).toContain(said);
    }
  });

  it.each([
    ["blank.xlsx", "decision-unsigned"],
    ["submitted.xlsx", "decision-undecided"],
    ["changed.xlsx", "decision-differs"],
    ["none.xlsx", "file-missing"],
    ["roster.json", "verify-not-workbook"],
  ])("writes nothing of %s, and says %s", async (input, code) => {
    const answer = await call(input, ...ROSTER, "--out", "never.html");
    expect([answer.exit, answer.out, codes(answer)]).toEqual([1, [], [`${input} ${code}`]]);
    await expect(readFile(path("never.html"))).rejects.toThrow("ENOENT");
  });

  it("says which mark on paper it is not", async () => {
    const answer = await call("signed.xlsx", ...ROSTER, "--mark", "0000 0000 0000 0000", "--out", "never.html");
    expect([answer.exit, codes(answer)]).toEqual([1, ["signed.xlsx decision-not-verified"]]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ["a day before the decision", [...ROSTER, "--out", "never.html", "--certificate-number", "1", "--issued-on", "2026-01-01"], ["servicestar certificate-before-decision"]],
    ["too long an interval", [...ROSTER, "--out", "never.html", ...CERTIFICATE, "--surveillance-months", "13"], ["servicestar certificate-surveillance"]],
    ["a roster that is none", ["--roster", "broken.json", "--out", "never.html"], ["broken.json missing-key"]],
    ["a template that is not there", [...ROSTER, "--out", "never.docx", "--template", "none.docx"], ["none.docx file-missing"]],
    ["a mark that is none", [...ROSTER, "--out", "never.html", "--mark", "zzz"], ["servicestar mark-malformed"]],
    ["a file that is there", [...ROSTER, "--out", "there.html"], ["there.html file-exists"]],
  ])("ends with 2 for %s", async (_name, args, expected) => {
    const answer = await call("signed.xlsx", ...args);
    expect([answer.exit, answer.out, [...new Set(codes(answer))]]).toEqual([2, [], expected]);
  });

  it("lists what a template of the body's own lacks, by its name", async () => {
    const answer = await call("signed.xlsx", ...ROSTER, "--out", "never.docx", "--template", "poor.docx");
    expect([answer.exit, new Set(codes(answer))]).toEqual([2, new Set(["poor.docx report-left-out"])]);
    expect(answer.err.join("\n")).toMatch(/would lack “limits”[\s\S]*\(limits\)/);
  });
});

describe("a call of servicestar decision", () => {
  const wrong = (...args: string[]): string[] => {
    const read = readCall(["decision", ...args]);
    return read.command === "wrong" ? read.issues.map(({ code, path: at }) => `${code} ${at}`.trim()) : ["none"];
  };

  it("is read with everything that it may name", () => {
    expect(readCall(["decision", "a.xlsx", "--roster", "r.json", "--out", "b.DOCX", "--template", "t.docx", "--certificate-number", "N 1", "--issued-on", "2026-11-26"])).toEqual({
      locale: null, command: "decision", input: "a.xlsx", roster: "r.json", mark: null, rosterMark: null, out: "b.DOCX", format: "word", template: "t.docx", certificate: { number: "N 1", issuedOn: "2026-11-26", surveillanceMonths: 12 },
    });
  });

  it("is refused for everything that it lacks or that does not go together", () => {
    expect(wrong()).toEqual(["input-missing", "option-missing --roster", "option-missing --out"]);
    expect(wrong("a.xlsx", "b.xlsx", "--roster", "r", "--out", "o.pdf")).toEqual(["argument-unexpected b.xlsx", "out-not-document --out"]);
    expect(wrong("a.xlsx", "--roster", "r", "--out", "o.html", "--template", "t.docx")).toEqual(["template-needs-word --template"]);
    expect(wrong("a.xlsx", "--roster", "r", "--out", "o.html", "--issued-on", "2026-01-01")).toEqual(["option-missing --certificate-number"]);
    expect(wrong("a.xlsx", "--roster", "r", "--out", "o.html", "--surveillance-months", "x")).toEqual(["option-missing --certificate-number", "option-missing --issued-on", "option-value --surveillance-months"]);
  });
});
