import type { IStyleBase } from "@univerjs/core";
import type { IConditionFormattingRule, IFormulaHighlightCell } from "@univerjs/sheets-conditional-formatting";
import { AddCfCommand, CFRuleType, CFSubRuleType, ConditionalFormattingRuleModel, DeleteCfCommand } from "@univerjs/sheets-conditional-formatting";
import { generateRandomId } from "@univerjs/core";
import type { EngineConditionalFormat } from "../engine";
import type { UniverContext } from "../univer/context";
import { fromRange, toRange, UNIT_ID } from "../univer/context";
import { growSheet } from "./sheets";
import { fromUniverStyle, toUniverStyle } from "./styles";

/** First the one that wins; other kinds that a person made at the grid are left out. */
export function listConditionalFormats(context: UniverContext, sheetId: string): EngineConditionalFormat[] {
  const rules = context.injector.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT_ID, sheetId) ?? [];
  return rules.filter(isFormulaRule).flatMap((rule) =>
    rule.ranges.map((range) => ({
      id: rule.cfId,
      range: fromRange(sheetId, range),
      formula: rule.rule.value,
      style: styleOf(rule.rule.style),
      stopIfTrue: rule.stopIfTrue,
    })),
  );
}

/** The newest one wins over those before it, as in Excel. */
export function addConditionalFormat(context: UniverContext, format: Omit<EngineConditionalFormat, "id">): string {
  growSheet(context, format.range);
  const cfId = generateRandomId(10);
  const rule: IConditionFormattingRule<IFormulaHighlightCell> = {
    cfId,
    ranges: [toRange(format.range)],
    stopIfTrue: format.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: format.formula.startsWith("=") ? format.formula : `=${format.formula}`,
      style: toUniverStyle(format.style),
    },
  };
  context.run(AddCfCommand.id, { subUnitId: format.range.sheetId, rule });
  return cfId;
}

export function deleteConditionalFormat(context: UniverContext, sheetId: string, id: string): void {
  context.run(DeleteCfCommand.id, { subUnitId: sheetId, cfId: id });
}

/** True for the one kind that the interface has. */
export function isFormulaRule(rule: IConditionFormattingRule): rule is IConditionFormattingRule<IFormulaHighlightCell> {
  return rule.rule.type === CFRuleType.highlightCell && "subType" in rule.rule && rule.rule.subType === CFSubRuleType.formula;
}

function styleOf(style: IStyleBase): EngineConditionalFormat["style"] {
  const { color, fill, bold, italic } = fromUniverStyle(style);
  return {
    ...(color === undefined ? {} : { color }),
    ...(fill ? { fill } : {}),
    ...(style.bl === undefined ? {} : { bold: bold ?? false }),
    ...(style.it === undefined ? {} : { italic: italic ?? false }),
  };
}
