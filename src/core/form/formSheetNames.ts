import type { FormMapping } from "./formMapping";

/** The sheets that a form is read from; null where any sheet may be the one with the clauses. */
export function formSheetNames({ sheet, head, claims, results, specialDeductions, bonuses }: FormMapping): readonly string[] | null {
  if (sheet.by === "headers") {
    return null;
  }
  const cells = [
    head.company, head.creditCode, head.scope, head.assessedOn, head.stage, ...head.assessors,
    claims.total, claims.grade, claims.specialDeductions, results.total, results.grade, results.specialDeductions,
    ...[specialDeductions, bonuses].map((items) => (items?.by === "count" ? items.cell : items)),
  ];
  const own = sheet.by === "name" ? [sheet.name] : sheet.sheets.map(({ name }) => name);
  return [...new Set([...own, ...cells.flatMap((cell) => (cell === null || cell.sheet === null ? [] : [cell.sheet]))])];
}
