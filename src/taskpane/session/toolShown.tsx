import { createContext, useContext, type ReactNode } from "react";

const ToolShownContext = createContext(true);

/** Tells the tool below it whether it is the one that is open: tools stay mounted, so that their state outlives the way back. */
export function ToolShown({ isShown, children }: { readonly isShown: boolean; readonly children: ReactNode }) {
  return <ToolShownContext value={isShown}>{children}</ToolShownContext>;
}

/** Whether the tool is the open one. It may be out of sight behind another view all the same. */
export function useIsToolShown(): boolean {
  return useContext(ToolShownContext);
}
