import { fractionText } from "../../core";
import type { Catalogue, Derivation, Locale } from "../../core";
import { derivationTexts, fillText } from "../../messages";
import type { ReportRecord } from "../fields/field";
import { pointsText } from "./figures";
import { printableRecord } from "./printable";
import type { ReportSource } from "./source";

const INDENT = "\u3000";

/** Every step of the total, from the total down to the clauses, each with its figure. */
export function derivationRecords({ report, catalogue, profile }: ReportSource, locale: Locale): readonly ReportRecord[] {
  const steps = (step: Derivation, level: number): readonly ReportRecord[] => {
    const value = pointsText(step.value, profile);
    const title = titleOf(step, catalogue, locale);
    const said = fillText(derivationTexts[locale][step.code], step.params);
    const record = printableRecord({
      indent: INDENT.repeat(level),
      step: title === "" ? said : locale === "zh-CN" ? `${said}（${title}）` : `${said} (${title})`,
      value,
      exact: step.value.d === 1n ? value : fractionText(step.value),
    });
    return [record, ...step.parts.flatMap((part) => steps(part, level + 1))];
  };
  return steps(report.derivation, 0);
}

function titleOf({ clause, params }: Derivation, catalogue: Catalogue, locale: Locale): string {
  const id = clause ?? params["indicator"] ?? params["section"];
  const groups = catalogue.sections.flatMap((section) => [section, ...section.indicators.flatMap((indicator) => [indicator, ...indicator.clauses])]);
  // An undivided indicator has the id of its only clause.
  const found = groups.filter((group) => group.id === id);
  return (clause === undefined ? found[0] : found.at(-1))?.title[locale] ?? "";
}
