import { DEFAULT_PROFILE, decimal, rational } from "../../../test/core/builders";
import type { SchemeProfile } from "../profile";
import { gradeFor } from "./gradeFor";
import { gradeGoal } from "./gradeGoal";
import { totalSteps } from "./total";

const goal = (from: string, changed: Partial<SchemeProfile> = {}) => gradeGoal(decimal(from), { ...DEFAULT_PROFILE, ...changed });

test("a total is held against the threshold as it is, or from half a unit below it where the shown total decides", () => {
  expect(goal("95")).toEqual({ kind: "from", edge: rational(95), inclusive: true });
  expect(goal("95", { gradeOn: "displayed" })).toEqual({ kind: "from", edge: decimal("94.995"), inclusive: true });
  expect(goal("95", { gradeOn: "displayed", displayDecimals: 0 })).toEqual({ kind: "from", edge: decimal("94.5"), inclusive: true });
});

test("at zero and below, half a unit is rounded away from it and does not reach the threshold", () => {
  expect(goal("0", { gradeOn: "displayed", floor: null })).toEqual({ kind: "from", edge: rational(-5, 1000), inclusive: false });
  expect(gradeGoal(rational(-10), { ...DEFAULT_PROFILE, gradeOn: "displayed", displayDecimals: 1, floor: null })).toEqual({
    kind: "from",
    edge: rational(-1005, 100),
    inclusive: false,
  });
});

test("a cap below the threshold keeps every total from it, a floor at it lets every total in", () => {
  expect(goal("95", { cap: rational(94) })).toEqual({ kind: "never" });
  expect(goal("95", { cap: decimal("94.995"), gradeOn: "displayed" }).kind).toBe("from");
  expect(goal("70", { floor: rational(70) })).toEqual({ kind: "always" });
  expect(goal("70", { floor: null, cap: null }).kind).toBe("from");
});

test("it says the same as the grade of a total, on every thousandth around each threshold", () => {
  const wrong: string[] = [];
  for (const gradeOn of ["exact", "displayed"] as const) {
    for (const displayDecimals of [0, 1, 2]) {
      for (const from of [rational(95), rational(0), rational(-1)]) {
        const grades = [{ ...DEFAULT_PROFILE.grades[0], id: "only", from, label: DEFAULT_PROFILE.failed.label }];
        const profile: SchemeProfile = { ...DEFAULT_PROFILE, gradeOn, displayDecimals, cap: null, floor: null, grades };
        const one = gradeGoal(from, profile);
        for (let offset = -1100; offset <= 100; offset += 1) {
          const total = rational(from.n * 1000n + BigInt(offset), 1000);
          const raw = totalSteps({ obtained: total, applicable: rational(100), specialDeductions: 0, bonuses: 0 }, profile).raw;
          const left = one.kind === "from" ? raw.n * one.edge.d - one.edge.n * raw.d : 0n;
          const reaches = one.kind === "from" && (left > 0n || (left === 0n && one.inclusive));
          if (reaches !== (gradeFor(raw, 0, profile).grade === "only")) {
            wrong.push(`${gradeOn} ${String(displayDecimals)} ${String(from.n)} ${String(offset)}`);
          }
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});
