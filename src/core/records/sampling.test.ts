import { drawSample } from "./draw";
import { NO_RECORDS } from "./records";
import type { DeskRecords, Sample, SamplePlan } from "./records";
import { repeatDraw, samplingOf, samplings } from "./sampling";

const PLAN: SamplePlan = { clause: "1.1", subject: "work orders", population: 120, sampleSize: 10, rule: "own", seed: "007", drawnBy: "", drawnOn: "", remark: "" };
const DRAWN = [1, 9, 20, 29, 45, 46, 67, 80, 105, 112];

function sample(number: number | null, result: Sample["result"] = "", clause = "1.1"): Sample {
  return { clause, item: "", number, result, facts: "", evidence: "" };
}

function records(plan: Partial<SamplePlan> | null, samples: readonly Sample[]): DeskRecords {
  return { ...NO_RECORDS, samplePlans: plan === null ? [] : [{ ...PLAN, ...plan }], samples };
}

function draw(plan: Partial<SamplePlan> | null, numbers: readonly (number | null)[]): unknown {
  const agreement = repeatDraw(samplingOf(records(plan, numbers.map((number) => sample(number))), "1.1"));
  return agreement.kind === "differs" ? { missing: agreement.missing, extra: agreement.extra.map(({ at, number }) => [at, number]) } : agreement.kind;
}

test("the numbers of these cases are those of the draw", () => {
  expect(drawSample({ population: 120, size: 10, seed: "007" })).toEqual({ ok: true, value: DRAWN });
});

describe("what was seen", () => {
  test("is counted for the clause alone", () => {
    const list = [sample(1, "conforming"), sample(1, "nonconforming", "2.1"), sample(9, "nonconforming"), sample(20)];
    expect(samplingOf(records({}, list), "1.1")).toMatchObject({ planAt: 0, looked: 2, nonconforming: 1, open: 1, samples: [{ at: 0 }, { at: 2 }, { at: 3 }] });
  });

  test("is all of it open where nothing is listed yet", () => {
    expect(samplingOf(records({}, []), "1.1")).toMatchObject({ looked: 0, open: 10 });
    expect(samplingOf(records({ sampleSize: null }, []), "1.1").open).toBe(0);
  });

  test("is nothing for a clause that nobody sampled", () => {
    expect(repeatDraw(samplingOf(NO_RECORDS, "1.1"))).toEqual({ kind: "nothing" });
    expect(samplingOf(NO_RECORDS, "1.1")).toEqual({ clause: "1.1", plan: null, planAt: -1, samples: [], looked: 0, nonconforming: 0, open: 0 });
  });
});

test("every clause with a plan or samples is named once; rows of no clause belong to none", () => {
  const list = [sample(1, "", "2.1"), sample(1), sample(2, "", "2.1"), sample(3, "", "")];
  expect(samplings({ ...records({}, list), samplePlans: [PLAN, { ...PLAN, clause: "" }] }).map(({ clause, planAt }) => [clause, planAt])).toEqual([["1.1", 0], ["2.1", -1]]);
});

describe("the draw is made again", () => {
  test.each([
    ["agrees, in whatever order", {}, [...DRAWN].reverse(), "agrees"],
    ["has nothing to repeat without a plan", null, [1], "nothing"],
    ["has nothing to repeat without a seed", { seed: " \u3000" }, [1], "nothing"],
    ["has nothing to repeat before anything is listed", {}, [], "nothing"],
    ["cannot be repeated without the population", { population: null }, [1], "unrepeatable"],
    ["cannot be repeated without the size", { sampleSize: null }, [1], "unrepeatable"],
    ["cannot be repeated where there are fewer than were drawn", { population: 9 }, [1], "unrepeatable"],
    ["differs by a changed number", {}, [2, ...DRAWN.slice(1)], { missing: [1], extra: [[0, 2]] }],
    ["differs by a number that is not listed", {}, DRAWN.slice(1), { missing: [1], extra: [] }],
    ["differs by one more", {}, [...DRAWN, 120], { missing: [], extra: [[10, 120]] }],
    ["differs by a number listed twice", {}, [...DRAWN, 112], { missing: [], extra: [[10, 112]] }],
    ["differs by rows without a number", {}, [...DRAWN, null, null], { missing: [], extra: [[10, null], [11, null]] }],
    ["differs by another seed", { seed: "008" }, DRAWN, expect.objectContaining({ missing: expect.any(Array) as unknown })],
  ])("and %s", (_, plan, numbers, expected) => {
    expect(draw(plan, numbers)).toEqual(expected);
  });
});
