import { clausesOf } from "../../core";
import type { LocalizedText } from "../../core";
import { keysOf, sheetText } from "../vocabulary";
import type { SheetTextKey } from "../vocabulary";
import type { Layout } from "./layout";
import type { PlanRule, PlanValidation } from "./plan";
import { referencesOf } from "./references";

/** Cells of one column that a rule is for; `first` is the topmost, which the rule's formula looks at. */
export interface RuleCells {
  readonly range: string;
  readonly first: string;
}

/** The texts that go with a rule; `prompt` stands for its title and, with `Message` behind it, for what it says. */
export interface RuleTexts {
  readonly prompt?: SheetTextKey;
  readonly message?: SheetTextKey;
  readonly error: SheetTextKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

export const DATE_FORMAT = "yyyy-mm-dd";

/** A rule that stops a wrong entry while it is typed; it proves nothing, everything is checked again on reading. */
export function entryRule({ locale }: Layout, { range }: RuleCells, rule: PlanRule, { prompt, message, error, params = {} }: RuleTexts): PlanValidation {
  return {
    range,
    rule,
    ignoreBlank: true,
    ...(prompt === undefined || message === undefined ? {} : { prompt: { title: sheetText(prompt, locale), message: sheetText(message, locale, params) } }),
    error: { style: "stop", title: sheetText("error.title", locale), message: sheetText(error, locale, params) },
  };
}

/** A date of the spreadsheet, or a text of ten characters that looks like one. */
export function dateRule(layout: Layout, cells: RuleCells): PlanValidation {
  const { first } = cells;
  return entryRule(layout, cells, { kind: "custom", formula: `=IF(ISNUMBER(${first}),${first}>=1,LEN(${first})=10)` }, {
    prompt: "prompt.date",
    message: "prompt.dateMessage",
    error: "error.date",
  });
}

/** A clause's id as the scoresheet has it. */
export function clauseRule(layout: Layout, cells: RuleCells, message: SheetTextKey): PlanValidation {
  return entryRule(layout, cells, { kind: "custom", formula: `=ISNUMBER(MATCH(${cells.first},${referencesOf(layout).clauseIds},0))` }, {
    prompt: "prompt.clause",
    message,
    error: "error.clause",
    params: { example: clausesOf(layout.catalogue)[0]?.id ?? "5.1" },
  });
}

/** A word of a list, from its dropdown. */
export function wordRule(layout: Layout, cells: RuleCells, words: Readonly<Record<string, LocalizedText>>, texts: RuleTexts): PlanValidation {
  const items = keysOf(words).flatMap((key) => words[key]?.[layout.locale] ?? []);
  return entryRule(layout, cells, { kind: "list", items }, texts);
}
