import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { smallCatalogue } from "../../test/support/smallStandard";
import { builtInProfile } from "../schema";
import { buildWorkbookPlan, type PlanContent, type PlanSheet } from "../template";
import { deductions, explain, functionMetadata, gap, grade, score, total } from ".";

class HostFunctionError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

beforeAll(() => {
  Object.assign(globalThis, { CustomFunctions: { Error: HostFunctionError, ErrorCode: { invalidValue: "#VALUE!" } } });
});

type Locale = "zh-CN" | "en-US";
type Cells = unknown[][];

interface Ranges {
  readonly scoresheet: Cells;
  readonly deductions: Cells;
  readonly bonuses: Cells;
  readonly clauses: Cells;
  readonly rules: Cells;
}

/** The five ranges of a new workbook as a host hands them over: blanks marked as "", formulas without a value. */
function ranges(locale: Locale): Ranges {
  const plan = buildWorkbookPlan({ catalogue: smallCatalogue(), profile: builtInProfile(), locale, hashes: { catalogue: "a", profile: "b" } });
  const table = (name: string): Cells => {
    const sheet = plan.sheets.find(({ tables }) => tables.some((candidate) => candidate.name === name));
    return cellsOf(sheet, sheet?.tables.find((candidate) => candidate.name === name)?.range ?? "");
  };
  const named = (name: string): Cells => {
    const found = plan.names.find((candidate) => candidate.name === name);
    return cellsOf(plan.sheets.find((sheet) => sheet.name === found?.sheet), found?.range ?? "");
  };
  return { scoresheet: table("Scoresheet"), deductions: table("SpecialDeductions"), bonuses: table("Bonuses"), clauses: named("SS_Clauses"), rules: named("SS_Rules") };
}

function corner(address: string): { readonly column: number; readonly row: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, row: Number(digits) - 1 };
}

function cellsOf(sheet: PlanSheet | undefined, range: string): Cells {
  const [first = "", last = ""] = range.split(":");
  const from = corner(first);
  const to = corner(last);
  const cells: Cells = Array.from({ length: to.row - from.row + 1 }, () => new Array(to.column - from.column + 1).fill("") as unknown[]);
  for (const { at, cells: block } of sheet?.blocks ?? []) {
    const start = corner(at);
    block.forEach((row, r) => row.forEach((content, c) => put(cells[start.row + r - from.row], start.column + c - from.column, content)));
  }
  return cells;
}

function put(row: unknown[] | undefined, column: number, content: PlanContent): void {
  if (row !== undefined && column >= 0 && column < row.length && content !== null && content.kind !== "formula") {
    row[column] = content.kind === "text" ? content.text : content.value;
  }
}

/** Writes entries into the scoresheet's row of a clause, by header. */
function enter(given: Ranges, clause: string, entries: Readonly<Record<string, unknown>>): void {
  const headers = given.scoresheet[0] ?? [];
  const row = given.scoresheet.find(([id]) => id === clause);
  for (const [header, value] of Object.entries(entries)) {
    const column = headers.indexOf(header);
    if (row === undefined || column < 0) {
      throw new Error(`no ${header} of ${clause}`);
    }
    row[column] = value;
  }
}

function call(given: Ranges): { readonly total: unknown; readonly grade: unknown } {
  const run = (what: typeof total | typeof grade): unknown => {
    try {
      return what(given.scoresheet, given.deductions, given.bonuses, given.clauses, given.rules);
    } catch (error) {
      return error instanceof HostFunctionError ? `${error.code} ${error.message}` : error;
    }
  };
  return { total: run(total), grade: run(grade) };
}

function complete(): Ranges {
  const given = ranges("zh-CN");
  enter(given, "1.1.1", { 判定: "符合" });
  enter(given, "1.1.2", { 判定: "抽样", 样本数: 8, 不符合数: 1 });
  enter(given, "2.1", { 判定: "评分", 评定分: 40 });
  return given;
}

describe("STAR.TOTAL and STAR.GRADE", () => {
  it.each([
    ["zh-CN", "未完成：未评 3 条，首条 1.1.1", "未完成"],
    ["en-US", "Incomplete: 3 open, first 1.1.1", "Incomplete"],
  ] as const)("say what is missing in the workbook's language (%s)", (locale, shown, word) => {
    expect(call(ranges(locale))).toEqual({ total: shown, grade: word });
  });

  it("score at the exact threshold", () => {
    expect(call(complete())).toEqual({ total: 95, grade: "五星级" });
  });

  it("round what is shown and never the grade", () => {
    const given = complete();
    enter(given, "1.1.2", { 判定: "抽样", 样本数: 100000, 不符合数: 12501 });
    expect(call(given)).toEqual({ total: 95, grade: "四星级" });
  });

  it("count special deductions and bonuses", () => {
    const given = complete();
    const facts = given.deductions[0]?.indexOf("事实") ?? -1;
    const reason = given.bonuses[0]?.indexOf("加分理由") ?? -1;
    for (const row of [1, 2]) {
      (given.deductions[row] as unknown[])[facts] = "late";
    }
    expect(call(given)).toEqual({ total: 93, grade: "四星级" });
    expect(deductions(given.deductions)).toBe(2);
    (given.bonuses[1] as unknown[])[reason] = "ten years";
    expect(call(given)).toEqual({ total: 94, grade: "四星级" });
    (given.bonuses[2] as unknown[])[reason] = "another";
    expect(call(given).total).toMatch(/^#VALUE! .*2.*1/);
  });

  it.each([
    ["a number typed as text", { 判定: "评分", 评定分: "38" }, "38"],
    ["full-width digits", { 判定: "评分", 评定分: "３８" }, "３８"],
    ["a score above the points", { 判定: "评分", 评定分: 41 }, "2.1"],
    ["a score off the step", { 判定: "评分", 评定分: 38.3 }, "2.1"],
    ["a verdict that is none", { 判定: "基本符合" }, "基本符合"],
    ["a verdict with a stray blank", { 判定: "符合 " }, "符合"],
    ["a logical value", { 判定: "评分", 评定分: true }, "2.1"],
    ["an error in the cell", { 判定: "评分", 评定分: new HostFunctionError("#N/A", "") }, "2.1"],
  ])("answer %s with #VALUE! and a message that names it", (_what, entries, named) => {
    const given = complete();
    enter(given, "2.1", { 评定分: "", ...entries });
    const { total: shown, grade: word } = call(given);
    expect(shown).toMatch(/^#VALUE! .*[一-鿿]/);
    expect(shown).toContain(named);
    expect(word).toBe(shown);
  });

  it("answer a changed point value with #VALUE!, and name the clause", () => {
    const given = complete();
    enter(given, "1.1.1", { 分值: 25 });
    expect(call(given).total).toMatch(/^#VALUE! .*1\.1\.1.*20.*25/);
  });
});

type Spilling = typeof explain;

function spilled(what: Spilling, given: Ranges): unknown {
  try {
    return what(given.scoresheet, given.deductions, given.bonuses, given.clauses, given.rules);
  } catch (error) {
    return error instanceof HostFunctionError ? `${error.code} ${error.message}` : error;
  }
}

describe("STAR.EXPLAIN", () => {
  it("spills a row a step, what a step is made of above it, and ends with the total", () => {
    const given = complete();
    enter(given, "1.1.2", { 判定: "抽样", 样本数: 3, 不符合数: 1 });
    expect(spilled(explain, given)).toEqual([
      [6, "条款 1.1.1：符合，得满分 20 分", "20", 20, "1.1.1"],
      [6, "条款 1.1.2：抽样 3 个，不符合 1 个，40 × 2 ÷ 3", "80/3", 80 / 3, "1.1.2"],
      [5, "指标 1.1 得分：各涉及条款得分之和", "140/3", 140 / 3, ""],
      [4, "1 得分：各指标得分之和", "140/3", 140 / 3, ""],
      [6, "条款 2.1：评判得 40 分（分值 40 分）", "40", 40, "2.1"],
      [5, "指标 2.1 得分：各涉及条款得分之和", "40", 40, ""],
      [4, "2 得分：各指标得分之和", "40", 40, ""],
      [3, "得分合计：各部分得分之和", "260/3", 260 / 3, ""],
      [4, "全部 3 个条款的分值之和", "100", 100, ""],
      [3, "涉及项分值：全部分值减去删减条款的分值", "100", 100, ""],
      [2, "折算为百分制：260/3 ÷ 100 × 100", "260/3", 260 / 3, ""],
      [2, "特别扣分项 0 项，每项扣 1 分", "0", 0, ""],
      [2, "特别加分项 0 项，每项加 1 分", "0", 0, ""],
      [1, "上下限调整前的总分", "260/3", 260 / 3, ""],
      [0, "总分", "260/3", 260 / 3, ""],
    ]);
  });

  it.each([
    ["zh-CN", "未完成：未评 3 条，首条 1.1.1"],
    ["en-US", "Incomplete: 3 open, first 1.1.1"],
  ] as const)("says in one row what is missing (%s)", (locale, text) => {
    expect(spilled(explain, ranges(locale))).toEqual([[0, text, "", "", "1.1.1"]]);
  });
});

describe("STAR.GAP", () => {
  it("spills a row a grade with its distance, and for grades that are not reached the fewest changes in words", () => {
    const given = complete();
    enter(given, "1.1.2", { 判定: "抽样", 样本数: 100000, 不符合数: 12501 });
    expect(spilled(gap, given)).toEqual([
      ["五星级", 95, "-0.0004", -0.0004, false, "1.1.2 由“抽样 100000 个不符合 12501 个”改为“抽样 100000 个不符合 12500 个”：+0.0004 分 → 95.00 五星级"],
      ["四星级", 90, "4.9996", 4.9996, true, ""],
      ["三星级", 80, "14.9996", 14.9996, true, ""],
      ["达标级（二星级）", 70, "24.9996", 24.9996, true, ""],
    ]);
  });

  it("names every kind of change", () => {
    const given = complete();
    const facts = given.deductions[0]?.indexOf("事实") ?? -1;
    for (const row of [1, 2, 3, 4, 5]) {
      (given.deductions[row] as unknown[])[facts] = "late";
    }
    enter(given, "1.1.1", { 判定: "不符合" });
    enter(given, "2.1", { 判定: "评分", 评定分: 20 });
    const rows = spilled(gap, given) as unknown[][];
    expect(rows.map((row) => row[5])).toEqual([
      // 20 + 40 + 39 - 4, 20 + 35 + 39 - 4, 20 + 35 + 29 - 4, and 35 + 39 - 4
      "1.1.1 由“不符合”改为“符合”：+20 分；1.1.2 由“抽样 8 个不符合 1 个”改为“抽样 8 个不符合 0 个”：+5 分；2.1 由“评分 20”改为“评分 39”：+19 分；减少特别扣分项 1 项：+1 分 → 95.00 五星级",
      "1.1.1 由“不符合”改为“符合”：+20 分；2.1 由“评分 20”改为“评分 39”：+19 分；减少特别扣分项 1 项：+1 分 → 90.00 四星级",
      "1.1.1 由“不符合”改为“符合”：+20 分；2.1 由“评分 20”改为“评分 29”：+9 分；减少特别扣分项 1 项：+1 分 → 80.00 三星级",
      "2.1 由“评分 20”改为“评分 39”：+19 分；减少特别扣分项 1 项：+1 分 → 70.00 达标级（二星级）",
    ]);
  });

  it("says of a grade above the cap that nothing reaches it", () => {
    const given = complete();
    enter(given, "1.1.1", { 判定: "不符合" });
    const cap = given.rules.find(([key]) => key === "cap");
    (cap as unknown[])[1] = "90";
    expect((spilled(gap, given) as unknown[][])[0]).toEqual(["五星级", 95, "-20", -20, false, "任何变动都达不到"]);
  });

  it("says in one row what is missing", () => {
    expect(spilled(gap, ranges("en-US"))).toEqual([["Incomplete: 3 open, first 1.1.1", "", "", "", "", ""]]);
  });

  it("answers with the errors of the other functions", () => {
    const given = complete();
    enter(given, "2.1", { 判定: "评分", 评定分: 41 });
    expect(spilled(gap, given)).toBe(call(given).total);
    expect(spilled(explain, given)).toBe(call(given).total);
  });
});

describe("STAR.SCORE", () => {
  const run = (...args: Parameters<typeof score>): unknown => {
    try {
      return score(...args);
    } catch (error) {
      return error instanceof HostFunctionError ? `${error.code} ${error.message}` : error;
    }
  };

  it.each([
    [[5, "全有或全无", "", "", "", "", 0.5], ""],
    [[5, "全有或全无", "符合", "", "", "", 0.5], 5],
    [[5, "全有或全无", "不符合", "", "", "", 0.5], 0],
    [[5, "All or nothing", "Excluded", "", "", "", ""], "–"],
    [[3, "Proportional", "Sampled", 9, 2, "", 0.5], 7 / 3],
    [[12.5, "评判", "评分", "", "", 12.5, 0.5], 12.5],
    [[12.25, "评判", "评分", "", "", 12.25, 0.5], 12.25],
    [[3, "按比例", "抽样", 9, "", "", null], ""],
  ] as const)("%j gives %j", (args, expected) => {
    expect(run(...(args as unknown as Parameters<typeof score>))).toBe(expected);
  });

  it.each([
    [[5, "全有或全无", "抽样", 9, 1, "", 0.5], "（本行）"],
    [[5, "Judged", "Judged", "", "", 5.5, 0.5], "(this row)"],
    [[5, "Judged", "Judged", "", "", "5", 0.5], "“5”"],
    [["five", "Judged", "Judged", "", "", 5, 0.5], "STAR.SCORE"],
  ] as const)("%j is refused with a message", (args, named) => {
    const shown = run(...(args as unknown as Parameters<typeof score>));
    expect(shown).toMatch(/^#VALUE! /);
    expect(shown).toContain(named);
  });
});

describe("the metadata", () => {
  it.each(["zh-CN", "en-US"] as const)("is what the golden file says (%s)", (locale) => {
    const golden = join(__dirname, "../../test/golden/functions", `functions.${locale}.json`);
    expect(existsSync(golden)).toBe(true);
    expect(functionMetadata(locale)).toEqual(JSON.parse(readFileSync(golden, "utf8")));
  });

  it("names functions that the entry associates, each once", () => {
    const entry = readFileSync(join(__dirname, "../entry/functions.ts"), "utf8");
    const associated = [...entry.matchAll(/CustomFunctions\.associate\("([A-Z]+)"/g)].map(([, id]) => id);
    const { functions } = functionMetadata("en-US") as { readonly functions: readonly { readonly id: string; readonly name: string }[] };
    expect(associated.sort()).toEqual(functions.map(({ id }) => id).sort());
    expect(functions.every(({ id, name }) => id === name)).toBe(true);
  });
});
