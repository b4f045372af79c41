import { useRef, useState } from "react";
import { claimedTime, type Evidence, type FileStepOutcome, type Outcome, type SigningKey } from "../../../application";
import type { Roster, SignoffStep } from "../../../core";
import { useServiceStar } from "../../session";
import { lineOf, type Paper, type PreparedStep } from "./papers";

export interface ReadyStep {
  readonly paper: Paper;
  readonly step: PreparedStep;
}

export interface SignedStep {
  readonly paper: Paper;
  readonly outcome: Outcome<FileStepOutcome>;
}

export type SigningPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "signing"; readonly done: number; readonly of: number }
  | { readonly kind: "ended"; readonly outcomes: readonly SignedStep[] };

/** Signs what was prepared, each file by itself: one that fails leaves the others alone, and each is told as it ends. */
export function useSigning(evidence: Evidence) {
  const { committee } = useServiceStar();
  const [phase, setPhase] = useState<SigningPhase>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  const sign = async (ready: readonly ReadyStep[], roster: Roster, key: SigningKey, onSigned: (ready: ReadyStep, bytes: Uint8Array<ArrayBuffer>) => void): Promise<void> => {
    const abort = new AbortController();
    running.current = abort;
    let done = 0;
    setPhase({ kind: "signing", done, of: ready.length });
    const at = claimedTime(new Date());
    const outcomes = await committee.takeSteps(
      ready.map(({ paper, step }) => ({ ...evidence, anchors: { ...evidence.anchors, head: null }, roster, file: paper.file, seen: lineOf(paper)?.seen ?? "", step: signoffStep(step), role: step.role, key, at })),
      abort.signal,
      (index, outcome) => {
        done += 1;
        setPhase({ kind: "signing", done, of: ready.length });
        const one = ready[index];
        if (one !== undefined && outcome.ok && outcome.value.kind === "signed") {
          onSigned(one, outcome.value.bytes);
        }
      },
    );
    setPhase({ kind: "ended", outcomes: ready.flatMap(({ paper }, index) => (outcomes[index] === undefined ? [] : [{ paper, outcome: outcomes[index] }])) });
  };
  return {
    phase,
    sign: (...args: Parameters<typeof sign>) => void sign(...args),
    stop: () => running.current?.abort(),
    dismiss: () => setPhase({ kind: "idle" }),
  };
}

/** The step as it is signed. */
export function signoffStep({ action, ballot, reason }: PreparedStep): SignoffStep {
  return action === "vote" && ballot !== "" ? { action, ballot, reason } : { action: "decide", reason };
}
