import { useRef, useState } from "react";
import type { CheckedWorkbook, SamplingForm } from "../../../application";
import type { SamplePlan } from "../../../core";
import { useDraftStore } from "../../session";
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

/** What was typed, by clause; another row may be selected meanwhile. */
type Typed = Readonly<Record<string, Partial<SamplingForm>>>;

/** Keeps one form for each clause, in this browser until it is written or discarded. */
export function usePlanForm(workbook: CheckedWorkbook, clause: string, plan: SamplePlan | null): PlanForm {
  const store = useDraftStore();
  const [typed, setTyped] = useState<Typed>(() => restored(store.read("sampling"), nameOf(workbook)));
  const [seeds] = useState(() => new Map<string, string>());
  const latest = useRef(typed);
  const mine = typed[clause] ?? {};
  const stands = plan === null ? blank(workbook, clause, proposed(seeds, clause)) : formOf(plan);
  const set = (next: Typed): void => {
    latest.current = next;
    setTyped(next);
    store.write(Object.keys(next).length === 0 ? null : JSON.stringify({ workbook: nameOf(workbook), typed: next }), "sampling");
  };
  const change = (values: Partial<SamplingForm>): void => set({ ...latest.current, [clause]: { ...latest.current[clause], ...values } });
  return {
    form: { ...stands, ...mine },
    isChanged: FIELDS.some((field) => mine[field] !== undefined && mine[field] !== stands[field]),
    change,
    reseed: () => change({ seed: freshSeed() }),
    forget: (written) => {
      const { [clause]: before = {}, ...others } = latest.current;
      const left = FIELDS.filter((field) => written !== undefined && before[field] !== undefined && before[field] !== written[field]);
      set(left.length === 0 ? others : { ...others, [clause]: Object.fromEntries(left.map((field) => [field, before[field]])) });
    },
  };
}

const FIELDS = ["subject", "population", "sampleSize", "rule", "seed", "drawnBy", "drawnOn", "remark"] as const satisfies readonly (keyof SamplingForm)[];

/** What tells the open workbook from another that the same browser keeps forms for. */
function nameOf({ catalogue, companyName }: CheckedWorkbook): string {
  return [catalogue.id, catalogue.version, companyName].join(" ");
}

/** What the browser kept for this workbook, as far as it is what we keep there; anything else is forgotten. */
function restored(kept: string | null, workbook: string): Typed {
  try {
    const { workbook: of, typed } = record(JSON.parse(kept ?? "{}"));
    return Object.fromEntries(
      Object.entries(of === workbook ? record(typed) : {}).map(([clause, form]) => {
        const fields = FIELDS.flatMap((field) => {
          const text = record(form)[field];
          const isOurs = field === "rule" ? text === "body" || text === "own" : typeof text === "string";
          return isOurs ? [[field, text] as const] : [];
        });
        return [clause, Object.fromEntries(fields)];
      }),
    );
  } catch {
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

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
