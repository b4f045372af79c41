import type { LocalizedText } from "../../core";
import {
  BONUS_HEADERS, DEDUCTION_HEADERS, EVIDENCE_HEADERS, LOCALES, RECTIFICATION_HEADERS, SAMPLE_HEADERS, SAMPLE_PLAN_HEADERS, SAMPLE_SIZE_HEADERS, SCORESHEET_HEADERS,
} from "../vocabulary";

/** Headers that no table has by chance: where all of a group stand, the table was copied from one of ours. */
const TELLING: readonly (readonly LocalizedText[])[] = [
  [SCORESHEET_HEADERS.clause, SCORESHEET_HEADERS.verdict, SCORESHEET_HEADERS.sampleSize, SCORESHEET_HEADERS.nonconforming],
  [DEDUCTION_HEADERS.cause, DEDUCTION_HEADERS.clause, DEDUCTION_HEADERS.due],
  [BONUS_HEADERS.number, BONUS_HEADERS.reason],
  [SAMPLE_PLAN_HEADERS.clause, SAMPLE_PLAN_HEADERS.population, SAMPLE_PLAN_HEADERS.seed],
  [SAMPLE_HEADERS.clause, SAMPLE_HEADERS.number, SAMPLE_HEADERS.result],
  [SAMPLE_SIZE_HEADERS.from, SAMPLE_SIZE_HEADERS.size],
  [RECTIFICATION_HEADERS.clause, RECTIFICATION_HEADERS.lost, RECTIFICATION_HEADERS.rescored],
  [EVIDENCE_HEADERS.number, EVIDENCE_HEADERS.location, EVIDENCE_HEADERS.hash],
];

/** Whether these columns, in any order and either language, are those of a table of the scoring workbook. */
export function hasColumnsOfOurs(columns: readonly string[]): boolean {
  return TELLING.some((headers) => headers.every((header) => LOCALES.some((locale) => columns.includes(header[locale]))));
}
