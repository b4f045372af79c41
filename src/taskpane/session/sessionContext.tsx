import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { CheckedWorkbook } from "../../application";
import type { Place } from "../../core";
import { createCheckLoop, type CheckLoop, type HostFailure, type Snapshot } from "./checkLoop";
import { useServiceStar } from "./serviceStarContext";

/** What every view may know of the open workbook and do with it. */
export interface Session extends Snapshot {
  /** the scoring workbook as last read; null where there is none or its basis is unreadable */
  readonly workbook: CheckedWorkbook | null;
  readonly recheck: () => void;
  /** runs work that changes the workbook; nothing is read meanwhile, everything once afterwards */
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>;
  /** the cell that is selected in the workbook, as far as it is known */
  readonly selected: Place | null;
  /** selects the place in the workbook; a failure shows as `jumpFailure` */
  readonly jump: (place: Place) => void;
  readonly jumpFailure: HostFailure | null;
  readonly dismissJumpFailure: () => void;
}

const SessionContext = createContext<Session | null>(null);
const NOTHING: Snapshot = { outcome: null, failure: null };

/** Reads the workbook at once and after each change of it, for as long as it is mounted. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const serviceStar = useServiceStar();
  const [snapshot, setSnapshot] = useState<Snapshot>(NOTHING);
  const [jumpFailure, setJumpFailure] = useState<HostFailure | null>(null);
  const [selected, setSelected] = useState<Place | null>(null);
  const loopRef = useRef<CheckLoop | null>(null);
  /** jumps of the pane itself that the host has not answered yet */
  const jumping = useRef(0);

  useEffect(() => {
    const loop = createCheckLoop(serviceStar.check, setSnapshot);
    loopRef.current = loop;
    loop.request();
    const unwatch = serviceStar.watch(loop.request);
    const unfollow = serviceStar.watchSelection((place) => {
      // While the pane itself is moving the selection, what comes is where it was on the way.
      if (place !== null && jumping.current === 0) {
        setSelected(place);
      }
    });
    return () => {
      unwatch();
      unfollow();
      loop.stop();
      loopRef.current = null;
    };
  }, [serviceStar]);

  const recheck = useCallback(() => loopRef.current?.request(), []);
  const hold = useCallback(
    <T,>(work: () => Promise<T>): Promise<T> => (loopRef.current === null ? work() : loopRef.current.hold(work)),
    [],
  );
  const jump = useCallback(
    (place: Place) => {
      jumping.current += 1;
      setSelected(place);
      void serviceStar.goTo(place).then((result) => {
        jumping.current -= 1;
        setJumpFailure(result.ok ? null : result.error);
      });
    },
    [serviceStar],
  );
  const dismissJumpFailure = useCallback(() => setJumpFailure(null), []);

  const session = useMemo<Session>(
    () => ({
      ...snapshot,
      workbook: snapshot.outcome?.kind === "checked" ? snapshot.outcome.workbook : null,
      recheck,
      hold,
      selected,
      jump,
      jumpFailure,
      dismissJumpFailure,
    }),
    [snapshot, recheck, hold, selected, jump, jumpFailure, dismissJumpFailure],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session of the open workbook; throws outside of a `SessionProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) {
    throw new Error("useSession needs a SessionProvider above it");
  }
  return session;
}
