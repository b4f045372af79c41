import fc from "fast-check";
import type { Locale } from "../../src/core";
import { clausesOf, scoreAssessment, type Catalogue } from "../../src/core";
import { buildWorkbookPlan, type CarriedEntries, type WorkbookPlan } from "../../src/template";
import { anyDraft } from "../../src/template/testing/draftArbitrary";
import { entriesOfDraft } from "../../src/template/testing/draftEntries";
import type { Situation } from "../support/arbitraries";
import { situations } from "../support/arbitraries";

const HASHES = { catalogue: "a".repeat(64), profile: "b".repeat(64) };
/** Every fourth workbook holds whatever people may type: open clauses, figures off the step, samples that cannot be. */
const ANYTHING = 4;

export interface Generated extends Situation {
  readonly name: string;
  readonly locale: Locale;
  readonly plan: WorkbookPlan;
}

/** Scoring workbooks at and beside the thresholds and with broken entries; the same seed gives the same ones. */
export function generated(count: number, seed: number): readonly Generated[] {
  return fc.sample(situations, { numRuns: count, seed }).map((situation, index) => {
    const locale: Locale = index % 2 === 0 ? "zh-CN" : "en-US";
    const draft = index % ANYTHING === 3 ? (fc.sample(anyDraft(situation.catalogue), { numRuns: 1, seed: seed + index })[0] ?? situation.draft) : situation.draft;
    const { catalogue, profile } = situation;
    const plan = buildWorkbookPlan({ catalogue, profile, locale, hashes: HASHES, carried: withRectifications(entriesOfDraft(draft, locale), catalogue) });
    return { catalogue, profile, draft, name: String(index), locale, plan };
  });
}

/** A row for each clause, so that the points lost on it are counted as well, and for what is no clause or only like one. */
function withRectifications(carried: CarriedEntries, catalogue: Catalogue): CarriedEntries {
  const sections = catalogue.sections.map(({ id }) => id);
  const ids = [...clausesOf(catalogue).map(({ id }) => id), ...sections, "*", "5.?", "~", "0"];
  const entries = ids.map((id) => new Map([["clause", { kind: "text", text: id } as const]]));
  return { ...carried, records: { ...carried.records, rectifications: { entries, rows: entries.length } } };
}

/** The thresholds that the totals of these workbooks meet exactly. */
export function exactThresholds(all: readonly Generated[]): ReadonlySet<string> {
  const met = new Set<string>();
  for (const { draft, catalogue, profile } of all) {
    const report = scoreAssessment(draft, catalogue, profile);
    if (report.status !== "complete") continue;
    for (const { from } of profile.grades) {
      if (report.total.n === from.n && report.total.d === from.d) met.add(String(from.n));
    }
  }
  return met;
}
