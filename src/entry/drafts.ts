import type { DraftRoom, DraftStore } from "../taskpane";

/** Excel on the web shares one storage among the documents of several hosts, and one pane serves one document: the key carries both. */
function storageKey(what: string): string {
  const context = typeof Office === "undefined" ? undefined : Office.context;
  return `${context?.partitionKey ?? ""}servicestar.${what}:${context?.document?.url ?? ""}`;
}

/** What was typed in the pane and is not in the workbook yet, for as long as it is not. */
export const browserDrafts = browserStore("drafts");

/** The sandbox of the open workbook. */
export const browserSandbox = browserStore("sandbox");

/** In this browser profile alone. A storage that is blocked keeps nothing. */
function browserStore(what: string): DraftStore {
  return {
    read: (room) => {
      try {
        return localStorage.getItem(storageKey(roomOf(what, room)));
      } catch {
        return null;
      }
    },
    write: (kept, room) => {
      try {
        if (kept === null) {
          localStorage.removeItem(storageKey(roomOf(what, room)));
        } else {
          localStorage.setItem(storageKey(roomOf(what, room)), kept);
        }
      } catch {
        // It lives until the pane closes.
      }
    },
  };
}

function roomOf(what: string, room: DraftRoom | undefined): string {
  return room === undefined ? what : `${what}.${room}`;
}
