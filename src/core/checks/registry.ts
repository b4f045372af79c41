import type { Check, CheckInput, Finding } from "./check";
import { bonusWithoutReason } from "./BON002-no-reason";
import { calculationSettings } from "./FIL003-calculation-settings";
import { changedBasis } from "./CAT001-changed-basis";
import { contradiction } from "./SCO004-contradiction";
import { deductionCountFails } from "./SPD003-count-fails";
import { deductionUnknownClause } from "./SPD004-unknown-clause";
import { deductionWithoutCause } from "./SPD002-no-cause";
import { deductionWithoutFacts } from "./SPD001-no-facts";
import { deductionWithoutRectification } from "./SPD005-no-rectification";
import { exclusionNotAllowed } from "./EXC002-not-allowed";
import { exclusionWithoutReason } from "./EXC001-no-reason";
import { formulaChanged } from "./FIL002-formula-changed";
import { formulaInEntry } from "./ENT002-formula";
import { functionUnavailable } from "./RES003-function-unavailable";
import { head } from "./HEA001-head";
import { hidden } from "./FIL001-hidden";
import { judgedScore } from "./SCO003-judged-score";
import { lossWithoutEvidence } from "./EVD001-loss-without-evidence";
import { macros } from "./FIL005-macros";
import { noSample } from "./SMP002-no-sample";
import { notAnEntry } from "./ENT001-not-an-entry";
import { openClause } from "./SCO001-open-clause";
import { outsideSources } from "./FIL004-outside-sources";
import { resultDiffers } from "./RES002-result-differs";
import { sampleCounts } from "./SMP001-sample-counts";
import { signatureUnverified } from "./FIL007-signature-unverified";
import { threshold } from "./GRD001-threshold";
import { tooManyBonuses } from "./BON001-too-many";
import { twinDisagrees } from "./RES001-twin-disagrees";
import { unconfirmedCatalogue } from "./CAT002-unconfirmed";
import { unprotected } from "./FIL006-unprotected";
import { verdict } from "./SCO002-verdict";

/** Every check, in the order in which its findings are listed. An id is permanent: a check that goes leaves its id in a comment here and the id is never used again. */
export const CHECKS: readonly Check[] = [
  changedBasis,
  notAnEntry,
  formulaInEntry,
  verdict,
  contradiction,
  sampleCounts,
  judgedScore,
  exclusionWithoutReason,
  exclusionNotAllowed,
  deductionWithoutFacts,
  deductionWithoutCause,
  deductionUnknownClause,
  deductionWithoutRectification,
  tooManyBonuses,
  bonusWithoutReason,
  twinDisagrees,
  resultDiffers,
  formulaChanged,
  openClause,
  deductionCountFails,
  functionUnavailable,
  threshold,
  noSample,
  lossWithoutEvidence,
  head,
  unconfirmedCatalogue,
  hidden,
  calculationSettings,
  outsideSources,
  macros,
  unprotected,
  signatureUnverified,
];

/** What every check finds: failing findings first, in the registry's order. */
export function runChecks(input: CheckInput): readonly Finding[] {
  const findings = CHECKS.flatMap((check) => check.run(input));
  return [...findings.filter(({ outcome }) => outcome === "fail"), ...findings.filter(({ outcome }) => outcome !== "fail")];
}
