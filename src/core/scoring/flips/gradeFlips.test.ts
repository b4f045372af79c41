import {
  CONFORMING, DEFAULT_PROFILE, EXCLUDED, NONCONFORMING, UNASSESSED, catalogueOf, clause, decimal, draftOf, judged, rational, sampled,
} from "../../../../test/core/builders";
import type { ClauseEntry } from "../../assessment";
import type { Catalogue } from "../../catalogue";
import { exactText } from "../../exact";
import type { SchemeProfile } from "../../profile";
import { gradeFlips } from "..";
import type { Change, FlipOptions, GradeFlip } from "..";

const catalogue = catalogueOf([
  clause("5.1.1", "20"),
  clause("5.1.2.1", "10", { method: "proportional" }),
  clause("5.1.2.2", "10"),
  clause("5.2.1", "40", { method: "judged" }),
  clause("5.2.2", "12"),
  clause("5.3.1", "8", { excludable: false }),
]);
const FULL: Readonly<Record<string, ClauseEntry>> = {
  "5.1.1": CONFORMING, "5.1.2.1": sampled(10, 0), "5.1.2.2": CONFORMING, "5.2.1": judged("40"), "5.2.2": CONFORMING, "5.3.1": CONFORMING,
};

interface Given {
  readonly entries?: Readonly<Record<string, ClauseEntry>>;
  readonly deductions?: number;
  readonly bonuses?: number;
  readonly profile?: Partial<SchemeProfile>;
  readonly catalogue?: Catalogue;
  readonly options?: FlipOptions;
}

function flips({ entries = {}, deductions = 0, bonuses = 0, profile = {}, catalogue: sheet = catalogue, options = {} }: Given) {
  const all = sheet === catalogue ? { ...FULL, ...entries } : entries;
  const found = gradeFlips(draftOf(sheet, Object.entries(all), { deductions, bonuses }), sheet, { ...DEFAULT_PROFILE, ...profile }, options);
  if (found === null) {
    throw new Error("not complete");
  }
  return {
    lift: (grade: string) => told(found.lifts.find((flip) => flip.grade === grade)),
    drop: () => told(found.drop ?? undefined),
    found,
  };
}

function told(flip: GradeFlip | undefined): readonly string[] | null {
  return flip === undefined ? null : flip.sets.map(({ changes, total, grade }) => `${changes.map(changeText).join(" & ")} → ${exactText(total)} ${grade}`);
}

function changeText(change: Change): string {
  if (change.kind !== "clause") {
    return `${change.kind} ${String(change.by)}`;
  }
  const { to } = change;
  const figures = to.status === "sampled" ? ` ${String(to.nonconforming)}/${String(to.sampleSize)}` : to.status === "judged" ? ` ${exactText(to.score)}` : "";
  return `${change.clause} ${to.status}${figures}`;
}

test("one change, by the least that is needed, fewest points moved first", () => {
  // 94 of 100: one point is missing
  const { lift, found } = flips({ entries: { "5.2.1": judged("35"), "5.1.2.1": sampled(10, 1) } });
  expect(lift("five-star")).toEqual([
    "5.1.2.1 sampled 0/10 → 95 five-star",
    "5.2.1 judged 36 → 95 five-star",
    "bonuses 1 → 95 five-star",
    // 59 of 60
    "5.2.1 excluded → 295/3 five-star",
  ]);
  expect(found.lifts).toMatchObject([{ grade: "five-star", size: 1, exhaustive: true }]);
  expect(found.lifts[0]?.sets.map(({ moved }) => moved)).toEqual([rational(1), rational(1), rational(1), rational(40)]);
});

test("an exclusion counts, with the points that leave the denominator", () => {
  const { lift } = flips({ entries: { "5.2.2": NONCONFORMING } });
  expect(lift("five-star")).toEqual(["5.2.2 conforming → 100 five-star", "5.2.2 excluded → 100 five-star"]);
  expect(lift("four-star")).toEqual(["5.2.2 conforming → 100 five-star", "5.2.2 excluded → 100 five-star"]);
});

test("an exclusion taken back, as nonconforming", () => {
  const { drop } = flips({ entries: { "5.2.2": EXCLUDED, "5.1.1": CONFORMING, "5.2.1": judged("36") }, options: { limit: 30 } });
  // 84 of 88 is 95.45
  expect(drop()).toContain("5.2.2 nonconforming → 84 three-star");
  expect(drop()?.filter((line) => line.includes("5.2.2 conforming"))).toEqual([]);
});

test("several changes where one is not enough, none of them idle", () => {
  const { lift, found } = flips({ entries: { "5.1.1": NONCONFORMING, "5.1.2.2": NONCONFORMING, "5.2.2": NONCONFORMING } });
  expect(found.lifts.map(({ grade, size }) => [grade, size])).toEqual([["qualified", 1], ["three-star", 2], ["four-star", 2], ["five-star", 3]]);
  expect(lift("four-star")).toEqual(["5.1.1 conforming & 5.2.2 conforming → 90 four-star"]);
});

test("of all ways to go part of the way in several clauses, the one that moves the fewest points", () => {
  const sheet = catalogueOf([clause("5.1.1", "40", { method: "judged", excludable: false }), clause("5.1.2", "60", { method: "proportional", excludable: false })]);
  const entries = { "5.1.1": judged("0"), "5.1.2": sampled(7, 7) };
  // 34 2/7 + 36, 42 6/7 + 27.5 and 51 3/7 + 19 are all more
  expect(flips({ catalogue: sheet, entries }).lift("qualified")).toEqual(["5.1.1 judged 10 & 5.1.2 sampled 0/7 → 70 qualified"]);
});

test("where a bonus is worth more than a special deduction, bonuses are counted on first", () => {
  const profile = { bonus: { points: rational(4), max: 2 }, specialDeduction: { points: rational(1), failAt: 9 } };
  const given = { catalogue: catalogueOf([clause("5.1.1", "100", { excludable: false })]), entries: { "5.1.1": CONFORMING }, profile };
  expect(flips({ ...given, deductions: 6 }).lift("five-star")).toEqual(["special-deductions -1 → 95 five-star", "bonuses 1 → 98 five-star"]);
  expect(flips({ ...given, deductions: 8, profile: { ...profile, cap: null, grades: DEFAULT_PROFILE.grades.map((grade) => ({ ...grade, from: rational(grade.from.n + 6n) })) } }).lift("five-star")).toEqual([
    "special-deductions -1 & bonuses 2 → 101 five-star",
  ]);
});

test("a threshold that no changes reach, without any cap", () => {
  const sheet = catalogueOf([clause("5.1.1", "100", { excludable: false })]);
  const profile = { cap: null, bonus: { points: rational(1), max: 1 }, grades: [{ id: "beyond", from: rational(102), label: DEFAULT_PROFILE.failed.label }] };
  expect(flips({ catalogue: sheet, entries: { "5.1.1": NONCONFORMING }, profile }).found.lifts).toEqual([{ grade: "beyond", size: null, sets: [], exhaustive: true }]);
});

test("special deductions that fail the company by their number have to go first", () => {
  const { lift, found } = flips({ deductions: 6 });
  expect(lift("five-star")).toEqual(["special-deductions -2 → 96 five-star"]);
  expect(found.lifts.map(({ size }) => size)).toEqual([2, 2, 2, 2]);
  expect(found.drop).toBeNull();
});

test("as many more as fail the company drop it, where no fewer changes do", () => {
  const one = { catalogue: catalogueOf([clause("5.1.1", "100", { method: "judged", excludable: false })]), entries: { "5.1.1": judged("100") } };
  expect(flips({ ...one, profile: { specialDeduction: { points: rational(1), failAt: 1 } } }).drop()).toEqual([
    "special-deductions 1 → 99 not-qualified",
    "5.1.1 judged 94.5 → 94.5 four-star",
  ]);
  expect(flips({ ...one, profile: { grades: DEFAULT_PROFILE.grades.map((grade) => ({ ...grade, from: rational(grade.from.n - 95n) })), floor: rational(0) } }).drop()).toEqual([
    "special-deductions 5 → 95 not-qualified",
  ]);
});

test("a bonus that is taken away, and one that is not allowed", () => {
  const given = { entries: { "5.2.1": judged("34.5") }, bonuses: 1 };
  expect(flips(given).drop()).toContain("bonuses -1 → 94.5 four-star");
  expect(flips({ entries: { "5.2.1": judged("34.5") }, profile: { bonus: { points: rational(1), max: 0 } } }).lift("five-star")?.some((line) => line.includes("bonus"))).toBe(false);
});

test("a grade above the cap is out of reach", () => {
  const { found } = flips({ entries: { "5.2.1": judged("20") }, profile: { cap: rational(94) } });
  expect(found.lifts.map(({ grade, size, sets }) => [grade, size, sets.length > 0])).toEqual([["four-star", 1, true], ["five-star", null, false]]);
});

test("a floor at the lowest grade lets every total in: only the number of special deductions counts", () => {
  expect(flips({ deductions: 5, entries: { "5.1.1": NONCONFORMING }, profile: { floor: rational(70) } }).lift("qualified")).toEqual(["special-deductions -1 → 76 qualified"]);
});

test("where the shown total decides, what rounds up to the threshold is enough", () => {
  const profile = { gradeOn: "displayed" as const, displayDecimals: 0 };
  expect(flips({ entries: { "5.2.1": judged("34") }, profile }).lift("five-star")?.[0]).toBe("5.2.1 judged 34.5 → 94.5 five-star");
  expect(flips({ entries: { "5.2.1": judged("34.5") }, profile }).drop()?.[0]).toBe("5.2.1 judged 34 → 94 four-star");
});

test("without a step, a given score goes by hundredths; full points can be given off the step", () => {
  const sheet = catalogueOf([clause("5.1.1", decimal("10.25"), { method: "judged", excludable: false })]);
  const given = (step: SchemeProfile["judgedStep"]) =>
    flips({ catalogue: sheet, entries: { "5.1.1": judged("9.5") }, profile: { judgedStep: step, bonus: { points: rational(1), max: 0 } } }).lift("five-star");
  expect(given(null)).toEqual(["5.1.1 judged 9.74 → 3896/41 five-star"]);
  expect(given(rational(1, 2))).toEqual(["5.1.1 judged 10 → 4000/41 five-star"]);
  expect(given(rational(19, 2))).toEqual(["5.1.1 judged 10.25 → 100 five-star"]);
});

test("a judged clause without a score of its own goes down by steps, a proportional one without a sample all at once", () => {
  const lines = flips({ entries: { "5.2.1": CONFORMING, "5.1.2.1": CONFORMING }, options: { limit: 20 } }).drop();
  expect(lines?.[0]).toBe("5.2.1 judged 34.5 → 94.5 four-star");
  expect(lines).toContain("5.1.2.1 nonconforming → 90 four-star");
});

test("one clause must be left to score, whatever excluding the rest would give", () => {
  // A bonus over few points is worth more than 100: excluding all but one clause reaches 101, conforming alone never does.
  const sheet = catalogueOf([clause("5.1.1", "50"), clause("5.1.2", "50"), clause("5.2.1", "50", { excludable: false })]);
  const profile: Partial<SchemeProfile> = {
    specialItemsApplied: "before-normalising",
    cap: null,
    grades: [{ id: "beyond", from: rational(102), label: DEFAULT_PROFILE.failed.label }],
  };
  const entries = { "5.1.1": CONFORMING, "5.1.2": CONFORMING, "5.2.1": EXCLUDED };
  expect(flips({ catalogue: sheet, entries: { ...entries, "5.2.1": CONFORMING }, bonuses: 1, profile }).found.lifts).toMatchObject([{ size: 2, sets: [{}] }]);
  const open = catalogueOf([clause("5.1.1", "50"), clause("5.1.2", "50")]);
  expect(flips({ catalogue: open, entries: { "5.1.1": CONFORMING, "5.1.2": CONFORMING }, bonuses: 1, profile }).lift("beyond")).toEqual([
    "5.1.1 excluded → 102 beyond",
    "5.1.2 excluded → 102 beyond",
  ]);
  const alone = catalogueOf([clause("5.1.1", "60"), clause("5.1.2", "70"), clause("5.1.3", "80")]);
  const excluding = flips({ catalogue: alone, entries: { "5.1.1": CONFORMING, "5.1.2": EXCLUDED, "5.1.3": NONCONFORMING }, bonuses: 1, profile });
  expect(excluding.found.lifts).toMatchObject([{ size: null, sets: [] }]);
});

test("the search may be cut: a set of the fewest changes is there all the same, and the data say so", () => {
  const cut = flips({ entries: { "5.1.1": NONCONFORMING, "5.1.2.2": NONCONFORMING, "5.2.1": judged("10") }, options: { effort: 1, limit: 2 } }).found;
  for (const flip of cut.lifts) {
    expect(flip.sets.length).toBeGreaterThan(0);
  }
  expect(cut.lifts.some(({ exhaustive }) => !exhaustive)).toBe(true);
});

test("it is the same from call to call, and never longer than asked for", () => {
  const given: Given = { entries: { "5.1.1": NONCONFORMING, "5.2.1": judged("30.5"), "5.1.2.1": sampled(10, 3) }, deductions: 1, options: { limit: 3 } };
  expect(flips(given).found).toEqual(flips(given).found);
  for (const flip of flips(given).found.lifts) {
    expect(flip.sets.length).toBeLessThanOrEqual(3);
  }
});

test("an open or refused assessment has no grade that could change", () => {
  expect(gradeFlips(draftOf(catalogue, Object.entries({ ...FULL, "5.1.1": UNASSESSED })), catalogue, DEFAULT_PROFILE)).toBeNull();
  expect(gradeFlips(draftOf(catalogue, Object.entries({ ...FULL, "5.3.1": EXCLUDED })), catalogue, DEFAULT_PROFILE)).toBeNull();
});
