import type { Issue } from "../../core";
import type { WorkbookPlan } from "../../template";
import type { Fillable } from "../data/reportData";
import { markupText } from "../page/markup";
import { markReport } from "../proof/markReport";
import { proveReport } from "../proof/proveReport";
import { decisionPage } from "./decisionPage";
import { decisionPlan } from "./decisionPlan";

/** The page of a decision, read back and proved to hold everything; otherwise what it lacks. */
export function makeDecisionPage(data: Fillable): { readonly ok: true; readonly page: string } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const marked = markReport(data.values, data.fields);
  const page = decisionPage(data, data.values);
  const issues = proveReport({ marked: markupText(decisionPage(data, marked.values)), made: markupText(page) }, marked);
  return issues.length === 0 ? { ok: true, page } : { ok: false, issues };
}

/** The workbook of a decision, the same with marks, and what is wrong with the texts that were read back from both. */
export interface PlannedDecision {
  readonly plan: WorkbookPlan;
  readonly marked: WorkbookPlan;
  readonly prove: (texts: { readonly marked: string; readonly made: string }) => readonly Issue[];
}

/** Plans the workbook of a decision; whoever writes it reads it back and proves it. */
export function planDecision({ values, fields, locale }: Fillable): PlannedDecision {
  const marked = markReport(values, fields);
  return { plan: decisionPlan(values, locale), marked: decisionPlan(marked.values, locale), prove: (texts) => proveReport(texts, marked) };
}
