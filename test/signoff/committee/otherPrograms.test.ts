import { strFromU8, unzipSync } from "fflate";
import { recordPieces } from "../../../src/template";
import { bytesOf } from "../../files/support/sampleFiles";
import { makeBody, type Body } from "../../seal/support/body";
import { DECIDE, REVIEW, SUBMIT, VOTES } from "../../seal/support/signing";
import { hasLibreOffice, resavedByLibreOffice } from "../../support/libreOffice";
import { cellsByOpenpyxl, hasOpenpyxl } from "../../support/openpyxl";
import { changeWords, signedBook, verificationOf } from "../support/signedWorkbook";
import { copyAfter, copyOf, evidenceOf, fileOf, NEVER, otherParts, roomOver, valueOf } from "./copies";

jest.setTimeout(240_000);

const inLibreOffice = hasLibreOffice ? test : test.skip;
const inOpenpyxl = hasOpenpyxl ? test : test.skip;
const room = roomOver();
let body: Body;
beforeAll(async () => {
  body = await makeBody();
});

const verdictOf = async (bytes: Uint8Array) => {
  const found = await verificationOf(bytes, body.roster);
  return [found.verdict, found.outline?.standing.state, changeWords(found.changes), found.problems];
};

inLibreOffice.each(["zh-CN", "en-US"] as const)("members vote on files that LibreOffice saved, and it keeps what they signed: %s", async (locale) => {
  const { plan } = await signedBook(body, { locale }, [SUBMIT, REVIEW]);
  const saved = resavedByLibreOffice(new Map([["reviewed", bytesOf(plan)]])).get("reviewed") as Uint8Array;
  const copies = await Promise.all(VOTES.map((step) => copyAfter(room, body, saved, step)));
  // Its own sheet, what is printed of it, and a format for figures that are texts: every other part is LibreOffice's.
  expect(otherParts(saved, copies[0] as Uint8Array)).toEqual(["xl/workbook.xml", "xl/styles.xml", `xl/worksheets/sheet${String(plan.sheets.length)}.xml`]);
  // The results that it keeps stand: no program is told to calculate them anew.
  expect(strFromU8(unzipSync(saved)["xl/workbook.xml"] ?? new Uint8Array())).not.toContain("fullCalcOnLoad");
  expect(strFromU8(unzipSync(copies[0] as Uint8Array)["xl/workbook.xml"] ?? new Uint8Array())).not.toContain("fullCalcOnLoad");
  const joined = copyOf(valueOf(await room.join(copies.map(fileOf), evidenceOf(body), NEVER)));
  const decided = await copyAfter(room, body, joined, DECIDE);
  expect(await verdictOf(decided)).toEqual(["verified", "decided", [], []]);
  const again = resavedByLibreOffice(new Map([["decided", decided]])).get("decided") as Uint8Array;
  expect(await verdictOf(again)).toEqual(["verified", "decided", [], []]);
});

inOpenpyxl("openpyxl opens a copy, and reads the record from it whole", async () => {
  const { plan } = await signedBook(body, {}, [SUBMIT, REVIEW]);
  const copy = await copyAfter(room, body, bytesOf(plan), VOTES[0] as (typeof VOTES)[number]);
  const { record } = await verificationOf(copy, body.roster);
  const pieces = record === null ? [] : recordPieces(record);
  const cells = cellsByOpenpyxl(copy);
  expect(record?.entries).toHaveLength(3);
  expect(pieces.map((_, index) => cells[`签批!N${String(15 + index)}`]?.[0])).toEqual(pieces);
});
