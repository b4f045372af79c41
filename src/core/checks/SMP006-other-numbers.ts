import { repeatDraw, samplings } from "../records";
import type { ClauseSampling, DrawAgreement } from "../records";
import type { Check, Finding } from "./check";
import { finding } from "./finding";

/** Numbers that are named one by one; of more, only how many there are. */
const NAMED = 8;

/** The draw is made again from population, size and seed, and the sampling sheet lists other numbers. */
export const otherNumbers: Check = {
  id: "SMP006",
  slug: "other-numbers",
  guards: "evidence",
  run: (input) =>
    samplings(input.records).flatMap((sampling): readonly Finding[] => {
      const { clause, planAt } = sampling;
      const draw = repeatDraw(sampling);
      if (draw.kind !== "differs" && draw.kind !== "unrepeatable") {
        return [];
      }
      const { cell, params } = draw.kind === "differs" ? difference(draw) : { cell: null, params: { variant: "unrepeatable" } };
      const record = cell ?? `samplePlans:${String(planAt)}/seed`;
      return [finding("SMP006", input, { outcome: "needs-review", clause, record, params: { clause, ...params, ...basis(sampling) } })];
    }),
};

function difference({ missing, extra }: Extract<DrawAgreement, { readonly kind: "differs" }>): { readonly cell: string | null; readonly params: Readonly<Record<string, string>> } {
  const [first] = extra;
  return {
    cell: first === undefined ? null : `samples:${String(first.at)}/number`,
    params: {
      variant: missing.length === 0 ? "extra" : extra.length === 0 ? "missing" : "both",
      missing: listed(missing.map(String)),
      extra: listed(extra.map(({ number }) => (number === null ? "?" : String(number)))),
    },
  };
}

function listed(numbers: readonly string[]): string {
  return `${numbers.slice(0, NAMED).join(", ")}${numbers.length > NAMED ? ` … (${String(numbers.length)})` : ""}`;
}

function basis({ plan }: ClauseSampling): Readonly<Record<string, string | number>> {
  return { population: plan?.population ?? "?", size: plan?.sampleSize ?? "?" };
}
