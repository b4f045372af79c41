import { useState } from "react";
import type { Issue } from "../../../core";
import { useServiceStar, useSession, type HostFailure } from "../../session";
import { useWords } from "../../words";
import { copyName, dayOf } from "./copyName";
import type { Offered } from "./download";
import { useOffering } from "./useOffering";

/** How far the copy is. */
export type CopyPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "preparing" }
  | { readonly kind: "ready"; readonly name: string; readonly bytes: number; readonly from: "host" | "entries"; readonly offered: Offered }
  | { readonly kind: "unwritable"; readonly issues: readonly Issue[] }
  | { readonly kind: "failed"; readonly failure: HostFailure };

/** Prepares a copy of the open workbook and hands it to the browser; its bytes are kept until the notice of it goes. */
export function useSaveCopy() {
  const { saveCopy } = useServiceStar();
  const { workbook } = useSession();
  const words = useWords();
  const [phase, setPhase] = useState<CopyPhase>({ kind: "idle" });
  const offering = useOffering();

  const save = async (): Promise<void> => {
    if (phase.kind === "preparing") {
      return;
    }
    const signal = offering.begin();
    setPhase({ kind: "preparing" });
    const result = await saveCopy(signal);
    if (signal.aborted) {
      return;
    }
    if (!result.ok) {
      setPhase({ kind: "failed", failure: result.error });
      return;
    }
    const copy = result.value;
    if (copy.kind !== "copied") {
      setPhase(copy.kind === "none" ? { kind: "idle" } : copy);
      return;
    }
    const name = copyName(workbook?.companyName ?? "", words.file("copy.name"), dayOf(new Date()));
    const offered = offering.hand(copy.bytes, name);
    setPhase({ kind: "ready", name, bytes: copy.bytes.length, from: copy.from, offered });
  };

  return {
    phase,
    save: () => void save(),
    dismiss: () => {
      offering.end();
      setPhase({ kind: "idle" });
    },
  };
}
