import { coreIssue } from "../issue";
import type { Issue } from "../issue";
import { ok, refused } from "../result";
import type { Result } from "../result";
import { seedText, words } from "./seed";

/** So many numbers are drawn for one clause at most. */
export const MAX_DRAW = 300;
/** The largest population that is drawn from. */
export const MAX_POPULATION = 1_000_000_000;

/** What a draw is made from. */
export interface DrawRequest {
  /** how many there are in all, 1…MAX_POPULATION */
  readonly population: number;
  /** how many are drawn, 1…MAX_DRAW and not more than there are */
  readonly size: number;
  /** any text; the same one gives the same numbers */
  readonly seed: string;
}

const WORDS = 2 ** 32;

/**
 * `size` different numbers of 1…population, ascending, each set of them as likely as any other; the same request always gives the
 * same ones, on every machine (`docs/guide/sampling` tells the rule, with the same in Python). They are drawn
 * one after another, so a larger size with the same seed and population keeps the numbers of a smaller one.
 */
export function drawSample({ population, size, seed }: DrawRequest): Result<readonly number[]> {
  const text = seedText(seed);
  const issues = [...countIssues(population, size), ...(text === null ? [coreIssue("seed-malformed", "seed")] : text === "" ? [coreIssue("seed-missing", "seed")] : [])];
  return text === null || issues.length > 0 ? refused(issues) : ok(draw(words(text), population, size));
}

function countIssues(population: number, size: number): readonly Issue[] {
  const isPopulation = Number.isInteger(population) && population >= 1 && population <= MAX_POPULATION;
  const isSize = Number.isInteger(size) && size >= 1 && size <= MAX_DRAW;
  return [
    ...(isPopulation ? [] : [coreIssue("population-out-of-range", "population", { population, max: MAX_POPULATION })]),
    ...(isSize ? [] : [coreIssue("draw-out-of-range", "sampleSize", { size, max: MAX_DRAW })]),
    ...(isPopulation && isSize && size > population ? [coreIssue("draw-exceeds-population", "sampleSize", { size, population })] : []),
  ];
}

/** Numbers that were drawn already are passed over; SplitMix64 gives every word in its period, so the draw ends. */
function draw(next: () => number, population: number, size: number): readonly number[] {
  const drawn = new Set<number>();
  while (drawn.size < size) {
    drawn.add(1 + below(next, population));
  }
  return [...drawn].sort((a, b) => a - b);
}

/** 0…bound - 1, each as likely as any other: words beyond the last whole multiple of the bound are passed over. */
function below(next: () => number, bound: number): number {
  const limit = WORDS - (WORDS % bound);
  let word = next();
  while (word >= limit) {
    word = next();
  }
  return word % bound;
}
