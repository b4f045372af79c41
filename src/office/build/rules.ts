import type { PlanRule } from "../../template";
import type { Target } from "./sheets";

/** Replaces the sheet's data validation by the plan's, queued. */
export function writeValidations({ sheet, plan }: Target): void {
  sheet.getRange().dataValidation.clear();
  for (const { range, rule, ignoreBlank, prompt, error } of plan.validations) {
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

/** Replaces the sheet's conditional formats by the plan's, the first one strongest, queued. */
export function writeConditionalFormats({ sheet, plan }: Target): void {
  sheet.getRange().conditionalFormats.clearAll();
  plan.conditionalFormats.forEach(({ range, formula, style, stopIfTrue }, index) => {
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
