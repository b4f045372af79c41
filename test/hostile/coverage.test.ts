import { existsSync } from "node:fs";
import { join } from "node:path";
import { HOSTILE_ROWS } from "./rows";
import { SCORING_ROWS } from "./scoring/rows";

/** Inputs that no row of a table can stand for, and the test that does. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  // LibreOffice and openpyxl have to save the workbook themselves, and are not on every machine.
  H49: "test/files/resaved.test.ts",
};

/** Inputs of which a part cannot be tested yet, and what is missing. */
const IN_PART: Readonly<Record<string, string>> = {
  H107: "one company in two files: only bulk review sees more than one file",
};

/** Inputs that a reader may well read: here the table of scores has to say what they mean. */
const READABLE = ["H34", "H38", ...numbers(43, 47), ...numbers(76, 84), ...numbers(86, 108)];

function numbers(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `H${String(first + index)}`);
}

const read = new Set(HOSTILE_ROWS.map(({ id }) => id));
const scored = new Set(SCORING_ROWS.map(({ id }) => id));

test("every hostile input is in a table, or in the test that stands for it", () => {
  expect(numbers(1, 108).filter((id) => !read.has(id) && !scored.has(id) && ELSEWHERE[id] === undefined)).toEqual([]);
});

test("what can be read has its meaning for the score in the table", () => {
  expect(READABLE.filter((id) => !scored.has(id))).toEqual([]);
});

// H0 is the plain file that the others are changed from.
test("no row is about an input that is not in the list", () => {
  const known = new Set(["H0", ...numbers(1, 108)]);
  expect([...read, ...scored].filter((id) => !known.has(id))).toEqual([]);
});

test("an exception ends when it is none any more", () => {
  expect(Object.keys(ELSEWHERE).filter((id) => read.has(id) || scored.has(id))).toEqual([]);
  expect(Object.values(ELSEWHERE).filter((file) => !existsSync(join(__dirname, "..", "..", file)))).toEqual([]);
  expect(Object.keys(IN_PART).filter((id) => !scored.has(id))).toEqual([]);
});

test("a table has no two rows of the same name", () => {
  for (const names of [HOSTILE_ROWS, SCORING_ROWS].map((rows) => rows.map(({ id, what }) => `${id} ${what}`))) {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});
