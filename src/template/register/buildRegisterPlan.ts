import type { ReviewedFile, TriagedSheet } from "../../core";
import { cellAt } from "../plan/address";
import type { PlanContent, WorkbookPlan } from "../plan/plan";
import { chartsSheet } from "./chartsSheet";
import { findingLines, findingsSheet, refusedLines, refusedSheet, signalLines, signalsSheet } from "./listSheets";
import { REGISTER_TEMPLATE, type RegisterList, type RegisterOutline, type RegisterRequest } from "./register";
import { TOTALS_CELL, registerLine, registerRows, registerSheet } from "./registerSheet";
import { RegisterSurvey } from "./registerSurvey";
import { REGISTER_NAMES, REGISTER_SHEETS, registerText } from "./registerWords";

/** Rows of the sheets of a register, each in the order of its columns. */
export type RegisterLines = Readonly<Record<RegisterList, readonly (readonly PlanContent[])[]>>;

const NO_LINES: RegisterLines = { register: [], findings: [], signals: [], refused: [] };

/** The register of a bulk review as a workbook: the sheets that were scored, their findings and signals, the files that were not, and charts. */
export function buildRegisterPlan(request: RegisterRequest): WorkbookPlan {
  const { locale, totals, files, sheets, texts } = request;
  const survey = new RegisterSurvey(locale, texts);
  sheets.forEach(({ file }) => survey.add(file.sheet));
  const lines: RegisterLines = {
    register: sheets.map((sheet) => registerLine(sheet, request)),
    findings: sheets.flatMap((sheet) => findingLines(sheet, request)),
    signals: sheets.flatMap((sheet) => signalLines(sheet, request)),
    refused: files.flatMap((file) => refusedLines(file, request)),
  };
  const rows = { register: lines.register.length, findings: lines.findings.length, signals: lines.signals.length, refused: lines.refused.length };
  return planOf({ locale, totals, survey, rows }, lines);
}

/** The same workbook without the rows of its lists, which come later, in the order in which `buildRegisterPlan` has them. */
export function outlineRegister(outline: RegisterOutline): { readonly plan: WorkbookPlan; readonly lists: readonly { readonly list: RegisterList; readonly sheet: string; readonly at: string; readonly count: number }[] } {
  const { locale, rows } = outline;
  const first: Readonly<Record<RegisterList, number>> = { register: registerRows(rows.register).first, findings: 2, signals: 2, refused: 2 };
  const lists = (["register", "findings", "signals", "refused"] as const).map((list) => ({ list, sheet: REGISTER_SHEETS[list][locale], at: cellAt(0, first[list]), count: rows[list] }));
  return { plan: planOf(outline, NO_LINES), lists };
}

/** What one sheet adds to the lists of a register. */
export function linesOfSheet(sheet: TriagedSheet, request: Pick<RegisterRequest, "locale" | "texts">): RegisterLines {
  return { ...NO_LINES, register: [registerLine(sheet, request)], findings: findingLines(sheet, request), signals: signalLines(sheet, request) };
}

/** What one file without a sheet adds to them. */
export function linesOfFile(file: ReviewedFile, request: Pick<RegisterRequest, "locale" | "texts">): RegisterLines {
  return { ...NO_LINES, refused: refusedLines(file, request) };
}

function planOf(outline: RegisterOutline, lines: RegisterLines): WorkbookPlan {
  const { locale } = outline;
  return {
    locale,
    template: REGISTER_TEMPLATE,
    sheets: [registerSheet(outline, lines.register), findingsSheet(outline, lines.findings), signalsSheet(outline, lines.signals), refusedSheet(outline, lines.refused), chartsSheet(outline)],
    names: [
      { name: REGISTER_NAMES.totals, sheet: REGISTER_SHEETS.register[locale], range: TOTALS_CELL },
      { name: REGISTER_NAMES.charts, sheet: REGISTER_SHEETS.charts[locale], range: "A1" },
    ],
    activeSheet: REGISTER_SHEETS.register[locale],
    properties: { title: registerText("title", locale), subject: REGISTER_TEMPLATE },
  };
}
