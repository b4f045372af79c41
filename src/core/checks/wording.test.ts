import { isNearlySame, shortened, weightOf, wordingOf } from "./wording";

test("wording leaves width, case, blanks and punctuation out", () => {
  expect(wordingOf(" Order Ｎo. 17：未闭环。")).toBe("orderno17未闭环");
  expect(weightOf("未闭环a1")).toBe(8);
  // Of the first block of Chinese characters, beside it, beyond it, of another script, and half a pair.
  expect(["一龥", "々〇", "鿕㐀𠀀", "éかЯ", "\ud840"].map(weightOf)).toEqual([4, 4, 6, 3, 1]);
});

test("a text is shortened to forty characters, never within one", () => {
  expect(shortened(` ${"条".repeat(40)} `)).toBe("条".repeat(40));
  expect(shortened("🌟".repeat(41))).toBe(`${"🌟".repeat(39)}…`);
});

test.each([
  ["工单 17 未闭环，客户未回访", "工单17未闭环；客户未回访！", true],
  ["工单 17 未闭环，客户未回访", "工单 18 未闭环，客户未回访", false],
  ["维修人员没有电工证上岗作业", "维修人员没有电工证就上岗作业", true],
  ["维修人员没有电工证上岗作业", "备件库没有账目", false],
  ["未回访", "未回访", false],
  ["客户未回访", "客户未回访", true],
])("%s / %s: nearly the same %s", (one, other, same) => {
  expect(isNearlySame(one, other)).toBe(same);
});
