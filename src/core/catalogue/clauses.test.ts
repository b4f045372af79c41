import { catalogueOf, clause } from "../../../test/core/builders";
import { clausesOf, compareIds, findClause } from ".";

const catalogue = catalogueOf([clause("5.1.1", "10"), clause("5.1.2.1", "20"), clause("5.1.2.2", "30"), clause("5.2.1", "40")]);

test("clausesOf lists every clause in the catalogue's order", () => {
  expect(clausesOf(catalogue).map(({ id }) => id)).toEqual(["5.1.1", "5.1.2.1", "5.1.2.2", "5.2.1"]);
  expect(clausesOf({ ...catalogue, sections: [] })).toEqual([]);
});

test("findClause finds a clause by its whole id, or null", () => {
  expect(findClause(catalogue, "5.1.2.2")?.points).toEqual({ n: 30n, d: 1n });
  expect(findClause(catalogue, "5.1.2")).toBeNull();
});

describe("compareIds", () => {
  test.each([
    ["5.1.9", "5.1.10", -1],
    ["5.1.10", "5.1.9", 1],
    ["5.1", "5.1.1", -1],
    ["5.1.1", "5.1", 1],
    ["5.2", "5.1.9", 1],
    ["5.1.9", "5.2", -1],
    ["10", "9", 1],
    ["5.1.2", "5.1.2", 0],
    ["5.1.1.2", "5.1.2.1", -1],
    ["5.13", "5.21", -1],
    ["5.21", "5.13", 1],
  ])("%s against %s", (a, b, expected) => {
    expect(compareIds(a, b)).toBe(expected);
  });
});
