import type { ReviewSubject } from "./decision";
import { basisOf, type LapseReason, type ReviewStanding } from "./reviewRecord";

/**
 * A state counts where somebody decided it about these very bytes; an acceptance only while they give the result that was accepted.
 * Otherwise the sheet is submitted, and the state that stands there is named with why it does not count.
 */
export function standingOf(subject: Pick<ReviewSubject, "hash" | "file" | "record">): ReviewStanding {
  const { state } = subject.record;
  const reason = state === "submitted" ? null : lapse(subject);
  return reason === null ? { state, lapsed: null } : { state: "submitted", lapsed: { state, reason } };
}

function lapse({ hash, file, record: { state, mark } }: Pick<ReviewSubject, "hash" | "file" | "record">): LapseReason | null {
  if (mark === null) {
    return "hand-set";
  }
  if (mark.basis.hash !== hash) {
    return "bytes-changed";
  }
  // A returned sheet stays returned whatever a newer program makes of the same bytes; what is not at hand is not known to have changed.
  if (state !== "accepted" || file.outcome === "unread" || file.hash !== hash) {
    return null;
  }
  const { total, grade } = basisOf(file);
  return mark.basis.total === total && mark.basis.grade === grade ? null : "verdict-changed";
}
