import { checkInput, type CheckCase } from "../../../test/support/checkCase";
import { sheetFile, sheetsOf, signalsOf, type SheetCase } from "../../../test/support/reviewCase";
import { controlFaults, controlTotals, exactText, reviewedClauses, reviewedFiles, runChecks, sheetFiles, summariseSheet, triage } from "..";
import type { FileOutcome, ReviewedFile, ReviewedSheet } from "..";

const clausesOf = (given: Omit<SheetCase, "path">): readonly unknown[] =>
  reviewedClauses(sheetFile({ path: "a", ...given }).sheet).map(({ id, points, lost, isExcluded, assessor }) => [id, exactText(points), lost === null ? null : exactText(lost), isExcluded, assessor]);

describe("the clauses of a sheet as columns", () => {
  it("come back as they were", () => {
    const given = { "1.1.1": { status: "excluded", reason: "r", assessor: " Wu " }, "1.1.2": { status: "sampled", sampleSize: 3, nonconforming: 1, assessor: "ＷＵ" }, "2.1": { status: "judged", score: "39.5", assessor: "Li" } };
    expect(clausesOf({ clauses: given })).toEqual([["1.1.1", "20", null, true, "Wu"], ["1.1.2", "40", "40/3", false, "Wu"], ["2.1", "40", "0.5", false, "Li"]]);
  });

  it("tell an open clause from one that lost nothing", () => {
    expect(clausesOf({ clauses: { "1.1.1": null } })[0]).toEqual(["1.1.1", "20", null, false, ""]);
    expect(clausesOf({})[0]).toEqual(["1.1.1", "20", "0", false, ""]);
  });

  it("name a team of one, and nobody of a team of none", () => {
    expect(clausesOf({ assessors: [{ name: "Wu", role: "assessor" }] })[0]).toEqual(["1.1.1", "20", "0", false, "Wu"]);
    expect(clausesOf({ assessors: [] })[0]).toEqual(["1.1.1", "20", "0", false, ""]);
  });

  it("are refused where they are of different lengths", () => {
    const { sheet } = sheetFile({ path: "a" });
    expect(() => reviewedClauses({ ...sheet, clauses: { ...sheet.clauses, lost: "0" } })).toThrow("one length");
  });
});

describe("summariseSheet", () => {
  const summary = (given: CheckCase): ReviewedSheet => {
    const input = checkInput(given);
    const { catalogue, profile, draft, report } = input;
    if (report.status === "refused") {
      throw new Error("refused");
    }
    const hashes = { catalogue: "c", profile: "p", content: "1", entries: "2" };
    return summariseSheet({ locale: "en-US", catalogue, profile, draft, stage: "", report, findings: runChecks(input), claims: [], issues: 3, hashes });
  };

  it("keeps the result, the claims and the findings with their places", () => {
    const sheet = summary({ clauses: { "1.1.1": { status: "nonconforming", evidence: "e" } }, workbook: {}, places: { "1.1.1/finding": "Scoresheet!J8" } });
    expect(sheet).toMatchObject({
      result: { exact: "80", display: "80.00", grade: "three-star", failsByDeductions: false }, claims: { total: "", grade: "", differing: [] },
      bands: "95 90 80 70", issues: 3, open: 0, excluded: 0, withoutEvidence: 2, content: "1", entries: "2",
    });
    expect(sheet.findings.find(({ check }) => check === "EVD001")).toMatchObject({ outcome: "needs-review", clause: "1.1.1", place: { sheet: "Scoresheet", address: "J8" } });
    expect(sheet.findings.find(({ check }) => check === "SMP003" || check === "HEA001")?.place ?? null).toBeNull();
  });

  it("has no result while a clause is open, and the failed grade's label below the pass mark", () => {
    expect(summary({ clauses: { "2.1": null } })).toMatchObject({ result: null, open: 1 });
    expect(summary({ clauses: { "2.1": { status: "judged", score: "0" } } }).result).toMatchObject({ grade: "not-qualified", gradeLabel: { "en-US": "0" } });
  });

  it("says by which mapping a body's own form was read, and nothing of it for a scoring workbook", () => {
    const { catalogue, profile, draft, report } = checkInput({});
    const hashes = { catalogue: "c", profile: "p", content: "1", entries: "2" };
    const scored = { locale: "en-US", catalogue, profile, draft, stage: "", findings: [], claims: [], issues: 0, hashes } as const;
    expect(report.status === "refused" ? null : summariseSheet({ ...scored, report, form: "f" }).form).toBe("f");
    expect(summary({})).not.toHaveProperty("form");
  });

  it("is JSON as it stands", () => {
    const sheet = summary({ clauses: { "1.1.1": { status: "nonconforming", evidence: "e" } } });
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });
});

describe("the files of a run", () => {
  const { sheet } = sheetFile({ path: "a" });
  const open = sheetFile({ path: "b", clauses: { "2.1": null } }).sheet;
  const scored = (path: string, hash: string): FileOutcome => ({ path, hash, content: { kind: "sheet", sheet } });
  const refused = (path: string, hash: string): FileOutcome => ({ path, hash, content: { kind: "refused", company: "", issues: [] } });
  const words = (files: readonly ReviewedFile[]): readonly string[] => files.map((file) => `${file.path} ${file.outcome}${file.outcome === "duplicate" ? ` of ${file.of}` : ""}`);

  it("stand by path, the first of those with the same bytes counts", () => {
    const outcomes = [scored("c", "1"), { path: "d", hash: "2", content: { kind: "sheet", sheet: open } } as const, refused("e", "3"), scored("a", "1"), refused("f", "3"), refused("g", ""), refused("h", "")];
    const expected = ["a scored", "c duplicate of a", "d incomplete", "e refused", "f duplicate of e", "g refused", "h refused"];
    expect(words(reviewedFiles(outcomes))).toEqual(expected);
    expect(words(reviewedFiles([...outcomes].reverse()))).toEqual(expected);
    expect(sheetFiles(reviewedFiles(outcomes)).map(({ path }) => path)).toEqual(["a", "d"]);
  });

  it("add up, or the difference is a fault", () => {
    const files = reviewedFiles([scored("a", "1"), scored("b", "1"), refused("c", "")]);
    expect(controlTotals(3, files)).toEqual({ found: 3, scored: 1, incomplete: 0, refused: 1, duplicates: 1 });
    expect(controlFaults(controlTotals(3, files), files)).toEqual([]);
    expect(controlFaults(controlTotals(5, files), files)).toEqual([{ kind: "does-not-add-up", missing: 2 }]);
    expect(controlFaults(controlTotals(2, files), files)).toEqual([{ kind: "does-not-add-up", missing: -1 }]);
  });

  it("are faulty where one is counted twice or a duplicate stands on nothing", () => {
    const twice = reviewedFiles([refused("a", ""), refused("a", ""), refused("b", "")]);
    expect(controlFaults(controlTotals(3, twice), twice)).toEqual([{ kind: "counted-twice", paths: ["a"] }]);
    const duplicate = (path: string, of: string): ReviewedFile => ({ path, hash: "1", outcome: "duplicate", of });
    const baseless: readonly ReviewedFile[] = [duplicate("a", "b"), duplicate("b", "c"), { path: "c", hash: "2", outcome: "refused", company: "", issues: [] }, duplicate("d", "nowhere")];
    expect(controlFaults(controlTotals(4, baseless), baseless)).toEqual([{ kind: "duplicate-of-nothing", paths: ["a", "b", "d"] }]);
  });
});

describe("triage", () => {
  const CASES: readonly SheetCase[] = [
    { path: "z.xlsx", company: { name: "z" } },
    { path: "open.xlsx", company: { name: "o" }, clauses: { "1.1.1": { status: "conforming", evidence: "e" }, "2.1": null } },
    { path: "exclusion.xlsx", company: { name: "x" }, clauses: { "1.1.1": { status: "excluded", reason: "no such service" }, "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 0, evidence: "e" }, "2.1": { status: "judged", score: "40", evidence: "e" } } },
    { path: "clean.xlsx", company: { name: "c" }, clauses: { "1.1.1": { status: "conforming", evidence: "e" }, "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 0, evidence: "e" }, "2.1": { status: "judged", score: "40", evidence: "e" } } },
    { path: "near.xlsx", company: { name: "n" }, clauses: { "1.1.1": { status: "conforming", evidence: "e" }, "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 0, evidence: "e" }, "2.1": { status: "judged", score: "35", evidence: "e" } } },
  ];
  const words = (files: readonly ReviewedFile[]): readonly string[] => triage(files, []).map(({ file, risk, signals }) => [file.path, risk, ...signals.map(({ id }) => id)].join(" "));

  it("puts the risky ones first, whatever the order in which the files come", () => {
    const files = sheetsOf(CASES);
    expect(words(files)).toEqual(["exclusion.xlsx high TRG003", "near.xlsx medium TRG001 TRG005", "z.xlsx medium TRG005", "clean.xlsx low", "open.xlsx low"]);
    expect(words([...files].reverse())).toEqual(words(files));
  });

  it("lists what comparing tells among what the sheet says by itself, and weighs both", () => {
    const near = CASES.filter(({ path }) => path === "near.xlsx");
    const twice = sheetsOf([...near, ...near.map((given) => ({ ...given, path: "again.xlsx" }))]);
    expect(words([...sheetsOf(CASES.slice(0, 1)), ...twice])).toEqual(["again.xlsx high TRG009 TRG001 TRG005", "near.xlsx high TRG009 TRG001 TRG005", "z.xlsx medium TRG005"]);
  });

  it("says nothing of files that were refused or are duplicates", () => {
    expect(triage([{ path: "a", hash: "", outcome: "refused", company: "", issues: [] }, { path: "b", hash: "1", outcome: "duplicate", of: "c" }], [])).toEqual([]);
    expect(signalsOf({ sheets: [] })).toEqual([]);
  });
});
