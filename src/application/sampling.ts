import { drawSample, parseDecimal, exactText, samplingOf, tableSize } from "../core";
import type { Issue, ListedSample, Sample, SamplePlan, SampleSize, SampleSizeRule, TableSize } from "../core";
import { TABLES, entryCells, gridsAfter, readDeductions, readRecords, writesForSample, writesForSamplePlan, writesForSampleSizes, writesForSamples } from "../template";
import type { CellWrite, RecordWriting } from "../template";
import { planEntry, type EntryPlanning } from "./planEntry";
import type { CellHolds } from "./ports";
import type { CheckedWorkbook } from "./serviceStar";

/** The writes of one action on the sampling sheet. */
export interface RecordPlan {
  readonly writes: readonly CellWrite[];
  readonly holds: readonly CellHolds[];
}

/** A plan of sampling as a person types it; figures as texts. */
export interface SamplingForm extends Pick<SamplePlan, "subject" | "seed" | "drawnBy" | "drawnOn" | "remark"> {
  readonly population: string;
  /** where `rule` is `body`, the body's table says it and this is not read */
  readonly sampleSize: string;
  readonly rule: SampleSizeRule;
}

/** Why a form cannot be drawn from: `issue` is null where a figure is no whole number at all, `table` where the body's table gives no size. */
export type SamplingProblem =
  | { readonly field: "population" | "sampleSize" | "seed" | "drawnOn"; readonly issue: Issue | null }
  | { readonly field: "table"; readonly table: Exclude<TableSize, { readonly kind: "size" }> };

export type SamplingPlanning<Plan> =
  | { readonly ok: true; readonly plan: Plan }
  /** `sheet` is why the sheet cannot take it, where the form itself is in order: no room, no table, no column */
  | { readonly ok: false; readonly problems: readonly SamplingProblem[]; readonly sheet: Issue | null };

/** What a draw would write. */
export interface DrawPlan extends RecordPlan {
  readonly numbers: readonly number[];
  /** numbers that were drawn before as well; their rows stay as they are */
  readonly kept: number;
  /** rows with something entered that go, because their number is not drawn again */
  readonly lost: readonly ListedSample[];
}

/** The size that the form asks for, by the body's table or its own figure; null where it says none that can be read. */
export function sizeOfForm(table: readonly SampleSize[], { population, sampleSize, rule }: SamplingForm): number | null {
  const all = wholeNumber(population);
  const asked = rule === "body" && all !== null ? tableSize(table, all) : null;
  return rule === "own" ? wholeNumber(sampleSize) : asked?.kind === "size" ? asked.size : null;
}

/** Draws, and writes the plan and the rows of the drawn numbers; rows of numbers that are drawn again are kept whole. */
export function planDraw(workbook: CheckedWorkbook, clause: string, form: SamplingForm): SamplingPlanning<DrawPlan> {
  const { numbers, problems } = drawOf(workbook.records.sampleSizes, form);
  if (problems.length > 0) {
    return { ok: false, problems, sheet: null };
  }
  const { samples } = samplingOf(workbook.records, clause);
  const before = new Map([...samples].reverse().flatMap((sample) => (sample.number === null ? [] : [[sample.number, sample] as const])));
  const rows = numbers.map((number): Sample => before.get(number) ?? { clause, item: "", number, result: "", facts: "", evidence: "" });
  const kept = new Set<Sample>(rows);
  const plan = planOfWriting(writesForSamplePlan(workbook.grids, planOf(workbook, clause, form)));
  const list = planOfWriting(writesForSamples(workbook.grids, clause, rows.map(sampleOf)));
  if (!plan.ok) {
    return plan;
  }
  if (!list.ok) {
    return list;
  }
  return {
    ok: true,
    plan: {
      writes: [...plan.plan.writes, ...list.plan.writes],
      holds: [...plan.plan.holds, ...list.plan.holds],
      numbers,
      kept: samples.filter((sample) => kept.has(sample)).length,
      lost: samples.filter((sample) => !kept.has(sample) && isFilled(sample)),
    },
  };
}

/** Writes the plan alone; what was drawn stays. Figures may still be missing: a plan is made before the list is there. */
export function planSamplingPlan(workbook: CheckedWorkbook, clause: string, form: SamplingForm): SamplingPlanning<RecordPlan> {
  const problems = drawOf(workbook.records.sampleSizes, form).problems.filter((problem) => problem.field !== "table" && form[problem.field].trim() !== "");
  return problems.length > 0 ? { ok: false, problems, sheet: null } : planOfWriting(writesForSamplePlan(workbook.grids, planOf(workbook, clause, form)));
}

/** Writes what was seen of one drawn item into its row. */
export function planSample(workbook: CheckedWorkbook, sample: Sample): SamplingPlanning<RecordPlan> {
  return planOfWriting(writesForSample(workbook.grids, sampleOf(sample)));
}

/** Writes the body's table of sample sizes in place of the one that is there. */
export function planSampleSizes(workbook: CheckedWorkbook, sizes: readonly SampleSize[]): SamplingPlanning<RecordPlan> {
  return planOfWriting(writesForSampleSizes(workbook.grids, sizes));
}

/** Writes the verdict `sampled` with what the sampling sheet counts by now: so many looked at, so many nonconforming. */
export function planTakeOver(workbook: CheckedWorkbook, clause: string): EntryPlanning {
  const { looked, nonconforming } = samplingOf(workbook.records, clause);
  return planEntry(workbook, clause, { verdict: "sampled", sampleSize: String(looked), nonconforming: String(nonconforming) });
}

/** The workbook as it will be read once these cells are written: entry cells, special deductions and records, without the figures and findings that follow from them. */
export function workbookAfter(workbook: CheckedWorkbook, writes: readonly CellWrite[]): CheckedWorkbook {
  if (writes.length === 0) {
    return workbook;
  }
  const { catalogue, locale } = workbook;
  const grids = gridsAfter(workbook.grids, writes);
  const scoresheet = workbook.grids.tables.get(TABLES.scoresheet);
  const areEntries = grids.tables.get(TABLES.scoresheet) !== scoresheet;
  const deductions = grids.tables.get(TABLES.deductions);
  const areDeductions = deductions !== undefined && deductions !== workbook.grids.tables.get(TABLES.deductions);
  const { records, rowPlaces } = readRecords(grids, catalogue, locale);
  return {
    ...workbook,
    grids,
    records,
    recordPlaces: rowPlaces,
    ...(areEntries ? { entryCells: entryCells(grids, catalogue) } : {}),
    ...(areDeductions ? { draft: { ...workbook.draft, specialDeductions: readDeductions(deductions, catalogue, locale).items } } : {}),
  };
}

/** A whole number as people type it, digits of full width among them; null for anything else. */
function wholeNumber(text: string): number | null {
  const value = parseDecimal(text.normalize("NFKC").trim());
  return value === null || value.d !== 1n || value.n > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(exactText(value));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The numbers that the form gives, and everything that keeps it from being drawn. */
function drawOf(table: readonly SampleSize[], form: SamplingForm): { readonly numbers: readonly number[]; readonly problems: readonly SamplingProblem[] } {
  const population = wholeNumber(form.population);
  const size = sizeOfForm(table, form);
  const asked = form.rule === "body" && population !== null ? tableSize(table, population) : null;
  // A figure that is not there is told already: the others are held against one that is in order.
  const drawn = drawSample({ population: population ?? size ?? 1, size: size ?? 1, seed: form.seed });
  const problems: readonly SamplingProblem[] = [
    ...(population === null ? [{ field: "population", issue: null } as const] : []),
    ...(form.rule === "own" && size === null ? [{ field: "sampleSize", issue: null } as const] : []),
    ...(asked === null || asked.kind === "size" ? [] : [{ field: "table", table: asked } as const]),
    ...(form.drawnOn === "" || DAY.test(form.drawnOn) ? [] : [{ field: "drawnOn", issue: null } as const]),
    ...(drawn.ok ? [] : drawn.issues.map(problemOf).filter(({ field }) => (field === "population" ? population : field === "sampleSize" ? size : 0) !== null)),
  ];
  return { numbers: drawn.ok ? drawn.value : [], problems };
}

function problemOf(issue: Issue): SamplingProblem {
  return { field: issue.path === "population" || issue.path === "seed" ? issue.path : "sampleSize", issue };
}

function planOf({ records }: CheckedWorkbook, clause: string, form: SamplingForm): SamplePlan {
  const { subject, rule, seed, drawnBy, drawnOn, remark } = form;
  return { clause, subject, population: wholeNumber(form.population), sampleSize: sizeOfForm(records.sampleSizes, form), rule, seed, drawnBy, drawnOn, remark };
}

function sampleOf({ clause, item, number, result, facts, evidence }: Sample): Sample {
  return { clause, item, number, result, facts, evidence };
}

function isFilled({ item, result, facts, evidence }: Pick<Sample, "item" | "result" | "facts" | "evidence">): boolean {
  return [item, result, facts, evidence].some((text) => text !== "");
}

function planOfWriting(writing: RecordWriting): SamplingPlanning<RecordPlan> {
  return writing.ok ? { ok: true, plan: { writes: writing.writes, holds: writing.holds } } : { ok: false, problems: [], sheet: writing.issue };
}
