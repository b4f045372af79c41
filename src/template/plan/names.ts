import { keysOf } from "../vocabulary";
import { SIGNOFF_NAMES } from "../signoff/signoffWords";
import { HEAD_FIELDS } from "./head";

/** The results on the summary: by the functions, and by their native twins. */
export const RESULT_NAMES = ["SS_Total", "SS_SpecialDeductions", "SS_Grade", "SS_TotalTwin", "SS_SpecialDeductionsTwin", "SS_GradeTwin"] as const;

/** The cells of the head that people fill in. */
export const HEAD_NAMES: readonly string[] = [...keysOf(HEAD_FIELDS).map((field) => HEAD_FIELDS[field].name), "SS_Assessors"];

/** The names of the sheet of sign-off, which a workbook has once somebody has signed. */
const SIGNOFF_NAME_LIST = Object.values(SIGNOFF_NAMES);

/** Every defined name that a scoring workbook may have; only these are read. */
export const WORKBOOK_NAMES: readonly string[] = [
  "SS_Template", "SS_Catalogue", "SS_Profile", "SS_CatalogueJson", "SS_ProfileJson", "SS_Clauses", "SS_Rules", "SS_Unplaced",
  ...RESULT_NAMES,
  ...HEAD_NAMES,
  ...SIGNOFF_NAME_LIST,
];
