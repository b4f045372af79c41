export { canonicalJson } from "./canonicalJson";
export { signingBlocks, statementBlocks, type AssessmentFacts } from "./contentProblems";
export { buildStatement, type BuiltStatement, type StatementInput } from "./buildStatement";
export { headMark, parseHeadMark, type HeadMark, type TypedMark } from "./checkWord";
export { signedDifferences, type SignedDifference } from "./differences";
export { headerProblems, headerText } from "./header";
export { joinVotes, type HashedRecord } from "./joinVotes";
export { keyCardDocument, type KeyCard } from "./keyCard";
export { LEAST_ITERATIONS, MOST_ITERATIONS, keyFileDocument, keyFileOpenPart, type KeyFile } from "./keyFile";
export { compareTimes, dayOf, isClaimedTime, type ClaimedTime, type Period } from "./moment";
export { isSameName, sharesName } from "./personName";
export { addEntry, prepareEntry, type PreparedEntry, type SignoffRequest } from "./prepareEntry";
export { SEAL_PROBLEMS, sealProblem, type ProblemKind, type SealProblem, type SealProblemCode } from "./problem";
export { algorithmOf, base64url, hexToBase64url, isBase64url, thumbprintText, type PublicJwk, type SealAlgorithm } from "./publicKey";
export {
  MAJORITIES, ROSTER_ROLES, holdsRole, keysOf, policyOn, rosterContent, rosterDocument,
  type DecisionPolicy, type FoundKey, type HeldRole, type KeyStatus, type Majority, type Roster, type RosterKey, type RosterPerson, type RosterRole, type RosterSignature,
} from "./roster";
export { ROSTER_SIGNERS, rosterProblems, successionProblems } from "./rosterProblems";
export { sealedText, type HashText, type SealedKind } from "./sealedText";
export { signedText } from "./signedText";
export {
  BALLOTS, NO_SIGNOFF, SIGNOFF_ACTIONS, SIGNOFF_MEANINGS, entryText, meaningOf, pendingHeadText, signoffDocument,
  type Ballot, type DecisionOutcome, type Seal, type SignedEntry, type Signer, type SignoffAction, type SignoffEntry, type SignoffMeaning, type SignoffRecord, type SignoffStep,
} from "./signoff";
export { statementDocument, statementLeaves, statementText, type StatedClause, type StatedDeduction, type StatedEvidence, type StatedPlan, type StatedSample, type Statement } from "./statement";
export { countVotes, keyOf, rolesFor, type SignoffRules } from "./stepProblems";
export { tally, type Tally } from "./tally";
export { DRAFT, SIGNOFF_STATES, afterEntry, stepsFrom, type CastVote, type CommitteeDecision, type HashedEntry, type SignoffState, type SignoffStanding } from "./trail";
export { headTextOf, walkTrail, type WalkedTrail } from "./walkTrail";
export { draftProblems, endRole, enrol, giveRole, newRoster, renewKey, rosterDraft, type Enrolment, type RosterChange, type RosterRefusal } from "./rosterDraft";
