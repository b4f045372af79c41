import type { GridLocale } from "../engine";

/** How a person likes the workbench; kept in this browser. */
export interface Preferences {
  readonly locale: GridLocale;
  readonly dark: boolean;
  readonly paneOpen: boolean;
  /** pixels */
  readonly paneWidth: number;
}

export const PANE_WIDTH = { least: 320, most: 600, usual: 380 };

const KEY = "servicestar-workbench-preferences";

/** What was kept, or what fits this browser; whatever is unreadable falls back by itself. */
export function readPreferences(storage: Storage, languages: readonly string[], prefersDark: boolean): Preferences {
  const kept = parsed(storage.getItem(KEY));
  const locale = kept["locale"];
  const width = kept["paneWidth"];
  return {
    locale: locale === "zh-CN" || locale === "en-US" ? locale : languages[0]?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN",
    dark: typeof kept["dark"] === "boolean" ? kept["dark"] : prefersDark,
    paneOpen: typeof kept["paneOpen"] === "boolean" ? kept["paneOpen"] : true,
    paneWidth: typeof width === "number" ? clampPaneWidth(width) : PANE_WIDTH.usual,
  };
}

export function keepPreferences(storage: Storage, preferences: Preferences): void {
  storage.setItem(KEY, JSON.stringify(preferences));
}

export function clampPaneWidth(width: number): number {
  return Math.round(Math.min(Math.max(width, PANE_WIDTH.least), PANE_WIDTH.most));
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
