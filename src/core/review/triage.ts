import { sheetFiles } from "./reviewedFile";
import type { ReviewedFile, ReviewedStandard, SheetFile } from "./reviewedFile";
import { comparePaths } from "./reviewedFiles";
import type { Signal, TriageRule } from "./signal";
import { claimDiffers } from "./signals/TRG002-claim-differs";
import { companyTwice } from "./signals/TRG010-company-twice";
import { copiedFromOthers } from "./signals/TRG006-copied-remarks";
import { harshOrLenient } from "./signals/TRG007-harsh-or-lenient";
import { missingEvidence } from "./signals/TRG005-missing-evidence";
import { nearGrade } from "./signals/TRG001-near-threshold";
import { oldCatalogue } from "./signals/TRG011-old-catalogue";
import { outlierClause } from "./signals/TRG008-outlier-clause";
import { restsOnExclusion } from "./signals/TRG003-rests-on-exclusion";
import { restsOnRounding } from "./signals/TRG004-rests-on-rounding";
import { twinSheets } from "./signals/TRG009-twin-sheets";

/** Every signal, in the order in which a sheet's are listed. An id is permanent and never used again. */
export const TRIAGE_RULES: readonly TriageRule[] = [
  claimDiffers,
  twinSheets,
  copiedFromOthers,
  restsOnRounding,
  restsOnExclusion,
  nearGrade,
  missingEvidence,
  companyTwice,
  harshOrLenient,
  outlierClause,
  oldCatalogue,
];

const HIGH = new Set(TRIAGE_RULES.filter(({ raises }) => raises === "high").map(({ id }) => id));

/** That a sheet is not finished is its outcome, and no reason to doubt it. */
const OPEN = "SCO001";

/** `high`: a signal says that the figure, the grade or the sheet may not stand, or a check fails other than on open clauses; `medium`: there is any other signal; `low`: there is none. */
export type Risk = "high" | "medium" | "low";

/** A sheet with what is to be looked at in it. */
export interface TriagedSheet {
  readonly file: SheetFile;
  readonly risk: Risk;
  readonly signals: readonly Signal[];
}

/**
 * Every sheet with its signals, the risky ones first: by risk, then by how many signals and failing checks make it high, then
 * by how many signals there are, then by path. Nothing is weighed against anything else, and the order of the files given does not matter.
 */
export function triage(files: readonly ReviewedFile[], current: readonly ReviewedStandard[]): readonly TriagedSheet[] {
  const sheets = [...sheetFiles(files)].sort((a, b) => comparePaths(a.path, b.path));
  const signals = new Map<string, Signal[]>();
  for (const found of TRIAGE_RULES.flatMap((rule) => rule.run({ files: sheets, current }))) {
    signals.set(found.path, [...(signals.get(found.path) ?? []), found]);
  }
  const triaged = sheets.map((file): TriagedSheet & { readonly reasons: number } => {
    const own = signals.get(file.path) ?? [];
    const failing = new Set(file.sheet.findings.filter(({ check, outcome }) => outcome === "fail" && check !== OPEN).map(({ check }) => check));
    const reasons = own.filter(({ id }) => HIGH.has(id)).length + failing.size;
    return { file, signals: own, reasons, risk: reasons > 0 ? "high" : own.length > 0 ? "medium" : "low" };
  });
  return triaged
    .sort((a, b) => b.reasons - a.reasons || b.signals.length - a.signals.length)
    .map(({ file, risk, signals: own }) => ({ file, risk, signals: own }));
}
