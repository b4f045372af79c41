import { useCallback, useEffect, useState } from "react";
import type { CheckedWorkbook, Evidence, LookedAt } from "../../../application";
import { useIsToolShown, useServiceStar, useSession, type HostFailure } from "../../session";
import { useSignOff } from "./signOffContext";

/** What somebody looks at before signing; a step is only taken on exactly that. */
export interface Looking {
  /** null until it was looked at */
  readonly look: LookedAt | null;
  /** nothing that it depends on has changed since */
  readonly isCurrent: boolean;
  readonly failure: HostFailure | null;
  readonly again: () => void;
  /** protects the sheets that are not, then looks again */
  readonly protect: () => void;
}

/** Looks at the open workbook while the tool is open, anew after each change of the workbook, of the roster and of the mark from paper. */
export function useLook(): Looking {
  const { signOff } = useServiceStar();
  const { workbook, hold } = useSession();
  const { evidence } = useSignOff();
  const isShown = useIsToolShown();
  const [looked, setLooked] = useState<{ readonly look: LookedAt | null; readonly workbook: CheckedWorkbook; readonly evidence: Evidence } | null>(null);
  const [failure, setFailure] = useState<HostFailure | null>(null);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);

  useEffect(() => {
    let isWanted = true;
    if (workbook !== null && isShown) {
      void signOff.look(evidence).then((outcome) => {
        if (!isWanted) {
          return;
        }
        setFailure(outcome.ok ? null : outcome.error);
        if (outcome.ok) {
          setLooked({ look: outcome.value.kind === "looked" ? outcome.value : null, workbook, evidence });
        }
      });
    }
    return () => {
      isWanted = false;
    };
  }, [signOff, workbook, evidence, isShown, turn]);

  const protect = async (): Promise<void> => {
    const outcome = await hold(() => signOff.protect());
    setFailure(outcome.ok ? null : outcome.error);
    again();
  };
  return { look: looked?.look ?? null, isCurrent: looked?.workbook === workbook && looked?.evidence === evidence, failure, again, protect: () => void protect() };
}
