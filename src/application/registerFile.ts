import { triage } from "../core";
import type { Locale, ReviewedStandard, TriagedSheet } from "../core";
import { buildRegisterPlan, type RegisterTexts } from "../template";
import type { WorkbookFilePort } from "./ports";
import type { ReviewRun } from "./reviewFiles";

/** The register of a run as a file, and the sheets in it with what is to be looked at. */
export interface RegisterFile {
  readonly sheets: readonly TriagedSheet[];
  readonly written: ReturnType<WorkbookFilePort["write"]>;
}

/** Tells a run whose totals are right as a workbook; the same run gives the same bytes. */
export function registerFile(
  { files, totals }: Extract<ReviewRun, { readonly kind: "done" }>,
  { locale, texts, current }: { readonly locale: Locale; readonly texts: RegisterTexts; readonly current: readonly ReviewedStandard[] },
  workbookFiles: Pick<WorkbookFilePort, "write">,
): RegisterFile {
  const sheets = triage(files, current);
  return { sheets, written: workbookFiles.write(buildRegisterPlan({ locale, totals, files, sheets, texts })) };
}
