import type { PlanRule, PlanSheet } from "../../template";
import type { Target } from "./sheets";

/** Replaces the sheet's data validation and conditional formats by the plan's, queued. */
export function replaceRules({ sheet, plan }: Target): void {
  sheet.getRange().dataValidation.clear();
  writeValidations(sheet, plan.validations);
  sheet.getRange().conditionalFormats.clearAll();
  writeConditionalFormats(sheet, plan.conditionalFormats);
}

/** Adds data validation to ranges of a sheet, queued. */
export function writeValidations(sheet: Excel.Worksheet, validations: PlanSheet["validations"]): void {
  for (const { range, rule, ignoreBlank, prompt, error } of validations) {
    const { dataValidation } = sheet.getRange(range);
    dataValidation.rule = excelRule(rule);
    dataValidation.ignoreBlanks = ignoreBlank;
    dataValidation.errorAlert = {
      showAlert: true,
      style: error.style === "stop" ? "Stop" : "Warning",
      title: error.title,
      message: error.message,
    };
    if (prompt !== undefined) {
      dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
    }
  }
}

function excelRule(rule: PlanRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.items.join(",") } };
    case "whole-number":
      return { wholeNumber: limits(rule.min, rule.max) };
    case "decimal":
      return { decimal: limits(rule.min, rule.max) };
    case "text-length":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
    case "custom":
      return { custom: { formula: rule.formula } };
  }
}

function limits(min: number, max: number | null): Excel.BasicDataValidation {
  return max === null
    ? { formula1: min, operator: "GreaterThanOrEqualTo" }
    : { formula1: min, formula2: max, operator: "Between" };
}

/** Adds conditional formats to ranges of a sheet before those that are there, the first one strongest, queued. */
export function writeConditionalFormats(sheet: Excel.Worksheet, formats: PlanSheet["conditionalFormats"]): void {
  formats.forEach(({ range, formula, style, stopIfTrue }, index) => {
    const format = sheet.getRange(range).conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    if (style.color !== undefined) format.custom.format.font.color = style.color;
    if (style.bold !== undefined) format.custom.format.font.bold = style.bold;
    if (style.italic !== undefined) format.custom.format.font.italic = style.italic;
    if (style.fill !== undefined) format.custom.format.fill.color = style.fill;
    format.stopIfTrue = stopIfTrue;
    format.priority = index;
  });
}
