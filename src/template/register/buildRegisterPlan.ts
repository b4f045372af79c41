import type { WorkbookPlan } from "../plan/plan";
import { chartsSheet } from "./chartsSheet";
import { findingsSheet, refusedSheet, signalsSheet } from "./listSheets";
import { REGISTER_TEMPLATE } from "./register";
import type { RegisterRequest } from "./register";
import { TOTALS_CELL, registerSheet } from "./registerSheet";
import { REGISTER_NAMES, REGISTER_SHEETS, registerText } from "./registerWords";

/** The register of a bulk review as a workbook: the sheets that were scored, their findings and signals, the files that were not, and charts. */
export function buildRegisterPlan(request: RegisterRequest): WorkbookPlan {
  const { locale } = request;
  return {
    locale,
    template: REGISTER_TEMPLATE,
    sheets: [registerSheet(request), findingsSheet(request), signalsSheet(request), refusedSheet(request), chartsSheet(request)],
    names: [
      { name: REGISTER_NAMES.totals, sheet: REGISTER_SHEETS.register[locale], range: TOTALS_CELL },
      { name: REGISTER_NAMES.charts, sheet: REGISTER_SHEETS.charts[locale], range: "A1" },
    ],
    activeSheet: REGISTER_SHEETS.register[locale],
    properties: { title: registerText("title", locale), subject: REGISTER_TEMPLATE },
  };
}
