import { useCallback, useRef, useState } from "react";
import type { Mend, Outcome } from "../../../application";
import { useServiceStar, useSession, type HostFailure } from "../../session";

export interface Mending {
  /** does what the remedy says; a second one waits until the first is done by not being taken */
  readonly mend: (remedy: Mend) => void;
  readonly failure: HostFailure | null;
  readonly dismiss: () => void;
  /** what a screen reader is told once an entry was mended */
  readonly done: boolean;
}

/** Mends findings in the open workbook, each as one step of undo. */
export function useMend(): Mending {
  const serviceStar = useServiceStar();
  const { hold } = useSession();
  const running = useRef(false);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const [done, setDone] = useState(false);

  const mend = useCallback(
    (remedy: Mend): void => {
      if (running.current) {
        return;
      }
      running.current = true;
      setDone(false);
      const perform = (): Promise<Outcome<unknown>> => {
        switch (remedy.code) {
          case "restore-formulas":
            return serviceStar.writeBack();
          case "repair-formulas":
            return serviceStar.repairFormulas();
          default:
            return serviceStar.writeEntries(remedy.writes, remedy.holds);
        }
      };
      void hold(perform).then((result) => {
        running.current = false;
        setFailure(result.ok ? null : result.error);
        setDone(result.ok && remedy.writes.length > 0);
      });
    },
    [serviceStar, hold],
  );
  return { mend, failure, dismiss: () => setFailure(null), done };
}
