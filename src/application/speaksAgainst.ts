import { prepareEntry } from "../core";
import type { ClaimedTime, Roster, RosterRole, SealProblem, Signer, SignoffAction, SignoffStep, Statement } from "../core";
import type { LookedAt } from "./signOff";

/** A step that somebody thinks of taking. */
export interface ThoughtOfStep {
  readonly step: SignoffStep;
  readonly role: RosterRole;
  readonly signer: Omit<Signer, "role">;
  readonly at: ClaimedTime;
}

/** Steps about what was signed, whatever the workbook says by now. */
const ABOUT_THE_SIGNED: ReadonlySet<SignoffAction> = new Set(["return", "reopen", "supersede"]);
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
  const about = statementFor(look, step.action);
  const shown = ABOUT_THE_SIGNED.has(step.action) ? [] : blocks;
  if (about === null) {
    return shown;
  }
  const rules = { roster, statements: new Map([[about.digest, about.statement]]), isAnchored: report.anchor === "matches" };
  const prepared = prepareEntry({ step, signer: { ...signer, role }, at, digest: about.digest }, report.standing, rules);
  const told = new Set(shown.map(keyOf));
  return [...shown, ...(prepared.ok ? [] : prepared.problems.filter((problem) => !told.has(keyOf(problem))))];
}

/** What a step would be signed over; null where the assessment cannot be stated. */
function statementFor({ verification: { report, signed }, statement }: LookedAt, action: SignoffAction): { readonly statement: Statement; readonly digest: string } | null {
  const inHand = report?.standing.statement ?? "";
  const isInHand = ABOUT_THE_SIGNED.has(action) || (action !== "submit" && report?.differences?.length === 0);
  const about = isInHand ? signed : statement;
  return about === null ? null : { statement: about, digest: isInHand ? inHand : ANOTHER };
}

function keyOf({ code, path }: SealProblem): string {
  return `${code} ${path}`;
}
