import { ZERO, decimalText, gradesHighestFirst, roundTo } from "../../core";
import type { Subtotal } from "../../core";
import { RESULT_WORDS, incompleteTotal, sheetText } from "../vocabulary";
import { cachedCount, cachedFigure, cachedText } from "./cells";
import { shareOf } from "./clauseAnswers";
import { CODE } from "./clauseTwins";
import type { Layout } from "./layout";
import type { PlanCached } from "./plan";
import { STATE } from "./recountAnswers";
import type { RecountAnswers } from "./recountAnswers";
import { WRONG_ENTRY } from "./seenEntries";
import type { SeenEntries } from "./seenEntries";

/** A result by the custom function and by its native twin, and the word on whether both agree. */
export interface ResultAnswers {
  readonly value: PlanCached;
  readonly twin: PlanCached;
  readonly agreement: PlanCached;
}

export interface SubtotalAnswers {
  readonly applicable: PlanCached;
  readonly obtained: PlanCached;
  readonly share: PlanCached;
  readonly open: PlanCached;
}

/** What the summary's result cells show: the functions by the core's report, the twins by the recount. */
export function resultAnswers(layout: Layout, entries: SeenEntries, recount: RecountAnswers): Readonly<Record<"total" | "deductions" | "grade", ResultAnswers>> {
  const deductions = cachedCount(recount.deductions);
  return {
    total: result(layout, functionTotal(layout, entries), twinTotal(layout, entries, recount)),
    deductions: result(layout, deductions, deductions),
    grade: result(layout, functionGrade(layout, entries), twinGrade(layout, recount)),
  };
}

function result({ locale }: Layout, value: PlanCached, twin: PlanCached): ResultAnswers {
  const isWrong = twin.kind === "text" && twin.text === RESULT_WORDS.wrong[locale];
  const agrees = value.kind === "error" ? isWrong : JSON.stringify(value) === JSON.stringify(twin);
  return { value, twin, agreement: cachedText(sheetText(agrees ? "agreement.same" : "agreement.differs", locale)) };
}

function functionTotal({ profile, locale }: Layout, { report }: SeenEntries): PlanCached {
  switch (report.status) {
    case "complete":
      return cachedFigure(roundTo(report.total, profile.displayDecimals, "half-away-from-zero"));
    case "incomplete":
      return cachedText(incompleteTotal(report.open.length, report.open[0] ?? "", locale));
    case "refused":
      return WRONG_ENTRY;
  }
}

function functionGrade({ profile, locale }: Layout, { report }: SeenEntries): PlanCached {
  switch (report.status) {
    case "complete":
      return cachedText(([...profile.grades, profile.failed].find(({ id }) => id === report.grade) ?? profile.failed).label[locale]);
    case "incomplete":
      return cachedText(RESULT_WORDS.incomplete[locale]);
    case "refused":
      return WRONG_ENTRY;
  }
}

function twinTotal({ locale }: Layout, { clauses }: SeenEntries, { state, open, total }: RecountAnswers): PlanCached {
  switch (state) {
    case STATE.wrong:
      return cachedText(RESULT_WORDS.wrong[locale]);
    case STATE.open:
      return cachedText(incompleteTotal(open, [...clauses].find(([, { code }]) => code === CODE.open)?.[0] ?? "", locale));
    default:
      return cachedFigure(total);
  }
}

function twinGrade(layout: Layout, { state, deductions, band }: RecountAnswers): PlanCached {
  const { profile, locale } = layout;
  switch (state) {
    case STATE.wrong:
      return cachedText(RESULT_WORDS.wrong[locale]);
    case STATE.open:
      return cachedText(RESULT_WORDS.incomplete[locale]);
    default:
      return cachedText(gradeLabel(layout, deductions >= profile.specialDeduction.failAt ? profile.grades.length + 1 : band));
  }
}

/** The name of a grade by its position, highest first; the one of failing comes after them all. */
function gradeLabel({ profile, locale }: Layout, position: number): string {
  return (gradesHighestFirst(profile.grades)[position - 1] ?? profile.failed).label[locale];
}

/** The line that says what is missing to the next grade. */
export function nextAnswer(layout: Layout, { state, deductions, band, missing }: RecountAnswers): PlanCached {
  const { profile, locale } = layout;
  if (state !== STATE.complete) {
    return cachedText("–");
  }
  if (deductions >= profile.specialDeduction.failAt) {
    return cachedText(sheetText("next.failed", locale, { failAt: profile.specialDeduction.failAt }));
  }
  if (band === 1) {
    return cachedText(sheetText("next.none", locale));
  }
  const points = decimalText(missing, profile.displayDecimals, "half-away-from-zero");
  return cachedText(`${sheetText("next.before", locale)}${gradeLabel(layout, band - 1)}${sheetText("next.between", locale)}${points}${sheetText("next.after", locale)}`);
}

/** The lines of a section or an indicator, wrong clauses left out. */
export function subtotalAnswers(subtotal: Subtotal | undefined): SubtotalAnswers {
  const applicable = subtotal?.applicable ?? ZERO;
  const obtained = roundTo(subtotal?.obtained ?? ZERO, 9, "half-away-from-zero");
  return { applicable: cachedFigure(applicable), obtained: cachedFigure(obtained), share: shareOf(obtained, applicable), open: cachedCount(subtotal?.open ?? 0) };
}
