import { nodeWorkbookFiles } from "../../src/files";
import { readSignoff } from "../../src/template";
import { bytesOf } from "../files/support/sampleFiles";
import { DRAFT_ASSESSMENT } from "../seal/support/assessment";
import { makeBody, type Body } from "../seal/support/body";
import { RETURN, SUBMIT, WHOLE, type Step } from "../seal/support/signing";
import { hasLibreOffice, resavedByLibreOffice } from "../support/libreOffice";
import { changeWords, signedBook, verificationOf, type SignedBook } from "./support/signedWorkbook";

jest.setTimeout(240_000);

const inLibreOffice = hasLibreOffice ? describe : describe.skip;

/** Reasons and texts that a program might take for something else, or drop a character of. */
const HOSTILE = [
  "=1+1", "+1", "@SUM(A1)", "'quoted", "_x0041_ _X005F_", "a\u00a0b\u3000c\u200bd\ufeffe", "e\u0301 é", "𠮷 👩‍👩‍👧", "第一行\n第二行", "<c r=\"A1\"/> & \"", "٣٤ १२", "\u202eabc\u202c", "00012", "1e5", "TRUE", "2026-11-20", "  ",
].join(" | ");
const steps: readonly Step[] = [SUBMIT, { ...RETURN, step: { action: "return", reason: HOSTILE } }, ...WHOLE.map((step, index) => ({ ...step, at: `2026-11-26T${String(10 + index)}:00:00+08:00` }))];

const recordText = (bytes: Uint8Array): string | null => {
  const read = nodeWorkbookFiles.read(bytes);
  const held = read.ok ? readSignoff(read.file.grids) : null;
  return held?.kind === "held" ? held.pieces.map(({ text }) => text).join("") : null;
};

inLibreOffice("a signed workbook that LibreOffice saved again", () => {
  let body: Body;
  let saved: ReadonlyMap<string, { readonly book: SignedBook; readonly bytes: Uint8Array }>;

  beforeAll(async () => {
    body = await makeBody();
    const draft = { ...DRAFT_ASSESSMENT, bonuses: [{ reason: HOSTILE }] };
    const books = new Map([["zh-CN", await signedBook(body, { draft }, steps)], ["en-US", await signedBook(body, { draft, locale: "en-US" }, steps)]]);
    const once = resavedByLibreOffice(new Map([...books].map(([name, { plan }]) => [name, bytesOf(plan)])));
    saved = new Map([...resavedByLibreOffice(once)].flatMap(([name, bytes]) => {
      const book = books.get(name);
      return book === undefined ? [] : [[name, { book, bytes }]];
    }));
  });

  test.each(["zh-CN", "en-US"])("still verifies after two saves, and its record is the same to the byte: %s", async (locale) => {
    const one = saved.get(locale);
    if (one === undefined) {
      throw new Error("not saved");
    }
    const { book, bytes } = one;
    expect(recordText(bytes)).toBe(book.contents.pieces.map(({ text }) => text).join(""));
    const found = await verificationOf(bytes, body.roster);
    expect(changeWords(found.changes)).toEqual([]);
    expect(found.verdict).toBe("verified");
    expect(found.record).toEqual(book.record);
  });
});
