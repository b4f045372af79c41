import { exactText } from "../../core";
import { INCOMPLETE_TOTAL, RESULT_WORDS, sheetText } from "../vocabulary";
import { cellAt, fixed, onSheet, rangeOf } from "./address";
import { literal } from "./cells";
import { bonusTable, deductionTable, scoresheetTable } from "./layout";
import type { Layout } from "./layout";
import { SUMMARY_COLUMNS, inRow, referencesOf } from "./references";
import { RULE_HEADERS, CLAUSE_LIST_HEADERS, keysOf } from "../vocabulary";

/** Result cells of the summary, as offsets of rows under the result header. */
export const RESULT_ROWS = { total: 1, deductions: 2, grade: 3, next: 4, open: 5, wrong: 6, bonuses: 7 } as const;
export type ResultRow = keyof typeof RESULT_ROWS;

/** The address of a result on the summary: the custom function's cell or its native twin. */
export function resultCell({ summary }: Layout, row: ResultRow, by: "value" | "twin" | "agreement"): string {
  return cellAt(SUMMARY_COLUMNS[by], summary.result + RESULT_ROWS[row]);
}

/** The range that `SS_Clauses` names, header row included. */
export function clauseListRange({ basis }: Layout): string {
  return rangeOf(0, basis.clauseHeader, keysOf(CLAUSE_LIST_HEADERS).length - 1, basis.clauses.last);
}

/** The range that `SS_Rules` names, header row included. */
export function rulesRange({ basis }: Layout): string {
  return rangeOf(0, basis.ruleHeader, keysOf(RULE_HEADERS).length - 1, basis.ruleHeader + basis.rules.length);
}

/** The custom functions' calls (without "="). Blanks are marked in the formula, because hosts hand blank cells of a range over as 0. */
export function functionCalls(layout: Layout): { readonly total: string; readonly deductions: string; readonly grade: string } {
  const { sheets } = layout;
  const marked = (sheet: string, address: string): string => {
    const reference = onSheet(sheet, fixed(address));
    return `IF(${reference}="","",${reference})`;
  };
  const deductions = marked(sheets.specialItems, deductionTable(layout));
  const rules = onSheet(sheets.basis, fixed(rulesRange(layout)));
  const all = [
    marked(sheets.scoresheet, scoresheetTable(layout)),
    deductions,
    marked(sheets.specialItems, bonusTable(layout)),
    onSheet(sheets.basis, fixed(clauseListRange(layout))),
    rules,
  ].join(",");
  return { total: `STAR.TOTAL(${all})`, deductions: `STAR.DEDUCTIONS(${deductions},${rules})`, grade: `STAR.GRADE(${all})` };
}

/** The custom function's call of one clause's score (without "="). */
export function scoreCall({ profile }: Layout, row: number): string {
  const marked = (cell: string): string => `IF(${cell}="","",${cell})`;
  const entries = (["verdict", "sampleSize", "nonconforming", "givenScore"] as const).map((column) => marked(inRow(column, row)));
  const step = profile.judgedStep === null ? '""' : exactText(profile.judgedStep);
  return `STAR.SCORE(${[inRow("points", row), inRow("method", row), ...entries, step].join(",")})`;
}

/** The native formulas of the summary's results (without "="). */
export function summaryTwins(layout: Layout): Readonly<Record<"total" | "deductions" | "grade" | "next", string>> {
  const { locale, profile } = layout;
  const references = referencesOf(layout);
  const at = references.recount;
  const wrong = literal(RESULT_WORDS.wrong[locale]);
  const [before, between] = INCOMPLETE_TOTAL[locale];
  const first = `INDEX(${references.clauseIds},MATCH(0,${references.basisHelper("code")},0))`;
  const label = (position: string): string => `INDEX(${references.gradeLabels},${position})`;
  const failed = String(profile.grades.length + 1);
  const format = profile.displayDecimals === 0 ? "0" : `0.${"0".repeat(profile.displayDecimals)}`;
  return {
    total: `IF(${at("state")}=9,${wrong},IF(${at("state")}=0,${literal(before)}&${at("open")}&${literal(between)}&${first},${at("total")}))`,
    deductions: at("deductions"),
    grade:
      `IF(${at("state")}=9,${wrong},IF(${at("state")}=0,${literal(RESULT_WORDS.incomplete[locale])},` +
      `${label(`IF(${at("deductions")}>=${String(profile.specialDeduction.failAt)},${failed},${at("band")})`)}))`,
    next:
      `IF(${at("state")}<>1,"–",IF(${at("deductions")}>=${String(profile.specialDeduction.failAt)},` +
      `${literal(sheetText("next.failed", locale, { failAt: profile.specialDeduction.failAt }))},` +
      `IF(${at("band")}=1,${literal(sheetText("next.none", locale))},` +
      `${literal(sheetText("next.before", locale))}&${label(`${at("band")}-1`)}&${literal(sheetText("next.between", locale))}` +
      `&TEXT(${at("next")},${literal(format)})&${literal(sheetText("next.after", locale))})))`,
  };
}

/** Whether a function's cell and its twin say the same; a wrong entry is an error there and a word here. */
export function agreementFormula({ locale }: Layout, value: string, twin: string): string {
  const same = literal(sheetText("agreement.same", locale));
  const differs = literal(sheetText("agreement.differs", locale));
  const unavailable = literal(sheetText("agreement.unavailable", locale));
  const wrong = literal(RESULT_WORDS.wrong[locale]);
  return (
    `IF(ISERROR(${value}),IF(ERROR.TYPE(${value})=3,IF(${twin}=${wrong},${same},${differs}),${unavailable}),` +
    `IF(${value}=${twin},${same},${differs}))`
  );
}
