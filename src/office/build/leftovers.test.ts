import { uncovered } from "./leftovers";

const table = { row: 3, column: 0, rows: 4, columns: 3 };

it("leaves nothing of a table that the plan covers whole, by one block or by several", () => {
  expect(uncovered(table, [{ row: 0, column: 0, rows: 10, columns: 5 }])).toEqual([]);
  expect(uncovered(table, [{ row: 3, column: 0, rows: 4, columns: 1 }, { row: 3, column: 1, rows: 4, columns: 2 }])).toEqual([]);
});

it("names the rows that were inserted and slid out at the end", () => {
  expect(uncovered(table, [{ row: 0, column: 0, rows: 5, columns: 3 }])).toEqual([
    { row: 5, column: 0, rows: 1, columns: 3 },
    { row: 6, column: 0, rows: 1, columns: 3 },
  ]);
});

it("names a gap between two blocks of a row", () => {
  const planned = [{ row: 3, column: 0, rows: 4, columns: 1 }, { row: 3, column: 2, rows: 4, columns: 1 }];
  expect(uncovered({ ...table, rows: 1 }, planned)).toEqual([{ row: 3, column: 1, rows: 1, columns: 1 }]);
});
