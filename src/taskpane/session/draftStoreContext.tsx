import { createContext, useContext, type ReactNode } from "react";

/** Whose drafts they are: those of entries have no name. */
export type DraftRoom = "sampling" | "samples" | "sizes" | "sandbox" | "trial" | "evidence" | "rectification" | "bank" | "assignment" | "merge" | "start" | "startCatalogue" | "startProfile" | "decision" | "chosen" | "signOff" | "committee";

/** Where the pane keeps what was typed and not yet written, for the open workbook; it outlives a reload of the pane. */
export interface DraftStore {
  /** what was kept last; null where there is nothing */
  readonly read: (room?: DraftRoom) => string | null;
  /** null forgets it */
  readonly write: (kept: string | null, room?: DraftRoom) => void;
}

/** For a host without storage: drafts live as long as the pane. */
export const BROWSER_KEEPS_NOTHING: DraftStore = { read: () => null, write: () => undefined };

const DraftStoreContext = createContext<DraftStore>(BROWSER_KEEPS_NOTHING);

/** Gives everything below it the store; keep the same object for the life of the page. */
export function DraftStoreProvider({ store, children }: { readonly store: DraftStore; readonly children: ReactNode }) {
  return <DraftStoreContext value={store}>{children}</DraftStoreContext>;
}

/** The store of what is not yet written. */
export function useDraftStore(): DraftStore {
  return useContext(DraftStoreContext);
}
