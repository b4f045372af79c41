import { sampleSizeProblems, tableSize } from "./sampleSizes";
import type { SampleSize } from "./records";

const rows = (...pairs: readonly (readonly [number | null, number | null])[]): readonly SampleSize[] => pairs.map(([from, size]) => ({ from, size }));

const TABLE = rows([1, 5], [51, 8], [501, 13]);

test.each([
  [1, 1],
  [4, 4],
  [5, 5],
  [50, 5],
  [51, 8],
  [500, 8],
  [501, 13],
  [1_000_000_000, 13],
])("of %i, %i are drawn: the last row that begins there, and never more than there are", (population, size) => {
  expect(tableSize(TABLE, population)).toEqual({ kind: "size", size });
});

test("a table that the body has not filled in asks for nothing", () => {
  expect([tableSize([], 100), sampleSizeProblems([])]).toEqual([{ kind: "no-table" }, []]);
});

test("a population below the first row has no size", () => {
  expect(tableSize(rows([20, 5], [50, 8]), 19)).toEqual({ kind: "below-table", from: 20 });
});

test.each([
  ["a row without its size", rows([1, 5], [51, null], [501, 13]), [["incomplete", 1]]],
  ["a row without its population", rows([null, 5]), [["incomplete", 0]]],
  ["a population that stands twice", rows([1, 5], [1, 8]), [["out-of-order", 1]]],
  ["rows that run backwards", rows([51, 5], [1, 8], [20, 9]), [["out-of-order", 1], ["out-of-order", 2]]],
  ["a size below the one before it", rows([1, 5], [51, 13], [501, 8]), [["smaller", 2]]],
  ["all at once, each row once", rows([50, 5], [null, 4], [20, 3], [90, 2]), [["incomplete", 1], ["out-of-order", 2], ["smaller", 3]]],
])("no size comes from a table with %s", (_, table, problems) => {
  const found = problems.map(([kind, item]) => ({ kind, item }));
  expect(sampleSizeProblems(table)).toEqual(found);
  expect(tableSize(table, 100)).toEqual({ kind: "unusable", problems: found });
});

test("the same size in two rows is no problem", () => {
  expect(sampleSizeProblems(rows([1, 5], [51, 5]))).toEqual([]);
});
