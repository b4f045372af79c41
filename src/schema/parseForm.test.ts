import { LEAST_MAPPING } from "../../test/core/formBuilders";
import { formDocument, type JsonValue } from "../core";
import { parseForm } from "./parseForm";

const HASH = "0".repeat(64);
/** As little as a mapping may say. */
const LEAST = {
  format: "servicestar.form/1", id: "body", version: "1", locale: "zh-CN",
  catalogue: { id: "test-catalogue", version: "1", hash: HASH },
  profile: { id: "test-profile", version: "1", hash: HASH },
  sheet: { by: "name", name: "Form" },
  headerRow: 3,
  columns: { clause: { column: "A", header: "Header A" }, score: { column: "B", header: "Header B", holds: "score" } },
  head: { company: { cell: "A1" } },
};

const told = (text: string): string[] => {
  const read = parseForm(text);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`.trimEnd());
};
const changed = (change: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...LEAST, ...change });
const columns = (change: Readonly<Record<string, unknown>>): string => changed({ columns: { ...LEAST.columns, ...change } });

it("a mapping is read with what may be left out filled in, and comes back the same from its document", () => {
  expect(parseForm(JSON.stringify(LEAST))).toEqual({ ok: true, value: LEAST_MAPPING });
  expect(parseForm(JSON.stringify(formDocument(LEAST_MAPPING)))).toEqual({ ok: true, value: LEAST_MAPPING });
});

it("the second version spreads the clauses over several sheets, and says all else as the first one, which cannot", () => {
  const sheet = { by: "names", sheets: [{ name: "A" }, { name: "B", headerRow: 2 }] };
  const read = parseForm(changed({ format: "servicestar.form/2", sheet }));
  expect(read).toEqual({ ok: true, value: { ...LEAST_MAPPING, sheet: { by: "names", sheets: [{ name: "A", headerRow: null }, { name: "B", headerRow: 2 }] } } });
  const mapping = read.ok ? read.value : LEAST_MAPPING;
  expect(formDocument(mapping)).toMatchObject({ format: "servicestar.form/2" });
  expect(parseForm(JSON.stringify(formDocument(mapping)))).toEqual(read);
  expect(parseForm(changed({ format: "servicestar.form/2" }))).toEqual({ ok: true, value: LEAST_MAPPING });
  expect(formDocument(LEAST_MAPPING)).toMatchObject({ format: "servicestar.form/1" });
  expect(told(changed({ sheet }))).toEqual(["unknown-word sheet/by"]);
  expect(told(changed({ format: "servicestar.form/2", sheet: { by: "names", sheets: [{ headerRow: 1.5 }] } }))).toEqual(["missing-key sheet/sheets/0/name", "not-a-whole-number sheet/sheets/0/headerRow"]);
});

it("everything that a mapping can say is read", () => {
  const column = (letters: string): Record<string, JsonValue> => ({ column: letters, header: letters, headerRow: 2 });
  const cell: Record<string, JsonValue> = { sheet: "Cover", cell: "B2", label: { cell: "A2", text: "label" } };
  const document = {
    ...LEAST, title: "title", sheet: { by: "headers" }, rows: { end: "end", skip: ["a"] }, clauseIds: { steps: ["trim", "fold-width", "first-word"], prefix: "p", names: [{ text: "1", clause: "5.1" }] },
    columns: {
      clause: column("A"), points: column("B"), verdict: { ...column("C"), words: [{ text: "y", means: "conforming" }] }, score: { ...column("D"), holds: "percent", excluded: ["/"] }, sampleSize: column("E"),
      nonconforming: column("F"), evidence: column("G"), finding: column("H"), reason: column("I"), remark: column("J"), assessor: column("K"), shownScore: { ...column("L"), holds: "points-lost" },
    },
    head: { company: cell, creditCode: cell, scope: cell, assessedOn: cell, stage: { ...cell, words: [{ text: "1", means: "initial" }] }, assessors: [{ ...cell, role: "expert" }] },
    claims: { total: cell, grade: { ...cell, words: [{ text: "5", means: "five-star" }] }, specialDeductions: cell },
    specialDeductions: { by: "count", cell },
    bonuses: { by: "rows", sheet: null, headerRow: 1, firstRow: 2, lastRow: 3, text: column("A"), clause: column("B"), evidence: null, cause: { ...column("C"), words: [{ text: "法", means: "law" }] } },
    results: { score: column("M"), findings: column("N"), total: cell, grade: cell, specialDeductions: cell },
  };
  const read = parseForm(JSON.stringify(document));
  expect(read.ok ? formDocument(read.value) : read.issues).toEqual(document);
});

describe("a broken mapping is told of with every place", () => {
  it.each<[string, string, string[]]>([
    ["another format", changed({ format: "servicestar.form/3" }), ["format-differs format"]],
    ["no JSON", "{", ["json-invalid"]],
    ["a key twice", JSON.stringify(LEAST).replace('"headerRow":3', '"headerRow":3,"headerRow":4'), ["duplicate-key headerRow"]],
    ["a foreign key", changed({ sheets: [] }), ["unknown-key sheets"]],
    ["a foreign column", columns({ weight: { column: "C", header: "x" } }), ["unknown-key columns/weight"]],
    ["no columns", changed({ columns: undefined }), ["missing-key columns"]],
    ["no clause column", columns({ clause: undefined }), ["missing-key columns/clause"]],
    ["no company", changed({ head: {} }), ["missing-key head/company"]],
    ["a column by its number", columns({ points: { column: 3, header: "x" } }), ["not-a-text columns/points/column"]],
    ["a row as a text", changed({ headerRow: "3" }), ["not-a-whole-number headerRow"]],
    ["a score that says what no score says", columns({ score: { ...LEAST.columns.score, holds: "stars" } }), ["unknown-word columns/score/holds"]],
    ["a verdict that is none", columns({ verdict: { column: "C", header: "x", words: [{ text: "y", means: "unassessed" }] } }), ["unknown-word columns/verdict/words/0/means"]],
    ["words of a verdict left out", columns({ verdict: { column: "C", header: "x" } }), ["missing-key columns/verdict/words"]],
    ["a sheet in another way", changed({ sheet: { by: "number", number: 1 } }), ["unknown-word sheet/by"]],
    ["a list of items in another way", changed({ bonuses: { by: "list" } }), ["unknown-word bonuses/by"]],
    ["a step that is none", changed({ clauseIds: { steps: ["upper"] } }), ["unknown-word clauseIds/steps/0"]],
    ["a rule", columns({ points: { column: "B", header: "x" } }), ["form-column-twice columns/score/column"]],
    ["nothing about a fallback: a score column that cannot be read is there all the same", columns({ score: 5 }), ["not-an-object columns/score"]],
    ["nothing about a fallback: a column that cannot be read is no other one", columns({ clause: { column: 1, header: "x" }, points: { column: "A", header: "y" } }), ["not-a-text columns/clause/column"]],
    ["nothing about a fallback: columns that cannot be read are not the same", columns({ points: 5, finding: { column: 1, header: "x" }, remark: { column: "A", header: "y" } }), [
      "not-an-object columns/points", "not-a-text columns/finding/column", "form-column-twice columns/remark/column",
    ]],
  ])("%s", (_what, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
