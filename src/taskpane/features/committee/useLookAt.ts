import { useEffect, useState } from "react";
import type { CommitteeLook, Evidence, FileSource } from "../../../application";
import type { Issue } from "../../../core";
import { useServiceStar, type HostFailure } from "../../session";

export type LookPhase =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | { readonly kind: "gone"; readonly issues: readonly Issue[] }
  | { readonly kind: "looked"; readonly look: CommitteeLook };

const READING: LookPhase = { kind: "reading" };

/** Looks at a file, anew where it is another one or the roster is; a look that is not wanted any more is ended. */
export function useLookAt(file: FileSource, evidence: Evidence): LookPhase {
  const { committee } = useServiceStar();
  const [looked, setLooked] = useState<{ readonly file: FileSource; readonly evidence: Evidence; readonly phase: LookPhase } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    void committee.look(file, evidence, abort.signal).then((outcome) => {
      if (!abort.signal.aborted) {
        const phase: LookPhase = !outcome.ok ? { kind: "failed", failure: outcome.error } : outcome.value.kind === "looked" ? { kind: "looked", look: outcome.value } : { kind: "gone", issues: outcome.value.issues };
        setLooked({ file, evidence, phase });
      }
    });
    return () => abort.abort();
  }, [committee, file, evidence]);
  return looked?.file === file && looked.evidence === evidence ? looked.phase : READING;
}
