import { useEffect, useRef, useState } from "react";
import type { BuildProgress, Outcome, RegisterState, RegisterWriting, TriagedRun } from "../../../application";
import { useServiceStar, type HostFailure } from "../../session";
import { useWords } from "../../words";

/** How far the writing of a register is. */
export type RegisterPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "writing"; readonly progress: BuildProgress | null }
  | { readonly kind: "ended"; readonly outcome: RegisterWriting }
  | { readonly kind: "failed"; readonly failure: HostFailure };

export interface RegisterDesk {
  /** what the open workbook is; null until that is known */
  readonly state: RegisterState | null;
  readonly phase: RegisterPhase;
  readonly write: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Writes the register of a run into the open workbook, or refreshes the one that is there. */
export function useRegister(triaged: TriagedRun): RegisterDesk {
  const { review } = useServiceStar();
  const { locale } = useWords();
  const [state, setState] = useState<RegisterState | null>(null);
  const [phase, setPhase] = useState<RegisterPhase>({ kind: "idle" });
  const abort = useRef<AbortController | null>(null);

  const take = (outcome: Outcome<RegisterState>): void => setState(outcome.ok ? outcome.value : null);
  useEffect(() => {
    void review.register().then(take);
    return () => {
      abort.current?.abort();
    };
  }, [review]);

  const write = async (): Promise<void> => {
    const mine = new AbortController();
    abort.current = mine;
    setPhase({ kind: "writing", progress: null });
    const outcome = await review.write(triaged, locale, (progress) => setPhase({ kind: "writing", progress }), mine.signal);
    setPhase(outcome.ok ? { kind: "ended", outcome: outcome.value } : { kind: "failed", failure: outcome.error });
    take(await review.register());
  };
  return {
    state,
    phase,
    write: () => {
      if (phase.kind !== "writing") {
        void write();
      }
    },
    cancel: () => abort.current?.abort(),
    dismiss: () => setPhase({ kind: "idle" }),
  };
}
