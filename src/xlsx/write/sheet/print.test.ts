import { lineOf } from "./print";

const line = (left: string, center: string, right: string): string => lineOf({ left, center, right });

test("parts that are empty are left out", () => {
  expect(line("a && b", "", "&D")).toBe("&La && b&R&D");
  expect(line("", "", "")).toBe("");
});

test("the longest part is cut until the whole fits", () => {
  const cut = line("甲".repeat(400), "Page &P", "&D");
  expect(cut).toHaveLength(255);
  expect(cut).toBe(`&L${"甲".repeat(255 - 9 - 4 - 2 - 1)}…&CPage &P&R&D`);
});

test("neither a doubled sign nor a pair of surrogates is cut in two", () => {
  for (let extra = 0; extra < 4; extra += 1) {
    const cut = line("x".repeat(extra) + "&&😀".repeat(100), "", "");
    expect(cut.length).toBeLessThanOrEqual(255);
    expect(Buffer.from(cut).toString()).toBe(cut);
    expect(cut.slice(2).replace(/&&/g, "")).not.toContain("&");
  }
});
