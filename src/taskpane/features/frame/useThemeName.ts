import { useSyncExternalStore } from "react";
import type { ThemeChoice, ThemeName } from "./theme";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(forced-colors: active)";

function watchQueries(onChange: () => void): () => void {
  const queries = [DARK, CONTRAST].map((query) => globalThis.matchMedia(query));
  for (const query of queries) {
    query.addEventListener("change", onChange);
  }
  return () => {
    for (const query of queries) {
      query.removeEventListener("change", onChange);
    }
  };
}

function systemTheme(): ThemeName {
  if (globalThis.matchMedia(CONTRAST).matches) {
    return "high-contrast";
  }
  return globalThis.matchMedia(DARK).matches ? "dark" : "light";
}

/** The theme to draw, following the operating system while the choice is `system`. */
export function useThemeName(choice: ThemeChoice): ThemeName {
  const system = useSyncExternalStore(watchQueries, systemTheme);
  return choice === "system" ? system : choice;
}
