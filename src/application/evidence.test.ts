import { gridWorkbook, type GridWorkbook } from "../../test/support/pane/gridWorkbook";
import { freshEvidenceNumbers, planEvidence, planEvidenceRemoval, withMention, type EvidencePlanning } from ".";
import { isWithdrawn, registered, type EvidenceRecord } from "../core";

const PIECE: EvidenceRecord = {
  number: "E1", clause: "1.1.1", kind: "file", title: "服务制度", location: "制度/=服务.pdf", part: "第 3 页", hash: "ab".repeat(32), size: 2048, addedBy: "李明", addedOn: "2026-11-20", remark: "",
};

function perform(book: GridWorkbook, planning: EvidencePlanning): void {
  if (!planning.ok) {
    throw new Error(JSON.stringify(planning));
  }
  expect(book.write(planning.plan.writes, planning.plan.holds)).toBe("written");
}

const evd = async (book: GridWorkbook): Promise<readonly string[]> => (await book.check()).findings.flatMap(({ check, place }) => (/EVD00[3-5]/.test(check) ? [`${check} ${place?.sheet ?? ""}!${place?.address ?? ""}`] : []));

test("pieces are registered in one action and read back as they were", async () => {
  const book = gridWorkbook();
  const pieces = [PIECE, { ...PIECE, number: "E2", kind: "web", location: "https://example.com", hash: "", size: null } as const];
  perform(book, planEvidence(await book.check(), pieces));
  expect((await book.check()).records.evidence).toEqual(pieces);
  expect(await evd(book)).toEqual([]);
  expect([book.undo(), book.undo()]).toEqual([true, false]);
});

test("a piece that is there is changed in its row, one that is new goes into a free one", async () => {
  const book = gridWorkbook({ "证据!A6": "E1", "证据!B6": "1.1.1", "证据!A8": "E2" });
  perform(book, planEvidence(await book.check(), [{ ...PIECE, number: "E2", title: "b" }, { ...PIECE, number: "E3", title: "c" }, { ...PIECE, title: "a" }]));
  expect((await book.check()).records.evidence.map(({ number, title }) => `${number} ${title}`)).toEqual(["E1 a", "E3 c", "E2 b"]);
});

test("a number is never given again: not after a piece was taken out, not where a text names it", async () => {
  const book = gridWorkbook({ "评分表!L6": "见 [E7]" });
  expect(freshEvidenceNumbers(await book.check(), 2)).toEqual(["E8", "E9"]);
  perform(book, planEvidence(await book.check(), [{ ...PIECE, number: "E8" }]));
  perform(book, planEvidenceRemoval(await book.check(), { ...PIECE, number: "E8" }, "已移除"));
  const { records } = await book.check();
  expect(records.evidence).toMatchObject([{ number: "E8", remark: "已移除", hash: "", location: "" }]);
  expect([records.evidence.every(isWithdrawn), registered(records.evidence)]).toEqual([true, []]);
  expect(freshEvidenceNumbers(await book.check(), 1)).toEqual(["E9"]);
  expect(await evd(book)).toEqual(["EVD003 评分表!L6"]);
});

test("every place of a text counts for the numbers that are taken", async () => {
  const cells = { "评分表!M6": "[E2]", "评分表!P6": "[E3]", "抽样!A29": "1.1.2", "抽样!F29": "[E4]", "整改!B6": "1.1.1", "整改!C6": "[E5]" };
  expect(freshEvidenceNumbers(await gridWorkbook(cells).check(), 1)).toEqual(["E6"]);
});

test("checks point to the register's own cells", async () => {
  const row = { B: "1.1.1", C: "文件", E: "a.pdf", G: PIECE.hash };
  const cells = Object.fromEntries([6, 7].flatMap((at) => Object.entries(row).map(([column, text]) => [`证据!${column}${String(at)}`, text])));
  const book = gridWorkbook({ ...cells, "证据!A6": "E1", "证据!A7": "E2", "证据!A8": "E3", "证据!C8": "文件", "评分表!L6": "E1、E2、E4" });
  expect(await evd(book)).toEqual(["EVD003 评分表!L6", "EVD004 证据!B8", "EVD004 证据!G8", "EVD005 证据!G7"]);
});

test("what the sheet cannot take is refused whole", async () => {
  const book = gridWorkbook();
  const pieces = Array.from({ length: 121 }, (_, index) => ({ ...PIECE, number: `E${String(index + 1)}` }));
  expect(planEvidence(await book.check(), pieces)).toEqual({ ok: false, issue: { code: "records-full", path: "Evidence", params: { table: "Evidence", rows: 120 } } });
});

test.each([
  ["", "[E3]"], ["现场记录", "现场记录 [E3]"], ["见 [E3]", "见 [E3]"], ["见 E3", "见 E3 [E3]"], ["两行\n", "两行 [E3]"],
])("the text %j mentions it as %j", (text, mentioned) => {
  expect(withMention(text, "E3")).toBe(mentioned);
});
