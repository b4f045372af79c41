import fc from "fast-check";
import { applyChanges, countChanges, entryIssues, entryOf, gradeFlips, scoreAssessment } from "../../src/core";
import type { Change, Clause, ClauseEntry, DraftAssessment, EntryValue, GradeFlip, Rational, SchemeProfile } from "../../src/core";
import {
  CONFORMING, DEFAULT_PROFILE, EXCLUDED, NONCONFORMING, catalogueOf, clause, draftOf, judged, rational, sampled,
} from "./builders";
import { oracleResult } from "./oracle";

/*
 * What is said to be the smallest set of changes, against every set there is: small sheets, every value that each clause can take,
 * every number of special items, scored by the second implementation.
 */

interface Small {
  readonly clauses: readonly Clause[];
  readonly draft: DraftAssessment;
  readonly profile: SchemeProfile;
}

const CATALOGUE_IDS = ["5.1.1", "5.1.2.1", "5.2.1", "5.3.1"];

/** Whole numbers instead of fractions: every figure of these sheets is a multiple of 1/240. */
const UNITS = 240n;
const unitsOf = ({ n, d }: Rational): bigint => (n * UNITS) / d;

const seeds = fc.record({
  points: fc.constantFrom(10, 10, 20, 5, 15, 40, 3),
  kind: fc.constantFrom("plain", "plain", "sampled", "judged"),
  state: fc.nat(7),
  sampleSize: fc.integer({ min: 1, max: 4 }),
  excludable: fc.boolean(),
});

const sheets: fc.Arbitrary<Small> = fc
  .record({
    seeds: fc.array(seeds, { minLength: 1, maxLength: 4 }),
    deductions: fc.constantFrom(0, 0, 1, 2, 3, 5),
    bonuses: fc.constantFrom(0, 1, 2),
    profile: fc.record({
      specialItemsApplied: fc.constantFrom("after-normalising" as const, "before-normalising" as const),
      gradeOn: fc.constantFrom("exact" as const, "displayed" as const),
      displayDecimals: fc.constantFrom(0, 1, 2),
      cap: fc.constantFrom(rational(100), rational(93), null),
      floor: fc.constantFrom(rational(0), rational(0), rational(75), null),
      deduction: fc.constantFrom(rational(1), rational(5), rational(1, 2)),
      bonus: fc.constantFrom(rational(1), rational(2), rational(10)),
      failAt: fc.constantFrom(1, 2, 3, 5),
      max: fc.constantFrom(0, 1, 2),
      lowest: fc.constantFrom(rational(70), rational(0), rational(-10), rational(40)),
      highest: fc.constantFrom(rational(95), rational(95), rational(105)),
    }),
  })
  .map(({ seeds: given, deductions, bonuses, profile: { deduction, bonus, failAt, max, lowest, highest, ...settings } }) => {
    const clauses = given.map(({ points, kind, excludable }, index) =>
      clause(CATALOGUE_IDS[index] ?? "", rational(points), {
        method: kind === "plain" ? "all-or-nothing" : kind === "sampled" ? "proportional" : "judged",
        excludable: excludable || kind === "sampled",
      }),
    );
    const entries = given.map((seed) => entryOfSeed(seed));
    const all = entries.every((entry) => entry === EXCLUDED) ? [CONFORMING, ...entries.slice(1)] : entries;
    const profile: SchemeProfile = {
      ...DEFAULT_PROFILE,
      ...settings,
      judgedStep: rational(5, 2),
      specialDeduction: { points: deduction, failAt },
      bonus: { points: bonus, max },
      grades: DEFAULT_PROFILE.grades.map((grade) => (grade.id === "qualified" ? { ...grade, from: lowest } : grade.id === "five-star" ? { ...grade, from: highest } : grade)),
    };
    const catalogue = catalogueOf(clauses);
    const named = clauses.map((one, index): [string, ClauseEntry] => [one.id, all[index] ?? CONFORMING]);
    return { clauses, profile, draft: draftOf(catalogue, named, { deductions, bonuses: Math.min(bonuses, max) }) };
  });

function entryOfSeed({ points, kind, state, sampleSize, excludable }: { readonly points: number; readonly kind: string; readonly state: number; readonly sampleSize: number; readonly excludable: boolean }): ClauseEntry {
  if (state === 0 && (excludable || kind === "sampled")) {
    return EXCLUDED;
  }
  if (state === 1) {
    return NONCONFORMING;
  }
  if (state === 0 || state === 2 || kind === "plain") {
    return CONFORMING;
  }
  return kind === "sampled" ? sampled(sampleSize, state % (sampleSize + 1)) : judged(rational(Math.min(points * 2, 5 * (state - 2)), 2));
}

/** Every value of a clause other than the present one. */
function valuesOf(one: Clause, entry: ClauseEntry, profile: SchemeProfile): readonly EntryValue[] {
  const plain: EntryValue[] = [{ status: "conforming" }, { status: "nonconforming" }, { status: "excluded" }];
  const samples = entry.status === "sampled" ? Array.from({ length: entry.sampleSize + 1 }, (_, nonconforming): EntryValue => ({ status: "sampled", sampleSize: entry.sampleSize, nonconforming })) : [];
  const halves = Number(one.points.n / one.points.d) * 2;
  const scores = entry.status === "excluded" ? [] : Array.from({ length: halves + 1 }, (_, half): EntryValue => ({ status: "judged", score: rational(half, 2) }));
  return [...plain, ...samples, ...scores].filter((to) => {
    const { evidence, finding, remark, assessor } = entry;
    const changed = { evidence, finding, remark, assessor, ...(to.status === "excluded" ? { ...to, reason: "" } : to) };
    return entryIssues(one, changed, profile).length === 0 && JSON.stringify(bare(changed)) !== JSON.stringify(bare(entry));
  });
}

function bare(entry: ClauseEntry): unknown {
  return entry.status === "sampled" ? [entry.sampleSize, entry.nonconforming] : entry.status === "judged" ? [String(entry.score.n), String(entry.score.d)] : entry.status;
}

interface Tried {
  readonly size: number;
  readonly moved: bigint;
  readonly draft: DraftAssessment;
}

/** Every set of at most `most` changes, in no order. */
function everySet({ clauses, draft, profile }: Small, most: number): readonly Tried[] {
  const tried: Tried[] = [];
  const go = (index: number, size: number, moved: bigint, changes: readonly Change[]): void => {
    const one = clauses[index];
    if (one === undefined) {
      const { deduction, bonus } = { deduction: unitsOf(profile.specialDeduction.points), bonus: unitsOf(profile.bonus.points) };
      for (let d = -draft.specialDeductions.length; d <= profile.specialDeduction.failAt; d += 1) {
        for (let b = -draft.bonuses.length; b + draft.bonuses.length <= profile.bonus.max; b += 1) {
          const all = size + Math.abs(d) + Math.abs(b);
          if (all > 0 && all <= most) {
            const special: Change[] = [{ kind: "special-deductions", by: d }, { kind: "bonuses", by: b }];
            tried.push({
              size: all,
              moved: moved + BigInt(Math.abs(d)) * deduction + BigInt(Math.abs(b)) * bonus,
              draft: applyChanges(draft, [...changes, ...special]),
            });
          }
        }
      }
      return;
    }
    go(index + 1, size, moved, changes);
    if (size < most) {
      const entry = entryOf(draft, one);
      for (const to of valuesOf(one, entry, profile)) {
        go(index + 1, size + 1, moved + movedBy(one, entry, to), [...changes, { kind: "clause", clause: one.id, to }]);
      }
    }
  };
  go(0, 0, 0n, []);
  return tried.filter((set) => clauses.some((one) => entryOf(set.draft, one).status !== "excluded"));
}

function movedBy(one: Clause, entry: ClauseEntry, to: EntryValue): bigint {
  if (entry.status === "excluded" || to.status === "excluded") {
    return unitsOf(one.points);
  }
  const change = scoreUnits(one, to) - scoreUnits(one, entry);
  return change < 0n ? -change : change;
}

function scoreUnits({ points }: Clause, value: EntryValue | ClauseEntry): bigint {
  switch (value.status) {
    case "conforming":
      return unitsOf(points);
    case "sampled":
      return (unitsOf(points) * BigInt(value.sampleSize - value.nonconforming)) / BigInt(value.sampleSize);
    case "judged":
      return unitsOf(value.score);
    default:
      return 0n;
  }
}

/** null where what is said holds. */
function mistake(small: Small, flip: GradeFlip, flips: (grade: string) => boolean, sets: readonly Tried[], most: number): string | null {
  const catalogue = catalogueOf(small.clauses);
  const flipping = sets.filter(({ draft }) => flips(oracleResult(draft, catalogue, small.profile).grade));
  const fewest = flipping.length === 0 ? null : Math.min(...flipping.map(({ size }) => size));
  if (flip.size === null ? fewest !== null : flip.size <= most && flip.size !== fewest) {
    return `${flip.grade}: said ${String(flip.size)}, found ${String(fewest)}`;
  }
  if (flip.size !== null && flip.size <= most) {
    const smallest = flipping.filter(({ size }) => size === fewest);
    const least = smallest.map(({ moved }) => moved).reduce((a, b) => (b < a ? b : a));
    const [first] = flip.sets;
    if (first === undefined || unitsOf(first.moved) !== least) {
      return `${flip.grade}: moves ${String(first && unitsOf(first.moved))}, could move ${String(least)}`;
    }
  }
  for (const { changes, total, grade } of flip.sets) {
    const applied = applyChanges(small.draft, changes);
    const oracle = oracleResult(applied, catalogue, small.profile);
    const report = scoreAssessment(applied, catalogue, small.profile);
    if (!flips(grade) || oracle.grade !== grade || total.n * oracle.denominator !== oracle.numerator * total.d || report.status !== "complete") {
      return `${flip.grade}: a set does not flip`;
    }
    if (countChanges(changes) !== flip.size) {
      return `${flip.grade}: a set of another size`;
    }
  }
  const keys = flip.sets.map(({ changes }) => JSON.stringify(changes, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)));
  return new Set(keys).size === keys.length ? null : `${flip.grade}: a set twice`;
}

const ORDER = ["not-qualified", "qualified", "three-star", "four-star", "five-star"];

test("no smaller set exists, none of that size moves fewer points, and each set does flip the grade", () => {
  const seen = { sizes: new Map<string, number>(), excluding: 0, including: 0 };
  fc.assert(
    fc.property(sheets, (small) => {
      const catalogue = catalogueOf(small.clauses);
      const most = small.clauses.length > 3 ? 3 : 4;
      const sets = everySet(small, most);
      const flips = gradeFlips(small.draft, catalogue, small.profile, { limit: 4, effort: 1_000_000 });
      const report = scoreAssessment(small.draft, catalogue, small.profile);
      if (flips === null || report.status !== "complete") {
        throw new Error("the sheet is complete");
      }
      const rank = (grade: string): number => ORDER.indexOf(grade);
      for (const flip of [...flips.lifts, ...(flips.drop === null ? [] : [flips.drop])]) {
        const lift = flip !== flips.drop;
        const key = `${lift ? "lift" : "drop"} ${String(flip.size)}`;
        seen.sizes.set(key, (seen.sizes.get(key) ?? 0) + 1);
        seen.excluding += flip.sets.filter(({ changes }) => changes.some((change) => change.kind === "clause" && change.to.status === "excluded")).length;
        seen.including += flip.sets.filter(({ changes }) =>
          changes.some((change) => change.kind === "clause" && small.draft.clauses.get(change.clause)?.status === "excluded"),
        ).length;
        expect(mistake(small, flip, (grade) => (lift ? rank(grade) >= rank(flip.grade) : rank(grade) < rank(flip.grade)), sets, most)).toBeNull();
        expect(flip.exhaustive).toBe(true);
      }
      expect(flips.lifts.map(({ grade }) => grade)).toEqual(ORDER.slice(rank(report.grade) + 1));
      expect(flips.drop?.grade ?? null).toBe(report.grade === "not-qualified" ? null : report.grade);
    }),
    { numRuns: 250, seed: 27_922 },
  );
  // The sheets are hard enough: sets of several changes, sets with exclusions and with exclusions taken back, grades that cannot be reached.
  expect(["lift 1", "lift 2", "lift 3", "lift null", "drop 1", "drop 2"].filter((key) => (seen.sizes.get(key) ?? 0) < 10)).toEqual([]);
  expect(Math.min(seen.excluding, seen.including)).toBeGreaterThan(20);
});
