import {
  CONFORMING, DEFAULT_PROFILE, EXCLUDED, NONCONFORMING, UNASSESSED, catalogueOf, clause, draftOf, judged, rational, sampled,
} from "../../../test/core/builders";
import type { ClauseEntry } from "../assessment";
import { exactText } from "../exact";
import { explainFigure } from ".";
import type { Derivation, Figure } from ".";

const catalogue = catalogueOf([
  clause("5.1.1", "20"),
  clause("5.1.2.1", "10", { method: "proportional" }),
  clause("5.1.2.2", "10"),
  clause("5.2.1", "40", { method: "judged" }),
  clause("5.2.2", "12"),
  clause("5.3.1", "8"),
]);
const COMPLETE: readonly (readonly [string, ClauseEntry])[] = [
  ["5.1.1", CONFORMING], ["5.1.2.1", sampled(9, 2)], ["5.1.2.2", NONCONFORMING], ["5.2.1", judged("36.5")], ["5.2.2", EXCLUDED], ["5.3.1", EXCLUDED],
];
const OPEN = COMPLETE.map(([id, entry]): readonly [string, ClauseEntry] => [id, id === "5.2.1" || id === "5.1.2.2" ? UNASSESSED : entry]);

function outline({ code, value, parts }: Derivation, depth = 0): readonly string[] {
  return [`${"  ".repeat(depth)}${code} ${exactText(value)}`, ...parts.flatMap((part) => outline(part, depth + 1))];
}

function explained(figure: Figure, entries: readonly (readonly [string, ClauseEntry])[] = COMPLETE): readonly string[] | null {
  const derivation = explainFigure(figure, draftOf(catalogue, entries, { deductions: 2, bonuses: 1 }), catalogue, DEFAULT_PROFILE);
  return derivation === null ? null : outline(derivation);
}

test("obtained and applicable points of a section, and of an indicator", () => {
  expect(explained({ kind: "group-obtained", group: "5.1" })).toEqual([
    "section-obtained 250/9",
    "  indicator-obtained 20",
    "    clause-conforming 20",
    "  indicator-obtained 70/9",
    "    clause-sampled 70/9",
    "    clause-nonconforming 0",
  ]);
  expect(explained({ kind: "group-applicable", group: "5.2" })).toEqual(["section-applicable 40", "  indicator-applicable 40", "    clause-points 40"]);
  expect(explained({ kind: "group-applicable", group: "5.1.2" })).toEqual(["indicator-applicable 20", "  clause-points 10", "  clause-points 10"]);
});

test("a group that is excluded as a whole, or that is none, has no figure", () => {
  expect(explained({ kind: "group-obtained", group: "5.3" })).toBeNull();
  expect(explained({ kind: "group-applicable", group: "5.3" })).toBeNull();
  expect(explained({ kind: "group-obtained", group: "7" })).toBeNull();
});

test("what is missing to a grade, with the total below it", () => {
  const lines = explained({ kind: "missing", grade: "five-star" });
  expect(lines?.slice(0, 3)).toEqual(["missing 1127/72", "  threshold 95", "  total 5713/72"]);
  expect(lines).toHaveLength((explained({ kind: "total" })?.length ?? 0) + 2);
  expect(explained({ kind: "missing", grade: "six-star" })).toBeNull();
});

test("the points and the special items of a report that is complete or open", () => {
  expect(explained({ kind: "obtained" })?.[0]).toBe("obtained 1157/18");
  expect(explained({ kind: "applicable" })).toEqual(["applicable 80", "  catalogue-points 100", "  clause-excluded 12", "  clause-excluded 8"]);
  expect(explained({ kind: "special-deductions" })).toEqual(["special-deductions -2"]);
  expect(explained({ kind: "bonuses" }, OPEN)).toEqual(["bonuses 1"]);
});

test("an open assessment: what is obtained so far, and both bounds down to the open clauses", () => {
  expect(explained({ kind: "total" }, OPEN)).toBeNull();
  expect(explained({ kind: "missing", grade: "five-star" }, OPEN)).toBeNull();
  expect(explained({ kind: "obtained" }, OPEN)).toContain("      clause-unassessed 0");
  const low = explained({ kind: "low" }, OPEN) ?? [];
  const high = explained({ kind: "high" }, OPEN) ?? [];
  // (20 + 70/9) / 80 × 100 - 1, and the same with 50 points more
  expect(low[0]).toBe(`total ${exactText(rational(1214, 36))}`);
  expect(high[0]).toBe(`total ${exactText(rational(3464, 36))}`);
  expect(low.filter((line) => line.includes("open")).map((line) => line.trim())).toEqual(["clause-open-zero 0", "clause-open-zero 0"]);
  expect(high.filter((line) => line.includes("open")).map((line) => line.trim())).toEqual(["clause-open-full 10", "clause-open-full 40"]);
});

test("a complete assessment has no bounds, a refused one no figure at all", () => {
  expect(explained({ kind: "low" })).toBeNull();
  expect(explained({ kind: "high" })).toBeNull();
  expect(explained({ kind: "obtained" }, [["5.1.2.1", sampled(2, 3)]])).toBeNull();
});
