import { Recent } from "./recent";

interface Ground {
  readonly key: string;
}

function recent(entries: number, weight: number): { readonly keep: (key: string, weight?: number) => void; readonly has: (...keys: readonly string[]) => readonly string[] } {
  const made = new Recent<Ground, string>({ entries, weight }, (one, other) => one.key === other.key);
  return {
    keep: (key, heavy = 1) => made.keep({ key }, key.toUpperCase(), heavy),
    has: (...keys) => keys.flatMap((key) => made.find({ key }) ?? []),
  };
}

test("gives back what was kept of the same ground, and nothing of another", () => {
  const { keep, has } = recent(2, 10);
  keep("a");
  expect(has("a", "b")).toEqual(["A"]);
});

test("what was asked for longest ago gives way", () => {
  const { keep, has } = recent(2, 10);
  keep("a");
  keep("b");
  expect(has("a")).toEqual(["A"]);
  keep("c");
  expect(has("a", "b", "c")).toEqual(["A", "C"]);
});

test("all of them together are no heavier than allowed", () => {
  const { keep, has } = recent(9, 10);
  keep("a", 4);
  keep("b", 4);
  keep("c", 4);
  expect(has("a", "b", "c")).toEqual(["B", "C"]);
  keep("d", 10);
  expect(has("b", "c", "d")).toEqual(["D"]);
});

test("what is too heavy by itself is not kept, and takes nothing away", () => {
  const { keep, has } = recent(9, 10);
  keep("a", 10);
  keep("b", 11);
  expect(has("a", "b")).toEqual(["A"]);
});

test("the same ground kept again takes the place of what was kept of it, and weighs once", () => {
  const { keep, has } = recent(9, 10);
  keep("a", 4);
  keep("b", 4);
  keep("a", 6);
  expect(has("a", "b")).toEqual(["A", "B"]);
});
