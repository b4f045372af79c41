import fc from "fast-check";
import { CONFORMING, DEDUCTION, DEFAULT_PROFILE, EXCLUDED, NONCONFORMING, catalogueOf, clause, decimal, draftOf, judged, rational, sampled, text } from "../../../test/core/builders";
import { scoreAssessment } from "../scoring";
import type { ScoreReport } from "../scoring";
import { BASIS_PARTS, decidingParts, differingParts, simulate, withParts } from ".";
import type { BasisPart, ScoringBasis } from ".";

const catalogue = catalogueOf([
  clause("5.1.1", "40"),
  clause("5.1.2", "50", { method: "proportional" }),
  clause("5.2.1", "10", { method: "judged" }),
]);
const OWN: ScoringBasis = { catalogue, profile: DEFAULT_PROFILE };
const with_ = (settings: Partial<ScoringBasis["profile"]>, clauses = catalogue): ScoringBasis => ({ catalogue: clauses, profile: { ...DEFAULT_PROFILE, ...settings } });

/** Of every part, a basis that says this part differently and nothing else. */
const VARIED: Readonly<Record<BasisPart, ScoringBasis>> = {
  clauses: { ...OWN, catalogue: catalogueOf([clause("5.1.1", "45"), clause("5.1.2", "45", { method: "proportional" }), clause("5.2.1", "10", { method: "judged" })]) },
  "judged-step": with_({ judgedStep: null }),
  "special-deduction-points": with_({ specialDeduction: { points: rational(2), failAt: 5 } }),
  "fail-at": with_({ specialDeduction: { points: rational(1), failAt: 3 } }),
  "bonus-points": with_({ bonus: { points: rational(3), max: 1 } }),
  "bonus-max": with_({ bonus: { points: rational(1), max: 2 } }),
  "special-items-applied": with_({ specialItemsApplied: "before-normalising" }),
  cap: with_({ cap: null }),
  floor: with_({ floor: rational(1) }),
  "display-decimals": with_({ displayDecimals: 0 }),
  "grade-on": with_({ gradeOn: "displayed" }),
  grades: with_({ grades: DEFAULT_PROFILE.grades.map((grade) => (grade.id === "five-star" ? { ...grade, from: rational(96) } : grade)) }),
};
const EVERYTHING = withParts(OWN, BASIS_PARTS.reduce((made, part) => withParts(made, VARIED[part], [part]), OWN), BASIS_PARTS);

const summary = (report: ScoreReport) => (report.status === "complete" ? [report.total, report.grade] : report.status);

describe("the parts of a basis", () => {
  test.each(BASIS_PARTS)("%s is told where it differs, alone and among all", (part) => {
    expect(differingParts(OWN, VARIED[part])).toEqual([part]);
    expect(differingParts(OWN, withParts(OWN, EVERYTHING, [part]))).toEqual([part]);
    expect(differingParts(EVERYTHING, withParts(EVERYTHING, OWN, [part]))).toEqual([part]);
    expect(differingParts(EVERYTHING, withParts(OWN, EVERYTHING, BASIS_PARTS))).toEqual([]);
  });

  test("titles, guidance, labels and the order of the grades are none", () => {
    const words = {
      catalogue: { ...catalogue, version: "2", title: text("Another"), sections: catalogue.sections.map((section) => ({ ...section, title: text("Other words") })) },
      profile: { ...DEFAULT_PROFILE, id: "other", grades: [...DEFAULT_PROFILE.grades].reverse().map((grade) => ({ ...grade, label: text("") })), failed: { id: "not-qualified", label: text("") } },
    };
    expect(differingParts(OWN, words)).toEqual([]);
  });

  test.each([
    ["a clause more", catalogueOf([clause("5.1.1", "40"), clause("5.1.2", "50", { method: "proportional" }), clause("5.2.1", "10", { method: "judged" }), clause("5.2.2", "1")])],
    ["another id", catalogueOf([clause("5.1.1", "40"), clause("5.1.3", "50", { method: "proportional" }), clause("5.2.1", "10", { method: "judged" })])],
    ["another method", catalogueOf([clause("5.1.1", "40"), clause("5.1.2", "50"), clause("5.2.1", "10", { method: "judged" })])],
    ["what may be excluded", catalogueOf([clause("5.1.1", "40"), clause("5.1.2", "50", { method: "proportional", excludable: false }), clause("5.2.1", "10", { method: "judged" })])],
  ])("clauses differ by %s", (_, other) => {
    expect(differingParts(OWN, { ...OWN, catalogue: other })).toEqual(["clauses"]);
  });

  test("a grade more, another failed grade, and a cap where there was none, differ as well", () => {
    expect(differingParts(OWN, with_({ grades: DEFAULT_PROFILE.grades.slice(1) }))).toEqual(["grades"]);
    expect(differingParts(OWN, with_({ failed: { id: "failed", label: text("") } }))).toEqual(["grades"]);
    expect(differingParts(OWN, with_({ cap: decimal("99.5"), floor: null }))).toEqual(["cap", "floor"]);
  });
});

describe("an assessment under two bases", () => {
  // 40 + 50 × 9/10 + 9.5 = 94.5
  const draft = draftOf(catalogue, [["5.1.1", CONFORMING], ["5.1.2", sampled(10, 1)], ["5.2.1", judged("9.5")]]);

  test("rounding before grading lifts it over a threshold: one part does it, and it needs the other", () => {
    const other = with_({ displayDecimals: 0, gradeOn: "displayed" });
    const simulation = simulate(draft, OWN, other);
    expect([summary(simulation.own), summary(simulation.other)]).toEqual([[rational(189, 2), "four-star"], [rational(189, 2), "five-star"]]);
    expect(simulation).toMatchObject({ change: "higher", leftOut: [] });
    expect(simulation.effects.map(({ part, alone, without }) => [part, alone?.grade, without?.grade])).toEqual([
      ["display-decimals", "four-star", "four-star"],
      ["grade-on", "four-star", "four-star"],
    ]);
    expect(decidingParts(simulation)).toEqual({ alone: [], needed: ["display-decimals", "grade-on"] });
  });

  test("two parts that each do it are told as such, and neither of them is needed", () => {
    const other = with_({ grades: DEFAULT_PROFILE.grades.map((grade) => (grade.id === "five-star" ? { ...grade, from: rational(94) } : grade)), displayDecimals: 0, gradeOn: "displayed" });
    expect(decidingParts(simulate(draft, OWN, other))).toEqual({ alone: ["grades"], needed: [] });
  });

  test("other points move the total; a grade that stays has no deciding part", () => {
    const simulation = simulate(draft, OWN, VARIED.clauses);
    expect(summary(simulation.other)).toEqual([rational(95), "five-star"]);
    expect(decidingParts(simulation)).toEqual({ alone: ["clauses"], needed: ["clauses"] });
    const steady = simulate(draft, OWN, withParts(OWN, VARIED["special-deduction-points"], BASIS_PARTS));
    expect(steady).toMatchObject({ change: "same", effects: [] });
    expect(decidingParts(steady)).toEqual({ alone: [], needed: [] });
  });

  test("a total that moves within its grade has effects, and no deciding part", () => {
    const simulation = simulate({ ...draft, specialDeductions: [DEDUCTION] }, OWN, VARIED["special-deduction-points"]);
    expect(simulation.change).toBe("same");
    expect(simulation.effects).toEqual([
      { part: "special-deduction-points", alone: { total: rational(185, 2), grade: "four-star" }, without: { total: rational(187, 2), grade: "four-star" } },
    ]);
    expect(decidingParts(simulation)).toEqual({ alone: [], needed: [] });
  });

  test("an entry of a clause that is gone is told, and counts for nothing; one that was left blank is not", () => {
    const other = { ...OWN, catalogue: catalogueOf([clause("5.1.1", "40"), clause("5.2.1", "10", { method: "judged" })]) };
    const simulation = simulate({ ...draft, specialDeductions: [{ ...DEDUCTION, clause: "5.1.2" }, { ...DEDUCTION, clause: "5.1.1" }] }, OWN, other);
    expect(simulation.leftOut).toEqual(["5.1.2"]);
    // 49.5 / 50 × 100 − 2
    expect(summary(simulation.other)).toEqual([rational(97), "five-star"]);
    expect(simulate(draftOf(catalogue, [["5.1.1", CONFORMING]]), OWN, other).leftOut).toEqual([]);
  });

  test("a clause that is new is open there: no grade is claimed", () => {
    const other = { ...OWN, catalogue: catalogueOf([...catalogue.sections.flatMap((section) => section.indicators.flatMap(({ clauses }) => clauses)), clause("5.2.2", "1")]) };
    expect(simulate(draft, OWN, other)).toMatchObject({ other: { status: "incomplete", open: ["5.2.2"] }, change: "unknown", effects: [] });
  });

  test("an entry that the other rules refuse is refused, and told with its issues", () => {
    const other = with_({ judgedStep: rational(1) });
    expect(simulate(draft, OWN, other)).toMatchObject({ other: { status: "refused", issues: [{ code: "score-off-step" }] }, change: "unknown" });
    expect(simulate(draft, other, OWN)).toMatchObject({ own: { status: "refused" }, change: "unknown" });
    const excluded = draftOf(catalogue, [["5.1.1", EXCLUDED], ["5.1.2", NONCONFORMING], ["5.2.1", judged("9.5")]]);
    expect(simulate(excluded, OWN, { ...OWN, catalogue: catalogueOf([clause("5.1.1", "40", { excludable: false }), clause("5.1.2", "50", { method: "proportional" }), clause("5.2.1", "10", { method: "judged" })]) }).other.status).toBe("refused");
  });

  test("grades without a common order are neither higher nor lower; a fail is the lowest", () => {
    const letters = with_({ grades: [{ id: "A", from: rational(90), label: text("A") }], failed: { id: "E", label: text("E") } });
    expect(simulate(draft, OWN, letters).change).toBe("other");
    expect(simulate({ ...draft, specialDeductions: [DEDUCTION, DEDUCTION, DEDUCTION] }, OWN, VARIED["fail-at"]).change).toBe("lower");
  });

  test("a part that cannot stand alone has no result alone, and is called neither deciding nor needed", () => {
    // Full points are always allowed: 9.5 of 9.5 in whole steps, and not 9.5 of 10.
    const other: ScoringBasis = {
      catalogue: catalogueOf([clause("5.1.1", "40.5"), clause("5.1.2", "50", { method: "proportional" }), clause("5.2.1", "9.5", { method: "judged" })]),
      profile: { ...DEFAULT_PROFILE, judgedStep: rational(1) },
    };
    const simulation = simulate(draft, OWN, other);
    expect(simulation.effects).toEqual([
      { part: "clauses", alone: { total: rational(95), grade: "five-star" }, without: null },
      { part: "judged-step", alone: null, without: { total: rational(95), grade: "five-star" } },
    ]);
    expect(decidingParts(simulation)).toEqual({ alone: ["clauses"], needed: [] });
  });

  test("under one basis twice nothing changes, whatever was entered; and there and back is the same way", () => {
    const parts = fc.subarray([...BASIS_PARTS]);
    const entries = fc.record({ nonconforming: fc.integer({ min: 0, max: 20 }), score: fc.integer({ min: 0, max: 20 }), deductions: fc.integer({ min: 0, max: 6 }), bonuses: fc.integer({ min: 0, max: 1 }) });
    fc.assert(
      fc.property(parts, parts, entries, (some, others, { nonconforming, score, deductions, bonuses }) => {
        const [one, other] = [withParts(OWN, EVERYTHING, some), withParts(OWN, EVERYTHING, others)];
        const given = draftOf(catalogue, [["5.1.1", CONFORMING], ["5.1.2", sampled(20, nonconforming)], ["5.2.1", judged(rational(score, 2))]], { deductions, bonuses });
        expect(simulate(given, one, one)).toMatchObject({ change: "same", effects: [], leftOut: [] });
        const [there, back] = [simulate(given, one, other), simulate(given, other, one)];
        expect(there.own).toEqual(scoreAssessment(given, one.catalogue, one.profile));
        expect([there.other, there.own]).toEqual([back.own, back.other]);
        expect({ same: "same", higher: "lower", lower: "higher", other: "other", unknown: "unknown" }[there.change]).toBe(back.change);
      }),
      { numRuns: 300 },
    );
  });
});
