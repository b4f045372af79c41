import type { Issue } from "../../core";
import type { ReportData } from "../data/reportData";
import { markReport } from "../proof/markReport";
import { proveReport } from "../proof/proveReport";
import { markupText } from "./markup";
import { reportPage } from "./reportPage";

/** The page, read back and proved to hold everything; otherwise what it lacks. */
export function makePage(data: ReportData): { readonly ok: true; readonly page: string } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const marked = markReport(data.values, data.fields);
  const page = reportPage(data, data.values);
  const issues = proveReport({ marked: markupText(reportPage(data, marked.values)), made: markupText(page) }, marked);
  return issues.length === 0 ? { ok: true, page } : { ok: false, issues };
}
