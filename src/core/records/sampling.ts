import { drawSample } from "./draw";
import type { DeskRecords, Sample, SamplePlan } from "./records";
import { seedText } from "./seed";

/** A sample on the list, with its place in it. */
export interface ListedSample extends Sample {
  /** index in `DeskRecords.samples` */
  readonly at: number;
}

/** Whether the listed numbers are those that the plan's population, size and seed give. */
export type DrawAgreement =
  /** the plan has no seed, or nothing is listed yet: there is nothing to repeat */
  | { readonly kind: "nothing" }
  /** there is a seed, and the population or the size is not there or cannot be drawn */
  | { readonly kind: "unrepeatable" }
  | { readonly kind: "agrees" }
  /** `missing`: drawn and not listed; `extra`: listed and not drawn, or without a number that can be read */
  | { readonly kind: "differs"; readonly missing: readonly number[]; readonly extra: readonly ListedSample[] };

/** Everything that the records say of the sampling of one clause. */
export interface ClauseSampling {
  readonly clause: string;
  /** the first plan of the clause; null where there is none */
  readonly plan: SamplePlan | null;
  /** index in `DeskRecords.samplePlans`; -1 where there is none */
  readonly planAt: number;
  /** in the order of the sheet */
  readonly samples: readonly ListedSample[];
  /** how many have a result */
  readonly looked: number;
  readonly nonconforming: number;
  /** listed without a result; the whole size of the plan where none is listed */
  readonly open: number;
}

/** The sampling of every clause that has a plan or samples, in the order in which the sheet names them first. */
export function samplings(records: DeskRecords): readonly ClauseSampling[] {
  const clauses = new Set([...records.samplePlans, ...records.samples].flatMap(({ clause }) => (clause === "" ? [] : [clause])));
  return [...clauses].map((clause) => samplingOf(records, clause));
}

/** The sampling of a clause; without plan and samples where it has none. */
export function samplingOf({ samplePlans, samples }: DeskRecords, clause: string): ClauseSampling {
  const planAt = samplePlans.findIndex((plan) => plan.clause === clause);
  const plan = samplePlans[planAt] ?? null;
  const listed = samples.flatMap((sample, at) => (sample.clause === clause ? [{ ...sample, at }] : []));
  const looked = listed.filter(({ result }) => result !== "").length;
  return {
    clause,
    plan,
    planAt,
    samples: listed,
    looked,
    nonconforming: listed.filter(({ result }) => result === "nonconforming").length,
    open: listed.length === 0 ? (plan?.sampleSize ?? 0) : listed.length - looked,
  };
}

/** Makes the draw of the plan again and compares its numbers with those that are listed. */
export function repeatDraw({ plan, samples: listed }: ClauseSampling): DrawAgreement {
  if (plan === null || seedText(plan.seed) === "" || listed.length === 0) {
    return { kind: "nothing" };
  }
  const { population, sampleSize, seed } = plan;
  const drawn = population === null || sampleSize === null ? null : drawSample({ population, size: sampleSize, seed });
  if (drawn === null || !drawn.ok) {
    return { kind: "unrepeatable" };
  }
  const numbers = new Set(drawn.value);
  const found = new Set<number>();
  const extra = listed.filter(({ number }) => {
    // A number that is listed twice was drawn once.
    const isDrawn = number !== null && numbers.has(number) && !found.has(number);
    found.add(number ?? 0);
    return !isDrawn;
  });
  const missing = drawn.value.filter((number) => !found.has(number));
  return missing.length === 0 && extra.length === 0 ? { kind: "agrees" } : { kind: "differs", missing, extra };
}
