import type { XlsxRule, XlsxSheetContent } from "../../../xlsx";
import type { Engine, EngineRule } from "../../engine";
import { parseArea } from "../../model";

const COMPARED = { whole: "whole-number", decimal: "decimal", textLength: "text-length", date: "date" } as const;

/** Sets the sheet's validations; answers how many are of a kind that the grid has not. */
export function loadValidations(engine: Engine, sheetId: string, validations: XlsxSheetContent["validations"]): number {
  let left = 0;
  for (const { range, rule, ignoreBlank, prompt, error } of validations) {
    const area = parseArea(range);
    const known = toEngineRule(rule);
    if (area === null || known === null) {
      left += 1;
      continue;
    }
    engine.setValidation({
      range: { sheetId, ...area },
      rule: known,
      ignoreBlank,
      prompt: { show: prompt !== undefined, title: prompt?.title ?? "", message: prompt?.message ?? "" },
      error: error === null ? { show: false, style: "stop", title: "", message: "" } : { show: true, ...error },
    });
  }
  return left;
}

function toEngineRule(rule: XlsxRule): EngineRule | null {
  switch (rule.kind) {
    case "list":
    case "list-range":
    case "custom":
      return rule;
    case "text-length":
      return { kind: "text-length", operator: "lessThanOrEqual", first: String(rule.max), second: "" };
    case "whole-number":
    case "decimal":
      return rule.max === null
        ? { kind: rule.kind, operator: "greaterThanOrEqual", first: String(rule.min), second: "" }
        : { kind: rule.kind, operator: "between", first: String(rule.min), second: String(rule.max) };
    case "comparison":
      return rule.of === "time" ? null : { kind: COMPARED[rule.of], operator: rule.operator, first: rule.first, second: rule.second };
  }
}

/** The grid takes a new format for the strongest: the weakest goes in first. */
export function loadConditionalFormats(engine: Engine, sheetId: string, formats: XlsxSheetContent["conditionalFormats"]): void {
  for (const format of [...formats].reverse()) {
    const { ranges, condition } =
      "formula" in format ? { ranges: [format.range], condition: { kind: "formula", formula: format.formula } as const } : { ranges: format.ranges, condition: format.condition };
    const areas = ranges.map(parseArea).filter((area) => area !== null);
    if (areas.length === 0) continue;
    engine.addConditionFormat(sheetId, { ranges: areas.map((area) => ({ sheetId, ...area })), condition, style: format.style, stopIfTrue: format.stopIfTrue });
  }
}
