import { useCallback, useEffect, useMemo, useState } from "react";
import type { CheckedWorkbook, Evidence, KeptRosterReading, RosterInUse, WorkbookVerification } from "../../../application";
import { aboutWorkbook, useServiceStar, useSession } from "../../session";

/** A mark of the record as somebody typed it from paper. */
export interface TypedAnchor {
  readonly typed: string;
  /** of the head's hash */
  readonly beginning: string;
}

export interface SignOffState {
  /** what this browser kept of a roster; null until it was read */
  readonly kept: KeptRosterReading | null;
  readonly roster: RosterInUse | null;
  readonly takeRoster: (roster: RosterInUse | null) => void;
  /** what the open workbook's sign-off is worth; null until that is known, or without a scoring workbook */
  readonly verification: WorkbookVerification | null;
  /** the last one broke down, so that nothing is known */
  readonly hasFailed: boolean;
  /** a newer verification is under way */
  readonly isVerifying: boolean;
  readonly anchor: TypedAnchor | null;
  readonly setAnchor: (anchor: TypedAnchor | null) => void;
  /** what everything is verified against */
  readonly evidence: Evidence;
}

/** Verifies the open workbook after each reading of it, after another roster and after a mark from paper. */
export function useSignOffState(): SignOffState {
  const { signers } = useServiceStar();
  const { workbook } = useSession();
  const [kept, setKept] = useState<KeptRosterReading | null>(null);
  const [roster, takeRoster] = useState<RosterInUse | null>(null);
  const [marked, setMarked] = useState<{ readonly about: string; readonly anchor: TypedAnchor } | null>(null);
  const [verified, setVerified] = useState<{ readonly workbook: CheckedWorkbook; readonly verification: WorkbookVerification | null } | null>(null);
  const about = workbook === null ? "" : aboutWorkbook(workbook);
  // A mark belongs to one record.
  const anchor = marked?.about === about ? marked.anchor : null;

  useEffect(() => {
    let isWanted = true;
    void signers.kept().then((reading) => {
      if (isWanted) {
        setKept(reading);
        takeRoster((chosen) => chosen ?? (reading.kind === "read" ? reading.inUse : null));
      }
    });
    return () => {
      isWanted = false;
    };
  }, [signers]);

  const evidence = useMemo<Evidence>(() => ({ roster: roster?.roster ?? null, anchors: { head: anchor?.beginning ?? null, roster: roster?.anchor ?? null } }), [roster, anchor]);
  useEffect(() => {
    let isWanted = true;
    if (workbook !== null && kept !== null) {
      void signers.verify(workbook, evidence).then((outcome) => {
        if (isWanted) {
          setVerified({ workbook, verification: outcome.ok ? outcome.value : null });
        }
      });
    }
    return () => {
      isWanted = false;
    };
  }, [signers, workbook, kept, evidence]);

  const setAnchor = useCallback((next: TypedAnchor | null) => setMarked(next === null ? null : { about, anchor: next }), [about]);
  return {
    kept,
    roster,
    takeRoster,
    verification: workbook === null || verified === null || aboutWorkbook(verified.workbook) !== about ? null : verified.verification,
    hasFailed: workbook !== null && verified?.workbook === workbook && verified.verification === null,
    isVerifying: workbook !== null && verified?.workbook !== workbook,
    anchor,
    setAnchor,
    evidence,
  };
}
