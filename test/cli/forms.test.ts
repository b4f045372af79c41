import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReviewWorld } from "../../src/cli";
import { bytesOf, planOfDraft } from "../files/support/sampleFiles";
import { DEMO_DOCUMENTS, FORM_JSON, sampleForm } from "../files/support/sampleForm";
import { registerRows } from "../review/readRegister";
import { callCommandLine, type Answer } from "../support/commandLine";
import { nodeReviewWorld } from "../support/nodeReviewWorld";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicestar-forms-"));
  await writeFile(path("mapping.json"), FORM_JSON);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const path = (name: string): string => join(folder, name);
const STANDARD = ["--catalogue", DEMO_DOCUMENTS.catalogue, "--profile", DEMO_DOCUMENTS.profile];

const call = (args: readonly string[], changed: Partial<ReviewWorld> = {}): Promise<Answer> => callCommandLine([...args, "--locale", "en-US"], { folder, review: nodeReviewWorld(changed) });

const score = (file: string, ...more: readonly string[]): Promise<Answer> => call(["score", path(file), "--form", path("mapping.json"), ...STANDARD, ...more]);

interface Result {
  readonly status: string;
  readonly issues: readonly { readonly code: string; readonly path: string }[];
  readonly findings: readonly { readonly check: string; readonly clause: string | null; readonly params: Readonly<Record<string, unknown>> }[];
}

const resultOf = ({ out }: Answer): Result => JSON.parse(out[0] ?? "") as Result;
const findingsOf = (answer: Answer, ...checks: readonly string[]): readonly string[] =>
  resultOf(answer).findings.filter(({ check }) => checks.includes(check)).map(({ check, params }) => [check, params.variant, params.cell].filter((part) => part !== undefined).join(" "));

describe("servicestar score --form", () => {
  it("scores a body's own form as the mapping of the guide says", async () => {
    await writeFile(path("a.xlsx"), await sampleForm());
    const answer = await score("a.xlsx", "--json");
    expect({ exit: answer.exit, err: answer.err }).toEqual({ exit: 0, err: [] });
    expect(resultOf(answer)).toMatchObject({ status: "complete", total: { exact: "3075/34", display: "90.44" }, obtained: "123/2", applicable: "68", grade: "four-star" });
    expect(findingsOf(answer, "FRM001", "RES004", "HEA001", "ENT001")).toEqual(["FRM001 bonuses"]);
    expect((await score("a.xlsx")).out.join("\n")).toContain("甲公司");
  }, 60_000);

  it("holds what the form shows against what its entries give", async () => {
    await writeFile(path("a.xlsx"), await sampleForm((sheet) => {
      sheet.getCell("B16").value = 95;
      sheet.getCell("E16").value = "五星级";
    }));
    expect(findingsOf(await score("a.xlsx", "--json"), "RES004")).toEqual(["RES004 total 评分表!B16", "RES004 grade 评分表!E16"]);
    await writeFile(path("b.xlsx"), await sampleForm((sheet) => {
      sheet.getCell("B16").value = { formula: "ROUND(D14/68*100,2)", date1904: false };
    }));
    expect(findingsOf(await score("b.xlsx", "--json"), "RES004")).toEqual(["RES004 uncalculated 评分表!B16"]);
  }, 60_000);

  const refused: readonly (readonly [what: string, change: Parameters<typeof sampleForm>[0], expected: readonly string[]])[] = [
    ["a column that was moved", (sheet) => { sheet.getCell("D5").value = "抽样数"; sheet.getCell("E5").value = "得分"; }, ["form-header-moved 评分表!D5", "form-header-moved 评分表!E5"]],
    ["a header that was renamed", (sheet) => { sheet.getCell("D5").value = "得 分"; }, ["form-header-differs 评分表!D5"]],
    ["another company cell", (sheet) => { sheet.getCell("A2").value = "申请方"; }, ["form-label-differs 评分表!A2"]],
    ["a clause twice", (sheet) => { sheet.getCell("A13").value = "1.1.1"; }, ["form-clause-twice 评分表!A13", "form-clause-missing 评分表!A5"]],
    ["a clause that is missing", (sheet) => { ["A", "B", "C", "D", "G"].forEach((column) => { sheet.getCell(`${column}13`).value = null; }); }, ["form-clause-missing 评分表!A5"]],
    ["a clause of somebody else", (sheet) => { sheet.getCell("A13").value = "2.3 环保"; }, ["form-row-foreign 评分表!A13", "form-clause-missing 评分表!A5"]],
    ["a clause's id as a number", (sheet) => { sheet.getCell("A12").value = 2.1; }, ["form-row-faulty 评分表!A12", "form-clause-missing 评分表!A5"]],
    ["a row without a clause", (sheet) => { sheet.getCell("A13").value = null; }, ["form-row-without-clause 评分表!D13", "form-clause-missing 评分表!A5"]],
    ["an entry in a heading", (sheet) => { sheet.getCell("D11").value = 5; }, ["form-heading-entry 评分表!D11"]],
    ["no end of the list", (sheet) => { sheet.getCell("A14").value = null; }, ["form-row-foreign 评分表!A15", "form-row-foreign 评分表!A16", "form-end-missing 评分表!A5"]],
    ["merged entry cells", (sheet) => { sheet.mergeCells("D7:D8"); }, ["form-cells-merged 评分表!D7", "form-cells-merged 评分表!D8"]],
    ["cells merged over two columns that are read", (sheet) => { sheet.mergeCells("G9:H9"); }, ["form-cells-merged 评分表!G9", "form-cells-merged 评分表!H9"]],
    ["other points", (sheet) => { sheet.getCell("C13").value = 9; }, ["form-points-differ 评分表!C13"]],
    ["a part of the points on a clause of all or nothing", (sheet) => { sheet.getCell("D13").value = 4; }, ["form-score-inexpressible 评分表!D13"]],
    ["no number of special deductions", (sheet) => { sheet.getCell("B15").value = "两项"; }, ["form-items-faulty 评分表!B15"]],
    ["a score off the step", (sheet) => { sheet.getCell("D9").value = 15.3; }, ["score-off-step 评分表!D9"]],
    ["an exclusion that may not be", (sheet) => { sheet.getCell("D9").value = "/"; }, ["not-excludable 评分表!D9"]],
    ["no such sheet", (sheet) => { sheet.name = "评分表 (2)"; }, ["form-sheet-missing "]],
  ];
  it.each(refused)("refuses %s", async (_what, change, expected) => {
    await writeFile(path("a.xlsx"), await sampleForm(change));
    const answer = await score("a.xlsx", "--json");
    expect([answer.exit, resultOf(answer).status, resultOf(answer).issues.map(({ code, path: at }) => `${code} ${at}`)]).toEqual([1, "refused", expected]);
    expect(answer.err.every((line) => line.startsWith("a.xlsx: ") && !line.includes("{"))).toBe(true);
  }, 60_000);

  const open: readonly (readonly [what: string, change: Parameters<typeof sampleForm>[0], finding: string])[] = [
    ["a number as text", (sheet) => { sheet.getCell("D13").value = "8"; }, "ENT001 text-number 评分表!D13"],
    ["full-width digits", (sheet) => { sheet.getCell("D13").value = "８"; }, "ENT001 full-width 评分表!D13"],
    ["a formula without a value", (sheet) => { sheet.getCell("D13").value = { formula: "C13", date1904: false }; }, "ENT002 formula 评分表!D13"],
    ["a date", (sheet) => { sheet.getCell("D13").value = new Date(Date.UTC(2026, 0, 1)); }, "ENT001 date 评分表!D13"],
    ["a sample that says another score", (sheet) => { sheet.getCell("D8").value = 20; }, "SCO004 contradiction 评分表!D8"],
    ["half a sample", (sheet) => { sheet.getCell("F8").value = null; }, "SCO004 missing-figure 评分表!F8"],
  ];
  it.each(open)("leaves a clause open and names the cell: %s", async (_what, change, finding) => {
    await writeFile(path("a.xlsx"), await sampleForm(change));
    const answer = await score("a.xlsx", "--json");
    expect([answer.exit, resultOf(answer).status]).toEqual([1, "incomplete"]);
    expect(findingsOf(answer, "ENT001", "ENT002", "SCO004")).toEqual([finding]);
  }, 60_000);

  it("tells what nobody sees, and a date that is none, and scores all the same", async () => {
    await writeFile(path("a.xlsx"), await sampleForm((sheet) => {
      sheet.getRow(9).hidden = true;
      sheet.getColumn("E").hidden = true;
      sheet.getCell("F2").value = "2026年11月20日";
    }));
    const answer = await score("a.xlsx", "--json");
    expect(answer.exit).toBe(0);
    expect(findingsOf(answer, "FIL001")).toEqual(["FIL001 rows 评分表!A9:H9", "FIL001 columns 评分表!E8:E16"]);
    expect(resultOf(answer).issues).toMatchObject([{ code: "head-unreadable", path: "评分表!F2" }]);
  }, 60_000);

  it("finds the sheet by its headers where the mapping says so, and refuses two of them", async () => {
    await writeFile(path("mapping.json"), FORM_JSON.replace('{ "by": "name", "name": "评分表" }', '{ "by": "headers" }'));
    await writeFile(path("a.xlsx"), await sampleForm((sheet, workbook) => {
      sheet.name = "2026";
      workbook.addWorksheet("说明").getCell("A5").value = "条款";
    }));
    expect(resultOf(await score("a.xlsx", "--json"))).toMatchObject({ status: "complete", grade: "four-star" });
    await writeFile(path("b.xlsx"), await sampleForm((sheet, workbook) => {
      const copy = workbook.addWorksheet("副本");
      sheet.getRow(5).eachCell((cell, column) => { copy.getCell(5, column).value = cell.value; });
    }));
    expect(resultOf(await score("b.xlsx", "--json")).issues).toMatchObject([{ code: "form-sheets-several" }]);
    await writeFile(path("c.xlsx"), await sampleForm((sheet) => { sheet.getCell("H5").value = "问题"; }));
    expect(resultOf(await score("c.xlsx", "--json")).issues).toMatchObject([{ code: "form-sheet-not-found", params: { header: "条款", cell: "A5" } }]);
  }, 60_000);

  it("scores a scoring workbook and an assessment of ours as what they are", async () => {
    await writeFile(path("own.xlsx"), bytesOf(planOfDraft()));
    const answer = await call(["score", path("own.xlsx"), "--form", path("mapping.json"), ...STANDARD, "--json"]);
    expect(resultOf(answer).issues).toMatchObject([{ code: "workbook-catalogue-differs" }, { code: "workbook-profile-differs" }]);
  }, 60_000);

  it("scores nothing under another standard than the mapping names, and says the hash that was found", async () => {
    await writeFile(path("a.xlsx"), await sampleForm());
    const answer = await call(["score", path("a.xlsx"), "--form", path("mapping.json"), "--profile", DEMO_DOCUMENTS.profile]);
    expect([answer.exit, answer.out, answer.err.length]).toEqual([2, [], 1]);
    expect(answer.err[0]).toMatch(/^mapping\.json: form-catalogue-differs: The form mapping scores against the catalogue “demo 1”, and here is “gbt-27922-2011 [^”]+” \(hash [0-9a-f]{64}\)/);
  }, 60_000);

  it("reads no mapping that is broken, and tells every reason with its place", async () => {
    await writeFile(path("mapping.json"), FORM_JSON.replace('"column": "C"', '"column": "c"').replace('"headerRow": 5', '"headerRow": 0').replace('"bonuses": null', '"bonus": null'));
    const answer = await score("a.xlsx");
    expect(answer.exit).toBe(2);
    expect(answer.err.map((line) => line.replace(/: [^:]*(?= \()/, ""))).toEqual([
      "mapping.json: unknown-key (bonus)",
      "mapping.json: count-out-of-range (headerRow)",
      "mapping.json: form-column-malformed (columns/points/column)",
    ]);
  }, 60_000);
});

describe("servicestar review --form", () => {
  it("reviews forms and scoring workbooks of one folder into one register", async () => {
    await mkdir(path("in"));
    await writeFile(path("in/a.xlsx"), await sampleForm());
    await writeFile(path("in/b.xlsx"), await sampleForm((sheet) => { sheet.getCell("B2").value = "乙公司"; sheet.getCell("B16").value = 96; }));
    await writeFile(path("in/c.xlsx"), await sampleForm((sheet) => { sheet.getCell("D5").value = "分"; }));
    await writeFile(path("in/own.xlsx"), bytesOf(planOfDraft()));
    const { exit, out, err } = await call(["review", path("in"), "--out", path("r.xlsx"), "--form", path("mapping.json"), ...STANDARD]);
    expect([exit, out[0]?.split(";")[0]]).toEqual([1, "4 files = 3 scored + 0 incomplete + 1 refused + 0 duplicates"]);
    expect(err.filter((line) => line.startsWith("in/"))).toEqual([expect.stringMatching(/^in\/c\.xlsx: form-header-differs: .* \(评分表!D5\)$/)]);
    const rows = registerRows(new Uint8Array(await readFile(path("r.xlsx"))));
    expect(rows.Register?.map((row) => [row[2]?.replace(`${folder}/`, ""), row[0]])).toEqual(expect.arrayContaining([["in/a.xlsx", "甲公司"], ["in/b.xlsx", "乙公司"]]));
    expect(rows["Files not scored"]?.map((row) => row[3])).toEqual(["form-header-differs"]);
    expect(rows.Findings?.some((row) => row.includes("RES004"))).toBe(true);
  }, 120_000);

  it("takes over nothing that was read by another mapping", async () => {
    await writeFile(path("a.xlsx"), await sampleForm());
    const world = nodeReviewWorld();
    const review = (form: string, changed: Partial<ReviewWorld> = {}): Promise<Answer> => call(["review", path("a.xlsx"), "--out", path("r.xlsx"), "--resume", "--form", path(form), ...STANDARD], changed);
    const unfinished: Partial<ReviewWorld> = {
      checkpoint: (at, scope, parse) => ({ ...world.checkpoint(at, scope, parse), remove: () => Promise.resolve() }),
    };
    await review("mapping.json", unfinished);
    await rm(path("r.xlsx"));
    await writeFile(path("other.json"), FORM_JSON.replace('"version": "3"', '"version": "4"'));
    expect((await review("other.json", unfinished)).out.some((line) => line.startsWith("taken over"))).toBe(false);
    await rm(path("r.xlsx"));
    expect((await review("mapping.json")).out).toContain("taken over from an earlier run: 1");
  }, 120_000);
});
