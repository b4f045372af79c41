import { clausesOf } from "../../core";
import type { Catalogue } from "../../core";
import type { CellValue, GridCell } from "../grid";
import { buildWorkbookPlan } from "../plan/buildWorkbookPlan";
import { gridsOfPlan } from "../testing/gridsOfPlan";
import type { Change } from "../testing/gridsOfPlan";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { sampleWorkbook } from "../testing/sampleWorkbook";
import { readBasis } from "./basis";
import { collectEntries, countEntries } from "./carried";
import { readEntries } from "./readEntries";

function cell(value: CellValue, more: Partial<GridCell> = {}): GridCell {
  return { value, formula: "", isDate: false, ...more };
}
const CHANGES: Readonly<Record<string, Change>> = {
  "评分表!F7": cell({ kind: "text", text: "符合 " }),
  "评分表!I6": cell({ kind: "number", value: 28 }, { formula: "=14*2" }),
  "评分表!G8": cell({ kind: "number", value: 46346 }, { isDate: true }),
  "评分表!H8": cell({ kind: "boolean", value: true }),
  "评分表!I10": cell({ kind: "error", code: "#N/A" }),
  "评分表!L10": cell({ kind: "text", text: "=not a formula" }),
};
const grids = gridsOfPlan(sampleWorkbook("zh-CN"), new Map(Object.entries(CHANGES)));
const rebuild = (catalogue: Catalogue, locale: "zh-CN" | "en-US" = "zh-CN"): ReturnType<typeof buildWorkbookPlan> =>
  buildWorkbookPlan({ catalogue, profile: SAMPLE_PROFILE, locale, hashes: SAMPLE_HASHES, carried: collectEntries(grids) });

test("faulty entries come back as faults: none is lost and none turns into a value", () => {
  const { facts } = readEntries(gridsOfPlan(rebuild(SAMPLE_CATALOGUE)), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
  expect(facts.entryFaults.map(({ kind, raw, place }) => [place.address, kind, raw])).toEqual([
    ["I6", "formula", "=14*2"],
    ["F7", "unknown-word", "符合 "],
    ["G8", "not-a-number", "2026-11-20"],
    ["H8", "formula", "=TRUE()"],
    ["I10", "not-a-number", "#N/A"],
  ]);
});

test("a text that looks like a formula stays a text", () => {
  expect(collectEntries(grids).clauses.get("5.2.1")?.get("evidence")).toEqual({ kind: "text", text: "=not a formula" });
});

test("rebuilding twice gives the same workbook", () => {
  const once = rebuild(SAMPLE_CATALOGUE);
  const twice = buildWorkbookPlan({
    catalogue: SAMPLE_CATALOGUE,
    profile: SAMPLE_PROFILE,
    locale: "zh-CN",
    hashes: SAMPLE_HASHES,
    carried: collectEntries(gridsOfPlan(once)),
  });
  expect(twice).toEqual(once);
});

test("entries of a clause that the new catalogue lacks are listed on the Basis sheet, and stay there", () => {
  const [first, ...others] = SAMPLE_CATALOGUE.sections;
  const smaller: Catalogue = { ...SAMPLE_CATALOGUE, sections: first === undefined ? others : others };
  const plan = rebuild(smaller);
  const collected = collectEntries(gridsOfPlan(plan));
  expect(clausesOf(smaller)).toHaveLength(5);
  expect(collected.unplaced).toContainEqual({ from: "5.1.1.1", field: "givenScore", content: "=14*2" });
  const again = buildWorkbookPlan({ catalogue: smaller, profile: SAMPLE_PROFILE, locale: "zh-CN", hashes: SAMPLE_HASHES, carried: collected });
  expect(collectEntries(gridsOfPlan(again)).unplaced).toEqual(collected.unplaced);
  expect(countEntries(gridsOfPlan(plan))).toBe(countEntries(grids));
});

test("a second row of a clause and what stands below a table are listed too", () => {
  const table = grids.tables.get("Scoresheet");
  if (table === undefined) {
    throw new Error("no scoresheet");
  }
  const doubled = { ...grids, tables: new Map([...grids.tables, ["Scoresheet", { ...table, cells: [...table.cells, table.cells[2] ?? []] }]]) };
  expect(collectEntries(doubled).unplaced).toContainEqual({ from: "评分表!A16 (5.1.1.1)", field: "verdict", content: "评分" });
  const below = gridsOfPlan(sampleWorkbook("zh-CN"), new Map([["特别项!D26", { kind: "text", text: "late" }]]));
  expect(collectEntries(below).unplaced).toEqual([{ from: "特别项!D26", field: "", content: "late" }]);
});

test("tables never shrink when a workbook is rebuilt", () => {
  const many = { ...collectEntries(grids), rows: { assessors: 9, deductions: 31, bonuses: 7 } };
  const plan = buildWorkbookPlan({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, locale: "en-US", hashes: SAMPLE_HASHES, carried: many });
  expect(collectEntries(gridsOfPlan(plan)).rows).toEqual(many.rows);
});

describe("the basis", () => {
  test("is read with both documents and the claimed hashes", () => {
    const basis = readBasis(grids);
    expect(basis.ok && basis.value).toMatchObject({
      template: { id: "servicestar-workbook", version: "2" },
      locale: "zh-CN",
      catalogue: { id: "sample", version: "3", hash: SAMPLE_HASHES.catalogue },
      profile: { id: "sample-profile", version: "2", hash: SAMPLE_HASHES.profile },
    });
    expect(basis.ok && (JSON.parse(basis.value.catalogueJson) as { format: string }).format).toBe("servicestar.catalogue/1");
    expect(basis.ok && (JSON.parse(basis.value.profileJson) as { judgedStep: string }).judgedStep).toBe("0.1");
  });

  test("names every part that is missing or unreadable", () => {
    const names = new Map(grids.names);
    names.delete("SS_Profile");
    const json = names.get("SS_CatalogueJson");
    names.set("SS_CatalogueJson", { sheet: "依据", row: 1, column: 17, cells: [[cell({ kind: "error", code: "#REF!" })]] });
    const basis = readBasis({ ...grids, names });
    expect(json?.cells.length).toBe(1);
    expect(basis.ok ? [] : basis.issues.map(({ code, params }) => [code, params.name])).toEqual([
      ["basis-name-missing", "SS_Profile"],
      ["basis-unreadable", "SS_CatalogueJson"],
    ]);
  });

  test("refuses another template", () => {
    const changed = gridsOfPlan(sampleWorkbook("zh-CN"), new Map([["依据!C5", { kind: "text", text: "99" }]]));
    const basis = readBasis(changed);
    expect(basis.ok ? [] : basis.issues.map(({ code, params }) => [code, params.found])).toEqual([["template-unknown", "servicestar-workbook 99"]]);
  });
});
