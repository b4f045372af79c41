import fc from "fast-check";
import { clausesOf } from "../../core";
import type { Locale } from "../../core";
import type { WorkbookGrids } from "../grid";
import { buildWorkbookPlan } from "../plan/buildWorkbookPlan";
import type { CarriedEntries } from "../plan/entries";
import { collectEntries } from "../reading/carried";
import { anyEntries } from "../testing/entriesArbitrary";
import { gridsOfPlan } from "../testing/gridsOfPlan";
import type { Change } from "../testing/gridsOfPlan";
import { afterWrites } from "../testing/recordCells";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { contentKey } from "./contentKey";
import { MERGE_LISTS, ROW_LISTS } from "./lists";
import { mergeEntries } from "./mergeEntries";
import { mergeProtocol } from "./mergeProtocol";
import { mergeWrites } from "./mergeWrites";
import { mergedEntries, resolveMerge } from "./resolveMerge";
import type { MergeDecision } from "./merge";
import { rowsIn, slotKey } from "./slots";
import type { CellWrite } from "../cellWrite";

const plan = (carried: CarriedEntries, locale: Locale) => buildWorkbookPlan({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, locale, hashes: SAMPLE_HASHES, carried: { ...carried, rows: { assessors: 30, deductions: 70, bonuses: 30 } } });

/** The workbook with some cells changed. */
function workbook(carried: CarriedEntries, locale: Locale = "zh-CN", changes: ReadonlyMap<string, Change> = new Map()): WorkbookGrids {
  return gridsOfPlan(plan(carried, locale), changes);
}

/** What is entered, row by row and without the words' language. */
function essence(entries: CarriedEntries): unknown {
  const merge = mergeEntries(entries, entries, null);
  const single = resolveMerge(merge, entries, new Map()).slots.filter(({ slot }) => slot.at.kind !== "row").map(({ slot, content }) => [JSON.stringify(slot.at), slotKey(slot, content)]).filter(([, key]) => key !== "");
  return [
    single.sort(),
    ...ROW_LISTS.map((list) => rowsIn(entries, list).map((row) => MERGE_LISTS[list].fields.map((field) => contentKey(row.get(field.key) ?? null, field)).join("|")).filter((key) => /[^|]/.test(key))),
  ];
}

/** What the host makes of the writes: a serial in a column of dates is a date. */
function written(writes: readonly CellWrite[]): ReadonlyMap<string, Change> {
  return new Map(afterWrites(writes));
}

test("after the writes the workbook holds what was merged, in its own language, and its own cells stay where they are", () => {
  fc.assert(
    fc.property(anyEntries(SAMPLE_CATALOGUE), anyEntries(SAMPLE_CATALOGUE, "en-US"), fc.infiniteStream(fc.constantFrom<MergeDecision>("mine", "theirs", "both")), (first, second, stream) => {
      const grids = workbook(first);
      const mine = collectEntries(grids);
      const theirs = collectEntries(workbook(second, "en-US"));
      const merge = mergeEntries(mine, theirs, null);
      const resolved = resolveMerge(merge, mine, new Map(merge.units.map(({ id }) => [id, stream.next().value as MergeDecision])));
      const writing = mergeWrites(grids, resolved);
      expect(writing.ok).toBe(true);
      if (writing.ok) {
        expect(essence(collectEntries(workbook(first, "zh-CN", written(writing.writes))))).toEqual(essence(mergedEntries(resolved, mine)));
        expect(new Set(writing.writes.map(({ sheet, address }) => `${sheet}!${address}`)).size).toBe(writing.writes.length);
      }
    }),
    { numRuns: 25 },
  );
});

const EMPTY = collectEntries(gridsOfPlan(buildWorkbookPlan({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, locale: "zh-CN", hashes: SAMPLE_HASHES })));
const [FIRST] = clausesOf(SAMPLE_CATALOGUE);

function text(content: string): Change {
  return { kind: "text", text: content };
}

function merged(changesOfMine: Readonly<Record<string, Change>>, changesOfTheirs: Readonly<Record<string, Change>>, decisions: Readonly<Record<string, MergeDecision>> = {}) {
  const grids = gridsOfPlan(plan(EMPTY, "zh-CN"), new Map(Object.entries(changesOfMine)));
  const [mine, theirs] = [collectEntries(grids), collectEntries(gridsOfPlan(plan(EMPTY, "zh-CN"), new Map(Object.entries(changesOfTheirs))))];
  const resolved = resolveMerge(mergeEntries(mine, theirs, null), mine, new Map(Object.entries(decisions)));
  return { writing: mergeWrites(grids, resolved), protocol: (locale: Locale) => mergeProtocol(resolved, mine, theirs, { mergedOn: "2026-11-20", source: "王.xlsx" }, locale) };
}

test("every cell that is written must hold still what was read, and its row must be the clause's", () => {
  const { writing } = merged({ "评分表!L6": text("旧") }, { "评分表!L6": text("新"), "评分表!F6": text("符合") }, { [`clause:${FIRST?.id ?? ""}:evidence`]: "theirs" });
  expect(writing).toEqual({
    ok: true,
    writes: [{ sheet: "评分表", address: "F6", value: "符合" }, { sheet: "评分表", address: "L6", value: "新" }],
    holds: [{ sheet: "评分表", address: "A6", text: FIRST?.id }, { sheet: "评分表", address: "F6", text: "" }, { sheet: "评分表", address: "L6", text: "旧" }],
  });
});

test("new rows go below the last one that is filled, and dates are written as days", () => {
  const { writing } = merged({ "特别项!D8": text("甲") }, { "特别项!D6": text("乙"), "特别项!H6": text("2026-11-20") });
  expect(writing.ok ? writing.writes : null).toEqual([{ sheet: "特别项", address: "D9", value: "乙" }, { sheet: "特别项", address: "H9", value: 46346 }]);
});

test("a table without the column that is needed is named, and nothing is written", () => {
  expect(merged({ "特别项!D5": text("别的") }, { "特别项!D6": text("乙") }).writing).toEqual({ ok: false, table: "SpecialDeductions" });
});

test("what is not taken is written down with whose it was, by whom and why, in either language", () => {
  const { protocol } = merged(
    { "评分表!F6": text("评分"), "评分表!I6": { kind: "number", value: 20 }, "评分表!O6": text("李") },
    { "评分表!F6": text("符合"), "评分表!O6": text("王"), "评分表!L6": { value: { kind: "number", value: 1 }, formula: "=1", isDate: false } },
    { [`clause:${FIRST?.id ?? ""}:verdict`]: "theirs" },
  );
  expect(protocol("zh-CN")).toEqual({
    sheet: "合并记录",
    header: ["合并日期", "另一份副本", "条款", "栏目", "合并后保留", "未采纳的内容", "未采纳内容来自", "评审员", "原因"],
    lines: [
      ["2026-11-20", "王.xlsx", FIRST?.id, "判定", "符合", "评分；评定分：20", "本副本", "李", "由人裁定"],
      ["2026-11-20", "王.xlsx", FIRST?.id, "证据", "（空白）", "=1", "另一份副本", "王", "为公式，不从其他文件带入"],
      ["2026-11-20", "王.xlsx", FIRST?.id, "评审员", "李", "王", "另一份副本", "王", "未裁定，保留本副本"],
    ],
  });
  expect(protocol("en-US").lines[0]?.slice(3)).toEqual(["Verdict", "Conforming", "Judged; Given score: 20", "This copy", "李", "Decided so"]);
});

test("rows, numbers of evidence and what had no place are written down as well, and long texts in several lines", () => {
  const long = "长".repeat(20_000);
  const { protocol } = merged(
    { "证据!A6": text("E1"), "证据!D6": text("制度"), "评分表!M6": text("短") },
    { "证据!A6": text("E1"), "证据!D6": text("合同"), "评分表!M6": text(long) },
  );
  const { lines } = protocol("zh-CN");
  expect(lines.at(-1)).toEqual(["2026-11-20", "王.xlsx", "", "", "E2", "E1", "另一份副本", "", "编号与本副本的其他证据相同，已改用新编号"]);
  expect(lines.slice(0, -1).map((line) => line[4])).toEqual(["短", "", ""]);
  expect(lines.slice(0, -1).map((line) => line[5]).join("")).toBe(long);
});
