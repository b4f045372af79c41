import { useCallback, useEffect, useRef, useState } from "react";
import { ReviewControl, type DeskProgress, type DeskReading } from "../../../application";
import type { OpenedFile } from "../../../core";
import { useServiceStar, type HostFailure } from "../../session";

/** How far the reading of the register is. */
export type ReadingPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly progress: DeskProgress; readonly isPaused: boolean }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: HostFailure };

const BEGUN: DeskProgress = { step: "table", done: 0, of: 0 };

/** Reads the register, the newest reading alone; it can be held and ended, and leaving the tool ends it. What was read last stays until it is read anew. */
export function useRegisterReading() {
  const { reviewDesk } = useServiceStar();
  const [reading, setReading] = useState<DeskReading | null>(null);
  const [phase, setPhase] = useState<ReadingPhase>({ kind: "reading", progress: BEGUN, isPaused: false });
  const running = useRef<ReviewControl | null>(null);

  const begin = useCallback(
    async (opened: ReadonlyMap<string, OpenedFile>): Promise<void> => {
      running.current?.cancel();
      const control = new ReviewControl();
      running.current = control;
      const isNewest = (): boolean => running.current === control;
      const result = await reviewDesk.read(opened, control, (progress) => {
        if (isNewest()) {
          setPhase({ kind: "reading", progress, isPaused: control.isPaused });
        }
      });
      if (!isNewest()) {
        return;
      }
      running.current = null;
      if (result.ok) {
        setReading(result.value);
        setPhase({ kind: "idle" });
      } else {
        setPhase(control.signal.aborted ? { kind: "cancelled" } : { kind: "failed", failure: result.error });
      }
    },
    [reviewDesk],
  );
  useEffect(() => {
    void begin(new Map());
    return () => {
      running.current?.cancel();
      running.current = null;
      reviewDesk.leave();
    };
  }, [begin, reviewDesk]);

  return {
    reading,
    phase,
    read: (opened: ReadonlyMap<string, OpenedFile>): Promise<void> => begin(opened),
    togglePause: (): void => {
      const control = running.current;
      if (control !== null) {
        const isPaused = control.toggle();
        setPhase((before) => (before.kind === "reading" ? { ...before, isPaused } : before));
      }
    },
    cancel: (): void => running.current?.cancel(),
    /** what waits for the register does not wait for a reading that somebody holds */
    giveWay: (): void => {
      if (running.current !== null) {
        running.current.cancel();
        running.current = null;
        setPhase({ kind: "idle" });
      }
    },
  };
}
