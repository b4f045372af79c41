import type { Locale } from "../../../src/core";
import { buildWorkbookPlan, type WorkbookPlan } from "../../../src/template";
import { renderSheet } from "../../../src/template/testing/renderPlan";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../../../src/template/testing/sampleStandard";

export const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];
const FILE_NAMES = ["summary", "scoresheet", "sampling", "special-items", "rectification", "evidence", "basis"];

/** The workbook that the golden files show: a small standard with a company, two assessors and no entries. */
export function samplePlan(locale: Locale): WorkbookPlan {
  return buildWorkbookPlan({
    catalogue: SAMPLE_CATALOGUE,
    profile: SAMPLE_PROFILE,
    locale,
    hashes: SAMPLE_HASHES,
    head: {
      company: { name: "甲乙 & Co.", unifiedSocialCreditCode: "91110000000000000X", scope: "家电售后 / appliances", sites: "北京 / Beijing" },
      stage: "initial",
      assessedOn: "2026-11-20",
      assessors: [
        { name: "张三", role: "team-leader" },
        { name: "Li Si", role: "expert" },
      ],
    },
  });
}

/** Every golden file of a language: name and text. */
export function goldenFiles(locale: Locale): readonly { readonly name: string; readonly text: string }[] {
  const plan = samplePlan(locale);
  return plan.sheets.map((sheet, index) => ({ name: `${locale}-${FILE_NAMES[index] ?? String(index)}.txt`, text: renderSheet(sheet, plan) }));
}
