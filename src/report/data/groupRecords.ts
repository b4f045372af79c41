import type { Locale, Subtotal } from "../../core";
import { RESULT_WORDS } from "../../template";
import type { ReportRecord } from "../fields/field";
import type { ClauseRecord } from "./clauseRecords";
import { percentText, pointsText } from "./figures";
import { printableRecord } from "./printable";
import { say } from "./source";
import type { ReportSource } from "./source";

/** Sections with their indicators and clauses, and all indicators in one list. */
export function groupRecords(
  source: ReportSource,
  clauses: readonly ClauseRecord[],
  locale: Locale,
): { readonly sections: readonly ReportRecord[]; readonly indicators: readonly ReportRecord[] } {
  const { catalogue, report } = source;
  const group = (id: string, title: string, subtotals: readonly Subtotal[]): ReportRecord =>
    groupRecord(id, title, subtotals.find((subtotal) => subtotal.id === id), source, locale);
  const recordOf = new Map(clauses.map(({ id, record }) => [id, record]));
  const sections = catalogue.sections.map((section) => ({
    ...group(section.id, section.title[locale], report.sections),
    indicators: section.indicators.map((indicator) => group(indicator.id, indicator.title[locale], report.indicators)),
    clauses: section.indicators.flatMap((indicator) => indicator.clauses).flatMap(({ id }): readonly ReportRecord[] => {
      const record = recordOf.get(id);
      return record === undefined ? [] : [record];
    }),
  }));
  return { sections, indicators: sections.flatMap((section) => section.indicators) };
}

function groupRecord(id: string, title: string, subtotal: Subtotal | undefined, { profile }: ReportSource, locale: Locale): ReportRecord {
  const share = subtotal === undefined ? null : percentText(subtotal.obtained, subtotal.applicable);
  return printableRecord({
    id,
    title,
    obtained: subtotal === undefined || share === null ? RESULT_WORDS.excluded[locale] : pointsText(subtotal.obtained, profile),
    applicable: subtotal === undefined || share === null ? RESULT_WORDS.excluded[locale] : pointsText(subtotal.applicable, profile),
    share: share ?? say(locale, "indicator.excluded"),
  });
}
