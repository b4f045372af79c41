import { createHash } from "node:crypto";
import { formBasis, formService, type FormWorkPort } from "../../../src/application";
import { formDocument, formMappingIssues, formStandardIssues, type FormIssueCode, type FormMapping, type Issue } from "../../../src/core";
import { readForm, type FormSheet } from "../../../src/template";
import { formSheet, type CellContent } from "../../../src/template/testing/formSheets";
import { DEFAULT_PROFILE, catalogueOf, clause } from "../../core/builders";
import { LEAST_MAPPING, cell, column, withColumns } from "../../core/formBuilders";

const CATALOGUE = catalogueOf([clause("5.1.1", "3"), clause("5.1.2", "7", { method: "proportional" }), clause("5.2.1", "10", { method: "judged" })]);
const CELLS: Readonly<Record<string, CellContent>> = { A3: "Header A", B3: "Header B", A4: "5.1.1", B4: 3, A5: "5.1.2", B5: 0, A6: "5.2.1", B6: 7.5 };
const SHA256 = { sha256: (text: string) => Promise.resolve(createHash("sha256").update(text).digest("hex")) };

/** A mapping, or a form that is read by one, that is refused. */
export interface FormRow {
  readonly what: string;
  readonly issues: () => Promise<readonly Issue[]>;
}

const mapped = (what: string, changed: Partial<FormMapping>): FormRow => ({ what, issues: () => Promise.resolve(formMappingIssues({ ...LEAST_MAPPING, ...changed })) });
const named = (what: string, changed: Partial<FormMapping>): FormRow => ({ what, issues: () => Promise.resolve(formStandardIssues({ ...LEAST_MAPPING, ...changed }, CATALOGUE, DEFAULT_PROFILE)) });
const based = (what: string, changed: Partial<FormMapping>): FormRow => ({
  what,
  issues: async () => {
    const basis = await formBasis({ ...LEAST_MAPPING, ...changed }, { catalogue: CATALOGUE, profile: DEFAULT_PROFILE }, SHA256);
    return basis.ok ? [] : basis.issues;
  },
});
const chosen = (what: string, documents: number): FormRow => ({
  what,
  issues: async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(formDocument(LEAST_MAPPING)));
    const service = formService(SHA256, {} as FormWorkPort, { catalogues: [CATALOGUE], profiles: [DEFAULT_PROFILE] });
    const outcome = await service.choose(Array.from({ length: documents }, (_, at) => ({ name: `${String(at)}.json`, bytes })));
    return outcome.ok && outcome.value.kind === "refused" ? outcome.value.problems.flatMap(({ issues }) => issues) : [];
  },
});

interface Filled {
  readonly cells?: Readonly<Record<string, CellContent>>;
  readonly mapping?: FormMapping;
  readonly merges?: readonly string[];
  readonly more?: readonly FormSheet[];
  readonly name?: string;
}

const filled = (what: string, { cells = {}, mapping = LEAST_MAPPING, merges = [], more = [], name = "Form" }: Filled): FormRow => ({
  what,
  issues: () => {
    const outcome = readForm([formSheet(name, { ...CELLS, ...cells }, merges), ...more], mapping, CATALOGUE);
    return Promise.resolve(outcome.ok ? outcome.reading.facts.structure : outcome.issues);
  },
});
const byHeaders: FormMapping = { ...LEAST_MAPPING, sheet: { by: "headers" } };

/** For every code one mapping or form that gets it. */
export const FORM_ROWS: Readonly<Record<FormIssueCode, FormRow>> = {
  "form-column-malformed": mapped("column “c”", withColumns({ points: column("c") })),
  "form-cell-malformed": mapped("cell “$A$1”", { head: { ...LEAST_MAPPING.head, company: cell("$A$1") } }),
  "form-column-twice": mapped("points and score both in column B", withColumns({ points: column("B") })),
  "form-word-twice": mapped("“小计” named twice among the rows to be passed over", { rows: { end: null, skip: ["小计", "小计"] } }),
  "form-hash-malformed": mapped("a hash in capital letters", { catalogue: { ...LEAST_MAPPING.catalogue, hash: "F".repeat(64) } }),
  "form-no-score": mapped("a clause column alone", withColumns({ score: null })),
  "form-verdict-without-column": mapped("“抽样” without columns for the sample", withColumns({ verdict: { ...column("C"), words: [{ text: "抽样", means: "sampled" }] } })),
  "form-half-sample": mapped("a sample size without the nonconforming count", withColumns({ sampleSize: column("C") })),
  "form-rows-reversed": mapped("a list from row 30 to row 21", { bonuses: { by: "rows", sheet: null, headerRow: 20, firstRow: 30, lastRow: 21, text: column("A"), clause: null, evidence: null, cause: null } }),
  "form-catalogue-differs": based("the catalogue in another version", { profile: { id: DEFAULT_PROFILE.id, version: DEFAULT_PROFILE.version, hash: LEAST_MAPPING.profile.hash } }),
  "form-profile-differs": based("the profile with another hash", { catalogue: { id: CATALOGUE.id, version: CATALOGUE.version, hash: LEAST_MAPPING.catalogue.hash } }),
  "form-grade-unknown": named("“五星” for a grade that the profile lacks", { claims: { ...LEAST_MAPPING.claims, grade: { ...cell("B2"), words: [{ text: "五星", means: "ten-star" }] } } }),
  "form-clause-unknown": named("a number of the body's own for a clause that is not there", { clauseIds: { steps: [], prefix: "", names: [{ text: "1", clause: "9.9" }] } }),
  "form-mapping-missing": chosen("no mapping among the files", 0),
  "form-document-twice": chosen("two mappings among the files", 2),
  "form-sheet-missing": filled("the sheet renamed to “Form (2)”", { name: "Form (2)" }),
  "form-sheet-not-found": filled("no sheet with these headers", { mapping: byHeaders, cells: { B3: "Points" } }),
  "form-sheets-several": filled("a copy of the sheet beside it", { mapping: byHeaders, more: [formSheet("Form (2)", CELLS)] }),
  "form-header-moved": filled("a column put in before “Header B”", { cells: { B3: "New", C3: "Header B" } }),
  "form-header-differs": filled("“Header B” renamed to “Points”", { cells: { B3: "Points" } }),
  "form-label-differs": filled("“Company” beside the company's name changed", { mapping: { ...LEAST_MAPPING, head: { ...LEAST_MAPPING.head, company: { ...cell("B1"), label: { cell: "A1", text: "Company" } } } }, cells: { A1: "Client" } }),
  "form-end-missing": filled("the row with “合计” deleted", { mapping: { ...LEAST_MAPPING, rows: { end: "合计", skip: [] } } }),
  "form-cells-merged": filled("two rows of clauses merged", { merges: ["B4:B5"] }),
  "form-row-faulty": filled("5.1 typed as a number", { cells: { A7: 5.1 } }),
  "form-row-foreign": filled("a row “小计” that is not named to be passed over", { cells: { A7: "小计" } }),
  "form-row-without-clause": filled("a score beside a blank clause cell", { cells: { B7: 2 } }),
  "form-heading-entry": filled("a score typed beside a section", { cells: { A7: "5.1", B7: 20 } }),
  "form-clause-twice": filled("a copied row", { cells: { A7: "5.1.1", B7: 3 } }),
  "form-clause-missing": filled("a deleted row", { cells: { A6: "", B6: "" } }),
  "form-points-differ": filled("8 points where the catalogue has 7", { mapping: withColumns({ points: column("C") }), cells: { C3: "Header C", C4: 3, C5: 8, C6: 10 } }),
  "form-score-inexpressible": filled("1.5 of 3 points on a clause of all or nothing", { cells: { B4: 1.5 } }),
  "form-items-faulty": filled("“两项” where special deductions are counted", { mapping: { ...LEAST_MAPPING, specialDeductions: { by: "count", cell: cell("B1") } }, cells: { B1: "两项" } }),
};
