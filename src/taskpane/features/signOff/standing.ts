import type { WorkbookVerification } from "../../../application";
import type { CommitteeDecision, Params, SignoffState } from "../../../core";
import type { SignOffKey } from "../../words";

/** States in which what was signed is held to: a change of the workbook is then a departure from it. */
const HELD_TO: ReadonlySet<SignoffState> = new Set(["submitted", "reviewed", "decided", "superseded"]);

/** The state that a record claims; a workbook without one is a draft. */
export function stateOf({ outline }: Pick<WorkbookVerification, "outline">): SignoffState {
  return outline?.standing.state ?? "draft";
}

/** The decision that a workbook carries, if it is in force and verified whole; else null. */
export function decisionInForce({ verdict, outline }: Pick<WorkbookVerification, "verdict" | "outline">): CommitteeDecision | null {
  return verdict === "verified" && outline?.standing.state === "decided" ? outline.standing.decision : null;
}

/** Whether the workbook has to be as it was signed; after a return or a reopening it is being changed on purpose. */
export function isHeldTo(verification: Pick<WorkbookVerification, "outline">): boolean {
  return HELD_TO.has(stateOf(verification));
}

/** Whether the workbook departs from what was signed and is held to, whoever signed it. */
export function departs(verification: WorkbookVerification): boolean {
  return verification.changes.length > 0 && isHeldTo(verification);
}

/** Whether it is the roster alone that cannot be relied on, so that nobody can tell about the record. */
export function isRosterAlone({ problems }: Pick<WorkbookVerification, "problems">): boolean {
  return problems.length > 0 && problems.every(({ path }) => /^roster(?:\/|$)/.test(path));
}

/** Where the sign-off stands in one line. */
export interface StandingLine {
  readonly intent: "success" | "informative" | "warning" | "danger";
  readonly key: SignOffKey;
  readonly params: Params;
}

/** The line for a verification, without the name of the state; null where nothing is signed. */
export function standingLine(verification: WorkbookVerification): StandingLine | null {
  const { verdict, changes } = verification;
  const state = stateOf(verification);
  const line = (intent: StandingLine["intent"], key: SignOffKey, params: Params = {}): StandingLine => ({ intent, key, params });
  if (verdict === "unsigned") {
    return null;
  }
  if (verdict === "not-verified") {
    // A roster that is wrong says nothing about a workbook in which nobody has signed.
    return (verification.outline?.trail.length ?? 0) === 0 ? null : line("danger", isRosterAlone(verification) ? "line.badRoster" : "line.notVerified");
  }
  if (verdict === "unreadable" && changes.length === 0) {
    return line("danger", "line.unreadable");
  }
  if (state === "returned" || state === "reopened") {
    return line("warning", `line.${state}`);
  }
  if (departs(verification)) {
    return line("danger", state === "decided" ? "line.differsDecided" : "line.differs", { count: changes.length });
  }
  return verdict === "roster-missing" ? line("warning", "line.noRoster") : line("success", "line.verified");
}
