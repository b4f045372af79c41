import type { KeptRoster, RosterStorePort } from "../../src/application";

/** A browser that keeps a roster for as long as it lives. */
export function memoryRosters(): RosterStorePort {
  let kept: KeptRoster | null = null;
  return {
    read: () => Promise.resolve(kept),
    keep: (roster) => {
      kept = roster;
      return Promise.resolve(true);
    },
    forget: () => {
      kept = null;
      return Promise.resolve();
    },
  };
}
