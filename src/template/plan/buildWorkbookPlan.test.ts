import { fraction, integer } from "../../core";
import type { Locale, SchemeProfile } from "../../core";
import { cellsOf, cornersOf } from "../testing/planCells";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { sampleWorkbook } from "../testing/sampleWorkbook";
import { buildWorkbookPlan } from "./buildWorkbookPlan";
import type { PlanContent } from "./plan";
import { resultFormulas } from "./resultFormulas";

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

function cellsIn(range: string): readonly string[] {
  const { row, column, rows, columns } = cornersOf(range);
  return Array.from({ length: rows * columns }, (_, index) => `${String(row + Math.floor(index / columns))},${String(column + (index % columns))}`);
}

describe.each(LOCALES)("every plan in %s keeps to what spreadsheet programs take", (locale) => {
  const plan = sampleWorkbook(locale);
  const formulas = resultFormulas(plan).map(({ formula }) => formula);
  const conditions = plan.sheets.flatMap((sheet) => sheet.conditionalFormats.map(({ formula }) => formula));

  test("formulas use A1 references and functions that Excel 2021, LibreOffice and Univer all have", () => {
    const allowed = new Set(
      (
        "ABS AND COUNTIF ERROR.TYPE EXACT GCD IF IFERROR INDEX INT ISERROR ISLOGICAL ISNA ISNUMBER LCM LEN MATCH MAX MIN MOD NOT OR ROUND ROUNDUP SIGN SUM " +
        "SUMIF SUMPRODUCT TEXT STAR.TOTAL STAR.GRADE STAR.DEDUCTIONS STAR.SCORE"
      ).split(" "),
    );
    for (const formula of [...formulas, ...conditions]) {
      const code = formula.replace(/"[^"]*"/g, "").replace(/'[^']*'!/g, "");
      expect([...code.matchAll(/([A-Z][A-Z.]*)\(/g)].map(([, name]) => name).filter((name) => !allowed.has(name ?? ""))).toEqual([]);
      expect(code).not.toMatch(/[[\]{}@#]/);
      expect(formula.length).toBeLessThan(8192);
    }
  });

  test("no conditional format and no limit calls a custom function", () => {
    const rules = plan.sheets.flatMap((sheet) => sheet.validations.map(({ rule }) => (rule.kind === "custom" ? rule.formula : "")));
    expect([...conditions, ...rules].filter((formula) => formula.includes("STAR."))).toEqual([]);
  });

  test("messages, lists, names of sheets and headers are within Excel's lengths", () => {
    for (const sheet of plan.sheets) {
      expect(sheet.name.length).toBeLessThanOrEqual(31);
      for (const part of [...Object.values(sheet.print.header), ...Object.values(sheet.print.footer)]) {
        expect(part.length).toBeLessThanOrEqual(85);
      }
      for (const { rule, prompt, error } of sheet.validations) {
        expect(rule.kind === "list" ? rule.items.join(",").length : 0).toBeLessThanOrEqual(255);
        expect(rule.kind === "list" ? rule.items.filter((item) => item.includes(",")) : []).toEqual([]);
        expect(rule.kind === "custom" ? rule.formula.length : 0).toBeLessThanOrEqual(255);
        expect(prompt?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(prompt?.message.length ?? 0).toBeLessThanOrEqual(255);
        expect(error.title.length).toBeLessThanOrEqual(32);
        expect(error.message.length).toBeLessThanOrEqual(225);
      }
    }
  });

  test("limits stand on entry cells only, and never two on one cell", () => {
    for (const sheet of plan.sheets) {
      const entries = new Set(sheet.styles.filter(({ style }) => style.locked === false).flatMap(({ range }) => cellsIn(range)));
      const limited = sheet.validations.flatMap(({ range }) => cellsIn(range));
      expect(limited.filter((cell) => !entries.has(cell))).toEqual([]);
      expect(new Set(limited).size).toBe(limited.length);
    }
  });

  test("no two blocks write one cell, and no formula of ours stands in an entry cell", () => {
    for (const sheet of plan.sheets) {
      const written = sheet.blocks.flatMap(({ at, cells }) =>
        cells.flatMap((row, down) => row.flatMap((content, across) => (content === null ? [] : [`${String(cornersOf(at).row + down)},${String(cornersOf(at).column + across)}`]))),
      );
      expect(new Set(written).size).toBe(written.length);
      const entries = new Set(sheet.styles.filter(({ style }) => style.locked === false).flatMap(({ range }) => cellsIn(range)));
      const formulaCells = resultFormulas(plan).filter((cell) => cell.sheet === sheet.name).flatMap(({ address }) => cellsIn(address));
      expect(formulaCells.filter((cell) => entries.has(cell))).toEqual([]);
    }
  });

  test("a table's headers are texts, each once", () => {
    for (const sheet of plan.sheets) {
      for (const table of sheet.tables) {
        const { row, column, columns } = cornersOf(table.range);
        const cells = cellsOf(sheet).get(row) ?? new Map<number, PlanContent>();
        const headers = Array.from({ length: columns }, (_, index) => cells.get(column + index));
        expect(headers.filter((header) => header?.kind === "text")).toHaveLength(columns);
        expect(new Set(headers.map((header) => (header?.kind === "text" ? header.text : ""))).size).toBe(columns);
      }
    }
  });
});

test("both languages are built alike: the same cells hold formulas that differ in words only", () => {
  const [chinese, english] = LOCALES.map((locale) =>
    resultFormulas(sampleWorkbook(locale)).map(({ address, formula }) => `${address} ${formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'!/g, "!")}`),
  );
  const withoutLabels = (lines: readonly string[] = []): readonly string[] => lines.filter((line) => !line.startsWith("B18 "));
  expect(withoutLabels(chinese)).toEqual(withoutLabels(english));
});

test("a section's subtotal is text, so that a sum over the scores counts no clause twice", () => {
  const scoresheet = sampleWorkbook("en-US").sheets[1];
  const sectionRows = scoresheet?.blocks[1]?.cells.filter((row) => row[3] === null) ?? [];
  expect(sectionRows).toHaveLength(3);
  for (const row of sectionRows) {
    expect(row[9]).toMatchObject({ kind: "formula", formula: expect.stringContaining('&" / "&') as string, cached: { kind: "text" } });
    expect(row[10]).toBeNull();
  }
});

test("a dropdown offers what the clause's method and the catalogue allow, and nothing else", () => {
  const lists = sampleWorkbook("en-US").sheets[1]?.validations.flatMap(({ range, rule }) => (rule.kind === "list" ? [[range, rule.items.join(" ")]] : []));
  expect(lists).toEqual([
    ["F6", "Conforming Nonconforming Judged Excluded"],
    ["F7", "Conforming Nonconforming Excluded"],
    ["F8", "Conforming Nonconforming Sampled Excluded"],
    ["F10", "Conforming Nonconforming Judged Excluded"],
    ["F11:F12", "Conforming Nonconforming Sampled Excluded"],
    ["F14", "Conforming Nonconforming Judged"],
    ["F15", "Conforming Nonconforming Excluded"],
  ]);
});

describe("profiles", () => {
  const built = (changes: Partial<SchemeProfile>): string =>
    resultFormulas(buildWorkbookPlan({ catalogue: SAMPLE_CATALOGUE, profile: { ...SAMPLE_PROFILE, ...changes }, locale: "en-US", hashes: SAMPLE_HASHES }))
      .filter(({ sheet, address }) => sheet === "Basis" && /^B[0-9]+$/.test(address))
      .map(({ formula }) => formula)
      .join("\n");

  test.each<readonly [string, Partial<SchemeProfile>]>([
    ["before normalising", { specialItemsApplied: "before-normalising" }],
    ["without cap", { cap: null }],
    ["without floor", { floor: null }],
    ["grading on the displayed total", { gradeOn: "displayed", grades: [{ id: "one", from: integer(70), label: { "zh-CN": "一", "en-US": "One" } }] }],
    ["other points", { specialDeduction: { points: fraction(3, 2), failAt: 5 } }],
    ["another limit of deductions", { specialDeduction: { points: integer(1), failAt: 3 } }],
    ["more bonuses", { bonus: { points: integer(1), max: 2 } }],
    ["other decimals", { displayDecimals: 4 }],
  ])("%s changes the recount", (_, changes) => {
    expect(built(changes)).not.toBe(built({}));
  });
});
