import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { CheckedWorkbook } from "../../../application";
import { roundDoubts, type RoundDoubt } from "../../../core";
import { useSession } from "../../session";
import { useFileCheck, type FileCheck } from "../file";

/** The file of the last round, as long as the pane is open; nothing of it is ever in the open workbook by itself. */
export interface PriorRoundFile {
  readonly file: FileCheck;
  /** the round that is compared with; null until a file is read and, where there is a doubt, a person says that it is the one */
  readonly prior: CheckedWorkbook | null;
  /** what a person is asked about the file first */
  readonly doubts: readonly RoundDoubt[];
  /** takes the file in spite of the doubts */
  readonly confirm: () => void;
}

const PriorRoundContext = createContext<PriorRoundFile | null>(null);

/** Keeps the last round's file for every view below it. */
export function PriorRoundProvider({ children }: { readonly children: ReactNode }) {
  const { workbook } = useSession();
  const file = useFileCheck();
  const [confirmed, setConfirmed] = useState<unknown>(null);
  const { phase } = file;
  const read = phase.kind === "checked" && phase.outcome.kind === "checked" ? phase.outcome.workbook : null;
  const value = useMemo<PriorRoundFile>(() => {
    const doubts = read === null || workbook === null || confirmed === read ? [] : roundDoubts(read.draft, workbook.draft);
    return { file, prior: doubts.length === 0 ? read : null, doubts, confirm: () => setConfirmed(read) };
  }, [file, read, workbook, confirmed]);
  return <PriorRoundContext value={value}>{children}</PriorRoundContext>;
}

/** The last round's file; throws outside of a `PriorRoundProvider`. */
export function usePriorRound(): PriorRoundFile {
  const value = useContext(PriorRoundContext);
  if (value === null) {
    throw new Error("usePriorRound needs a PriorRoundProvider above it");
  }
  return value;
}
