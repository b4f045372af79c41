import type { ReviewedFile } from "../../core";
import { keysOf } from "../vocabulary";
import { heldRegister } from "./heldRegister";
import { REGISTER_HEADERS, type RegisterColumn } from "./registerWords";
import { tellRegister } from "./tellRegister";

const COLUMNS = keysOf(REGISTER_HEADERS);
const texts = { finding: () => ({ title: "", problem: "" }), signal: () => ({ title: "", problem: "", mend: "" }), issue: () => ({ meaning: "", mend: "" }) };

function existing(columns: readonly RegisterColumn[], ...rows: readonly Partial<Record<RegisterColumn, string>>[]) {
  return heldRegister({
    column: 1, headerRow: 6, headers: columns.map((column) => REGISTER_HEADERS[column]["zh-CN"]), above: [], totalsCell: null, sheet: "我的台账",
    rows: rows.map((row) => columns.map((column) => row[column] ?? "")),
  });
}

function marks(row: Partial<Record<RegisterColumn, string>>, ...files: readonly ReviewedFile[]) {
  const told = tellRegister({ locale: "en-US", files, sheets: [], texts, totals: { found: 1, scored: 0, incomplete: 0, refused: 1, duplicates: 0 } }, existing(COLUMNS, row));
  return told.kind === "refresh" ? [...told.refresh.blocks, ...told.refresh.lastBlocks].map(({ at, cells }) => [at, ...cells.flat().map((content) => (content?.kind === "text" ? content.text : ""))]) : told.kind;
}

const refused = (hash: string): ReviewedFile => ({ path: "a", hash, outcome: "refused", company: "", issues: [] });

describe("a row whose file has no sheet this time", () => {
  it("stays as it is and says that the file was not among them", () => {
    expect(marks({ file: "a", hash: "1", state: "已接受" })).toEqual([["AC7", "本次未见此文件"]]);
  });

  it("names the file with the same bytes that counts", () => {
    expect(marks({ file: "a", hash: "1", state: "已接受" }, { path: "a", hash: "1", outcome: "duplicate", of: "b" })).toEqual([["AC7", "与 b 内容相同"]]);
  });

  it("loses its acceptance where the bytes that cannot be read are other ones, and tells of it however often it is refreshed", () => {
    expect(marks({ file: "a", hash: "1", state: "已接受" }, refused("2"))).toEqual([["AC7", "本次不能读取；原复核状态：已接受"], ["V7", "已提交"], ["Y7", ""], ["Z7", ""], ["AA7", ""]]);
    expect(marks({ file: "a", hash: "1", state: "已提交", change: "本次不能读取；原复核状态：已接受" }, refused("2"))).toEqual([["AC7", "本次不能读取；原复核状态：已接受"], ["V7", "已提交"], ["Y7", ""], ["Z7", ""], ["AA7", ""]]);
    expect(marks({ file: "a", hash: "1", state: "" }, refused("1"))).toEqual([["AC7", "本次不能读取"]]);
  });
});

it("without the columns by which rows are known again nothing is written; any other may be gone", () => {
  const request = { locale: "zh-CN" as const, files: [], sheets: [], texts, totals: { found: 0, scored: 0, incomplete: 0, refused: 0, duplicates: 0 } };
  expect(tellRegister(request, existing(["company", "file", "state", "comment"]))).toEqual({ kind: "columns-missing", columns: ["文件指纹", "变动"] });
  expect(tellRegister(request, existing(["hash", "file", "change", "state"])).kind).toBe("refresh");
  expect(tellRegister(request, null).kind).toBe("build");
});
