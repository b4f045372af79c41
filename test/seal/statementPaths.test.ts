import { statementLeaves } from "../../src/core";
import { hasTwoValues, statementPathText, workbookChangeText } from "../../src/messages";
import { statementWith } from "./support/assessment";

test("every path of a statement has words in both languages", async () => {
  const paths = [...statementLeaves(await statementWith()).keys()];
  expect(paths.length).toBeGreaterThan(60);
  // An id stays as it is; a key of the document would be seen as letters among Chinese.
  expect(paths.map((path) => statementPathText(path, "zh-CN")).filter((text) => /[A-Za-z]/.test(text))).toEqual([]);
  expect(paths.map((path) => statementPathText(path, "en-US")).filter((text) => /[a-z][A-Z]|\//.test(text))).toEqual([]);
});

test.each([
  ["clauses/5.1.2.1/score", "条款 5.1.2.1 · 得分", "clause 5.1.2.1 · score"],
  ["specialDeductions/0/rectification/status", "特别扣分项 1 · 整改 · 状态", "special deduction 1 · rectification · status"],
  ["result/grade", "结果 · 等级", "result · grade"],
  ["shown/score/5.1.2.1", "工作簿所显示的 · 得分 · 5.1.2.1", "shown by the workbook · score · 5.1.2.1"],
  ["trail/3/name", "签批表所显示的 3 · 名称", "shown by the sheet of sign-off 3 · name"],
  ["result/reasons/1", "结果 · 不合格原因 2", "result · reason for failing 2"],
  ["clauses/1/constructor", "条款 1 · constructor", "clause 1 · constructor"],
])("%s", (path, chinese, english) => {
  expect([statementPathText(path, "zh-CN"), statementPathText(path, "en-US")]).toEqual([chinese, english]);
});

test.each([
  ["entry", "clauses/2.1/score"], ["shown", "shown/grade"], ["shown", "shown/score/2.1"], ["shown", "shown/formula"], ["entry", "unread"], ["trail", "trail/3/staffNumber"], ["trail", "trail/state"],
  ["hidden", "hidden/sheet"], ["hidden", "hidden/very-hidden-sheet"], ["hidden", "hidden/rows"], ["hidden", "hidden/columns"], ["hidden", "hidden/format"], ["hidden", "hidden/rounded"], ["hidden", "hidden/color"], ["hidden", "hidden/condition"],
] as const)("%s of %s is told without a key of the document", (kind, path) => {
  const change = { kind, path, signed: "39.5", present: "38.5" };
  expect(workbookChangeText(change, "zh-CN")).not.toMatch(/[A-Za-z/]/);
  expect(workbookChangeText(change, "en-US")).not.toMatch(/[a-z][A-Z]|\/|-sheet/);
  expect(workbookChangeText(change, "en-US").includes("39.5")).toBe(hasTwoValues(change));
});
