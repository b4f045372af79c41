import { useCallback, useEffect, useRef, useState } from "react";
import type { Issue } from "../../../core";
import { useServiceStar, useSession, type HostFailure } from "../../session";
import { useWords } from "../../words";
import { copyName, dayOf } from "./copyName";
import { download, offer, type Offered } from "./download";

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
  const running = useRef<AbortController | null>(null);
  const offered = useRef<Offered | null>(null);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    offered.current?.release();
    offered.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const save = async (): Promise<void> => {
    if (phase.kind === "preparing") {
      return;
    }
    stop();
    const abort = new AbortController();
    running.current = abort;
    setPhase({ kind: "preparing" });
    const result = await saveCopy(abort.signal);
    if (abort.signal.aborted) {
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
    offered.current = offer(copy.bytes);
    download(offered.current, name);
    setPhase({ kind: "ready", name, bytes: copy.bytes.length, from: copy.from, offered: offered.current });
  };

  return {
    phase,
    save: () => void save(),
    dismiss: () => {
      stop();
      setPhase({ kind: "idle" });
    },
  };
}
