import { useState } from "react";
import type { CheckedWorkbook, SamplingForm } from "../../../application";
import type { SamplePlan } from "../../../core";
import { aboutWorkbook, useTypedForms } from "../../session";
import { freshSeed } from "./freshSeed";

/** The plan of a clause as it stands in the workbook, and what was typed over it. */
export interface PlanForm {
  readonly form: SamplingForm;
  /** something was typed that is not in the workbook */
  readonly isChanged: boolean;
  readonly change: (change: Partial<SamplingForm>) => void;
  /** another seed by chance */
  readonly reseed: () => void;
  /** forgets what was typed, or as much of it as was written */
  readonly forget: (written?: SamplingForm) => void;
}

/** Keeps one form for each clause, in this browser until it is written or discarded. */
export function usePlanForm(workbook: CheckedWorkbook, clause: string, plan: SamplePlan | null): PlanForm {
  const forms = useTypedForms("sampling", aboutWorkbook(workbook), FIELDS, (field, text) => field !== "rule" || text === "body" || text === "own");
  const [seeds] = useState(() => new Map<string, string>());
  const mine = (forms.typed(clause) ?? {}) as Partial<SamplingForm>;
  const stands = plan === null ? blank(workbook, clause, proposed(seeds, clause)) : formOf(plan);
  const change = (values: Partial<SamplingForm>): void => forms.change(clause, values);
  return {
    form: { ...stands, ...mine },
    isChanged: FIELDS.some((field) => mine[field] !== undefined && mine[field] !== stands[field]),
    change,
    reseed: () => change({ seed: freshSeed() }),
    forget: (written) => {
      const before = forms.latest(clause) ?? {};
      const left = FIELDS.flatMap((field) => {
        const text = before[field];
        return written !== undefined && text !== undefined && text !== written[field] ? [[field, text] as const] : [];
      });
      forms.close(clause);
      if (left.length > 0) {
        forms.change(clause, Object.fromEntries(left));
      }
    },
  };
}

const FIELDS = ["subject", "population", "sampleSize", "rule", "seed", "drawnBy", "drawnOn", "remark"] as const satisfies readonly (keyof SamplingForm)[];

/** The seed that is proposed for a clause stays the same one until another is asked for. */
function proposed(seeds: Map<string, string>, clause: string): string {
  const seed = seeds.get(clause) ?? freshSeed();
  seeds.set(clause, seed);
  return seed;
}

function formOf({ subject, population, sampleSize, rule, seed, drawnBy, drawnOn, remark }: SamplePlan): SamplingForm {
  return {
    subject,
    population: population === null ? "" : String(population),
    sampleSize: sampleSize === null ? "" : String(sampleSize),
    rule: rule === "" ? "own" : rule,
    seed,
    drawnBy,
    drawnOn,
    remark,
  };
}

function blank({ entryCells, records }: CheckedWorkbook, clause: string, seed: string): SamplingForm {
  const assessor = entryCells.get(clause)?.cells.get("assessor");
  return {
    subject: "",
    population: "",
    sampleSize: "",
    rule: records.sampleSizes.length > 0 ? "body" : "own",
    seed,
    drawnBy: (assessor?.fault === null ? assessor.text : "") || (records.samplePlans.at(-1)?.drawnBy ?? ""),
    drawnOn: today(),
    remark: "",
  };
}

/** The day where the person is, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
