import type { DraftStore } from "../../../src/taskpane";

/** A browser's storage for drafts, by room; entries of clauses are kept under "". */
export function memoryDrafts(): DraftStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (room) => kept.get(room ?? "") ?? null,
    write: (text, room) => void (text === null ? kept.delete(room ?? "") : kept.set(room ?? "", text)),
  };
}
