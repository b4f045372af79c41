import { sampleSizeProblems, tableSize } from "../records";
import type { SamplePlan, SampleSizeProblem } from "../records";
import type { Params } from "../issue";
import type { Check, CheckInput, Finding } from "./check";
import { finding } from "./finding";

/** A sample is smaller than the certification body's own table asks for, or the table cannot say how large it has to be. */
export const belowTable: Check = {
  id: "SMP008",
  slug: "below-table",
  guards: "evidence",
  run: (input) => [
    ...sampleSizeProblems(input.records.sampleSizes).map(({ kind, item }) => tableFinding(input, kind, item)),
    ...input.records.samplePlans.flatMap((plan, item): readonly Finding[] => {
      const params = planParams(input, plan);
      return params === null ? [] : [finding("SMP008", input, { outcome: "needs-review", clause: plan.clause, record: `samplePlans:${String(item)}/sampleSize`, params })];
    }),
  ],
};

function tableFinding(input: CheckInput, variant: SampleSizeProblem["kind"], item: number): Finding {
  const row = input.records.sampleSizes[item];
  const column = row?.from === null || variant === "out-of-order" ? "from" : "size";
  const params = { variant, from: row?.from ?? "–", size: row?.size ?? "–" };
  return finding("SMP008", input, { outcome: "needs-review", record: `sampleSizes:${String(item)}/${column}`, params });
}

/** A table that cannot be used is told once, at its rows. */
function planParams({ records }: CheckInput, { clause, population, sampleSize, rule }: SamplePlan): Params | null {
  const asked = population === null ? null : tableSize(records.sampleSizes, population);
  if (clause === "" || population === null || asked === null || sampleSize === null) {
    return null;
  }
  switch (asked.kind) {
    case "size":
      return sampleSize < asked.size ? { variant: rule === "own" ? "own" : "less", clause, population, sampleSize, asked: asked.size } : null;
    case "below-table":
      return rule === "body" ? { variant: "below-table", clause, population, from: asked.from } : null;
    case "no-table":
      return rule === "body" ? { variant: "no-table", clause } : null;
    case "unusable":
      return null;
  }
}
