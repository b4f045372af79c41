import type { IStyleBase } from "@univerjs/core";
import { BooleanNumber, generateRandomId } from "@univerjs/core";
import { AddCfCommand, CFRuleType, ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import type { EngineConditionFormat } from "../engine";
import type { UniverContext } from "../univer/context";
import { fromRange, toRange, UNIT_ID } from "../univer/context";
import { conditionOf, toUniverRule } from "./conditions";
import { growSheet } from "./sheets";
import { fromUniverStyle, toUniverStyle } from "./styles";

/** Every conditional format of the sheet, the first one strongest; what the interface has no word for is left out. */
export function listConditionFormats(context: UniverContext, sheetId: string): readonly EngineConditionFormat[] {
  const rules = context.injector.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT_ID, sheetId) ?? [];
  return rules.flatMap(({ ranges, rule, stopIfTrue }) => {
    const condition = conditionOf(rule);
    if (condition === null) return [];
    const style = rule.type === CFRuleType.highlightCell ? differentialStyle(rule.style) : {};
    return [{ ranges: ranges.map((range) => fromRange(sheetId, range)), condition, style, stopIfTrue }];
  });
}

export function addConditionFormat(context: UniverContext, sheetId: string, { ranges, condition, style, stopIfTrue }: EngineConditionFormat): void {
  for (const range of ranges) growSheet(context, range);
  const rule = { cfId: generateRandomId(10), ranges: ranges.map(toRange), stopIfTrue, rule: toUniverRule(condition, toUniverStyle(style)) };
  context.run(AddCfCommand.id, { subUnitId: sheetId, rule });
}

/** What is switched off is said too: the cell below may have it on. */
function differentialStyle(style: IStyleBase): EngineConditionFormat["style"] {
  const { color, fill } = fromUniverStyle(style);
  return {
    ...(color === undefined ? {} : { color }),
    ...(fill ? { fill } : {}),
    ...(style.bl === undefined ? {} : { bold: style.bl === BooleanNumber.TRUE }),
    ...(style.it === undefined ? {} : { italic: style.it === BooleanNumber.TRUE }),
    ...(style.ul === undefined || style.ul === null ? {} : { underline: style.ul.s === BooleanNumber.TRUE }),
    ...(style.st === undefined || style.st === null ? {} : { strike: style.st.s === BooleanNumber.TRUE }),
  };
}
