import type { FormCell, FormColumn, FormMapping } from "../../src/core";

/** A column with a header of its own, in the form's header row. */
export function column(letters: string, header = `Header ${letters}`): FormColumn {
  return { column: letters, header, headerRow: null };
}

/** A cell of the form's own sheet, without a label. */
export function cell(address: string): FormCell {
  return { sheet: null, cell: address, label: null };
}

const STANDARD = { version: "1", hash: "0".repeat(64) };

/** A mapping with as little in it as there can be: clauses in A, scores in B, the company in A1. */
export const LEAST_MAPPING: FormMapping = {
  id: "body",
  version: "1",
  title: "",
  locale: "zh-CN",
  catalogue: { id: "test-catalogue", ...STANDARD },
  profile: { id: "test-profile", ...STANDARD },
  sheet: { by: "name", name: "Form" },
  headerRow: 3,
  rows: { end: null, skip: [] },
  clauseIds: { steps: [], prefix: "", names: [] },
  columns: {
    clause: column("A"), points: null, verdict: null, score: { ...column("B"), holds: "score", excluded: [] },
    sampleSize: null, nonconforming: null, evidence: null, finding: null, reason: null, remark: null, assessor: null, shownScore: null,
  },
  head: { company: cell("A1"), creditCode: null, scope: null, assessedOn: null, stage: null, assessors: [] },
  claims: { total: null, grade: null, specialDeductions: null },
  specialDeductions: null,
  bonuses: null,
  results: { score: null, findings: null, total: null, grade: null, specialDeductions: null },
};

/** The least mapping with other columns. */
export function withColumns(columns: Partial<FormMapping["columns"]>): FormMapping {
  return { ...LEAST_MAPPING, columns: { ...LEAST_MAPPING.columns, ...columns } };
}
