import { createContext, useContext, type ReactNode } from "react";
import type { Place } from "../../core";
import { useSession } from "./sessionContext";

const PlacesAsTextContext = createContext(false);

/** Below it places are no links: what they name is not open. */
export function PlacesAsText({ children }: { readonly children: ReactNode }) {
  return <PlacesAsTextContext value={true}>{children}</PlacesAsTextContext>;
}

/** Selects a place in the open workbook; null where the places that are shown are not in it. */
export function useJump(): ((place: Place) => void) | null {
  const { jump } = useSession();
  return useContext(PlacesAsTextContext) ? null : jump;
}
