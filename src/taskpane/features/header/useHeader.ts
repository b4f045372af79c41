import { useState } from "react";
import type { WriteBackOutcome } from "../../../application";
import type { Place } from "../../../core";
import { useServiceStar, useSession, type HostFailure } from "../../session";

/** How the last action of the header ended. */
export type HeaderNotice =
  | { readonly kind: "restored"; readonly places: readonly Place[] }
  | { readonly kind: "repaired"; readonly count: number }
  | { readonly kind: "failed"; readonly action: HeaderAction; readonly failure: HostFailure };

export type HeaderAction = "writeBack" | "repair";

/** The two actions on the workbook: one at a time, each with its end told. */
export function useHeader() {
  const serviceStar = useServiceStar();
  const session = useSession();
  const [running, setRunning] = useState<HeaderAction | null>(null);
  const [notice, setNotice] = useState<HeaderNotice | null>(null);

  const perform = async (action: HeaderAction): Promise<void> => {
    if (running !== null) {
      return;
    }
    setRunning(action);
    setNotice(null);
    const ended = await session.hold(() => (action === "writeBack" ? writeBack() : repair()));
    setNotice(ended);
    setRunning(null);
  };

  const writeBack = async (): Promise<HeaderNotice> => {
    const result = await serviceStar.writeBack();
    return result.ok ? restored(result.value) : { kind: "failed", action: "writeBack", failure: result.error };
  };
  const repair = async (): Promise<HeaderNotice> => {
    const result = await serviceStar.repairFormulas();
    return result.ok ? { kind: "repaired", count: result.value } : { kind: "failed", action: "repair", failure: result.error };
  };

  return {
    running,
    notice,
    dismiss: () => setNotice(null),
    writeBack: () => void perform("writeBack"),
    repair: () => void perform("repair"),
  };
}

function restored({ restored: places }: WriteBackOutcome): HeaderNotice {
  return { kind: "restored", places };
}

/** The header's two actions, how the last one ended, and how to run them from elsewhere. */
export type HeaderActions = ReturnType<typeof useHeader>;
