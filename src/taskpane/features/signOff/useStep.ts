import { useState } from "react";
import { claimedTime, type LookedAt, type SigningKey, type StepOutcome } from "../../../application";
import type { HeadMark, Issue, Roster, RosterRole, SealProblem, SignoffState, SignoffStep } from "../../../core";
import { useServiceStar, useSession, type HostFailure } from "../../session";
import { useSignOff } from "./signOffContext";
import { stateOf } from "./standing";

/** A step with whoever takes it. */
export interface ChosenStep {
  readonly look: LookedAt;
  readonly roster: Roster;
  readonly step: SignoffStep;
  readonly role: RosterRole;
  readonly key: SigningKey;
}

/** The record that is in the workbook; null where it could not be read. */
export type Stands = { readonly state: SignoffState; readonly count: number } | null;

/** How far a step is. */
export type StepPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "confirming"; readonly chosen: ChosenStep }
  | { readonly kind: "signing" }
  | { readonly kind: "signed"; readonly state: SignoffState; readonly mark: HeadMark | null }
  | { readonly kind: "changed" | "notKept" | "gone" }
  | { readonly kind: "refused"; readonly problems: readonly SealProblem[] }
  | { readonly kind: "noPlace"; readonly issues: readonly Issue[] }
  | { readonly kind: "failed"; readonly failure: HostFailure; readonly stands: Stands };

/** Takes one step at a time, after it was confirmed, on exactly what was looked at. */
export function useStep() {
  const { signOff } = useServiceStar();
  const { hold } = useSession();
  const { evidence, setAnchor } = useSignOff();
  const [phase, setPhase] = useState<StepPhase>({ kind: "idle" });

  const sign = async ({ look, roster, step, role, key }: ChosenStep, onSigned: () => void): Promise<void> => {
    setPhase({ kind: "signing" });
    const outcome = await hold(() => signOff.takeStep({ ...evidence, roster, seen: look.seen, step, role, key, at: claimedTime(new Date()) }));
    if (!outcome.ok) {
      // It may have failed before or after the record was written: what stands in the workbook says which.
      const again = await signOff.look(evidence);
      const stands = again.ok && again.value.kind === "looked" ? standsOf(again.value) : null;
      setPhase({ kind: "failed", failure: outcome.error, stands });
    } else {
      if (outcome.value.kind === "signed") {
        // A mark from paper is of the state before.
        setAnchor(null);
        onSigned();
      }
      setPhase(phaseOf(outcome.value));
    }
  };

  return {
    phase,
    confirm: (chosen: ChosenStep) => setPhase({ kind: "confirming", chosen }),
    sign: (chosen: ChosenStep, onSigned: () => void) => void sign(chosen, onSigned),
    dismiss: () => setPhase({ kind: "idle" }),
  };
}

function standsOf({ verification }: LookedAt): Stands {
  return { state: stateOf(verification), count: verification.outline?.trail.length ?? 0 };
}

function phaseOf(outcome: StepOutcome): StepPhase {
  switch (outcome.kind) {
    case "signed": {
      const { verification } = outcome.look;
      return { kind: "signed", state: stateOf(verification), mark: verification.outline?.head ?? null };
    }
    case "refused":
      return { kind: "refused", problems: outcome.problems };
    case "no-place":
      return { kind: "noPlace", issues: outcome.issues };
    case "changed":
      return { kind: "changed" };
    case "not-kept":
      return { kind: "notKept" };
    case "none":
    case "unreadable":
      return { kind: "gone" };
  }
}
