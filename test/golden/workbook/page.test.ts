import { readFileSync } from "node:fs";
import {
  BONUS_HEADERS, CAUSE_WORDS, CLAUSE_LIST_HEADERS, DEDUCTION_HEADERS, METHOD_WORDS, PROVENANCE_WORDS, RECTIFICATION_WORDS, RESULT_WORDS, ROLE_WORDS,
  RULE_HEADERS, SCORESHEET_HEADERS, SHEET_WORDS, STAGE_WORDS, VERDICT_WORDS,
} from "../../../src/template/vocabulary";
import { samplePlan } from "./sample";

const page = readFileSync("docs/workbook.md", "utf8");

test("docs/workbook.md lists every word that is read back, in both languages", () => {
  const lists = [
    BONUS_HEADERS, CAUSE_WORDS, CLAUSE_LIST_HEADERS, DEDUCTION_HEADERS, METHOD_WORDS, PROVENANCE_WORDS, RECTIFICATION_WORDS, RESULT_WORDS, ROLE_WORDS,
    RULE_HEADERS, SCORESHEET_HEADERS, SHEET_WORDS, STAGE_WORDS, VERDICT_WORDS,
  ];
  const rows = lists.flatMap((words) => Object.entries(words).map(([key, word]) => `| \`${key}\` | ${word["zh-CN"]} | ${word["en-US"]} |`));
  expect(rows.filter((row) => !page.includes(row))).toEqual([]);
});

test("docs/workbook.md lists every defined name", () => {
  const names = samplePlan("zh-CN").names.map(({ name }) => `\`${name}\``);
  expect(names.filter((name) => !page.includes(name))).toEqual([]);
});
