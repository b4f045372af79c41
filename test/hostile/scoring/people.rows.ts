import { typed, words } from "./change";
import { COMPANY_NAMES } from "./companyNames";
import { besides, entered, type ScoringRow } from "./outcome";

const company = (what: string, name: string, outcome: ScoringRow["outcome"]): ScoringRow => ({ id: "H108", what: `a company whose name is ${what}`, file: entered(typed("汇总!B6", words(name))), outcome });

/** What people are called, which changes no score. */
export const PEOPLE_ROWS: readonly ScoringRow[] = [
  ...COMPANY_NAMES.filter(([, name]) => !name.includes("\u0001")).map(([what, name]) => company(what, name, "same score")),
  company("blanks", " \u3000 ", besides("HEA001 company 汇总!B6")),
  company("nothing", "", besides("HEA001 company 汇总!B6")),
];
