import { sheetFiles } from "./reviewedFile";
import type { ComparedFile, ReviewedFile, ReviewedStandard, SheetFile } from "./reviewedFile";
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
const PLACES = TRIAGE_RULES.map(({ id }) => id);

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

/** How much a sheet says by itself. */
export interface SheetWeight {
  /** signals and failing checks that make its risk high */
  readonly reasons: number;
  readonly signals: number;
}

/** A sheet's place among the others, with what comparing them says of it. */
export interface RankedSheet<File extends ComparedFile> {
  readonly file: File;
  readonly risk: Risk;
  readonly compared: readonly Signal[];
}

/** What a sheet says by itself, whatever else is in the run. */
function ownSignals(file: SheetFile): readonly Signal[] {
  return TRIAGE_RULES.flatMap((rule) => (rule.of === "sheet" ? rule.run(file) : []));
}

/** The same as numbers, with the checks that fail. */
export function ownWeight(file: SheetFile): SheetWeight {
  const own = ownSignals(file);
  const failing = new Set(file.sheet.findings.filter(({ check, outcome }) => outcome === "fail" && check !== OPEN).map(({ check }) => check));
  return { reasons: highIn(own) + failing.size, signals: own.length };
}

/** All signals of a sheet in the order in which they are listed. */
export function allSignals(file: SheetFile, compared: readonly Signal[]): readonly Signal[] {
  return [...ownSignals(file), ...compared].sort((a, b) => PLACES.indexOf(a.id) - PLACES.indexOf(b.id));
}

function highIn(signals: readonly Signal[]): number {
  return signals.filter(({ id }) => HIGH.has(id)).length;
}

/**
 * Compares sheets and puts the risky ones first: by risk, then by how many signals and failing checks make it high, then by how many
 * signals there are, then by path. Nothing is weighed against anything else, and the order of the files given does not matter.
 */
export function rankSheets<File extends ComparedFile & { readonly weight: SheetWeight }>(files: readonly File[], current: readonly ReviewedStandard[]): readonly RankedSheet<File>[] {
  const sheets = [...files].sort((a, b) => comparePaths(a.path, b.path));
  const signals = new Map<string, Signal[]>();
  for (const found of TRIAGE_RULES.flatMap((rule) => (rule.of === "run" ? rule.run({ files: sheets, current }) : []))) {
    const own = signals.get(found.path) ?? [];
    own.push(found);
    signals.set(found.path, own);
  }
  const ranked = sheets.map((file) => {
    const compared = signals.get(file.path) ?? [];
    return { file, compared, reasons: file.weight.reasons + highIn(compared), signals: file.weight.signals + compared.length };
  });
  return ranked
    .sort((a, b) => b.reasons - a.reasons || b.signals - a.signals)
    .map(({ file, compared, reasons, signals: all }) => ({ file, compared, risk: reasons > 0 ? "high" : all > 0 ? "medium" : "low" }));
}

/** Every sheet with its signals, ranked as `rankSheets` does. */
export function triage(files: readonly ReviewedFile[], current: readonly ReviewedStandard[]): readonly TriagedSheet[] {
  const weighed = sheetFiles(files).map((file) => ({ path: file.path, sheet: file.sheet, weight: ownWeight(file), file }));
  return rankSheets(weighed, current).map(({ file: { file }, risk, compared }) => ({ file, risk, signals: allSignals(file, compared) }));
}
