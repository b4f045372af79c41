import { NO_RECORDS, indexBank, parseDecimal, runChecks, scoreAssessment } from "../../core";
import type { Finding } from "../../core";
import { readEntries } from "../reading/readEntries";
import { gridsOfPlan } from "../testing/gridsOfPlan";
import type { Change } from "../testing/gridsOfPlan";
import { SAMPLE_CATALOGUE, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { sampleWorkbook } from "../testing/sampleWorkbook";
import { entryCells } from "../reading/entryCells";
import { typed } from "../testing/recordCells";
import type { Mend, MendContext } from "./mend";
import { mendOf } from "./mendOf";

// Rows of the sample scoresheet: 6 is 5.1.1.1 (judged), 7 is 5.1.1.2 (all or nothing), 8 is 5.1.2.1 (proportional).
type Locale = "zh-CN" | "en-US";

function findingsWith(changes: ReadonlyMap<string, Change>, locale: Locale = "zh-CN"): readonly Finding[] {
  const { draft, facts } = readEntries(gridsOfPlan(sampleWorkbook(locale), changes), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
  const report = scoreAssessment(draft, SAMPLE_CATALOGUE, SAMPLE_PROFILE);
  return runChecks({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, draft, report, records: NO_RECORDS, workbook: facts, bank: null });
}

function at(place: Finding["place"]): string {
  return place === undefined ? "" : `${place.sheet}!${place.address}`;
}

function mendAt(address: string, text: string, locale: Locale = "zh-CN"): Mend | null {
  const found = findingsWith(new Map([[address, { kind: "text", text }]]), locale).find((finding) => at(finding.place) === address);
  if (found === undefined) {
    throw new Error(`nothing is found at ${address}`);
  }
  return mendOf(found, { locale, catalogue: SAMPLE_CATALOGUE, entryCells: new Map() });
}

describe("the same entry in the form that counts", () => {
  test.each([
    ["a text number", "评分表!I6", "28.8", "write-number", 28.8],
    ["blanks around a number", "评分表!I6", " 28.8\u00a0", "write-number", 28.8],
    ["an apostrophe that became part of it", "评分表!G8", "'3", "write-number", 3],
    ["full-width digits", "评分表!I6", "２８．８", "write-number", 28.8],
    ["trailing zeros", "评分表!I6", "28.80", "write-number", 28.8],
    ["a verdict with a stray blank", "评分表!F7", "符合 ", "write-word", "符合"],
    ["a verdict in the other language and another case", "评分表!F7", "CONFORMING", "write-word", "符合"],
    ["a cause with an ideographic blank", "特别项!B6", "违反法律法规\u3000", "write-word", "违反法律法规"],
    ["a state in another case", "特别项!I6", "verified", "write-word", "已验证"],
    ["a clause in full width", "特别项!C6", "５.2.1", "write-clause", "5.2.1"],
  ])("%s", (_, address, text, code, value) => {
    const mend = mendAt(address, text);
    const [sheet, cell] = address.split("!");
    expect(mend).toEqual({ code, params: { raw: text, value: String(value) }, writes: [{ sheet, address: cell, value }], holds: [{ sheet, address: cell, text }] });
    // Once it is written, nothing is found there any more.
    const mended = new Map<string, Change>([[address, typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value }]]);
    expect(findingsWith(mended).filter(({ check, place }) => at(place) === address && /^(ENT|SCO00[24])/.test(check))).toEqual([]);
  });

  test("words are written in the workbook's language", () => {
    expect(mendAt("Scoresheet!F7", "符合 ", "en-US")?.writes).toEqual([{ sheet: "Scoresheet", address: "F7", value: "Conforming" }]);
  });
});

describe("what has two readings, or needs a decision, is left to the person", () => {
  test.each([
    ["a percentage", "评分表!I6", "60%"],
    ["a decimal comma", "评分表!I6", "28,8"],
    ["thousands", "评分表!G8", "1,000"],
    ["a fraction that may be a date", "评分表!I6", "1/2"],
    ["an exponent", "评分表!I6", "1e1"],
    ["a leading zero", "评分表!I6", "028.8"],
    ["a negative figure", "评分表!I6", "-28.8"],
    ["half an item of a sample", "评分表!G8", "3.5"],
    ["a unit", "评分表!I6", "28分"],
    ["another word", "评分表!F7", "基本符合"],
    ["a verdict that the clause does not take", "评分表!F7", "抽样 "],
    ["an exclusion where none is allowed", "评分表!F14", "删减 "],
    ["a clause that is not there", "特别项!C6", "5.9"],
    ["a long text that the finding holds shortened", "评分表!F7", `符合${" ".repeat(90)}`],
  ])("%s", (_, address, text) => {
    expect(mendAt(address, text)).toBeNull();
  });

  test("a finding without a cell", () => {
    const [finding] = findingsWith(new Map([["评分表!I6", { kind: "text", text: "28.8" }]]));
    const { place: _place, ...unplaced } = finding ?? ({} as Finding);
    expect(mendOf(unplaced, { locale: "zh-CN", catalogue: SAMPLE_CATALOGUE, entryCells: new Map() })).toBeNull();
  });
});

test("a credit code in full width or small letters with blanks is written properly, a wrong one is not", () => {
  const finding = (code: string): Finding => ({
    check: "HEA002", outcome: "needs-review", clause: "", field: "creditCode", item: -1, params: { code, variant: "characters" }, place: { sheet: "汇总", address: "B7" },
  });
  const context = { locale: "zh-CN", catalogue: SAMPLE_CATALOGUE, entryCells: new Map() } as const;
  expect(mendOf(finding("９１３５０１００m000100y43"), context)?.writes).toEqual([{ sheet: "汇总", address: "B7", value: "91350100M000100Y43" }]);
  expect(mendOf(finding("9135 0100 M000 100Y 43"), context)?.writes).toEqual([{ sheet: "汇总", address: "B7", value: "91350100M000100Y43" }]);
  expect(mendOf(finding("91350100m000100y44"), context)).toBeNull();
});

test.each([
  ["RES001", "restore-formulas"],
  ["RES002", "restore-formulas"],
  ["RES003", "repair-formulas"],
])("%s is mended by formulas of ours", (check, code) => {
  const finding: Finding = { check, outcome: "fail", clause: "", field: "result", item: -1, params: {}, place: { sheet: "汇总", address: "B15" } };
  expect(mendOf(finding, { locale: "en-US", catalogue: SAMPLE_CATALOGUE, entryCells: new Map() })).toEqual({ code, params: {}, writes: [] });
});

describe("the counts of a sample", () => {
  const cells: readonly (readonly [string, string | number])[] = [
    ["评分表!F8", "抽样"], ["评分表!G8", 3], ["评分表!H8", 0],
    ["抽样!A29", "5.1.2.1"], ["抽样!C29", 4], ["抽样!D29", "不符合"],
    ["抽样!A30", "5.1.2.1"], ["抽样!C30", 9], ["抽样!D30", "符合"],
  ];
  const changed = (more: readonly (readonly [string, string | number])[]): ReadonlyMap<string, Change> => new Map(typed(Object.fromEntries([...cells, ...more])));
  const checked = (changes: ReadonlyMap<string, Change>): { readonly found: Finding | undefined; readonly context: MendContext } => {
    const grids = gridsOfPlan(sampleWorkbook("zh-CN"), changes);
    const { draft, facts, records } = readEntries(grids, SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    const report = scoreAssessment(draft, SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    const findings = runChecks({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, draft, report, records, workbook: facts, bank: null });
    return {
      found: findings.find(({ check }) => check === "SMP005"),
      context: { locale: "zh-CN", catalogue: SAMPLE_CATALOGUE, entryCells: entryCells(grids, SAMPLE_CATALOGUE) },
    };
  };

  test("are taken over from the sampling sheet, as long as the row still says what was read", () => {
    const { found, context } = checked(changed([]));
    expect(found === undefined ? null : mendOf(found, context)).toEqual({
      code: "take-over-sample",
      params: { looked: 2, found: 1 },
      writes: [{ sheet: "评分表", address: "G8", value: 2 }, { sheet: "评分表", address: "H8", value: 1 }],
      holds: [
        { sheet: "评分表", address: "A8", text: "5.1.2.1" },
        { sheet: "评分表", address: "G8", text: "3" },
        { sheet: "评分表", address: "H8", text: "0" },
      ],
    });
    expect(checked(changed([["评分表!G8", 2], ["评分表!H8", 1]])).found).toBeUndefined();
  });

  test("are not, where another verdict would have to go", () => {
    const { found, context } = checked(new Map([...changed([["评分表!F8", "符合"]]), ["评分表!G8", { kind: "blank" }], ["评分表!H8", { kind: "blank" }]]));
    expect(found?.params["variant"]).toBe("conforming");
    expect(found === undefined ? null : mendOf(found, context)).toBeNull();
  });
});

describe("the bank's loss", () => {
  // 5.1.1.1 is judged with 30 points in steps of 0.1.
  const mended = (cells: Readonly<Record<string, string | number>>, points: string, more: readonly (readonly [string, Change])[] = []): Mend | null | "nothing found" => {
    const grids = gridsOfPlan(sampleWorkbook("zh-CN"), new Map([...typed(cells), ...more]));
    const { draft, facts, records } = readEntries(grids, SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    const report = scoreAssessment(draft, SAMPLE_CATALOGUE, SAMPLE_PROFILE);
    const bank = indexBank([
      { id: "a", catalogue: SAMPLE_CATALOGUE.id, clause: "5.1.1.1", text: { any: "没有职责文件", "zh-CN": "", "en-US": "" }, loss: { kind: "points", points: parseDecimal(points) ?? { n: 0n, d: 1n } }, note: "", used: 0 },
    ]);
    const found = runChecks({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, draft, report, records, workbook: facts, bank }).find(({ check }) => check === "BNK001");
    return found === undefined ? "nothing found" : mendOf(found, { locale: "zh-CN", catalogue: SAMPLE_CATALOGUE, entryCells: entryCells(grids, SAMPLE_CATALOGUE) });
  };
  const judged = { "评分表!F6": "评分", "评分表!I6": 20, "评分表!M6": "没有职责文件。" };

  test("is offered as the score that it leaves, as long as the row still says what was read", () => {
    expect(mended(judged, "8.3")).toEqual({
      code: "take-bank-loss",
      params: { from: "20", score: "21.7" },
      writes: [{ sheet: "评分表", address: "I6", value: 21.7 }],
      holds: [{ sheet: "评分表", address: "A6", text: "5.1.1.1" }, { sheet: "评分表", address: "I6", text: "20" }],
    });
  });

  test("is not where the score is off the step or below nothing, or another verdict would have to go", () => {
    expect(mended(judged, "8.25")).toBeNull();
    expect(mended(judged, "100")).toBeNull();
    expect(mended({ "评分表!F6": "不符合", "评分表!M6": "没有职责文件" }, "8.3", [["评分表!I6", { kind: "blank" }]])).toBeNull();
  });
});
