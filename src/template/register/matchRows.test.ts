import type { TriagedSheet } from "../../core";
import { matchRows } from "./matchRows";
import { heldRegister, type HeldRegister } from "./heldRegister";
import { REGISTER_HEADERS, type RegisterColumn } from "./registerWords";
import { STAGE_WORDS, keysOf } from "../vocabulary";

const COLUMNS = keysOf(REGISTER_HEADERS);
const TEXTS = { finding: () => ({ title: "", problem: "" }), signal: () => ({ title: "", problem: "", mend: "" }), issue: () => ({ meaning: "", mend: "" }) };

function sheet(path: string, hash: string, more: Partial<TriagedSheet["file"]["sheet"]> = {}): TriagedSheet {
  const standard = { id: "c", version: "1", hash: "" };
  const own: TriagedSheet["file"]["sheet"] = {
    locale: "zh-CN", company: "甲", creditCode: "", team: [], stage: "initial", assessedOn: "2026-11-20", catalogue: standard, profile: { ...standard, gradeOn: "exact" }, bands: "", result: null,
    claims: { total: "", grade: "", specialDeductions: "", differing: [] }, specialDeductions: 0, open: 1, excluded: 0, issues: 0, findings: [],
    clauses: { ids: "", indicators: "", points: "", lost: "", assessors: "" }, people: [], withoutEvidence: 0, prints: [], content: "", entries: "", ...more,
  };
  return { file: { path, hash, outcome: "incomplete", sheet: own }, risk: "low", signals: [] };
}

function reading(...rows: readonly Partial<Record<RegisterColumn, string>>[]): HeldRegister {
  return heldRegister({
    column: 0, headerRow: 4, headers: COLUMNS.map((column) => REGISTER_HEADERS[column]["en-US"]), above: [], totalsCell: null, sheet: "Register",
    rows: rows.map((row) => COLUMNS.map((column) => row[column] ?? "")),
  });
}

function matches(read: HeldRegister, sheets: readonly TriagedSheet[]) {
  const { matched, added, left, free } = matchRows(read, { sheets, locale: read.locale, texts: TEXTS });
  return { matched: matched.map(({ sheet: { file }, row, isSameBytes }) => [file.path, row, isSameBytes]), added: added.map(({ file }) => file.path), left, free };
}

describe("which row a sheet belongs to", () => {
  it("is the one with its bytes, the one at its path first, and then the one that was at its path", () => {
    const read = reading({ file: "other", hash: "1" }, { file: "a", hash: "1" }, { file: "b", hash: "2" });
    expect(matches(read, [sheet("a", "1"), sheet("b", "3"), sheet("moved", "1")])).toEqual({ matched: [["a", 1, true], ["moved", 0, true], ["b", 2, false]], added: [], left: [], free: [] });
  });

  it("is that of the same assessment under another name, where no other has the code, the stage and the day", () => {
    const same = { creditCode: "91", stage: STAGE_WORDS.initial["en-US"], assessedOn: "2026-11-20" };
    const one = reading({ file: "old", hash: "1", ...same });
    expect(matches(one, [sheet("new", "2", { creditCode: "91" })]).matched).toEqual([["new", 0, false]]);
    expect(matches(one, [sheet("new", "2", { creditCode: "91", assessedOn: "2026-11-21" })])).toEqual({ matched: [], added: ["new"], left: [0], free: [] });
    const two = reading({ file: "old", hash: "1", ...same }, { file: "older", hash: "0", ...same });
    expect(matches(two, [sheet("new", "2", { creditCode: "91" })]).matched).toEqual([]);
    expect(matches(one, [sheet("new", "2", { creditCode: "91" }), sheet("newer", "3", { creditCode: "91" })]).matched).toEqual([]);
  });

  it("is none for what has neither: rows are left, blank ones free, and a row without a fingerprint is known by its path alone", () => {
    const read = reading({}, { file: "gone", hash: "9" }, { file: "a" }, { comment: "a note" });
    expect(matches(read, [sheet("a", "1"), sheet("b", "")])).toEqual({ matched: [["a", 2, false]], added: ["b"], left: [1, 3], free: [0] });
  });
});

it("a register is read in the language of most of its headers", () => {
  expect(reading().locale).toBe("en-US");
  expect(heldRegister({ ...reading(), headers: ["文件", "企业", "File"] }).locale).toBe("zh-CN");
});
