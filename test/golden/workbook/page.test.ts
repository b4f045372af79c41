import { readFileSync } from "node:fs";
import {
  BONUS_HEADERS, CAUSE_WORDS, CLAUSE_LIST_HEADERS, DEDUCTION_HEADERS, EVIDENCE_HEADERS, EVIDENCE_KIND_WORDS, METHOD_WORDS, PROVENANCE_WORDS,
  RECTIFICATION_HEADERS, RECTIFICATION_WORDS, RESULT_WORDS, ROLE_WORDS, RULE_HEADERS, SAMPLE_HEADERS, SAMPLE_PLAN_HEADERS, SAMPLE_RESULT_WORDS,
  SAMPLE_SIZE_HEADERS, SCORESHEET_HEADERS, SHEET_WORDS, SIZE_RULE_WORDS, STAGE_WORDS, TABLES, VERDICT_WORDS,
} from "../../../src/template/vocabulary";
import { samplePlan } from "./sample";

const page = readFileSync("docs/workbook.md", "utf8");

test("docs/workbook.md lists every word that is read back, in both languages", () => {
  const lists = [
    BONUS_HEADERS, CAUSE_WORDS, CLAUSE_LIST_HEADERS, DEDUCTION_HEADERS, EVIDENCE_HEADERS, EVIDENCE_KIND_WORDS, METHOD_WORDS, PROVENANCE_WORDS,
    RECTIFICATION_HEADERS, RECTIFICATION_WORDS, RESULT_WORDS, ROLE_WORDS, RULE_HEADERS, SAMPLE_HEADERS, SAMPLE_PLAN_HEADERS, SAMPLE_RESULT_WORDS,
    SAMPLE_SIZE_HEADERS, SCORESHEET_HEADERS, SHEET_WORDS, SIZE_RULE_WORDS, STAGE_WORDS, VERDICT_WORDS,
  ];
  const rows = lists.flatMap((words) => Object.entries(words).map(([key, word]) => `| \`${key}\` | ${word["zh-CN"]} | ${word["en-US"]} |`));
  expect(rows.filter((row) => !page.includes(row))).toEqual([]);
});

test("docs/workbook.md names every table", () => {
  expect(Object.values(TABLES).filter((name) => !page.includes(`### Table \`${name}\``))).toEqual([]);
});

test("docs/workbook.md lists every defined name", () => {
  const names = samplePlan("zh-CN").names.map(({ name }) => `\`${name}\``);
  expect(names.filter((name) => !page.includes(name))).toEqual([]);
});
