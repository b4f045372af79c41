import type { SignoffAction, Statement } from "../core";
import type { LookedAt } from "./signOff";

/** Steps about what was signed, whatever the workbook says by now: a reviewer can give back what somebody changed. */
const ABOUT_THE_SIGNED: ReadonlySet<SignoffAction> = new Set(["return", "reopen", "supersede"]);

/** Whether a step is about what was signed, and not about what the workbook says now. */
export function isAboutSigned(action: SignoffAction): boolean {
  return ABOUT_THE_SIGNED.has(action);
}

/**
 * What a step is signed over; null where the assessment cannot be stated. Who reviews, votes or decides signs the very statement that is in
 * hand where the workbook still says the same: another version of the program states it in other words.
 */
export function stepStatement({ verification: { report, signed }, statement }: Pick<LookedAt, "verification" | "statement">, action: SignoffAction): { readonly statement: Statement; readonly isInHand: boolean } | null {
  const isInHand = isAboutSigned(action) || (action !== "submit" && report?.differences?.length === 0);
  const about = isInHand ? signed : statement;
  return about === null ? null : { statement: about, isInHand };
}
