import fc from "fast-check";
import type { Catalogue, Clause, ClauseEntry, DraftAssessment, Method, Rational, SchemeProfile } from "../../src/core";
import { HUNDRED, ZERO, fraction, integer, multiply } from "../../src/core";
import {
  CONFORMING, DEFAULT_PROFILE, EXCLUDED, NONCONFORMING, catalogueOf, clause, draftOf, judged, sampled,
} from "../core/builders";

/** What a scoring run gets. */
export interface Situation {
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  readonly draft: DraftAssessment;
}

/** n tenths of a point */
export function tenths(n: number): Rational {
  return fraction(n, 10);
}

/** Profiles around the default: thresholds stay, what the standard leaves open varies. */
export const profiles: fc.Arbitrary<SchemeProfile> = fc
  .record({
    specialItemsApplied: fc.constantFrom("after-normalising" as const, "before-normalising" as const),
    gradeOn: fc.constantFrom("exact" as const, "exact" as const, "displayed" as const),
    displayDecimals: fc.constantFrom(0, 1, 2, 2, 3, 6),
    cap: fc.constantFrom(HUNDRED, HUNDRED, null, integer(97)),
    floor: fc.constantFrom(ZERO, ZERO, null, integer(10)),
    deduction: fc.constantFrom(tenths(10), tenths(10), tenths(5), tenths(3)),
    failAt: fc.constantFrom(5, 5, 1, 3),
    bonus: fc.constantFrom(tenths(10), tenths(10), tenths(5)),
    max: fc.constantFrom(1, 1, 2),
  })
  .map(({ deduction, failAt, bonus, max, ...settings }) => ({
    ...DEFAULT_PROFILE,
    ...settings,
    judgedStep: null,
    specialDeduction: { points: deduction, failAt },
    bonus: { points: bonus, max },
  }));

/** Ids over three sections, in the order in which a catalogue gets them: an undivided indicator and a divided one in each. */
function idsFor(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const [section, within] = [(index % 3) + 1, Math.floor(index / 3)];
    return within === 0 ? `5.${String(section)}.1` : `5.${String(section)}.2.${String(within)}`;
  });
}

interface ClauseSeed {
  readonly pointTenths: number;
  readonly method: Method;
  readonly pick: number;
  readonly sampleSize: number;
  readonly share: number;
}

const clauseSeeds: fc.Arbitrary<ClauseSeed> = fc.record({
  pointTenths: fc.integer({ min: 1, max: 200 }),
  method: fc.constantFrom<Method[]>("all-or-nothing", "proportional", "judged"),
  pick: fc.nat(9),
  sampleSize: fc.integer({ min: 1, max: 60 }),
  share: fc.integer({ min: 0, max: 1000 }),
});

/** A valid entry for the clause that the seed stands for. */
function entryOf({ method, pick, sampleSize, share, pointTenths }: ClauseSeed): ClauseEntry {
  if (pick === 0) {
    return EXCLUDED;
  }
  if (pick === 1) {
    return NONCONFORMING;
  }
  if (pick < 5 || method === "all-or-nothing") {
    return CONFORMING;
  }
  return method === "proportional"
    ? sampled(sampleSize, Math.floor((sampleSize * share) / 1001))
    : judged(tenths(Math.floor((pointTenths * share) / 1000)));
}

/** Sheets of one to nine clauses, every one assessed, at least one applicable; anywhere on the scale. */
export const anywhere: fc.Arbitrary<Situation> = fc
  .record({ profile: profiles, seeds: fc.array(clauseSeeds, { minLength: 1, maxLength: 9 }), deductions: fc.nat(6), bonuses: fc.nat(2) })
  .map(({ profile, seeds, deductions, bonuses }) => {
    const ids = idsFor(seeds.length);
    const clauses = seeds.map((seed, index) => clause(ids[index] ?? "", tenths(seed.pointTenths), { method: seed.method }));
    const entries = seeds.map(entryOf);
    const all = entries.every((one) => one === EXCLUDED) ? [CONFORMING, ...entries.slice(1)] : entries;
    return situation(profile, clauses, all, deductions, Math.min(bonuses, profile.bonus.max));
  });

/**
 * Complete sheets whose total is a threshold exactly, or misses or passes it by the least that tenths of points allow:
 * plain random sheets never come near one.
 */
export const atThresholds: fc.Arbitrary<Situation> = fc
  .record({
    profile: profiles,
    threshold: fc.constantFrom(70, 80, 90, 95),
    weights: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 }),
    excluded: fc.nat(200),
    deductions: fc.constantFrom(0, 0, 1, 2, 4, 5),
    bonuses: fc.constantFrom(0, 0, 1),
    offset: fc.constantFrom(-1, 0, 0, 0, 1),
    round: fc.boolean(),
    rotate: fc.nat(7),
  })
  .map(({ profile, threshold, weights, excluded, deductions, bonuses, offset, round, rotate }) => {
    // Half of the sheets get a number of applicable tenths on which every threshold can be met exactly.
    const sum = weights.reduce((a, b) => a + b, 0);
    const padded = round ? [...weights, 20 - (sum % 20)] : weights;
    const applicable = padded.reduce((a, b) => a + b, 0);
    const target = wantedTenths(profile, threshold, applicable, deductions, bonuses) + offset;
    const order = [...padded.slice(rotate % padded.length), ...padded.slice(0, rotate % padded.length)];
    const ids = idsFor(order.length + 1);
    let left = Math.min(Math.max(target, 0), applicable);
    const scored = order.map((points, index): [Clause, ClauseEntry] => {
      const given = Math.min(points, left);
      left -= given;
      return partly(ids[index] ?? "", points, given, index % 2 === 0);
    });
    const all = excluded === 0 ? scored : [...scored, outside(ids.at(-1) ?? "", excluded)];
    return situation(profile, all.map(([one]) => one), all.map(([, one]) => one), deductions, bonuses);
  });

/** The tenths of points that bring the total to the threshold, or the last ones below it. */
function wantedTenths(profile: SchemeProfile, threshold: number, applicable: number, deductions: number, bonuses: number): number {
  const tenthsOf = (value: Rational) => multiply(value, integer(10)).n;
  const special = BigInt(deductions) * tenthsOf(profile.specialDeduction.points) - BigInt(bonuses) * tenthsOf(profile.bonus.points);
  const share = BigInt(threshold) * BigInt(applicable);
  const wanted =
    profile.specialItemsApplied === "after-normalising" ? (share * 10n + special * BigInt(applicable)) / 1000n : share / 100n + special;
  return Number(wanted);
}

function partly(id: string, points: number, given: number, asSample: boolean): [Clause, ClauseEntry] {
  if (given === points) {
    return [clause(id, tenths(points)), CONFORMING];
  }
  if (given === 0) {
    return [clause(id, tenths(points)), NONCONFORMING];
  }
  return asSample
    ? [clause(id, tenths(points), { method: "proportional" }), sampled(points, points - given)]
    : [clause(id, tenths(points), { method: "judged" }), judged(tenths(given))];
}

function outside(id: string, points: number): [Clause, ClauseEntry] {
  return [clause(id, tenths(points)), EXCLUDED];
}

function situation(
  profile: SchemeProfile,
  clauses: readonly Clause[],
  entries: readonly ClauseEntry[],
  deductions: number,
  bonuses: number,
): Situation {
  const catalogue = catalogueOf(clauses);
  const named = clauses.map((one, index): [string, ClauseEntry] => [one.id, entries[index] ?? CONFORMING]);
  return { catalogue, profile, draft: draftOf(catalogue, named, { deductions, bonuses }) };
}

/** Three of four at the thresholds, one anywhere. */
export const situations: fc.Arbitrary<Situation> = fc.oneof({ arbitrary: atThresholds, weight: 3 }, { arbitrary: anywhere, weight: 1 });
