import { useEffect, useRef, useState } from "react";
import { ReviewControl, type FormBasis, type ReviewProgress, type TriagedRun } from "../../../application";
import { useServiceStar, type HostFailure } from "../../session";
import type { GivenFiles } from "./files";

/** Often enough for an eye, and never so often that drawing is what takes the time. */
const DRAWN_EVERY_MS = 150;

/** How far a bulk review is. */
export type ReviewPhase =
  | { readonly kind: "idle" }
  /** nothing that was given is a workbook */
  | { readonly kind: "nothing" }
  | { readonly kind: "running"; readonly progress: ReviewProgress; readonly isPaused: boolean }
  /** all files are read; signals are worked out */
  | { readonly kind: "comparing" }
  | { readonly kind: "done"; readonly triaged: TriagedRun }
  | { readonly kind: "cancelled"; readonly done: number; readonly of: number }
  | { readonly kind: "failed"; readonly failure: HostFailure };

/** A bulk review and what a person can do with it. */
export interface ReviewDesk {
  readonly phase: ReviewPhase;
  /** lock files that were passed over */
  readonly lockFiles: number;
  /** `form`: by which files are read that are no scoring workbooks; null where none are */
  readonly start: (given: GivenFiles, form: FormBasis | null) => void;
  readonly togglePause: () => void;
  readonly cancel: () => void;
  /** files whose outcome this browser keeps */
  readonly kept: number;
  readonly forget: () => void;
}

/** Runs one bulk review at a time; leaving the pane ends it, and what it found is kept. */
export function useReview(): ReviewDesk {
  const { review } = useServiceStar();
  const [phase, setPhase] = useState<ReviewPhase>({ kind: "idle" });
  const [lockFiles, setLockFiles] = useState(0);
  const [kept, setKept] = useState(0);
  const running = useRef<ReviewControl | null>(null);

  const count = (): Promise<void> => review.kept().then(setKept);
  useEffect(() => {
    void review.kept().then(setKept);
    return () => {
      running.current?.cancel();
    };
  }, [review]);

  const run = async ({ sources, lockFiles: passedOver }: GivenFiles, form: FormBasis | null): Promise<void> => {
    running.current?.cancel();
    setLockFiles(passedOver);
    if (sources.length === 0) {
      setPhase({ kind: "nothing" });
      return;
    }
    const control = new ReviewControl();
    running.current = control;
    const show = drawnNowAndThen((progress) => {
      if (running.current === control && !control.signal.aborted) {
        setPhase({ kind: "running", progress, isPaused: control.isPaused });
      }
    });
    show.tell({ done: 0, of: sources.length, resumed: 0, refused: 0, perMinute: null, secondsLeft: null, inHand: [] });
    const result = await review.run(sources, control, show.tell, form);
    show.end();
    void count();
    if (running.current !== control) {
      return;
    }
    if (!result.ok) {
      setPhase({ kind: "failed", failure: result.error });
      return;
    }
    if (result.value.kind === "cancelled") {
      setPhase({ kind: "cancelled", done: result.value.done, of: sources.length });
      return;
    }
    setPhase({ kind: "comparing" });
    const triaged = await review.triage(result.value);
    if (running.current === control) {
      setPhase(triaged.ok ? { kind: "done", triaged: triaged.value } : { kind: "failed", failure: triaged.error });
    }
  };

  return {
    phase,
    lockFiles,
    kept,
    start: (given, form) => void run(given, form),
    togglePause: () => {
      const control = running.current;
      if (control !== null) {
        const isPaused = control.toggle();
        setPhase((before) => (before.kind === "running" ? { ...before, isPaused } : before));
      }
    },
    cancel: () => running.current?.cancel(),
    forget: () => {
      void review.forget().then(count);
    },
  };
}

/** Passes on the newest of what is told, the first at once and then at intervals; nothing after the end. */
function drawnNowAndThen(draw: (progress: ReviewProgress) => void): { readonly tell: (progress: ReviewProgress) => void; readonly end: () => void } {
  let newest: ReviewProgress | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tick = (): void => {
    timer = null;
    if (newest !== null) {
      draw(newest);
      newest = null;
      timer = setTimeout(tick, DRAWN_EVERY_MS);
    }
  };
  return {
    tell: (progress) => {
      newest = progress;
      if (timer === null) {
        tick();
      }
    },
    end: () => {
      if (timer !== null) {
        clearTimeout(timer);
      }
      newest = null;
    },
  };
}
