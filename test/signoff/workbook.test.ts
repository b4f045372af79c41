import { bytesOf, edited } from "../files/support/sampleFiles";
import { makeBody, type Body } from "../seal/support/body";
import { nodeWorkbookFiles } from "../../src/files";
import { contentsOf } from "../../src/application";
import { webCryptoHash } from "../../src/crypto";
import { readSignoff, signoffWriting, withSignoff } from "../../src/template";
import { gridsOfPlan } from "../../src/template/testing/gridsOfPlan";
import { PROFILE } from "../seal/support/assessment";
import { bookPlan, changeWords, signedBook, verificationOf, type SignedBook } from "./support/signedWorkbook";

let body: Body;
let book: SignedBook;

beforeAll(async () => {
  body = await makeBody();
  book = await signedBook(body);
});

describe("a workbook that was signed", () => {
  test("verifies against its roster", async () => {
    const found = await verificationOf(bytesOf(book.plan), body.roster);
    expect(changeWords(found.changes)).toEqual([]);
    expect(found.problems).toEqual([]);
    expect(found.issues).toEqual([]);
    expect(found.verdict).toBe("verified");
    expect(found.record).toEqual(book.record);
  });

  test("without a sheet of sign-off it is unsigned", async () => {
    const found = await verificationOf(bytesOf(bookPlan()), body.roster);
    expect([found.verdict, found.record?.entries, found.changes]).toEqual(["unsigned", [], []]);
  });

  test("with its sheet deleted and the names of its cells left behind, as programs leave them, it was signed and is never unsigned", async () => {
    const names = ["SS_SignoffSeal", "SS_SignoffRecord"].map((name) => `<definedName name="${name}">#REF!$A$1</definedName>`).join("");
    const removed = edited(bytesOf(book.unsigned), { "xl/workbook.xml": (xml) => xml.replace("<definedNames>", `<definedNames>${names}`) });
    const found = await verificationOf(removed, body.roster);
    expect([found.verdict, found.issues.map(({ code, params }) => [code, params])]).toEqual(["unreadable", [["signoff-sheet-removed", { name: "SS_SignoffSeal" }]]]);
    // Names of ours that dangle and are none of the record's say nothing about it.
    const other = edited(bytesOf(book.unsigned), { "xl/workbook.xml": (xml) => xml.replace("<definedNames>", '<definedNames><definedName name="SS_Unplaced">#REF!$A$1</definedName>') });
    expect((await verificationOf(other, body.roster)).verdict).toBe("unsigned");
  });

  test("with only some of its names it is unreadable, and never unsigned", async () => {
    const without = { ...book.plan, names: book.plan.names.filter(({ name }) => name !== "SS_SignoffSeal") };
    const found = await verificationOf(bytesOf(without), body.roster);
    expect([found.verdict, found.issues.map(({ code, params }) => [code, params])]).toEqual(["unreadable", [["signoff-name-missing", { name: "SS_SignoffSeal" }]]]);
  });

  test("a record that is well kept and says something else than it should is told by seal and entry", async () => {
    const [first, ...others] = book.record.entries;
    const entries = first === undefined ? [] : [{ ...first, entry: { ...first.entry, reason: "另一个理由" } }, ...others];
    const plan = withSignoff(book.unsigned, await contentsOf({ ...book.record, entries }, PROFILE, webCryptoHash));
    const found = await verificationOf(bytesOf(plan), body.roster);
    expect([found.verdict, found.problems.map(({ code, path }) => `${path}: ${code}`)]).toEqual(["not-verified", expect.arrayContaining(["entries/0/signature: signature-wrong", "entries/1/previous: previous-differs"])]);
    // Without a roster the broken chain still shows.
    expect((await verificationOf(bytesOf(plan), null)).verdict).toBe("not-verified");
  });

  test("nothing is written onto a sheet in which rows were put in, so that nothing lands on anything else", () => {
    const grids = gridsOfPlan(book.plan);
    const trail = grids.names.get("SS_SignoffTrail");
    const moved = trail === undefined ? grids : { ...grids, names: new Map([...grids.names, ["SS_SignoffTrail", { ...trail, row: trail.row + 1 }]]) };
    expect(signoffWriting(grids, book.contents, "zh-CN")).toMatchObject({ ok: true, writing: { sheet: "签批", at: "A6", held: { digest: book.contents.digest } } });
    expect(signoffWriting(moved, book.contents, "zh-CN")).toMatchObject({ ok: false, issues: [{ code: "signoff-sheet-moved", params: { found: "A15" } }] });
  });

  test("what is untrusted is never a formula on the sheet, and keeps its first character", async () => {
    const reasons = ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "\t=1", "=HYPERLINK(\"http://x\")", "_x003d_1"];
    const record = { ...book.record, entries: book.record.entries.map((signed, index) => ({ ...signed, entry: { ...signed.entry, reason: reasons[index] ?? "" } })) };
    const plan = withSignoff(book.unsigned, await contentsOf(record, PROFILE, webCryptoHash));
    const sheet = plan.sheets.at(-1);
    expect(sheet?.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => cell !== null && cell.kind !== "text")).toEqual([]);
    const read = nodeWorkbookFiles.read(bytesOf(plan));
    const trail = read.ok ? read.file.grids.names.get("SS_SignoffTrail") : undefined;
    expect(trail?.cells.slice(1, 1 + record.entries.length).map((row) => row[8]).filter((cell) => cell?.formula !== "" || cell.value.kind !== "text")).toEqual([]);
  });

  test("holds the record in plain texts far shorter than a cell takes", () => {
    const read = nodeWorkbookFiles.read(bytesOf(book.plan));
    const held = read.ok ? readSignoff(read.file.grids) : null;
    expect(held?.kind === "held" && held.pieces.map(({ text }) => text)).toEqual(book.contents.pieces.map(({ text }) => text));
    expect(Math.max(...book.contents.pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(8000);
  });
});
