import type { Locale } from "../../core";
import type { WorkbookGrids } from "../grid";
import { buildWorkbookPlan } from "../plan/buildWorkbookPlan";
import type { CarriedEntries } from "../plan/entries";
import type { WorkbookPlan } from "../plan/plan";
import { TEMPLATE } from "../plan/template";
import type { TemplateVersion } from "../plan/template";
import { entriesOfDraft } from "../testing/draftEntries";
import { gridsOfPlan } from "../testing/gridsOfPlan";
import type { Change } from "../testing/gridsOfPlan";
import { cellsOf, sheetNamed } from "../testing/planCells";
import { typed } from "../testing/recordCells";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { SAMPLE_DRAFT, sampleWorkbook } from "../testing/sampleWorkbook";
import { readBasis } from "./basis";
import { collectEntries, countEntries, withFreeRows } from "./carried";
import { readEntries } from "./readEntries";

const FORMULA: Change = { value: { kind: "number", value: 4 }, formula: "=2*2", isDate: false };
const DATE_FOR_A_COUNT: Change = { value: { kind: "number", value: 46346 }, formula: "", isDate: true };
const FILLED: readonly (readonly [string, Change])[] = [
  ...typed({
    "抽样!A6": "5.1.2.1", "抽样!E6": "机构规定", "抽样!H6": 46346, "抽样!K6": 1,
    "抽样!A29": "5.1.2.1", "抽样!D29": "不符合", "抽样!A40": "5.1.2.1", "抽样!D40": "不合格",
    "整改!B8": "5.1.2.1", "整改!H8": "已验证", "整改!L8": 2.5,
    "证据!A6": "E1", "证据!C6": "图片", "证据!E6": "=HYPERLINK(1)",
  }),
  ["抽样!F6", FORMULA],
  ["抽样!C6", DATE_FOR_A_COUNT],
  ["抽样!G6", { kind: "boolean", value: true }],
];
const grids = gridsOfPlan(sampleWorkbook("zh-CN"), new Map(FILLED));

function rebuilt(carried: CarriedEntries, locale: Locale = "zh-CN", version: TemplateVersion = TEMPLATE.version): WorkbookPlan {
  return buildWorkbookPlan({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, locale, hashes: SAMPLE_HASHES, carried, version });
}

function shown(plan: WorkbookPlan, sheet: string, row: number, column: number): unknown {
  return cellsOf(sheetNamed(plan, sheet)).get(row - 1)?.get(column) ?? null;
}

describe("rebuilding keeps every cell of the records", () => {
  const plan = rebuilt(collectEntries(grids));

  test("in its row, faults as faults and texts as texts", () => {
    const before = readEntries(grids, SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    const after = readEntries(gridsOfPlan(plan), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    expect(after.records).toEqual(before.records);
    expect(after.recordPlaces).toEqual(before.recordPlaces);
    expect(after.facts.recordFaults.map(({ kind, place }) => `${place.address} ${kind}`)).toEqual(["C6 not-a-number", "F6 formula", "G6 formula", "D40 unknown-word"]);
    expect(shown(plan, "证据", 6, 4)).toEqual({ kind: "text", text: "=HYPERLINK(1)" });
    expect(shown(plan, "抽样", 6, 7)).toEqual({ kind: "number", value: 46346 });
  });

  test("twice the same", () => {
    expect(rebuilt(collectEntries(gridsOfPlan(plan)))).toEqual(plan);
  });

  test("counted as entries", () => {
    expect(countEntries(grids) - countEntries(gridsOfPlan(sampleWorkbook("zh-CN")))).toBe(FILLED.length);
  });

  test("with the words of the new workbook's language, each by its own list", () => {
    const english = rebuilt(collectEntries(grids), "en-US");
    expect([
      shown(english, "Sampling", 6, 4), shown(english, "Sampling", 29, 3), shown(english, "Sampling", 40, 3), shown(english, "Rectification", 8, 7), shown(english, "Evidence", 6, 2),
    ]).toEqual(["Body's table", "Nonconforming", "不合格", "Verified", "Picture"].map((text) => ({ kind: "text", text })));
  });

  test("what stands below a table, be it below two, is listed once", () => {
    const below = gridsOfPlan(sampleWorkbook("zh-CN"), new Map(typed({ "抽样!B329": "late", "整改!C46": "later" })));
    expect(collectEntries(below).unplaced).toEqual([{ from: "抽样!B329", field: "", content: "late" }, { from: "整改!C46", field: "", content: "later" }]);
  });

  test("but nothing of a person's own table of the same name", () => {
    const own = grids.tables.get("Evidence");
    const foreign: WorkbookGrids = own === undefined ? grids : { ...grids, tables: new Map([...grids.tables, ["Evidence", { ...own, cells: own.cells.map((row) => row.slice(0, 5)) }]]) };
    expect(collectEntries(foreign).records.evidence).toEqual({ entries: [], rows: 0 });
  });
});

describe("room for more", () => {
  const rowsAfter = (filled: number): number => {
    const cells = Object.fromEntries(Array.from({ length: filled }, (_, index) => [`证据!A${String(index + 6)}`, `E${String(index + 1)}`]));
    const carried = withFreeRows(collectEntries(gridsOfPlan(sampleWorkbook("zh-CN"), new Map(typed(cells)))));
    return collectEntries(gridsOfPlan(rebuilt(carried))).records.evidence.rows;
  };

  test.each([[0, 120], [100, 120], [101, 121], [120, 140]])("with %d of 120 rows filled a rebuild gives %d", (filled, rows) => {
    expect(rowsAfter(filled)).toBe(rows);
  });

  test("the short table of sample sizes is given no more free rows than a new one has", () => {
    const cells = typed({ "抽样!K6": 1, "抽样!K7": 51 });
    const carried = withFreeRows(collectEntries(gridsOfPlan(sampleWorkbook("zh-CN"), new Map(cells))));
    expect([carried.records.sampleSizes.rows, withFreeRows(collectEntries(gridsOfPlan(sampleWorkbook("zh-CN")))).records.sampleSizes.rows]).toEqual([12, 10]);
  });

  test("a table that a person made longer stays as long", () => {
    const carried = collectEntries(grids);
    const longer = { ...carried, records: { ...carried.records, samples: { ...carried.records.samples, rows: 411 } } };
    expect(collectEntries(gridsOfPlan(rebuilt(withFreeRows(longer)))).records.samples.rows).toBe(411);
  });

  test("a plan for each clause that is sampled by rule and five more, where that is more than twenty", () => {
    const [section] = SAMPLE_CATALOGUE.sections;
    const [indicator] = section?.indicators ?? [];
    const [clause] = indicator?.clauses ?? [];
    if (section === undefined || indicator === undefined || clause === undefined) {
      throw new Error("no clause");
    }
    const many = Array.from({ length: 18 }, (_, index) => ({ ...clause, id: `${indicator.id}.${String(index + 1)}`, method: "proportional" as const }));
    const catalogue = { ...SAMPLE_CATALOGUE, sections: [{ ...section, indicators: [{ ...indicator, clauses: many }] }] };
    const plan = buildWorkbookPlan({ catalogue, profile: SAMPLE_PROFILE, locale: "zh-CN", hashes: SAMPLE_HASHES });
    expect(sheetNamed(plan, "抽样").tables.map(({ range }) => range)).toEqual(["A5:I28", "K5:L15", "A31:F331"]);
  });
});

describe("a workbook of the first template", () => {
  const old = rebuilt(entriesOfDraft(SAMPLE_DRAFT, "zh-CN"), "zh-CN", "1");
  const oldGrids = gridsOfPlan(old);

  test("has neither the sheets of records nor evidence of closure", () => {
    expect(old.sheets.map(({ name, tables }) => [name, ...tables.map(({ name: table, range }) => `${table} ${range}`)])).toEqual([
      ["汇总"], ["评分表", "Scoresheet A4:P15"], ["特别项", "SpecialDeductions A5:K25", "Bonuses A28:B31"], ["依据"],
    ]);
  });

  test("is read like any other, evidence of closure blank", () => {
    const basis = readBasis(oldGrids);
    const { draft, facts, records } = readEntries(oldGrids, SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    const newest = readEntries(gridsOfPlan(sampleWorkbook("zh-CN")), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    expect(basis.ok && basis.value.template.version).toBe("1");
    expect([draft, records, facts.structure, facts.entryFaults]).toEqual([newest.draft, newest.records, [], []]);
  });

  test("becomes one of the newest when it is rebuilt, with every entry", () => {
    const carried = withFreeRows(collectEntries(oldGrids));
    const { draft } = readEntries(gridsOfPlan(rebuilt(carried)), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    expect(draft).toEqual(readEntries(oldGrids, SAMPLE_CATALOGUE, SAMPLE_PROFILE).draft);
    expect(rebuilt(carried).sheets).toHaveLength(7);
  });
});

test("evidence of closure of a special deduction is read and kept", () => {
  const closed = gridsOfPlan(sampleWorkbook("en-US"), new Map(typed({ "Special items!J6": "E7" })));
  expect(readEntries(closed, SAMPLE_CATALOGUE, SAMPLE_PROFILE).draft.specialDeductions[0]?.rectification.closure).toBe("E7");
  expect(readEntries(gridsOfPlan(rebuilt(collectEntries(closed), "en-US")), SAMPLE_CATALOGUE, SAMPLE_PROFILE).draft.specialDeductions[0]?.rectification.closure).toBe("E7");
});
