import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import type { SheetComparison } from "../../../core";
import { useServiceStar, type HostFailure } from "../../session";

/** How far the comparison of two sheets is. */
export type ComparisonPhase =
  | { readonly kind: "comparing" | "cancelled" }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | { readonly kind: "compared"; readonly comparison: SheetComparison };

const COMPARING: ComparisonPhase = { kind: "comparing" };

/** Compares two sheets beside the person's work, the newest pair alone. */
export function useSheetComparison(first: CheckedWorkbook, second: CheckedWorkbook) {
  const { reviewDesk } = useServiceStar();
  const [phase, setPhase] = useState<ComparisonPhase>(COMPARING);
  const running = useRef<AbortController | null>(null);
  const begin = useCallback(async (): Promise<void> => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const result = await reviewDesk.compare(first, second, abort.signal);
    if (running.current === abort) {
      setPhase(result.ok ? { kind: "compared", comparison: result.value } : abort.signal.aborted ? { kind: "cancelled" } : { kind: "failed", failure: result.error });
    }
  }, [reviewDesk, first, second]);
  useEffect(() => {
    void begin();
    return () => {
      running.current?.abort();
      running.current = null;
    };
  }, [begin]);
  return {
    phase,
    cancel: (): void => running.current?.abort(),
    again: (): void => {
      setPhase(COMPARING);
      void begin();
    },
  };
}
