import fc from "fast-check";
import { fraction, integer, parseDecimal } from "../../core";
import type { Locale, SchemeProfile } from "../../core";
import { cellsOf } from "../testing/planCells";
import { anyDraft } from "../testing/draftArbitrary";
import { entriesOfDraft } from "../testing/draftEntries";
import { SAMPLE_CATALOGUE, SAMPLE_HASHES, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { SAMPLE_DRAFT } from "../testing/sampleWorkbook";
import type { ScoresheetEntry } from "../vocabulary";
import { columnNumber } from "./address";
import { buildWorkbookPlan } from "./buildWorkbookPlan";
import { NOTHING_CARRIED } from "./entries";
import type { CarriedEntries, EntryContent } from "./entries";
import type { PlanCached, WorkbookPlan } from "./plan";
import { resultFormulas } from "./resultFormulas";

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

function planOf(carried: CarriedEntries, locale: Locale, changes: Partial<SchemeProfile> = {}): WorkbookPlan {
  return buildWorkbookPlan({ catalogue: SAMPLE_CATALOGUE, profile: { ...SAMPLE_PROFILE, ...changes }, locale, hashes: SAMPLE_HASHES, carried });
}

/** What a cell will show; undefined where it holds no formula with a value. */
/** The sheets by their place in the workbook. */
const BASIS = 6;

function shown(plan: WorkbookPlan, sheet: number, address: string): PlanCached | undefined {
  const [, letters = "", digits = ""] = /^([A-Z]+)([0-9]+)$/.exec(address) ?? [];
  const cells = plan.sheets[sheet] === undefined ? new Map<never, never>() : cellsOf(plan.sheets[sheet]);
  const content = cells.get(Number.parseInt(digits, 10) - 1)?.get(columnNumber(letters));
  return content?.kind === "formula" ? content.cached : undefined;
}

const complete = entriesOfDraft(SAMPLE_DRAFT, "en-US");
const halfFilled: CarriedEntries = { ...complete, clauses: new Map([...complete.clauses].slice(0, 4)) };

/** The complete entries with some cells of a clause replaced. */
function withEntries(clause: string, cells: Readonly<Partial<Record<ScoresheetEntry, EntryContent>>>): CarriedEntries {
  const entries = new Map([...(complete.clauses.get(clause) ?? []), ...(Object.entries(cells) as [ScoresheetEntry, EntryContent][])]);
  return { ...complete, clauses: new Map([...complete.clauses, [clause, entries]]) };
}
const text = (content: string): EntryContent => ({ kind: "text", text: content });
const number = (value: number): EntryContent => ({ kind: "number", value });
const brokenEntries = withEntries("5.1.1.1", { givenScore: text("28.8") });

describe.each(LOCALES)("no formula of ours is without what it shows, in %s", (locale) => {
  const lacking = (plan: WorkbookPlan): readonly string[] => {
    const ours = new Set(resultFormulas(plan).map(({ sheet, address }) => `${sheet}!${address}`));
    return [...ours].filter((key) => {
      const [name = "", address = ""] = key.split("!");
      return shown(plan, plan.sheets.findIndex((sheet) => sheet.name === name), address) === undefined;
    });
  };

  test.each<readonly [string, CarriedEntries]>([
    ["an empty workbook", NOTHING_CARRIED],
    ["a half-filled one", halfFilled],
    ["a complete one", complete],
    ["one with a broken entry", brokenEntries],
    ["one with more rows than usual", { ...complete, rows: { assessors: 9, deductions: 33, bonuses: 7 } }],
  ])("%s", (_, carried) => {
    expect(lacking(planOf(carried, locale))).toEqual([]);
  });

  test("any draft at all", () => {
    fc.assert(
      fc.property(anyDraft(SAMPLE_CATALOGUE), (draft) => {
        expect(lacking(planOf(entriesOfDraft(draft, locale), locale))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("the results", () => {
  const results = (plan: WorkbookPlan): readonly (readonly unknown[])[] =>
    ["15", "16", "17"].map((row) =>
      ["B", "C", "D"].map((column) => {
        const cached = shown(plan, 0, `${column}${row}`);
        return cached?.kind === "text" ? cached.text : cached?.kind === "number" ? cached.value : cached?.code;
      }),
    );

  test("of an empty workbook say what is open", () => {
    expect(results(planOf(NOTHING_CARRIED, "zh-CN"))).toEqual([
      ["未完成：未评 8 条，首条 5.1.1.1", "未完成：未评 8 条，首条 5.1.1.1", "✓ 一致"],
      [0, 0, "✓ 一致"],
      ["未完成", "未完成", "✓ 一致"],
    ]);
  });

  test("of a complete one are the core's", () => {
    expect(results(planOf(complete, "en-US"))).toEqual([
      [96.19, 96.19, "✓ Agrees"],
      [1, 1, "✓ Agrees"],
      ["Five (en)", "Five (en)", "✓ Agrees"],
    ]);
  });

  test("of one with a wrong entry are an error in the functions' cells and a word in their twins", () => {
    expect(results(planOf(brokenEntries, "en-US"))).toEqual([
      ["#VALUE!", "Wrong entry", "✓ Agrees"],
      [1, 1, "✓ Agrees"],
      ["#VALUE!", "Wrong entry", "✓ Agrees"],
    ]);
  });

  test("say that special deductions fail whatever the total", () => {
    const failing = { ...complete, deductions: Array.from({ length: 5 }, () => new Map([["description" as const, text("fact")]])) };
    const plan = planOf(failing, "en-US");
    expect(results(plan)).toEqual([
      [92.19, 92.19, "✓ Agrees"],
      [5, 5, "✓ Agrees"],
      ["None (en)", "None (en)", "✓ Agrees"],
    ]);
    expect(shown(plan, 0, "B18")).toEqual({ kind: "text", text: "5 special deductions are reached; more points do not change the outcome" });
  });

  test.each<readonly [string, CarriedEntries, string]>([
    ["nothing while clauses are open", halfFilled, "–"],
    ["that the highest grade is reached", complete, "The highest grade is reached"],
    ["what is missing to the next grade, rounded up", withEntries("5.3.1.1", { givenScore: number(20) }), "Five (en): 0.88 points short"],
  ])("tell %s", (_, carried, words) => {
    expect(shown(planOf(carried, "en-US"), 0, "B18")).toEqual({ kind: "text", text: words });
  });
});

describe("a clause's row", () => {
  const row = (carried: CarriedEntries, address: string): unknown => {
    const cached = shown(planOf(carried, "en-US"), 1, address);
    return cached?.kind === "text" ? cached.text : cached?.kind === "number" ? cached.value : cached?.code;
  };

  test.each<readonly [string, CarriedEntries, readonly unknown[]]>([
    ["open", NOTHING_CARRIED, ["", "", 1, 0, 0, 1, 300]],
    ["judged", complete, [28.8, 28.8, 1, 4, 288, 1, 300]],
    ["a text number", brokenEntries, ["#VALUE!", "Wrong entry", 1, 9, 0, 1, 0]],
    ["off the step", withEntries("5.1.1.1", { givenScore: number(28.85) }), ["#VALUE!", "Wrong entry", 1, 9, 0, 1, 0]],
    ["judged without its score", { ...complete, clauses: new Map([["5.1.1.1", new Map([["verdict" as const, text("Judged")]])]]) }, ["", "", 1, 0, 0, 1, 300]],
    [
      "a formula that shows a score",
      withEntries("5.1.1.1", { givenScore: { kind: "formula", formula: "=14.4*2", cached: { kind: "number", value: 28.8 } } }),
      [28.8, 28.8, 1, 4, 288, 1, 300],
    ],
    ["a formula that nobody has calculated", withEntries("5.1.1.1", { givenScore: { kind: "formula", formula: "=TRUE()" } }), ["#VALUE!", "Wrong entry", 1, 9, 0, 1, 0]],
  ])("%s", (_, carried, expected) => {
    expect(["J6", "K6", "R6", "S6", "T6", "U6", "V6"].map((address) => row(carried, address))).toEqual(expected);
  });

  test("a sample is a fraction in lowest terms", () => {
    expect(["J8", "K8", "T8", "U8"].map((address) => row(complete, address))).toEqual([5, 5, 50, 1]);
    const sevenths = withEntries("5.1.2.1", { sampleSize: number(7), nonconforming: number(2) });
    expect(["T8", "U8"].map((address) => row(sevenths, address))).toEqual([375, 7]);
  });

  test("a section shows its subtotal, and counts nowhere", () => {
    expect(["J5", "R5", "S5", "T5", "U5", "V5", "W5"].map((address) => row(complete, address))).toEqual(["36.3 / 40", 0, -1, 0, 1, 0, 0]);
  });
});

test("the recount has no whole-number form where a figure has too many decimals", () => {
  const step = parseDecimal("0.0000001") ?? fraction(1, 1);
  const line = (plan: WorkbookPlan, at: number): PlanCached | undefined => shown(plan, BASIS, `B${String(at)}`);
  expect([line(planOf(complete, "en-US"), 49), line(planOf(complete, "en-US"), 54)]).toEqual([{ kind: "number", value: 1 }, { kind: "number", value: 96.19 }]);
  const fine = planOf(complete, "en-US", { judgedStep: step });
  expect([line(fine, 49), line(fine, 54)]).toEqual([{ kind: "number", value: 0 }, { kind: "number", value: 96.19 }]);
});

describe("past what a spreadsheet can hold as whole numbers", () => {
  const line = (carried: CarriedEntries, at: number): PlanCached | undefined => shown(planOf(carried, "en-US"), BASIS, `B${String(at)}`);

  test("a sample has no fraction, its score is divided, and nothing is brought over one denominator", () => {
    const huge = withEntries("5.1.2.1", { sampleSize: number(2e12), nonconforming: number(1e12) });
    const plan = planOf(huge, "en-US");
    expect(["T8", "U8", "K8"].map((address) => shown(plan, 1, address))).toEqual([
      { kind: "number", value: 0 },
      { kind: "number", value: 0 },
      { kind: "number", value: 3.75 },
    ]);
    expect(line(huge, 49)).toEqual({ kind: "number", value: 0 });
  });

  test("samples without common factors are not brought over one denominator, and the total stays the core's", () => {
    const prime = (clause: string, size: number): readonly [string, ReadonlyMap<ScoresheetEntry, EntryContent>] => [
      clause,
      new Map<ScoresheetEntry, EntryContent>([["verdict", text("Sampled")], ["sampleSize", number(size)], ["nonconforming", number(1)]]),
    ];
    const few = { ...complete, clauses: new Map([...complete.clauses, prime("5.1.2.1", 7), prime("5.2.2.9", 11), prime("5.2.2.10", 13)]) };
    const many = { ...complete, clauses: new Map([...complete.clauses, prime("5.1.2.1", 99_991), prime("5.2.2.9", 99_989), prime("5.2.2.10", 99_971)]) };
    expect(line(few, 49)).toEqual({ kind: "number", value: 7 * 11 * 13 });
    expect(line(many, 49)).toEqual({ kind: "number", value: 0 });
    expect(line(many, 54)).toEqual(shown(planOf(many, "en-US"), 0, "B15"));
  });
});

describe("what the recount leaves out", () => {
  const lines = (carried: CarriedEntries, changes: Partial<SchemeProfile> = {}): readonly unknown[] => {
    const plan = planOf(carried, "en-US", changes);
    return [43, 44, 47, 48, 50].map((at) => {
      const cached = shown(plan, BASIS, `B${String(at)}`);
      return cached?.kind === "number" ? cached.value : cached;
    });
  };

  test("a wrong clause counts neither as obtained nor as applicable", () => {
    // Open, wrong, state, applicable and obtained, in tenths: the wrong clause has 30 points, 28.8 of them obtained.
    expect(lines(complete)).toEqual([0, 0, 1, 970, 933]);
    expect(lines(brokenEntries)).toEqual([0, 1, 9, 670, 645]);
  });

  test("where every clause is wrong or excluded there is nothing to reach", () => {
    const wrong = new Map<ScoresheetEntry, EntryContent>([["verdict", text("?")]]);
    const nothing = { ...complete, clauses: new Map([...complete.clauses.keys()].map((id) => [id, wrong])) };
    expect(lines(nothing)).toEqual([0, 8, 9, 0, 0]);
    expect(lines(nothing, { specialItemsApplied: "before-normalising" })).toEqual([0, 8, 9, 0, 0]);
    const variants: readonly Partial<SchemeProfile>[] = [{}, { judgedStep: parseDecimal("0.0000001") }, { gradeOn: "displayed" }];
    expect(variants.map((changes) => shown(planOf(nothing, "en-US", changes), BASIS, "B55"))).toEqual([1, 4, 4].map((value) => ({ kind: "number", value })));
  });
});

test("the grade follows the displayed total where the profile says so", () => {
  const grades = [{ id: "one", from: fraction(962, 10), label: { "zh-CN": "一", "en-US": "One" } }];
  const grade = (changes: Partial<SchemeProfile>): PlanCached | undefined => shown(planOf(complete, "en-US", { grades, ...changes }), 0, "C17");
  expect(grade({ displayDecimals: 1, gradeOn: "displayed" })).toEqual({ kind: "text", text: "One" });
  expect(grade({ displayDecimals: 1, gradeOn: "exact" })).toEqual({ kind: "text", text: "None (en)" });
});

test("too many bonuses are wrong for both", () => {
  const many = planOf({ ...complete, bonuses: [text("one"), text("two")] }, "en-US", { bonus: { points: integer(1), max: 1 } });
  expect([shown(many, 0, "B15"), shown(many, 0, "C15")]).toEqual([{ kind: "error", code: "#VALUE!" }, { kind: "text", text: "Wrong entry" }]);
});
