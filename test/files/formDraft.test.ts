import { LEAST_MAPPING } from "../core/formBuilders";
import { catalogueOf, clause } from "../core/builders";
import { formSheet } from "../../src/template/testing/formSheets";
import { mappingOf } from "../../src/application/formDraft";
import { lookAtForm, strangeTexts, textsBelow, type LookedSheet } from "../../src/application/formLook";
import { nothingPointed, type FormPointing, type PointedList } from "../../src/application/formPointing";
import type { FormFilePort } from "../../src/application/formPorts";

const NOTHING = nothingPointed("zh-CN");
const POINTING: FormPointing = { ...NOTHING, sheet: "Form", headerRow: 3, columns: { ...NOTHING.columns, clause: "A", score: "B" }, cells: { ...NOTHING.cells, company: "C1" } };
const CELLS = { A1: "Form", B1: "Company", C1: "Acme", A3: "Clause", B3: "Score", AA3: "Far", A4: "5.1", A5: "5.1.1 Staff", B5: 3, A6: "Sum", A7: "End", B7: "/", BA3: "beyond" };
const files = (sheets: ReturnType<typeof formSheet>[]): FormFilePort => ({
  read: () => ({ ok: true, file: { sheets, statements: () => { throw new Error("not asked"); } } }),
});

function looked(): LookedSheet {
  const look = lookAtForm(new Uint8Array(), files([formSheet("Form", CELLS)]));
  const [first] = look.kind === "looked" ? look.sheets : [];
  if (first === undefined) {
    throw new Error("nothing looked at");
  }
  return first;
}

it("what a form shows is its cells with something in them, by row and column", () => {
  expect(looked()).toMatchObject({ name: "Form", rows: [{ row: 1, cells: [{ column: "A", text: "Form" }, { column: "B", text: "Company" }, { column: "C", text: "Acme" }] }, { row: 3, cells: [{ column: "A" }, { column: "B" }, { column: "AA", text: "Far" }] }, { row: 4 }, { row: 5, cells: [{ text: "5.1.1 Staff" }, { text: "3" }] }, { row: 6 }, { row: 7 }] });
  const issues = [{ code: "zip-truncated", path: "", params: {} }];
  expect(lookAtForm(new Uint8Array(), { read: () => ({ ok: false, issues }) })).toEqual({ kind: "refused", issues });
});

it("what was pointed at is a mapping whose headers and labels are the form's own", () => {
  const { catalogue, profile } = LEAST_MAPPING;
  const pointing: FormPointing = {
    ...POINTING, title: "t", columns: { ...POINTING.columns, verdict: "AA", shownScore: "D" }, verdicts: { 是: "conforming" }, excluded: "/", firstWord: true, end: "End", skip: ["Sum", "End"],
    cells: { ...POINTING.cells, teamLeader: "A1", total: "B5", grade: "B9", specialDeductions: "nonsense" },
  };
  const mapping = mappingOf(pointing, [looked()], catalogue, profile);
  expect(mapping).toMatchObject({
    title: "t", sheet: { by: "name", name: "Form" }, headerRow: 3, rows: { end: "End", skip: ["Sum"] }, clauseIds: { steps: ["trim", "first-word"] },
    columns: {
      clause: { column: "A", header: "Clause" }, points: null, verdict: { column: "AA", header: "Far", words: [{ text: "是", means: "conforming" }] }, score: { column: "B", header: "Score", holds: "score", excluded: ["/"] },
      shownScore: { column: "D", header: "", holds: "score" },
    },
    head: { company: { cell: "C1", label: { cell: "B1", text: "Company" } }, assessors: [{ cell: "A1", label: null, role: "team-leader" }], scope: null },
    claims: { total: { cell: "B5", label: { cell: "A5", text: "5.1.1 Staff" } }, grade: { cell: "B9", label: null, words: [] } },
    specialDeductions: { by: "count", cell: { sheet: null, cell: "NONSENSE", label: null } },
  });
  expect(mappingOf({ ...POINTING, columns: NOTHING.columns, cells: NOTHING.cells }, [looked()], catalogue, profile)).toMatchObject({ columns: { clause: { column: "" }, score: null }, head: { company: { cell: "" }, assessors: [] }, rows: { end: null } });
});

it("texts that are no clause and no heading are offered as the end of the list or to be passed over", () => {
  const catalogue = catalogueOf([clause("5.1.1", "3")]);
  expect(strangeTexts([looked()], POINTING, catalogue)).toEqual(["5.1.1 Staff", "Sum", "End"]);
  expect(strangeTexts([looked()], { ...POINTING, firstWord: true }, catalogue)).toEqual(["Sum", "End"]);
  expect(textsBelow([looked()], "B", 3)).toEqual(["3", "/"]);
});

it("a prefix is taken away before a text is strange, and the body's own numbers are kept by what is left of their texts", () => {
  const catalogue = catalogueOf([clause("1 Staff", "3")]);
  expect(strangeTexts([looked()], { ...POINTING, prefix: "5.1." }, catalogue)).not.toContain("5.1.1 Staff");
  const pointing = { ...POINTING, firstWord: true, prefix: "No. ", names: { " 5.1.1 Staff": "1 Staff" } };
  expect(strangeTexts([looked()], pointing, catalogue)).toContain("5.1.1 Staff");
  const { catalogue: standard, profile } = LEAST_MAPPING;
  expect(mappingOf(pointing, [looked()], standard, profile).clauseIds).toEqual({ steps: ["trim", "first-word"], prefix: "No. ", names: [{ text: "5.1.1", clause: "1 Staff" }] });
});

it("a list is rows with its own headers, and goes before a cell that counts; a row that is no number is one that no mapping may have", () => {
  const { catalogue, profile } = LEAST_MAPPING;
  const list: PointedList = { ...NOTHING.lists.bonuses, text: "B", clause: "A", headerRow: "3", firstRow: "5", lastRow: "7" };
  const mapping = mappingOf({ ...POINTING, cells: { ...POINTING.cells, specialDeductions: "B5" }, lists: { specialDeductions: list, bonuses: { ...list, headerRow: "x" } } }, [looked()], catalogue, profile);
  expect(mapping.specialDeductions).toEqual({
    by: "rows", sheet: null, headerRow: 3, firstRow: 5, lastRow: 7, text: { column: "B", header: "Score", headerRow: null }, clause: { column: "A", header: "Clause", headerRow: null }, evidence: null, cause: null,
  });
  expect(mapping.bonuses).toMatchObject({ headerRow: 0, text: { header: "" } });
});

it("results go to columns with the form's headers and to cells with its labels", () => {
  const { catalogue, profile } = LEAST_MAPPING;
  const mapping = mappingOf({ ...POINTING, resultColumns: { score: "AA", findings: "" }, resultCells: { total: "C1", grade: "", specialDeductions: "B9" } }, [looked()], catalogue, profile);
  expect(mapping.results).toEqual({
    score: { column: "AA", header: "Far", headerRow: null }, findings: null, total: { sheet: null, cell: "C1", label: { cell: "B1", text: "Company" } }, grade: null, specialDeductions: { sheet: null, cell: "B9", label: null },
  });
});

const COVER: LookedSheet = { name: "封面 '26", rows: [{ row: 2, cells: [{ column: "A", text: "Company" }, { column: "B", text: "Acme" }] }, { row: 5, cells: [{ column: "A", text: "What" }, { column: "B", text: "Why" }] }] };

it("cells of other sheets are named as in a formula, with the labels that stand beside them there", () => {
  const { catalogue, profile } = LEAST_MAPPING;
  const cells = { ...POINTING.cells, company: " '封面 ''26'!b2 ", total: "Form!c1", scope: "封面 '26！A2", assessedOn: "Gone!A1" };
  const { head, claims } = mappingOf({ ...POINTING, cells }, [looked(), COVER], catalogue, profile);
  expect(head).toMatchObject({
    company: { sheet: "封面 '26", cell: "B2", label: { cell: "A2", text: "Company" } }, scope: { sheet: "封面 '26", cell: "A2", label: null }, assessedOn: { sheet: "Gone", cell: "A1", label: null },
  });
  expect(claims.total).toEqual({ sheet: null, cell: "C1", label: { cell: "B1", text: "Company" } });
});

it("clauses that go on on other sheets, the form's words for grades and causes, and a list on another sheet stand in the mapping", () => {
  const { catalogue, profile } = LEAST_MAPPING;
  const second: LookedSheet = { name: "Second", rows: [{ row: 3, cells: [{ column: "A", text: "Clause" }] }, { row: 4, cells: [{ column: "A", text: "Subtotal" }] }] };
  const list: PointedList = { ...NOTHING.lists.specialDeductions, sheet: COVER.name, text: "A", cause: "B", causes: { 违法: "law" }, headerRow: "5", firstRow: "6", lastRow: "9" };
  const pointing: FormPointing = { ...POINTING, moreSheets: ["Second"], cells: { ...POINTING.cells, grade: "B5" }, grades: { "five-star": "五星级", failed: "" }, lists: { ...NOTHING.lists, specialDeductions: list } };
  const mapping = mappingOf(pointing, [COVER, second, looked()], catalogue, profile);
  expect(mapping.sheet).toEqual({ by: "names", sheets: [{ name: "Form", headerRow: null }, { name: "Second", headerRow: null }] });
  expect(mapping.claims.grade).toMatchObject({ sheet: null, cell: "B5", words: [{ text: "五星级", means: "five-star" }] });
  expect(mapping.specialDeductions).toMatchObject({ by: "rows", sheet: COVER.name, text: { header: "What" }, cause: { column: "B", header: "Why", words: [{ text: "违法", means: "law" }] } });
  expect(strangeTexts([COVER, second, looked()], pointing, catalogueOf([clause("5.1.1", "3")]))).toEqual(["5.1.1 Staff", "Sum", "End", "Subtotal"]);
});
