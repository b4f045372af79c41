import { DEFAULT_PROFILE, catalogueOf, clause } from "../../../test/core/builders";
import { LEAST_MAPPING, cell, column, withColumns } from "../../../test/core/formBuilders";
import { canonicalJson } from "../seal";
import { FORM_ISSUE_CODES, formDocument, formIssue, formMappingIssues, formStandardIssues } from ".";
import type { FormItems, FormMapping } from ".";

const issuesOf = (mapping: FormMapping): readonly string[] => formMappingIssues(mapping).map(({ code, path, params }) => `${code} ${path} ${Object.values(params).join(" ")}`.trim());
const wordy = (words: readonly (readonly [string, "sampled" | "judged" | "conforming"])[]): FormMapping["columns"]["verdict"] => ({ ...column("C"), words: words.map(([text, means]) => ({ text, means })) });
const rows: Extract<FormItems, { by: "rows" }> = { by: "rows", sheet: null, headerRow: 20, firstRow: 21, lastRow: 21, text: column("A"), clause: null, evidence: null, cause: null };

describe("formMappingIssues", () => {
  it("finds nothing in the least mapping, and none in one with everything", () => {
    expect(issuesOf(LEAST_MAPPING)).toEqual([]);
    expect(issuesOf({ ...LEAST_MAPPING, bonuses: rows })).toEqual([]);
    expect(
      issuesOf({
        ...withColumns({
          points: column("XFD"), verdict: wordy([["s", "sampled"], ["j", "judged"]]), sampleSize: column("D"), nonconforming: { ...column("AA"), headerRow: 2 },
          evidence: column("F"), finding: column("G"), reason: column("H"), remark: column("I"), assessor: column("J"), shownScore: { ...column("K"), holds: "score" },
        }),
        sheet: { by: "headers" },
        rows: { end: "end", skip: ["subtotal"] },
        clauseIds: { steps: ["trim"], prefix: "", names: [{ text: "1", clause: "5.1.1" }] },
        head: {
          company: { sheet: "Cover", cell: "XFD1048576", label: { cell: "A1", text: "Company" } }, creditCode: cell("A2"), scope: cell("A3"), assessedOn: cell("A4"),
          stage: { ...cell("A5"), words: [{ text: "first", means: "initial" }] }, assessors: [{ ...cell("A6"), role: "expert" }],
        },
        claims: { total: cell("B1"), grade: { ...cell("B2"), words: [{ text: "5", means: "five-star" }] }, specialDeductions: cell("B3") },
        specialDeductions: { ...rows, sheet: "Special", clause: column("B"), evidence: column("C"), cause: { ...column("D"), words: [{ text: "法", means: "law" }] } },
        bonuses: { by: "count", cell: cell("B4") },
        results: { score: column("L"), findings: column("M"), total: cell("B5"), grade: cell("B6"), specialDeductions: cell("B7") },
      }),
    ).toEqual([]);
  });

  it.each<[string, FormMapping, readonly string[]]>([
    ["names", { ...LEAST_MAPPING, id: "", version: " " }, ["text-missing id", "text-missing version"]],
    ["hashes", { ...LEAST_MAPPING, catalogue: { ...LEAST_MAPPING.catalogue, hash: "F".repeat(64) }, profile: { ...LEAST_MAPPING.profile, hash: "" } }, [`form-hash-malformed catalogue/hash ${"F".repeat(64)}`, "form-hash-malformed profile/hash"]],
    ["a sheet without a name", { ...LEAST_MAPPING, sheet: { by: "name", name: "" } }, ["text-missing sheet/name"]],
    ["several sheets without a name, twice, or with a row that there is not", { ...LEAST_MAPPING, sheet: { by: "names", sheets: [{ name: "", headerRow: null }, { name: "A", headerRow: 0 }, { name: "A", headerRow: 2 }] } }, [
      "text-missing sheet/sheets/0/name", "count-out-of-range sheet/sheets/1/headerRow 0 1 1048576", "form-word-twice sheet/sheets A",
    ]],
    ["several sheets that are none", { ...LEAST_MAPPING, sheet: { by: "names", sheets: [] } }, ["text-missing sheet/sheets"]],
    ["a row that there is not", { ...LEAST_MAPPING, headerRow: 0 }, ["count-out-of-range headerRow 0 1 1048576"]],
    ["a row beyond the last", { ...LEAST_MAPPING, headerRow: 1048577 }, ["count-out-of-range headerRow 1048577 1 1048576"]],
    ["texts of rows", { ...LEAST_MAPPING, rows: { end: "", skip: ["", "x"] } }, ["text-missing rows/end", "text-missing rows/skip/0", "form-word-twice rows"]],
    ["an end that is passed over", { ...LEAST_MAPPING, rows: { end: "x", skip: ["x"] } }, ["form-word-twice rows x"]],
    [
      "names of clauses",
      { ...LEAST_MAPPING, clauseIds: { steps: [], prefix: "", names: [{ text: "1", clause: "" }, { text: "1", clause: "5.1" }, { text: "", clause: "5.1" }] } },
      ["text-missing clauseIds/names/0/clause", "text-missing clauseIds/names/2/text", "form-word-twice clauseIds/names 1"],
    ],
    ["columns that are none", withColumns({ points: column("c"), remark: column("XFE"), finding: column("AAAA"), reason: { ...column("D"), header: "", headerRow: 0 } }), [
      "form-column-malformed columns/points/column c", "form-column-malformed columns/finding/column AAAA", "text-missing columns/reason/header",
      "count-out-of-range columns/reason/headerRow 0 1 1048576", "form-column-malformed columns/remark/column XFE",
    ]],
    ["one column for two things", withColumns({ points: column("B") }), ["form-column-twice columns/score/column B"]],
    ["nothing that says what a clause got", withColumns({ score: null }), ["form-no-score columns/score"]],
    ["half a sample", withColumns({ sampleSize: column("C") }), ["form-half-sample columns/nonconforming"]],
    ["verdicts without their figures", withColumns({ score: null, verdict: wordy([["a", "conforming"], ["b", "sampled"], ["c", "judged"]]) }), [
      "form-verdict-without-column columns/verdict/words/1 b", "form-verdict-without-column columns/verdict/words/2 c",
    ]],
    ["words twice", withColumns({ verdict: wordy([["a", "conforming"], ["a", "judged"], ["", "judged"]]) }), ["text-missing columns/verdict/words/2/text", "form-word-twice columns/verdict/words a"]],
    ["texts of exclusions", withColumns({ score: { ...column("B"), holds: "score", excluded: ["/", "/", ""] } }), ["text-missing columns/score/excluded/2", "form-word-twice columns/score/excluded /"]],
    ["cells that are none", { ...LEAST_MAPPING, head: { ...LEAST_MAPPING.head, company: { sheet: "", cell: "$A$1", label: { cell: "A1:B2", text: "" } }, scope: cell("A1048577"), assessors: [{ ...cell("XFE1"), role: "expert" }] } }, [
      "form-cell-malformed head/company/cell $A$1", "text-missing head/company/sheet", "form-cell-malformed head/company/label/cell A1:B2", "text-missing head/company/label/text",
      "form-cell-malformed head/scope/cell A1048577", "form-cell-malformed head/assessors/0/cell XFE1",
    ]],
    ["special deductions", { ...LEAST_MAPPING, specialDeductions: { ...rows, sheet: "", firstRow: 22, headerRow: 0, cause: { ...column("1"), words: [{ text: "", means: "law" }] } }, bonuses: { by: "count", cell: cell("1") } }, [
      "text-missing specialDeductions/sheet", "count-out-of-range specialDeductions/headerRow 0 1 1048576", "form-rows-reversed specialDeductions/lastRow 22 21", "form-column-malformed specialDeductions/cause/column 1", "text-missing specialDeductions/cause/words/0/text", "form-cell-malformed bonuses/cell/cell 1",
    ]],
    ["results", { ...LEAST_MAPPING, results: { ...LEAST_MAPPING.results, score: column("1"), total: cell("") } }, ["form-cell-malformed results/total/cell", "form-column-malformed results/score/column 1"]],
  ])("%s", (_what, mapping, expected) => {
    expect([...issuesOf(mapping)].sort()).toEqual([...expected].sort());
  });
});

describe("formStandardIssues", () => {
  const catalogue = catalogueOf([clause("5.1.1", "10")]);
  const named = (id: string, grade: string): FormMapping => ({
    ...LEAST_MAPPING,
    clauseIds: { ...LEAST_MAPPING.clauseIds, names: [{ text: "1", clause: id }] },
    claims: { ...LEAST_MAPPING.claims, grade: { ...cell("B2"), words: [{ text: "x", means: grade }] } },
  });

  it("names the clauses and grades that the standard does not have", () => {
    expect(formStandardIssues(LEAST_MAPPING, catalogue, DEFAULT_PROFILE)).toEqual([]);
    expect(formStandardIssues(named("5.1.1", "not-qualified"), catalogue, DEFAULT_PROFILE)).toEqual([]);
    expect(formStandardIssues(named("5.1", "six-star"), catalogue, DEFAULT_PROFILE)).toEqual([
      formIssue("form-clause-unknown", "clauseIds/names/0/clause", { clause: "5.1" }),
      formIssue("form-grade-unknown", "claims/grade/words/0/means", { grade: "six-star" }),
    ]);
  });
});

it("an issue has a place where it is about a cell", () => {
  const place = { sheet: "Form", address: "A1" };
  expect(formIssue("form-cells-merged", "", { range: "A1:B1" }, place)).toEqual({ code: "form-cells-merged", path: "", params: { range: "A1:B1" }, place });
  expect(new Set(FORM_ISSUE_CODES).size).toBe(FORM_ISSUE_CODES.length);
});

it("formDocument holds the whole mapping, so that another mapping has another hash", () => {
  expect(formDocument(LEAST_MAPPING)).toMatchObject({ format: "servicestar.form/1", id: "body", columns: { points: null }, results: { total: null } });
  expect(canonicalJson(formDocument({ ...LEAST_MAPPING, headerRow: 4 }))).not.toBe(canonicalJson(formDocument(LEAST_MAPPING)));
});
