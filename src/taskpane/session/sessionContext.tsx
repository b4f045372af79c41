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
  const loopRef = useRef<CheckLoop | null>(null);

  useEffect(() => {
    const loop = createCheckLoop(serviceStar.check, setSnapshot);
    loopRef.current = loop;
    loop.request();
    const unwatch = serviceStar.watch(loop.request);
    return () => {
      unwatch();
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
      void serviceStar.goTo(place).then((result) => setJumpFailure(result.ok ? null : result.error));
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
      jump,
      jumpFailure,
      dismissJumpFailure,
    }),
    [snapshot, recheck, hold, jump, jumpFailure, dismissJumpFailure],
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
