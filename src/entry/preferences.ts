import type { Locale } from "../core";
import type { ThemeChoice } from "../taskpane";
import { storagePartition } from "./storagePartition";

interface Preferences {
  readonly locale: Locale | null;
  readonly theme: ThemeChoice;
  /** the assessor who works in this browser; "" where nobody said */
  readonly person: string;
}

const THEMES: readonly ThemeChoice[] = ["system", "light", "dark", "high-contrast"];

function storageKey(): string {
  return `${storagePartition()}servicestar.pane`;
}

/** What was chosen in this browser profile; a storage that is blocked or holds something else gives the defaults. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey()) ?? "{}");
    const { locale, theme, person } = (typeof stored === "object" && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
    return {
      locale: locale === "zh-CN" || locale === "en-US" ? locale : null,
      theme: THEMES.find((known) => known === theme) ?? "system",
      person: typeof person === "string" ? person : "",
    };
  } catch {
    return { locale: null, theme: "system", person: "" };
  }
}

/** Keeps the choice; where the storage is blocked it holds until the pane closes. */
export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(storageKey(), JSON.stringify(preferences));
  } catch {
    // Nothing of the work depends on it.
  }
}
