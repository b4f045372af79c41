import { checkFile } from "../../src/application";
import type { Finding } from "../../src/core";
import type { GridCell, WorkbookPlan } from "../../src/template";
import { resultFormulas, type ResultFormula } from "../../src/template";
import { cellAt } from "../../src/template/plan/address";
import { gridsOfPlan, type Change } from "../../src/template/testing/gridsOfPlan";
import { cellsOf, sheetNamed } from "../../src/template/testing/planCells";
import { bytesOf, checked, edited, fileFindings, findingWords, hash, planOfDraft } from "./support/sampleFiles";

const plan = planOfDraft();
const formulas = resultFormulas(plan);
const NOTHING_SAID = { hidden: [], settings: [], links: [], hasConnections: false, outsideFormulas: [], hasMacros: false, unprotected: [], isSigned: false, copies: [],
      masked: [] };

function cellOfPlan(planned: WorkbookPlan, sheet: string, address: string): GridCell {
  const [, letters = "", digits = ""] = /^([A-Z]+)([0-9]+)$/.exec(address) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const content = cellsOf(sheetNamed(planned, sheet)).get(Number.parseInt(digits, 10) - 1)?.get(column) ?? null;
  const blank: GridCell = { value: { kind: "blank" }, formula: "", isDate: false };
  if (content === null) {
    return blank;
  }
  return content.kind === "formula" ? { ...blank, formula: content.formula, value: content.cached ?? blank.value } : { ...blank, value: content };
}

/** What the checks find about formulas after some cells of the workbook were changed. */
async function found(changes: ReadonlyMap<string, Change>): Promise<readonly Finding[]> {
  const outcome = await checkFile(
    {
      grids: gridsOfPlan(plan, changes),
      statements: NOTHING_SAID,
      cellOf: ({ sheet, row, column }) => {
        const address = cellAt(column, row + 1);
        const change = changes.get(`${sheet}!${address}`);
        return change !== undefined && "value" in change && "formula" in change ? change : cellOfPlan(plan, sheet, address);
      },
    },
    hash,
  );
  return outcome.kind === "checked" ? outcome.workbook.findings.filter(({ check }) => /^(RES|FIL)/.test(check)) : [];
}

const at = ({ sheet, address }: ResultFormula): string => `${sheet}!${address}`;
const one = (formula: ResultFormula, cell: GridCell): ReadonlyMap<string, Change> => new Map([[at(formula), cell]]);

test("the three ways of changing each formula are more than 500 cases", () => {
  expect(3 * formulas.length).toBeGreaterThan(500);
});

test("a workbook as built has nothing to find", async () => {
  expect(await found(new Map())).toEqual([]);
});

test("every single formula that is typed over with the very value that it shows is found, at its cell", async () => {
  const missed: string[] = [];
  for (const formula of formulas) {
    const words = (await found(one(formula, { value: formula.cached, formula: "", isDate: false }))).map(findingWords);
    if (!words.some((word) => word.includes("overwritten") && word.endsWith(at(formula)))) {
      missed.push(`${at(formula)}: ${words.join(", ")}`);
    }
  }
  expect(missed).toEqual([]);
});

test("every single formula to which a constant is added without a change of its value is found", async () => {
  const missed: string[] = [];
  for (const formula of formulas) {
    const words = (await found(one(formula, { value: formula.cached, formula: `${formula.formula}+0`, isDate: false }))).map(findingWords);
    if (!words.includes(`FIL002 changed ${at(formula)}`)) {
      missed.push(`${at(formula)}: ${words.join(", ")}`);
    }
  }
  expect(missed).toEqual([]);
});

test("every single value that is not what the entries give is found", async () => {
  const missed: string[] = [];
  for (const formula of formulas) {
    const value = formula.cached.kind === "number" ? { kind: "number" as const, value: formula.cached.value + 1 } : { kind: "text" as const, text: "95" };
    const words = (await found(one(formula, { value, formula: formula.formula, isDate: false }))).map(findingWords);
    if (!words.some((word) => /differs|stale/.test(word) && word.endsWith(at(formula)))) {
      missed.push(`${at(formula)}: ${words.join(", ")}`);
    }
  }
  expect(missed).toEqual([]);
});

describe("in a file", () => {
  const bytes = bytesOf(plan);

  test("nothing is found as built", async () => {
    expect(await fileFindings(bytes)).toEqual([]);
  });

  test.each<readonly [string, string, (xml: string) => string, readonly string[]]>([
    ["a stale total", "xl/worksheets/sheet1.xml", (xml) => xml.replace(/(<c r="B15"[^>]*>.*?<v>)96.19/, "$195"), ["RES002 differs 汇总!B15"]],
    ["a total typed over", "xl/worksheets/sheet1.xml", (xml) => xml.replace(/(<c r="B15"[^>]*>)<f.*?<\/f>/, "$1"), ["RES002 overwritten 汇总!B15"]],
    ["a total by another formula", "xl/worksheets/sheet1.xml", (xml) => xml.replace(/(<c r="B15"[^>]*>)<f.*?<\/f>/, "$1<f>96+0.19</f>"), ["RES002 overwritten 汇总!B15"]],
    ["a constant added to the total", "xl/worksheets/sheet1.xml", (xml) => xml.replace(/(<c r="B15"[^>]*><f[^>]*>.*?)<\/f>/, "$1+0</f>"), ["FIL002 changed 汇总!B15"]],
    ["a subtotal typed over", "xl/worksheets/sheet1.xml", (xml) => xml.replace(/(<c r="D25"[^>]*>)<f>.*?<\/f>/, "$1"), ["FIL002 overwritten 汇总!D25"]],
    ["a sum that is short by one row", "xl/worksheets/sheet1.xml", (xml) => xml.replace(/(<c r="D25".*?)\$K\$15/, "$1$$K$$14"), ["FIL002 changed 汇总!D25"]],
    ["an old count in the recount", "xl/worksheets/sheet7.xml", (xml) => xml.replace(/(<c r="B41"[^>]*>.*?<v>)8/, "$17"), ["FIL002 stale 依据!B41"]],
    ["a threshold lowered in the list", "xl/worksheets/sheet7.xml", (xml) => xml.replace(/(<c r="B31"[^>]*><v>)95/, "$180"), ["FIL002 list 依据!B31"]],
    ["points changed in the clause list", "xl/worksheets/sheet7.xml", (xml) => xml.replace(/(<c r="E60"[^>]*><v>)30/, "$125"), ["FIL002 list 依据!E60"]],
  ])("%s", async (_, part, change, expected) => {
    expect(await fileFindings(edited(bytes, { [part]: change }))).toEqual(expected);
  });

  test("a total by a custom function's other spellings is no change", async () => {
    const respelled = (xml: string): string => xml.replaceAll("_xldudf_STAR_TOTAL(", "[2]!_xldudf_star_total(").replaceAll("_xldudf_STAR_GRADE(", "STAR.GRADE(");
    expect(await fileFindings(edited(bytes, { "xl/worksheets/sheet1.xml": respelled }))).toEqual([]);
  });

  test("the score stays the core's own, whatever the file claims", async () => {
    const claims95 = edited(bytes, { "xl/worksheets/sheet1.xml": (xml) => xml.replaceAll("<v>96.19</v>", "<v>100</v>") });
    const outcome = await checked(claims95);
    expect(outcome.kind === "checked" && outcome.workbook.report).toMatchObject({ status: "complete", grade: "five", specialDeductions: 1 });
  });
});

describe("what is no change of a formula", () => {
  /** A row of the scoresheet, its addresses and the references of its formulas included, in the place of another. */
  const movedRow = (row: string, from: number, to: number): string =>
    row
      .replaceAll(`<row r="${String(from)}"`, `<row r="${String(to)}"`)
      .replace(new RegExp(`(?<![$0-9A-Z])([A-Z])${String(from)}(?![0-9])`, "g"), `$1${String(to)}`);

  test("rows that were sorted are one finding, and the results are still compared", async () => {
    const sorted = (xml: string): string => {
      const [first = "", second = ""] = [6, 7].map((row) => new RegExp(`<row r="${String(row)}"[^>]*>.*?</row>`).exec(xml)?.[0] ?? "");
      return xml.replace(first + second, movedRow(second, 7, 6) + movedRow(first, 6, 7));
    };
    const bytes = bytesOf(plan);
    expect(await fileFindings(edited(bytes, { "xl/worksheets/sheet2.xml": sorted }))).toEqual(["FIL002 moved 评分表!A6"]);
    const stale = edited(bytes, { "xl/worksheets/sheet2.xml": sorted, "xl/worksheets/sheet1.xml": (xml) => xml.replace(/(<c r="B15"[^>]*>.*?<v>)96.19/, "$195") });
    expect(await fileFindings(stale)).toEqual(["RES002 differs 汇总!B15", "FIL002 moved 评分表!A6"]);
  });

  test("a date where a count belongs is a fault of its own, and no formula is blamed for counting it", async () => {
    const date: GridCell = { value: { kind: "number", value: 46376 }, formula: "", isDate: true };
    const sampleSize = "评分表!G8";
    const words = (await found(new Map([[sampleSize, date]]))).map(findingWords);
    expect(words.filter((word) => word.startsWith("FIL002"))).toEqual([]);
    expect(words.filter((word) => word.startsWith("RES"))).not.toEqual([]);
  });

  test("a formula that no program has calculated is not stale", async () => {
    const blank: GridCell["value"] = { kind: "blank" };
    const uncalculated = new Map(formulas.map((formula): [string, Change] => [at(formula), { value: blank, formula: formula.formula, isDate: false }]));
    const words = (await found(uncalculated)).map(findingWords);
    expect(words.filter((word) => !word.startsWith("RES003"))).toEqual([]);
  });
});
