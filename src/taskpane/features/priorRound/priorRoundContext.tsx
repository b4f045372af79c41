import { createContext, useContext, type ReactNode } from "react";
import type { KeptRound, PriorRound, RoundDoubt } from "../../../core";
import type { FileCheck } from "../file";
import { useHeldRound, type Keeping } from "./useHeldRound";

/** The last round; nothing of it is ever in the open workbook by itself. */
export interface PriorRoundFile {
  /** the file that is being chosen */
  readonly file: FileCheck;
  /** the file that was read last, or that this browser has kept for the open workbook */
  readonly held: KeptRound | null;
  /** the round that is compared with; null until there is one and, where there is a doubt, a person says that it is the one */
  readonly prior: PriorRound | null;
  /** what a person is asked about it first */
  readonly doubts: readonly RoundDoubt[];
  /** takes it in spite of the doubts */
  readonly confirm: () => void;
  /** whether it will be there next time */
  readonly keeping: Keeping;
  /** what was kept could not be read any more */
  readonly isDamaged: boolean;
  readonly dismissDamage: () => void;
  /** lets go of it, and takes it out of this browser */
  readonly forget: () => void;
}

const PriorRoundContext = createContext<PriorRoundFile | null>(null);

/** Keeps the last round for every view below it. */
export function PriorRoundProvider({ children }: { readonly children: ReactNode }) {
  return <PriorRoundContext value={useHeldRound()}>{children}</PriorRoundContext>;
}

/** The last round; throws outside of a `PriorRoundProvider`. */
export function usePriorRound(): PriorRoundFile {
  const value = useContext(PriorRoundContext);
  if (value === null) {
    throw new Error("usePriorRound needs a PriorRoundProvider above it");
  }
  return value;
}
