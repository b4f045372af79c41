import { hiddenColumns } from "./columns";

const run = (first: number, last: number, isHidden: boolean): { first: number; last: number; isHidden: boolean } => ({ first, last, isHidden });

test("hidden columns that touch are one run", () => {
  expect(hiddenColumns([run(0, 0, true), run(1, 2, true), run(3, 3, false), run(5, 6, true)], false)).toEqual([
    { first: 0, last: 2 },
    { first: 5, last: 6 },
  ]);
});

test("where columns have no width unless they say so, those that say nothing are hidden", () => {
  expect(hiddenColumns([run(2, 3, false), run(5, 5, true)], true)).toEqual([
    { first: 0, last: 1 },
    { first: 4, last: 16_383 },
  ]);
  expect(hiddenColumns([], true)).toEqual([{ first: 0, last: 16_383 }]);
  expect(hiddenColumns([], false)).toEqual([]);
});
