import { checkForm, formBasis, writeFormResults, type FormBasis, type FormWriting } from "../../src/application";
import { webCryptoHash } from "../../src/crypto";
import { nodeFormFiles } from "../../src/files";
import { browserFormFiles } from "../../src/files/browser";
import { parseForm } from "../../src/schema";
import { cellsOf, changedCells, changedParts, workbookOf } from "../xlsx/support/patched";
import { DEMO_CATALOGUE, DEMO_PROFILE } from "./support/sampleForm";
import { resultForm, resultMapping } from "./support/resultForm";

const TEXTS = { finding: ({ check, clause }: { readonly check: string; readonly clause: string }) => `${check} ${clause}` };

async function basisOf(mapping: string): Promise<FormBasis> {
  const parsed = parseForm(mapping);
  const basis = parsed.ok ? await formBasis(parsed.value, { catalogue: DEMO_CATALOGUE, profile: DEMO_PROFILE }, webCryptoHash) : parsed;
  if (!basis.ok) throw new Error(JSON.stringify(basis.issues));
  return basis.value;
}

async function written(bytes: Uint8Array, mapping = resultMapping(), files = nodeFormFiles): Promise<FormWriting> {
  const basis = await basisOf(mapping);
  const checked = checkForm(bytes, basis, files);
  if (checked.kind !== "checked") throw new Error(JSON.stringify(checked.issues));
  return writeFormResults(bytes, checked.form, basis, TEXTS, files);
}

async function copyOf(bytes: Uint8Array, mapping?: string): Promise<Uint8Array> {
  const writing = await written(bytes, mapping);
  if (!writing.ok) throw new Error(JSON.stringify(writing.issues));
  return writing.bytes;
}

const issuesOf = (writing: FormWriting): readonly string[] => (writing.ok ? [] : writing.issues.map(({ code, place }) => `${code} ${place === undefined ? "" : `${place.sheet}!${place.address}`}`));

/** What the copy's result cells hold. */
function results(bytes: Uint8Array, ...addresses: readonly string[]): readonly unknown[] {
  const cells = cellsOf(workbookOf(bytes));
  return addresses.map((address) => {
    const value = cells.get(`评分表!${address}`)?.value ?? { kind: "blank" };
    return "text" in value ? value.text : "value" in value ? value.value : null;
  });
}

describe("results of a form", () => {
  test("stand in the cells of the mapping, in a copy in which nothing else is different", async () => {
    const form = await resultForm();
    const copy = await copyOf(form);
    expect(results(copy, "I7", "I8", "I9", "I12", "I13")).toEqual([20, 18, 15.5, "/", 8]);
    expect(results(copy, "B18", "E18", "B19")).toEqual([90.44, "四星", 0]);
    expect(results(copy, "J7", "J8", "J9", "J12", "J13")).toEqual([null, null, null, expect.stringContaining("EXC"), null]);
    expect([...changedCells(form, copy)].sort()).toEqual(["B18", "B19", "E18", "I12", "I13", "I7", "I8", "I9", "J12", "J7"].map((cell) => `评分表!${cell}`));
    expect(changedParts(form, copy).every((part) => /sheet1\.xml|workbook\.xml|styles\.xml/.test(part))).toBe(true);
  });

  test("are the same bytes whoever writes them, a page or Node, and whether or not they were written before", async () => {
    const form = await resultForm();
    const [byNode, byPage] = [await written(form), await written(form, resultMapping(), browserFormFiles)];
    if (!byNode.ok || !byPage.ok) throw new Error("not written");
    expect(changedCells(byNode.bytes, byPage.bytes)).toEqual([]);
    expect(changedCells(byNode.bytes, await copyOf(byNode.bytes))).toEqual([]);
  });

  test("are exact to the last digit of a spreadsheet number", async () => {
    const copy = await copyOf(await resultForm((sheet) => {
      sheet.getCell("D8").value = null;
      sheet.getCell("E8").value = 7;
    }));
    expect(results(copy, "I8")).toEqual([120 / 7]);
  });

  test("of an open assessment have neither total nor grade, and what stood there goes", async () => {
    const copy = await copyOf(await resultForm((sheet) => {
      sheet.getCell("D13").value = null;
      sheet.getCell("G13").value = null;
      sheet.getCell("I13").value = 8;
      sheet.getCell("B18").value = 99;
      sheet.getCell("E18").value = "五星";
    }));
    expect(results(copy, "I9", "I13", "B18", "E18", "B19")).toEqual([15.5, null, null, null, 0]);
  });

  test("may stand where the form shows a result of its own, when that is no formula", async () => {
    const form = await resultForm((sheet) => { sheet.getCell("B16").value = 12; });
    expect(results(await copyOf(form, resultMapping({ total: { cell: "B16" } })), "B16")).toEqual([90.44]);
    const withFormula = await resultForm((sheet) => { sheet.getCell("B16").value = { formula: "ROUND(D14,2)", date1904: false, result: 90.44 }; });
    expect(issuesOf(await written(withFormula, resultMapping({ total: { cell: "B16" } })))).toEqual(["patch-formula 评分表!B16"]);
  });

  test("tell which of their cells are locked", async () => {
    const writing = await written(await resultForm((sheet) => {
      sheet.getCell("B18").protection = { locked: false };
      void sheet.protect("", {});
    }), resultMapping({ score: null, findings: null }));
    expect(writing.ok && writing.locked).toEqual([{ sheet: "评分表", address: "E18" }, { sheet: "评分表", address: "B19" }]);
  });
});

describe("no results are written", () => {
  const refused: readonly (readonly [what: string, results: Readonly<Record<string, unknown>>, expected: readonly string[]])[] = [
    ["where the mapping has no place for them", { score: null, findings: null, total: null, grade: null, specialDeductions: null }, ["result-unmapped "]],
    ["over an entry", { total: { cell: "D7" } }, ["result-over-entry 评分表!D7"]],
    ["over a column of entries", { findings: { column: "H", header: "问题描述" } }, ["7", "8", "9", "12", "13"].map((row) => `result-over-entry 评分表!H${row}`)],
    ["over the company", { total: { cell: "B2" } }, ["result-over-entry 评分表!B2"]],
    ["over a header", { total: { cell: "D5" } }, ["form-header-differs 评分表!D5"]],
    ["over a label", { grade: { cell: "A18" } }, ["form-label-differs 评分表!A18"]],
    ["under a merge", { total: { cell: "C2" } }, ["form-cells-merged 评分表!C2"]],
  ];
  test.each(refused)("%s", async (_what, changed, expected) => {
    expect(issuesOf(await written(await resultForm(), resultMapping(changed)))).toEqual(expected);
  });
});
