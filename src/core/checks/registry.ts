import type { Check, CheckInput, Finding } from "./check";
import { otherLoss } from "./BNK001-other-loss";
import { otherVerdict } from "./BNK002-other-verdict";
import { bonusJustifiedTwice } from "./BON003-justified-twice";
import { bonusWithoutReason } from "./BON002-no-reason";
import { belowTable } from "./SMP008-below-table";
import { calculationSettings } from "./FIL003-calculation-settings";
import { changedBasis } from "./CAT001-changed-basis";
import { contradiction } from "./SCO004-contradiction";
import { copiedRemarks } from "./TXT001-copied-remarks";
import { countedTwice } from "./SPD006-counted-twice";
import { creditCode } from "./HEA002-credit-code";
import { dateOrder } from "./DAT001-date-order";
import { deductionCountFails } from "./SPD003-count-fails";
import { deductionUnknownClause } from "./SPD004-unknown-clause";
import { deductionWithoutCause } from "./SPD002-no-cause";
import { deductionWithoutFacts } from "./SPD001-no-facts";
import { deductionWithoutRectification } from "./SPD005-no-rectification";
import { excludedWithFacts } from "./EXC003-excluded-with-facts";
import { exclusionNotAllowed } from "./EXC002-not-allowed";
import { exclusionsCarryGrade } from "./EXC005-exclusions-carry-grade";
import { exclusionWithoutReason } from "./EXC001-no-reason";
import { findingWithoutFacts } from "./EVD002-finding-without-facts";
import { formDoesNotSay } from "./FRM001-form-does-not-say";
import { formResultDiffers } from "./RES004-form-result-differs";
import { formulaChanged } from "./FIL002-formula-changed";
import { formulaInEntry } from "./ENT002-formula";
import { functionUnavailable } from "./RES003-function-unavailable";
import { head } from "./HEA001-head";
import { hidden } from "./FIL001-hidden";
import { incompletePiece } from "./EVD004-incomplete-piece";
import { judgedScore } from "./SCO003-judged-score";
import { listedTwice } from "./TEA003-listed-twice";
import { lossWithoutEvidence } from "./EVD001-loss-without-evidence";
import { lossWithoutRectification } from "./RCT001-loss-without-rectification";
import { macros } from "./FIL005-macros";
import { nearThreshold } from "./GRD002-near-threshold";
import { noSample } from "./SMP002-no-sample";
import { notARecord } from "./REC001-not-a-record";
import { notAnEntry } from "./ENT001-not-an-entry";
import { nothingLost } from "./RCT005-nothing-lost";
import { notInTeam } from "./TEA002-not-in-team";
import { notRegistered } from "./EVD003-not-registered";
import { notInvolvedScored } from "./SCO005-not-involved-scored";
import { openResults } from "./SMP007-open-results";
import { otherNumbers } from "./SMP006-other-numbers";
import { openClause } from "./SCO001-open-clause";
import { outsideSources } from "./FIL004-outside-sources";
import { reasonSaysNothing } from "./EXC004-reason-says-nothing";
import { reasonWithoutExclusion } from "./EXC008-reason-without-exclusion";
import { rectificationDates } from "./RCT003-date-order";
import { rectificationWithoutOwner } from "./SPD008-no-owner";
import { rescoredFigure } from "./RCT004-rescored-figure";
import { resultDiffers } from "./RES002-result-differs";
import { sameDeduction } from "./SPD007-same-deduction";
import { sameFile } from "./EVD005-same-file";
import { sampleCounts } from "./SMP001-sample-counts";
import { sampleCountsDiffer } from "./SMP005-counts-differ";
import { sampleInWords } from "./SMP004-sample-in-words";
import { sampleOfOne } from "./SMP003-sample-of-one";
import { samplesWithoutPlan } from "./SMP009-no-plan";
import { scopeNamesExcluded } from "./EXC006-scope-names-excluded";
import { masked } from "./FIL009-masked";
import { secondTable } from "./FIL008-second-table";
import { severalLeaders } from "./TEA001-several-leaders";
import { signatureUnverified } from "./FIL007-signature-unverified";
import { statedLoss } from "./SCO006-stated-loss";
import { textAgainstVerdict } from "./TXT002-text-against-verdict";
import { threshold } from "./GRD001-threshold";
import { tooManyBonuses } from "./BON001-too-many";
import { twinDisagrees } from "./RES001-twin-disagrees";
import { unconfirmedCatalogue } from "./CAT002-unconfirmed";
import { unprovedVerification } from "./RCT002-unproved-verification";
import { unprotected } from "./FIL006-unprotected";
import { verdict } from "./SCO002-verdict";
import { verification } from "./SPD009-verification";
import { wholeSection } from "./EXC007-whole-section";

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
  formResultDiffers,
  formulaChanged,
  openClause,
  deductionCountFails,
  functionUnavailable,
  threshold,
  nearThreshold,
  exclusionsCarryGrade,
  wholeSection,
  reasonWithoutExclusion,
  noSample,
  sampleOfOne,
  sampleInWords,
  sampleCountsDiffer,
  otherNumbers,
  openResults,
  belowTable,
  samplesWithoutPlan,
  notInvolvedScored,
  statedLoss,
  otherLoss,
  otherVerdict,
  excludedWithFacts,
  scopeNamesExcluded,
  reasonSaysNothing,
  countedTwice,
  sameDeduction,
  lossWithoutEvidence,
  findingWithoutFacts,
  notRegistered,
  incompletePiece,
  sameFile,
  textAgainstVerdict,
  copiedRemarks,
  bonusJustifiedTwice,
  rectificationWithoutOwner,
  verification,
  lossWithoutRectification,
  unprovedVerification,
  rectificationDates,
  rescoredFigure,
  nothingLost,
  dateOrder,
  notARecord,
  head,
  creditCode,
  severalLeaders,
  notInTeam,
  listedTwice,
  unconfirmedCatalogue,
  hidden,
  calculationSettings,
  outsideSources,
  macros,
  unprotected,
  signatureUnverified,
  secondTable,
  masked,
  formDoesNotSay,
];

/** What every check finds: failing findings first, in the registry's order. */
export function runChecks(input: CheckInput): readonly Finding[] {
  const findings = CHECKS.flatMap((check) => check.run(input));
  return [...findings.filter(({ outcome }) => outcome === "fail"), ...findings.filter(({ outcome }) => outcome !== "fail")];
}
