import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { workbookAfter, type CellHolds, type CellWrite, type CheckedWorkbook } from "../../../application";
import { useServiceStar, useSession, type HostFailure } from "../../session";

/** What one action writes, and what must hold for it. */
export interface Action {
  readonly writes: readonly CellWrite[];
  readonly holds: readonly CellHolds[];
  /** it is in the cells, at once or when it was tried again */
  readonly onWritten?: () => void;
}

interface Pending {
  readonly writes: readonly CellWrite[];
  readonly isDone: boolean;
}

/** The workbook as a person sees it, and how actions get into its cells. */
export interface Writes {
  /** with everything that is on its way to the cells */
  readonly seen: CheckedWorkbook;
  /** the same at the time of asking, for an action that follows another one before the pane was drawn anew */
  readonly latest: () => CheckedWorkbook;
  /** writes one action as one step of undo, and says whether it is in the cells; a failed one is told, kept to be tried again, and shown no longer */
  readonly write: (action: Action) => Promise<boolean>;
  readonly failure: HostFailure | null;
  /** writes what failed once more, in the same order */
  readonly retry: () => void;
  /** forgets what failed */
  readonly dismissFailure: () => void;
}

/** Shows what is written at once, and writes one action after the other. */
export function useWrites(workbook: CheckedWorkbook): Writes {
  const { writeEntries } = useServiceStar();
  const { hold } = useSession();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const failed = useRef<readonly Action[]>([]);
  const current = useRef({ workbook, pending });
  const queue = useRef(Promise.resolve());

  const set = useCallback((next: readonly Pending[]) => {
    current.current = { ...current.current, pending: next };
    setPending(next);
  }, []);
  useEffect(() => {
    // A workbook that is read holds everything that was written before.
    current.current = { ...current.current, workbook };
    set(current.current.pending.filter(({ isDone }) => !isDone));
  }, [workbook, set]);

  const write = useCallback(
    (action: Action): Promise<boolean> => {
      const { writes, holds } = action;
      if (writes.length === 0) {
        action.onWritten?.();
        return Promise.resolve(true);
      }
      const mine: Pending = { writes, isDone: false };
      set([...current.current.pending, mine]);
      const done = queue.current.then(async () => {
        const result = await hold(() => writeEntries(writes, holds));
        set(current.current.pending.flatMap((one) => (one !== mine ? [one] : result.ok ? [{ ...mine, isDone: true }] : [])));
        if (result.ok) {
          action.onWritten?.();
        } else {
          failed.current = [...failed.current, action];
          setFailure(result.error);
        }
        return result.ok;
      });
      queue.current = done.then(() => undefined);
      return done;
    },
    [hold, writeEntries, set],
  );
  const dismissFailure = useCallback(() => {
    failed.current = [];
    setFailure(null);
  }, []);
  const retry = useCallback(() => {
    const again = failed.current;
    dismissFailure();
    again.forEach((action) => void write(action));
  }, [write, dismissFailure]);
  const seen = useMemo(() => workbookAfter(workbook, pending.flatMap(({ writes }) => writes)), [workbook, pending]);
  return {
    seen,
    latest: useCallback(() => workbookAfter(current.current.workbook, current.current.pending.flatMap(({ writes }) => writes)), []),
    write,
    failure,
    retry,
    dismissFailure,
  };
}
