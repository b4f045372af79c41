import { LEAST_MAPPING } from "../core/formBuilders";
import { catalogueOf, clause } from "../core/builders";
import { formSheet } from "../../src/template/testing/formSheets";
import { POINTED_CELLS, POINTED_COLUMNS, lookAtForm, mappingOf, strangeTexts, textsBelow, type FormPointing, type LookedSheet } from "../../src/application/formDraft";
import type { FormFilePort } from "../../src/application/formPorts";

const blank = <Key extends string>(keys: readonly Key[]): Record<Key, string> => Object.fromEntries(keys.map((key) => [key, ""])) as Record<Key, string>;
const POINTING: FormPointing = {
  title: "", locale: "zh-CN", sheet: "Form", headerRow: 3, columns: { ...blank(POINTED_COLUMNS), clause: "A", score: "B" }, holds: "score", excluded: "", verdicts: {}, firstWord: false, end: "", skip: [], cells: { ...blank(POINTED_CELLS), company: "C1" },
};
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
  const mapping = mappingOf(pointing, looked(), catalogue, profile);
  expect(mapping).toMatchObject({
    title: "t", sheet: { by: "name", name: "Form" }, headerRow: 3, rows: { end: "End", skip: ["Sum"] }, clauseIds: { steps: ["trim", "first-word"] },
    columns: {
      clause: { column: "A", header: "Clause" }, points: null, verdict: { column: "AA", header: "Far", words: [{ text: "是", means: "conforming" }] }, score: { column: "B", header: "Score", holds: "score", excluded: ["/"] },
      shownScore: { column: "D", header: "", holds: "score" },
    },
    head: { company: { cell: "C1", label: { cell: "B1", text: "Company" } }, assessors: [{ cell: "A1", label: null, role: "team-leader" }], scope: null },
    claims: { total: { cell: "B5", label: { cell: "A5", text: "5.1.1 Staff" } }, grade: { cell: "B9", label: null, words: [] } },
    specialDeductions: { by: "count", cell: { cell: "nonsense", label: null } },
  });
  expect(mappingOf({ ...POINTING, columns: blank(POINTED_COLUMNS), cells: blank(POINTED_CELLS) }, looked(), catalogue, profile)).toMatchObject({ columns: { clause: { column: "" }, score: null }, head: { company: { cell: "" }, assessors: [] }, rows: { end: null } });
});

it("texts that are no clause and no heading are offered as the end of the list or to be passed over", () => {
  const catalogue = catalogueOf([clause("5.1.1", "3")]);
  expect(strangeTexts(looked(), POINTING, catalogue)).toEqual(["5.1.1 Staff", "Sum", "End"]);
  expect(strangeTexts(looked(), { ...POINTING, firstWord: true }, catalogue)).toEqual(["Sum", "End"]);
  expect(textsBelow(looked(), "B", 3)).toEqual(["3", "/"]);
});
