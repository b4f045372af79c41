import { CORE_ISSUE_CODES, DERIVATION_CODES, coreIssue, explainFigure, scoreAssessment } from "../../src/core";
import type { Derivation, Figure, SchemeProfile } from "../../src/core";
import { derivationTexts, fillText } from "../../src/messages";
import { CONFORMING, DEFAULT_PROFILE, EXCLUDED, NONCONFORMING, UNASSESSED, catalogueOf, clause, decimal, draftOf, judged, sampled } from "./builders";

const catalogue = catalogueOf([
  clause("5.1.1", "20"),
  clause("5.1.2", "20", { method: "proportional" }),
  clause("5.2.1", "20", { method: "judged" }),
  clause("5.2.2", "20"),
  clause("5.3.1", "20"),
]);
const draft = draftOf(
  catalogue,
  [["5.1.1", CONFORMING], ["5.1.2", sampled(9, 2)], ["5.2.1", judged("7.5")], ["5.2.2", NONCONFORMING], ["5.3.1", EXCLUDED]],
  { deductions: 2, bonuses: 1 },
);

function steps(profile: Partial<SchemeProfile>): readonly Derivation[] {
  const report = scoreAssessment(draft, catalogue, { ...DEFAULT_PROFILE, ...profile });
  const flattened = (step: Derivation): readonly Derivation[] => [step, ...step.parts.flatMap(flattened)];
  return report.status === "complete" ? flattened(report.derivation) : [];
}

/** The steps of one figure, with the second clause still open where an open assessment has such a figure. */
function stepsOf(figure: Figure, open: boolean): readonly Derivation[] {
  const given = open ? { ...draft, clauses: new Map([...draft.clauses, ["5.1.2", UNASSESSED] as const]) } : draft;
  const flattened = (step: Derivation): readonly Derivation[] => [step, ...step.parts.flatMap(flattened)];
  const derivation = explainFigure(figure, given, catalogue, DEFAULT_PROFILE);
  return derivation === null ? [] : flattened(derivation);
}

/** Steps of every kind: with and without limits, special items before and after normalising, open clauses, single figures. */
function allSteps(): readonly Derivation[] {
  return [
    ...steps({}),
    ...steps({ specialItemsApplied: "before-normalising", cap: decimal("10") }),
    ...steps({ floor: decimal("90") }),
    ...stepsOf({ kind: "obtained" }, true),
    ...stepsOf({ kind: "low" }, true),
    ...stepsOf({ kind: "high" }, true),
    ...stepsOf({ kind: "group-applicable", group: "5.1" }, false),
    ...stepsOf({ kind: "missing", grade: "four-star" }, false),
  ];
}

describe("texts of the derivation", () => {
  test("every step comes up in these cases", () => {
    expect(new Set(allSteps().map(({ code }) => code))).toEqual(new Set(DERIVATION_CODES));
  });

  test.each(["zh-CN", "en-US"] as const)("every step has its figures in %s, no placeholder is left", (locale) => {
    const shown = allSteps().map(({ code, params }) => fillText(derivationTexts[locale][code], params));
    expect(shown.filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  test("a sample shows its arithmetic", () => {
    const step = allSteps().find(({ code }) => code === "clause-sampled");
    expect(fillText(derivationTexts["zh-CN"]["clause-sampled"], step?.params)).toBe("条款 5.1.2：抽样 9 个，不符合 2 个，20 × 7 ÷ 9");
    expect(fillText(derivationTexts["en-US"]["clause-sampled"], step?.params)).toBe("Clause 5.1.2: 2 of 9 sampled nonconforming, 20 × 7 ÷ 9");
  });
});

test("issue codes are kebab-case, each listed once; an issue has empty params where it has none", () => {
  expect(CORE_ISSUE_CODES.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  expect(new Set(CORE_ISSUE_CODES).size).toBe(CORE_ISSUE_CODES.length);
  expect(coreIssue("list-empty", "grades")).toEqual({ code: "list-empty", path: "grades", params: {} });
});
