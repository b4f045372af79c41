import { createContext, useContext, type ReactNode } from "react";
import { BROWSER_KEEPS_NOTHING, type DraftStore } from "../../session";

const SandboxStoreContext = createContext<DraftStore>(BROWSER_KEEPS_NOTHING);

/** Gives everything below it the store that the sandbox of the open workbook is kept in; keep the same object for the life of the page. */
export function SandboxStoreProvider({ store, children }: { readonly store: DraftStore; readonly children: ReactNode }) {
  return <SandboxStoreContext value={store}>{children}</SandboxStoreContext>;
}

/** The store of the open workbook's sandbox. */
export function useSandboxStore(): DraftStore {
  return useContext(SandboxStoreContext);
}
