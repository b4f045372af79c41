import { useState } from "react";
import { standingOf } from "../../../core";
import { useServiceStar, type HostFailure } from "../../session";
import type { Paper } from "./papers";

export interface AcceptedRow {
  readonly company: string;
  readonly path: string;
  readonly hash: string;
}

export type HoldPhase =
  | { readonly kind: "off" | "reading" | "none" }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | { readonly kind: "held"; readonly rows: readonly AcceptedRow[] };

/** Holds a sitting against what the register in the open workbook has accepted, by the bytes of each file. */
export function useRegisterHold() {
  const { reviewDesk } = useServiceStar();
  const [phase, setPhase] = useState<HoldPhase>({ kind: "off" });
  const take = async (): Promise<void> => {
    setPhase({ kind: "reading" });
    const reading = await reviewDesk.read(new Map());
    if (!reading.ok) {
      setPhase({ kind: "failed", failure: reading.error });
      return;
    }
    setPhase(
      reading.value.kind === "none"
        ? { kind: "none" }
        : { kind: "held", rows: reading.value.rows.filter(({ subject }) => standingOf(subject).state === "accepted").map(({ company, subject: { path, hash } }) => ({ company, path, hash })) },
    );
  };
  return { phase, take: () => void take(), leave: () => setPhase({ kind: "off" }) };
}

/** The assessments that rows of the register name, and the rows that have none. */
export function heldAgainst(papers: readonly Paper[], rows: readonly AcceptedRow[]): { readonly papers: readonly Paper[]; readonly missing: readonly AcceptedRow[] } {
  const wanted = new Set(rows.map(({ hash }) => hash));
  const given = new Set(papers.flatMap((paper) => paper.given));
  return { papers: papers.filter((paper) => paper.given.some((hash) => wanted.has(hash))), missing: rows.filter(({ hash }) => !given.has(hash)) };
}
