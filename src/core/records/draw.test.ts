import fc from "fast-check";
import { drawSample, MAX_DRAW, MAX_POPULATION } from "./draw";
import { fnv1a, seedText, splitMix64, words } from "./seed";

function drawn(population: number, size: number, seed: string): readonly number[] {
  const result = drawSample({ population, size, seed });
  if (!result.ok) {
    throw new Error(result.issues.map(({ code }) => code).join());
  }
  return result.value;
}

function issuesOf(population: number, size: number, seed: string): readonly (readonly [string, string])[] {
  const result = drawSample({ population, size, seed });
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
}

const REQUEST = fc
  .record({ population: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: MAX_POPULATION })), share: fc.nat(MAX_DRAW - 1), seed: fc.string({ unit: "grapheme" }) })
  .map(({ population, share, seed }) => ({ population, size: 1 + (share % Math.min(population, MAX_DRAW)), seed: `s${seed}.` }));

describe("the generator gives the published values", () => {
  test("of FNV-1a with 64 bits", () => {
    expect(["", "a", "foobar"].map(fnv1a)).toEqual([0xcbf29ce484222325n, 0xaf63dc4c8601ec8cn, 0x85944171f73967e8n]);
  });

  test("of SplitMix64", () => {
    const next = splitMix64(1234567n);
    expect([next(), next(), next(), next(), next()]).toEqual([
      6457827717110365317n, 3203168211198807973n, 9817491932198370423n, 4593380528125082431n, 16408922859458223821n,
    ]);
  });

  test("from characters of one to four bytes", () => {
    expect(["a", "é", "售", "𠮷"].map((text) => words(text)())).toEqual([1596572330, 1847857643, 1405797494, 2552733521]);
  });
});

describe("a draw", () => {
  test("gives so many different numbers of the population, ascending", () => {
    fc.assert(
      fc.property(REQUEST, ({ population, size, seed }) => {
        const numbers = drawn(population, size, seed);
        expect(numbers).toHaveLength(size);
        expect(numbers.every((number, index) => Number.isInteger(number) && number > (numbers[index - 1] ?? 0) && number <= population)).toBe(true);
      }),
    );
  });

  test("is the same each time", () => {
    fc.assert(fc.property(REQUEST, ({ population, size, seed }) => expect(drawn(population, size, seed)).toEqual(drawn(population, size, seed))));
  });

  test("of more keeps the numbers of a draw of fewer", () => {
    fc.assert(
      fc.property(REQUEST, fc.nat(), ({ population, size, seed }, fewer) => {
        expect(drawn(population, size, seed)).toEqual(expect.arrayContaining([...drawn(population, 1 + (fewer % size), seed)]));
      }),
    );
  });

  test("of all there are is the whole population, whatever the seed", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: MAX_DRAW }), fc.string(), (size, seed) => expect(drawn(size, size, `${seed}.`)).toEqual(Array.from({ length: size }, (_, index) => index + 1))));
  });

  test("goes by the seed's letters and case, not by how they are composed nor by spaces around them", () => {
    expect(drawn(1000, 5, " \u3000e\u0301 ")).toEqual(drawn(1000, 5, "é"));
    expect(drawn(1000, 5, "A")).not.toEqual(drawn(1000, 5, "a"));
    expect(drawn(1000, 5, "a b")).not.toEqual(drawn(1000, 5, "ab"));
    expect(seedText("\u3000 7 7\u00a0")).toBe("7 7\u00a0");
  });

  test("from the largest population needs no list of it", () => {
    expect(drawn(MAX_POPULATION, MAX_DRAW, "large")).toHaveLength(MAX_DRAW);
  });
});

describe("every set of numbers is as likely as any other", () => {
  /** How often each set is drawn by so many seeds. */
  function counts(population: number, size: number, draws: number): readonly number[] {
    const found = new Map<string, number>();
    for (let seed = 0; seed < draws; seed += 1) {
      const set = drawn(population, size, `seed ${String(seed)}`).join();
      found.set(set, (found.get(set) ?? 0) + 1);
    }
    return [...found.values()];
  }

  // Pearson's statistic against the 99.9th percentile of chi-square, with one degree less than there are sets.
  test.each([
    [2, 1, 2, 10.83],
    [3, 2, 3, 13.82],
    [5, 2, 10, 27.88],
    [6, 3, 20, 43.82],
    [7, 1, 7, 22.46],
    [7, 6, 7, 22.46],
  ])("%i, of which %i", (population, size, sets, bound) => {
    const draws = 6000;
    const found = counts(population, size, draws);
    expect(found).toHaveLength(sets);
    const statistic = found.reduce((sum, count) => sum + (sets * count - draws) ** 2, 0) / (sets * draws);
    expect(statistic).toBeLessThan(bound);
  });

  test("words beyond the last whole multiple of the population are passed over", () => {
    // 2^32 = 4 × 10^9 + 294,967,296: a word from 4 × 10^9 on would make the first 294,967,296 likelier.
    const seeds = Array.from({ length: 200 }, (_, index) => `over ${String(index)}`).filter((seed) => words(seed)() >= 4 * MAX_POPULATION);
    expect(seeds.length).toBeGreaterThan(0);
    for (const seed of seeds) {
      const next = words(seed);
      let word = next();
      while (word >= 4 * MAX_POPULATION) {
        word = next();
      }
      expect(drawn(MAX_POPULATION, 1, seed)).toEqual([(word % MAX_POPULATION) + 1]);
    }
  });
});

describe("what cannot be drawn is told, all of it", () => {
  test.each([
    ["no population", 0, 1, "s", [["population-out-of-range", "population"]]],
    ["half an item", 1.5, 1, "s", [["population-out-of-range", "population"]]],
    ["more than a billion", MAX_POPULATION + 1, 1, "s", [["population-out-of-range", "population"]]],
    ["nothing at all", 5, 0, "s", [["draw-out-of-range", "sampleSize"]]],
    ["half of one", 5, 0.5, "s", [["draw-out-of-range", "sampleSize"]]],
    ["more than can be listed", 1000, MAX_DRAW + 1, "s", [["draw-out-of-range", "sampleSize"]]],
    ["more than there are", 5, 6, "s", [["draw-exceeds-population", "sampleSize"]]],
    ["no seed", 5, 1, " \u3000", [["seed-missing", "seed"]]],
    ["half a character", 5, 1, "a\ud800", [["seed-malformed", "seed"]]],
    ["everything", Number.NaN, -1, "", [["population-out-of-range", "population"], ["draw-out-of-range", "sampleSize"], ["seed-missing", "seed"]]],
  ])("%s", (_, population, size, seed, issues) => {
    expect(issuesOf(population, size, seed)).toEqual(issues);
  });
});
