import { exactText, gradesHighestFirst, integer } from "../../core";
import type { Locale, Rational, SchemeProfile } from "../../core";
import { sheetText } from "../vocabulary";
import { decimal, text } from "./cells";
import type { PlanContent } from "./plan";

/** What stands for a setting that is not made (no cap, no floor, no step). */
export const NO_VALUE = "none";

/** One row of `SS_Rules`. `key` is the same in both languages; the value is exact. */
export interface RuleLine {
  readonly row: number;
  readonly key: string;
  readonly value: PlanContent;
  readonly meaning: string;
}

/** Keys of the rules; grades follow with their id in the middle. */
export const RULE_KEYS = {
  locale: "locale",
  deductionPoints: "specialDeduction.points",
  failAt: "specialDeduction.failAt",
  bonusPoints: "bonus.points",
  bonusMax: "bonus.max",
  applied: "specialItemsApplied",
  cap: "cap",
  floor: "floor",
  decimals: "displayDecimals",
  gradeOn: "gradeOn",
  step: "judgedStep",
} as const;
export const GRADE_PREFIX = "grades.";
export const FAILED_PREFIX = "failed.";
export const FROM_SUFFIX = ".from";
export const LABEL_SUFFIX = ".label";

/** Every setting of the profile as rows of the Basis sheet, the grades' thresholds and then their names each in one run, highest first. */
export function ruleLines(profile: SchemeProfile, locale: Locale, firstRow: number): readonly RuleLine[] {
  const grades = gradesHighestFirst(profile.grades);
  const lines: Omit<RuleLine, "row">[] = [
    { key: RULE_KEYS.locale, value: text(locale), meaning: sheetText("rule.locale", locale) },
    { key: RULE_KEYS.deductionPoints, value: decimal(profile.specialDeduction.points), meaning: sheetText("rule.deductionPoints", locale) },
    { key: RULE_KEYS.failAt, value: count(profile.specialDeduction.failAt), meaning: sheetText("rule.failAt", locale) },
    { key: RULE_KEYS.bonusPoints, value: decimal(profile.bonus.points), meaning: sheetText("rule.bonusPoints", locale) },
    { key: RULE_KEYS.bonusMax, value: count(profile.bonus.max), meaning: sheetText("rule.bonusMax", locale) },
    { key: RULE_KEYS.applied, value: text(profile.specialItemsApplied), meaning: sheetText(`rule.${profile.specialItemsApplied}`, locale) },
    { key: RULE_KEYS.cap, value: optional(profile.cap), meaning: sheetText(profile.cap === null ? "rule.noCap" : "rule.cap", locale) },
    { key: RULE_KEYS.floor, value: optional(profile.floor), meaning: sheetText(profile.floor === null ? "rule.noFloor" : "rule.floor", locale) },
    { key: RULE_KEYS.decimals, value: count(profile.displayDecimals), meaning: sheetText("rule.decimals", locale) },
    { key: RULE_KEYS.gradeOn, value: text(profile.gradeOn), meaning: sheetText(`rule.${profile.gradeOn}`, locale) },
    { key: RULE_KEYS.step, value: optional(profile.judgedStep), meaning: sheetText(profile.judgedStep === null ? "rule.noStep" : "rule.step", locale) },
    ...grades.map((grade) => ({
      key: `${GRADE_PREFIX}${grade.id}${FROM_SUFFIX}`,
      value: decimal(grade.from),
      meaning: sheetText("rule.from", locale, { label: grade.label[locale] }),
    })),
    ...grades.map((grade) => ({
      key: `${GRADE_PREFIX}${grade.id}${LABEL_SUFFIX}`,
      value: text(grade.label[locale]),
      meaning: sheetText("rule.label", locale),
    })),
    { key: `${FAILED_PREFIX}${profile.failed.id}${LABEL_SUFFIX}`, value: text(profile.failed.label[locale]), meaning: sheetText("rule.failedLabel", locale) },
  ];
  return lines.map((line, index) => ({ ...line, row: firstRow + index }));
}

function count(value: number): PlanContent {
  return decimal(integer(value));
}

function optional(value: Rational | null): PlanContent {
  return value === null ? text(NO_VALUE) : decimal(value);
}

/** A setting as a text for sentences. */
export function settingText(value: Rational | null): string {
  return value === null ? NO_VALUE : exactText(value);
}
