import { fileIssueParts, fileIssueText, patchTexts, refusalText, refusalTexts } from "../../src/messages";
import { XLSX_PATCH_CODES, XLSX_REFUSAL_CODES } from "../../src/xlsx";
import { FORM_ROWS } from "../files/support/formRows";
import { HOSTILE_ROWS } from "../hostile/rows";
import { node } from "./nodeProgram";

it("docs/refusals.md says what the texts and the hostile table say", () => {
  const { stderr, status } = node(["--import", "tsx", "scripts/generateRefusals.ts", "--check"]);
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
});

it("every refusal has a text, and no text is for a refusal that is not there", () => {
  const codes = Object.keys(refusalTexts["en-US"]).filter((key) => !key.startsWith("mend."));
  expect(codes.sort()).toEqual([...XLSX_REFUSAL_CODES].sort());
});

it("every refusal has a file in the hostile table that gets it", () => {
  const given = new Set(HOSTILE_ROWS.flatMap(({ outcome }) => ("refused" in outcome ? [outcome.refused] : [])));
  expect(XLSX_REFUSAL_CODES.filter((code) => !given.has(code))).toEqual([]);
});

it.each(Object.entries(FORM_ROWS))("%s is what its example in the page gets", async (code, { issues }) => {
  const given = await issues();
  expect(given.map((issue) => issue.code)).toContain(code);
});

it("fills a text with what was found, and says what to do in the same language", () => {
  expect(refusalText("zip-method", { method: 93 }, "zh-CN")).toEqual({
    problem: "条目用了工作簿不采用的压缩方法（93）。",
    mend: "请用 Excel 打开，核对内容后另存为新的 .xlsx 文件，再提交新文件。",
  });
  expect(refusalText("mend.suspect", {}, "en-US")).toBeNull();
});

it("every reason for not writing into a cell has a text, with what to do, and no text is for another", () => {
  const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const texts of [patchTexts["zh-CN"], patchTexts["en-US"]]) {
    expect(Object.keys(texts).sort()).toEqual([...XLSX_PATCH_CODES].sort());
  }
  for (const code of XLSX_PATCH_CODES) {
    const issue = { code, path: "", params: {} };
    expect([code, placeholders(fileIssueText(issue, "zh-CN"))]).toEqual([code, placeholders(fileIssueText(issue, "en-US"))]);
    expect([fileIssueParts(issue, "zh-CN").mend, fileIssueParts(issue, "en-US").mend]).not.toContain("");
  }
});
