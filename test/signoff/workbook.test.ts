import { bytesOf } from "../files/support/sampleFiles";
import { makeBody, type Body } from "../seal/support/body";
import { nodeWorkbookFiles } from "../../src/files";
import { readSignoff } from "../../src/template";
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

  test("holds the record in plain texts far shorter than a cell takes", () => {
    const read = nodeWorkbookFiles.read(bytesOf(book.plan));
    const held = read.ok ? readSignoff(read.file.grids) : null;
    expect(held?.kind === "held" && held.pieces.map(({ text }) => text)).toEqual(book.contents.pieces.map(({ text }) => text));
    expect(Math.max(...book.contents.pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(8000);
  });
});
