import type { DraftRoom, DraftStore } from "../taskpane";

/** Excel on the web shares one storage among the documents of several hosts, and one pane serves one document: the key carries both. */
function storageKey(room: DraftRoom | undefined): string {
  const context = typeof Office === "undefined" ? undefined : Office.context;
  const what = room === undefined ? "drafts" : `drafts.${room}`;
  return `${context?.partitionKey ?? ""}servicestar.${what}:${context?.document?.url ?? ""}`;
}

/** What was typed or tried in the pane and is not in the workbook, in this browser profile alone. A storage that is blocked keeps nothing. */
export const browserDrafts: DraftStore = {
  read: (room) => {
    try {
      return localStorage.getItem(storageKey(room));
    } catch {
      return null;
    }
  },
  write: (kept, room) => {
    try {
      if (kept === null) {
        localStorage.removeItem(storageKey(room));
      } else {
        localStorage.setItem(storageKey(room), kept);
      }
    } catch {
      // It lives until the pane closes.
    }
  },
};
