import { useState } from "react";
import type { BuildProgress, BuildRequest } from "../../../application";
import { useServiceStar, useSession, type HostFailure } from "../../session";

/** Where a build stands. `exists` waits for a person to decide. */
export type BuildPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "building"; readonly progress: BuildProgress | null }
  | { readonly kind: "exists"; readonly entries: number; readonly catalogue: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "built" }
  | { readonly kind: "failed"; readonly failure: HostFailure };

/** Builds the scoring workbook, one build at a time, and asks before it touches one that is there. */
export function useBuild() {
  const serviceStar = useServiceStar();
  const { hold } = useSession();
  const [phase, setPhase] = useState<BuildPhase>({ kind: "idle" });

  const build = async (request: BuildRequest): Promise<void> => {
    if (phase.kind === "building") {
      return;
    }
    setPhase({ kind: "building", progress: null });
    const result = await hold(() => serviceStar.build(request, (progress) => setPhase({ kind: "building", progress })));
    if (!result.ok) {
      setPhase({ kind: "failed", failure: result.error });
    } else {
      setPhase(result.value);
    }
  };

  return {
    phase,
    build: (request: BuildRequest) => void build(request),
    cancel: () => setPhase({ kind: "cancelled" }),
    dismiss: () => setPhase({ kind: "idle" }),
  };
}
