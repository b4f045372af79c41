import type { LocalizedText } from "../../core";
import { BONUS_HEADERS, DEDUCTION_HEADERS, LOCALES, SCORESHEET_HEADERS } from "../vocabulary";

/** Headers that no table has by chance: where all of a group stand, the table was copied from one of ours. */
const TELLING: readonly (readonly LocalizedText[])[] = [
  [SCORESHEET_HEADERS.clause, SCORESHEET_HEADERS.verdict, SCORESHEET_HEADERS.sampleSize, SCORESHEET_HEADERS.nonconforming],
  [DEDUCTION_HEADERS.cause, DEDUCTION_HEADERS.clause, DEDUCTION_HEADERS.due],
  [BONUS_HEADERS.number, BONUS_HEADERS.reason],
];

/** Whether these columns, in any order and either language, are those of the scoresheet, of the special deductions or of the bonuses. */
export function hasColumnsOfOurs(columns: readonly string[]): boolean {
  return TELLING.some((headers) => headers.every((header) => LOCALES.some((locale) => columns.includes(header[locale]))));
}
