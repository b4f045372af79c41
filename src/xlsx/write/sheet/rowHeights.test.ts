import { STANDARD_HEIGHT, neededHeight } from "./rowHeights";

const text = (value: string) => ({ kind: "text", text: value }) as const;
const wrap = { fontName: "Microsoft YaHei", fontSize: 10, wrap: true };

test("a line of the standard font needs no more than the standard height", () => {
  expect(neededHeight(text("plain"), {}, 10)).toBe(STANDARD_HEIGHT);
  expect(neededHeight({ kind: "number", value: 1 }, { fontSize: 10 }, 10)).toBeLessThanOrEqual(STANDARD_HEIGHT);
});

test("the more text, the higher the row, and never higher than Excel allows", () => {
  const heights = [1, 20, 40, 80, 160, 5000].map((count) => neededHeight(text("甲".repeat(count)), wrap, 20));
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  expect(heights[1]).toBeGreaterThan(heights[0] ?? 0);
  expect(heights.at(-1)).toBe(409.5);
});

test("20 columns take 10 Chinese characters of 10 points a line", () => {
  const height = (count: number): number => neededHeight(text("甲".repeat(count)), wrap, 20);
  expect(height(10)).toBe(height(1));
  expect(height(11)).toBeGreaterThan(height(10));
  expect(height(20)).toBe(height(11));
});

test("breaks count, words stay whole, and what does not wrap needs one line", () => {
  const calibri = { fontSize: 10, wrap: true };
  expect(neededHeight(text("a\nb\nc"), calibri, 40)).toBe(neededHeight(text(`${"word ".repeat(2)}${"x".repeat(70)}`), calibri, 40));
  expect(neededHeight(text("many words ".repeat(30)), { fontSize: 10 }, 10)).toBe(neededHeight(text("x"), { fontSize: 10 }, 10));
});

test("a formula is as high as the text that it gave", () => {
  const formula = (cached: string) => ({ kind: "formula", formula: "=A1", cached: { kind: "text", text: cached } }) as const;
  expect(neededHeight(formula("甲".repeat(40)), wrap, 20)).toBe(neededHeight(text("甲".repeat(40)), wrap, 20));
});
