import { acceptanceBlocks } from "./acceptanceBlocks";
import { block, type Decision, type DecisionBlock, type ReviewAction, type ReviewSubject } from "./decision";
import { basisOf, type ReviewRecord, type ReviewState } from "./reviewRecord";
import { isSamePerson, ownName } from "./samePerson";
import { standingOf } from "./standing";

/** As long as a text in a cell may be. */
const MAX_COMMENT = 32_767;

type Judgement = Exclude<ReviewAction, { readonly kind: "assign" }>;

/** Does one thing with one sheet, or says every reason why it cannot be done. Nothing but the subject and the action counts. */
export function decide(subject: ReviewSubject, action: ReviewAction): Decision {
  const standing = standingOf(subject).state;
  const blocks = action.kind === "assign" ? assignmentBlocks(subject, action.to, standing) : judgementBlocks(subject, action, standing);
  return blocks.length > 0 ? { ok: false, blocks } : { ok: true, before: standing, record: action.kind === "assign" ? { ...subject.record, reviewer: action.to.trim() } : judged(subject, action) };
}

/** The same with several sheets: what becomes of each is what would have become of it alone. */
export function decideEach(subjects: readonly ReviewSubject[], action: ReviewAction): readonly { readonly subject: ReviewSubject; readonly decision: Decision }[] {
  return subjects.map((subject) => ({ subject, decision: decide(subject, action) }));
}

function judged({ file, hash, record, engine }: ReviewSubject, { kind, by, at, comment }: Judgement): ReviewRecord {
  const state: ReviewState = kind === "accept" ? "accepted" : kind === "return" ? "returned" : "submitted";
  return {
    state,
    reviewer: record.reviewer === "" ? by.trim() : record.reviewer,
    comment: comment.trim() === "" ? record.comment : comment.trim(),
    mark: { by: by.trim(), since: at, basis: { ...basisOf(file), hash, engine } },
  };
}

function assignmentBlocks({ file }: ReviewSubject, to: string, standing: ReviewState): readonly DecisionBlock[] {
  return [...(standing === "accepted" ? [block("state-not-submitted", { state: standing })] : []), ...ownBlocks(file, to)];
}

function judgementBlocks(subject: ReviewSubject, { kind, by, comment }: Judgement, standing: ReviewState): readonly DecisionBlock[] {
  const named = by.trim() === "" ? [block("reviewer-missing")] : [];
  const length = comment.trim().length;
  const tooLong = length > MAX_COMMENT ? [block("comment-too-long", { length, max: MAX_COMMENT })] : [];
  const missing = length === 0 ? [block("comment-missing")] : [];
  switch (kind) {
    case "accept":
      return [...named, ...tooLong, ...riskBlocks(subject, length), ...turnBlocks(subject, by, standing), ...ownBlocks(subject.file, by), ...acceptanceBlocks(subject)];
    case "return":
      return [...named, ...tooLong, ...missing, ...turnBlocks(subject, by, standing)];
    case "reopen":
      return [...named, ...tooLong, ...(standing === "accepted" ? missing : []), ...(subject.record.state === "submitted" ? [block("state-submitted")] : [])];
  }
}

/** What is doubtful is accepted with a reason or not at all. */
function riskBlocks({ risk, signals }: ReviewSubject, length: number): readonly DecisionBlock[] {
  const isDoubtful = risk === "high" || signals.some(({ id, params }) => id === "TRG011" && params.variant === "older");
  return isDoubtful && length === 0 ? [block("comment-for-risk")] : [];
}

/** Only what is submitted is judged, and only by whom it is given to. */
function turnBlocks({ record: { reviewer } }: ReviewSubject, by: string, standing: ReviewState): readonly DecisionBlock[] {
  return [
    ...(standing === "submitted" ? [] : [block("state-not-submitted", { state: standing })]),
    ...(reviewer.trim() === "" || by.trim() === "" || isSamePerson(reviewer, by) ? [] : [block("assigned-to-other", { reviewer })]),
  ];
}

function ownBlocks(file: ReviewSubject["file"], reviewer: string): readonly DecisionBlock[] {
  const name = "sheet" in file ? ownName(reviewer, file.sheet) : null;
  return name === null ? [] : [block("own-sheet", { reviewer: reviewer.trim(), name })];
}
