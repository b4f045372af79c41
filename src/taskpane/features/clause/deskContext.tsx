import { createContext, useContext } from "react";
import type { ScoresheetEntry, VerdictKey } from "../../../application";
import type { Entries } from "./useEntries";

/** What the sections of the clause view share. */
export interface ClauseDesk {
  readonly entries: Entries;
  /** writes the verdict, where the clause takes it; null clears it */
  readonly chooseVerdict: (verdict: VerdictKey | null) => void;
  readonly showClause: (id: string) => void;
  readonly goToField: (column: ScoresheetEntry) => void;
  /** Ctrl+Enter in a field */
  readonly leaveForNextOpen: () => void;
  /** Esc in a field */
  readonly leaveField: () => void;
}

const DeskContext = createContext<ClauseDesk | null>(null);

export const ClauseDeskProvider = DeskContext;

/** What is shared below the clause view; throws elsewhere. */
export function useClauseDesk(): ClauseDesk {
  const desk = useContext(DeskContext);
  if (desk === null) {
    throw new Error("useClauseDesk needs the clause view above it");
  }
  return desk;
}

/** The id of a column's field on the page. */
export function fieldId(column: ScoresheetEntry): string {
  return `clause-entry-${column}`;
}
