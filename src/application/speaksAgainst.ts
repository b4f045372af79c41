import { prepareEntry } from "../core";
import type { ClaimedTime, Roster, RosterRole, SealProblem, Signer, SignoffStep } from "../core";
import type { LookedAt } from "./signOff";
import { isAboutSigned, stepStatement } from "./stepStatement";

/** A step that somebody thinks of taking. */
export interface ThoughtOfStep {
  readonly step: SignoffStep;
  readonly role: RosterRole;
  readonly signer: Omit<Signer, "role">;
  readonly at: ClaimedTime;
}

/** Stands for the digest of a statement that is not the one in hand. */
const ANOTHER = "another";

/**
 * Everything that speaks against a step, told before anything is signed: a record that cannot be relied on, an assessment that may not be
 * signed, and the rules of steps and people. The same is asked again when it is signed.
 */
export function speaksAgainst(look: LookedAt, roster: Roster, { step, role, signer, at }: ThoughtOfStep): readonly SealProblem[] {
  const { verification: { report, problems }, blocks } = look;
  if (report === null || problems.length > 0) {
    return problems;
  }
  const about = stepStatement(look, step.action);
  const shown = isAboutSigned(step.action) ? [] : blocks;
  if (about === null) {
    return shown;
  }
  const digest = about.isInHand ? report.standing.statement : ANOTHER;
  const rules = { roster, statements: new Map([[digest, about.statement]]), isAnchored: report.anchor === "matches" };
  const prepared = prepareEntry({ step, signer: { ...signer, role }, at, digest }, report.standing, rules);
  const told = new Set(shown.map(keyOf));
  return [...shown, ...(prepared.ok ? [] : prepared.problems.filter((problem) => !told.has(keyOf(problem))))];
}

function keyOf({ code, path }: SealProblem): string {
  return `${code} ${path}`;
}
