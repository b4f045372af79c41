import {
  CONFORMING, DEDUCTION, DEFAULT_PROFILE, EXCLUDED, NONCONFORMING, UNASSESSED, catalogueOf, clause, decimal, draftOf, judged, rational, sampled,
} from "../../../test/core/builders";
import { ZERO, exactText } from "../exact";
import type { SchemeProfile } from "../profile";
import { DERIVATION_CODES, gradeFor, scoreAssessment, scoreClause } from ".";
import { isScoring } from "./scoreClause";
import type { CompleteReport, Derivation, ScoreReport } from ".";

const catalogue = catalogueOf([
  clause("5.1.1", "20"),
  clause("5.1.2.1", "10", { method: "proportional" }),
  clause("5.1.2.2", "10"),
  clause("5.2.1", "40", { method: "judged" }),
  clause("5.2.2", "12"),
  clause("5.3.1", "8"),
]);
const ENTRIES = [
  ["5.1.1", CONFORMING],
  ["5.1.2.1", sampled(9, 2)],
  ["5.1.2.2", NONCONFORMING],
  ["5.2.1", judged("36.5")],
  ["5.2.2", EXCLUDED],
  ["5.3.1", EXCLUDED],
] as const;

function complete(report: ScoreReport): CompleteReport {
  if (report.status !== "complete") {
    throw new Error(report.status);
  }
  return report;
}

/** One line a step: its code, its value and its params, indented below the step it is a part of. */
function outline({ code, value, params, clause: id, parts }: Derivation, depth = 0): readonly string[] {
  const said = Object.entries(params).map(([key, param]) => `${key}=${String(param)}`).join(" ");
  const line = `${"  ".repeat(depth)}${code} ${exactText(value)}${said === "" ? "" : ` (${said})`}${id === undefined ? "" : ` [${id}]`}`;
  return [line, ...parts.flatMap((part) => outline(part, depth + 1))];
}

describe("scoreClause", () => {
  const one = clause("5.1.1", "5");

  test.each([
    [UNASSESSED, null],
    [EXCLUDED, null],
    [CONFORMING, rational(5)],
    [NONCONFORMING, ZERO],
    [sampled(9, 2), rational(35, 9)],
    [sampled(1, 0), rational(5)],
    [judged("3.5"), rational(7, 2)],
  ])("%#", (given, score) => {
    expect(scoreClause(one, given)).toEqual(score);
  });
});

test("isScoring tells the entries that put points on a clause", () => {
  expect([UNASSESSED, EXCLUDED, CONFORMING, NONCONFORMING, sampled(9, 2), judged("3.5")].map(isScoring)).toEqual([
    false, false, true, true, true, true,
  ]);
});

describe("gradeFor", () => {
  test("gives the grade, or the failed one with its reasons in order", () => {
    expect(gradeFor(rational(90), 4, DEFAULT_PROFILE)).toEqual({ grade: "four-star", reasons: [] });
    expect(gradeFor(rational(90), 5, DEFAULT_PROFILE)).toEqual({ grade: "not-qualified", reasons: ["special-deductions"] });
    expect(gradeFor(rational(69), 0, DEFAULT_PROFILE)).toEqual({ grade: "not-qualified", reasons: ["below-pass-mark"] });
    expect(gradeFor(rational(69), 6, DEFAULT_PROFILE)).toEqual({ grade: "not-qualified", reasons: ["special-deductions", "below-pass-mark"] });
  });

  test("does not depend on the order of the grades", () => {
    const profile = { ...DEFAULT_PROFILE, grades: [...DEFAULT_PROFILE.grades].reverse() };
    expect([95, 94, 89, 79, 69].map((total) => gradeFor(rational(total), 0, profile).grade)).toEqual([
      "five-star", "four-star", "three-star", "qualified", "not-qualified",
    ]);
  });
});

describe("scoreAssessment", () => {
  test("reports each clause, indicator and section, excluded and open ones told apart from zero", () => {
    const report = scoreAssessment(draftOf(catalogue, [...ENTRIES, ["5.2.1", UNASSESSED]]), catalogue, DEFAULT_PROFILE);
    expect(report).toMatchObject({
      status: "incomplete",
      open: ["5.2.1"],
      clauses: [
        { clause: "5.1.1", status: "conforming", score: rational(20), points: rational(20) },
        { clause: "5.1.2.1", status: "sampled", score: rational(70, 9), points: rational(10) },
        { clause: "5.1.2.2", status: "nonconforming", score: ZERO, points: rational(10) },
        { clause: "5.2.1", status: "unassessed", score: null, points: rational(40) },
        { clause: "5.2.2", status: "excluded", score: null, points: rational(12) },
        { clause: "5.3.1", status: "excluded", score: null, points: rational(8) },
      ],
      indicators: [
        { id: "5.1.1", obtained: rational(20), applicable: rational(20), open: 0 },
        { id: "5.1.2", obtained: rational(70, 9), applicable: rational(20), open: 0 },
        { id: "5.2.1", obtained: ZERO, applicable: rational(40), open: 1 },
        { id: "5.2.2", obtained: ZERO, applicable: ZERO, open: 0 },
        { id: "5.3.1", obtained: ZERO, applicable: ZERO, open: 0 },
      ],
      sections: [
        { id: "5.1", obtained: rational(250, 9), applicable: rational(40), open: 0 },
        { id: "5.2", obtained: ZERO, applicable: rational(40), open: 1 },
        { id: "5.3", obtained: ZERO, applicable: ZERO, open: 0 },
      ],
      obtained: rational(250, 9),
      applicable: rational(80),
      specialDeductions: 0,
      bonuses: 0,
    });
  });

  test("a clause without an entry is open", () => {
    const draft = { ...draftOf(catalogue, []), clauses: new Map([ENTRIES[0]]) };
    const report = scoreAssessment(draft, catalogue, DEFAULT_PROFILE);
    expect(report).toMatchObject({ status: "incomplete", open: ["5.1.2.1", "5.1.2.2", "5.2.1", "5.2.2", "5.3.1"] });
    expect(report.status === "incomplete" && report.clauses[1]).toEqual({ clause: "5.1.2.1", status: "unassessed", score: null, points: rational(10) });
    expect(report.status === "incomplete" && report.sections.map(({ open }) => open)).toEqual([2, 2, 1]);
  });

  test("a refused report holds its issues and no figure", () => {
    const report = scoreAssessment(draftOf(catalogue, [["5.2.1", judged("41")]]), catalogue, DEFAULT_PROFILE);
    expect(Object.keys(report)).toEqual(["status", "issues"]);
    expect(report).toMatchObject({ status: "refused", issues: [{ path: "clauses/5.2.1/score" }] });
  });

});

describe("the derivation", () => {
  const derived = (profile: SchemeProfile, items = { deductions: 2, bonuses: 1 }) =>
    outline(complete(scoreAssessment(draftOf(catalogue, ENTRIES, items), catalogue, profile)).derivation);

  const OBTAINED = [
    "obtained 1157/18",
    "  section-obtained 250/9 (section=5.1)",
    "    indicator-obtained 20 (indicator=5.1.1)",
    "      clause-conforming 20 (clause=5.1.1 points=20 score=20) [5.1.1]",
    "    indicator-obtained 70/9 (indicator=5.1.2)",
    "      clause-sampled 70/9 (clause=5.1.2.1 points=10 score=70/9 sampleSize=9 nonconforming=2 conforming=7) [5.1.2.1]",
    "      clause-nonconforming 0 (clause=5.1.2.2 points=10 score=0) [5.1.2.2]",
    "  section-obtained 36.5 (section=5.2)",
    "    indicator-obtained 36.5 (indicator=5.2.1)",
    "      clause-judged 36.5 (clause=5.2.1 points=40 score=36.5) [5.2.1]",
  ];
  const APPLICABLE = [
    "applicable 80",
    "  catalogue-points 100 (count=6)",
    "  clause-excluded 12 (clause=5.2.2 points=12 score=12) [5.2.2]",
    "  clause-excluded 8 (clause=5.3.1 points=8 score=8) [5.3.1]",
  ];
  const indent = (lines: readonly string[], depth: number) => lines.map((line) => "  ".repeat(depth) + line);

  test("leads from the total to each clause", () => {
    expect(derived(DEFAULT_PROFILE)).toEqual([
      "total 5713/72",
      "  raw-total 5713/72",
      "    normalised 5785/72 (obtained=1157/18 applicable=80)",
      ...indent(OBTAINED, 3),
      ...indent(APPLICABLE, 3),
      "    special-deductions -2 (count=2 points=1)",
      "    bonuses 1 (count=1 points=1)",
    ]);
  });

  test("has the special items among the points where they come before normalising", () => {
    expect(derived({ ...DEFAULT_PROFILE, specialItemsApplied: "before-normalising" })).toEqual([
      "total 5695/72",
      "  raw-total 5695/72",
      "    normalised 5695/72 (obtained=1139/18 applicable=80)",
      "      adjusted 1139/18",
      ...indent(OBTAINED, 4),
      "        special-deductions -2 (count=2 points=1)",
      "        bonuses 1 (count=1 points=1)",
      ...indent(APPLICABLE, 3),
    ]);
  });

  test("shows a cap or a floor where it acts, and only there", () => {
    expect(derived({ ...DEFAULT_PROFILE, cap: rational(70) }).slice(0, 3)).toEqual([
      "total 70",
      "  capped 70 (limit=70)",
      "    raw-total 5713/72",
    ]);
    expect(derived({ ...DEFAULT_PROFILE, floor: rational(80) }).slice(0, 3)).toEqual([
      "total 80",
      "  floored 80 (limit=80)",
      "    raw-total 5713/72",
    ]);
    const exactly = rational(5713, 72);
    expect(derived({ ...DEFAULT_PROFILE, cap: exactly, floor: exactly })[1]).toBe("  raw-total 5713/72");
  });

  test("shows special items also where there are none", () => {
    expect(derived(DEFAULT_PROFILE, { deductions: 0, bonuses: 0 }).slice(-2)).toEqual([
      "    special-deductions 0 (count=0 points=1)",
      "    bonuses 0 (count=0 points=1)",
    ]);
  });

  test("uses only codes that are listed", () => {
    const codes = derived({ ...DEFAULT_PROFILE, cap: rational(70) }).map((line) => line.trim().split(" ")[0]);
    expect(codes.filter((code) => !DERIVATION_CODES.some((known) => known === code))).toEqual([]);
    expect(new Set(DERIVATION_CODES).size).toBe(DERIVATION_CODES.length);
  });
});

describe("the next grade", () => {
  const next = (score: string, profile = DEFAULT_PROFILE, deductions = 0) => {
    const sheet = catalogueOf([clause("5.1.1", "100", { method: "judged" })]);
    const draft = draftOf(sheet, [["5.1.1", judged(score)]], { deductions });
    return complete(scoreAssessment(draft, sheet, { ...profile, judgedStep: null })).next;
  };

  test("is the one right above, with what the exact total misses", () => {
    expect(next("69.5")).toEqual({ grade: "qualified", missing: rational(1, 2) });
    expect(next("70")).toEqual({ grade: "three-star", missing: rational(10) });
    expect(next("94.99")).toEqual({ grade: "five-star", missing: rational(1, 100) });
  });

  test("is none above the highest, and none where the special deductions decide", () => {
    expect(next("95")).toBeNull();
    expect(next("80", DEFAULT_PROFILE, 4)).toEqual({ grade: "three-star", missing: rational(4) });
    expect(next("80", DEFAULT_PROFILE, 5)).toBeNull();
  });

  test("follows the displayed figure where that is graded, and misses what the exact one misses", () => {
    const profile = { ...DEFAULT_PROFILE, gradeOn: "displayed" as const };
    expect(next("89.996", profile)).toEqual({ grade: "five-star", missing: decimal("5.004") });
    expect(next("94.996", profile)).toBeNull();
  });
});

test("special items count one by one, whatever they say", () => {
  const draft = { ...draftOf(catalogue, ENTRIES), specialDeductions: [DEDUCTION, { ...DEDUCTION, cause: "" as const, clause: "5.1.1" }] };
  expect(complete(scoreAssessment(draft, catalogue, DEFAULT_PROFILE)).specialDeductions).toBe(2);
});
