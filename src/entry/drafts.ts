import type { DraftStore } from "../taskpane";

/** Excel on the web shares one storage among the documents of several hosts, and one pane serves one document: the key carries both. */
function storageKey(): string {
  const context = typeof Office === "undefined" ? undefined : Office.context;
  return `${context?.partitionKey ?? ""}servicestar.drafts:${context?.document?.url ?? ""}`;
}

/** What was typed in the pane and is not in the workbook yet, for as long as it is not; in this browser profile alone. A storage that is blocked keeps nothing. */
export const browserDrafts: DraftStore = {
  read: () => {
    try {
      return localStorage.getItem(storageKey());
    } catch {
      return null;
    }
  },
  write: (kept) => {
    try {
      if (kept === null) {
        localStorage.removeItem(storageKey());
      } else {
        localStorage.setItem(storageKey(), kept);
      }
    } catch {
      // It lives until the pane closes.
    }
  },
};
