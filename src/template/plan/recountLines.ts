/** The lines of the native recount on the Basis sheet, in their order. */
export const RECOUNT_LINES = [
  "clauses", "found", "rows", "open", "wrong", "deductions", "bonuses", "state",
  "applicable", "common", "obtained", "numerator", "denominator", "clamped", "total", "band", "next",
] as const;
export type RecountLine = (typeof RECOUNT_LINES)[number];
