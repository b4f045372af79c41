import { useCallback, useRef, useState } from "react";
import type { CheckedWorkbook } from "../../application";
import { BROWSER_KEEPS_NOTHING, useDraftStore, type DraftRoom } from "./draftStoreContext";
import { useJump } from "./jump";

/** A value that a person made in the pane and that is nowhere else yet. */
export interface Kept<Value> {
  /** null where there is none */
  readonly value: Value | null;
  /** the same at the time of asking, for an action that follows another one before the pane was drawn anew */
  readonly latest: () => Value | null;
  /** null forgets it */
  readonly set: (next: Value | null) => void;
}

/**
 * Holds what was made in one room and keeps it in this browser until it is forgotten. `about` names what it belongs to: what was kept
 * for another workbook under the same address is not taken. `readValue` takes no more of what the browser kept than is ours. What is made
 * while a file is only looked at lives as long as it is looked at.
 */
export function useKept<Value>(room: DraftRoom, about: string, readValue: (kept: unknown) => Value | null): Kept<Value> {
  const browser = useDraftStore();
  const store = useJump() === null ? BROWSER_KEEPS_NOTHING : browser;
  const [value, setValue] = useState<Value | null>(() => restored(store.read(room), about, readValue));
  const current = useRef(value);
  return {
    value,
    latest: useCallback(() => current.current, []),
    set: useCallback(
      (next) => {
        current.current = next;
        setValue(next);
        store.write(next === null ? null : JSON.stringify({ workbook: about, typed: next }), room);
      },
      [store, room, about],
    ),
  };
}

/** What tells the open workbook from another that the same browser keeps something for. */
export function aboutWorkbook({ catalogue, companyName }: Pick<CheckedWorkbook, "catalogue" | "companyName">): string {
  return [catalogue.id, catalogue.version, companyName].join(" ");
}

/** An object's properties; none of anything else. */
export function keptRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function restored<Value>(kept: string | null, about: string, readValue: (kept: unknown) => Value | null): Value | null {
  try {
    const { workbook, typed } = keptRecord(JSON.parse(kept ?? "{}"));
    return workbook === about ? readValue(typed) : null;
  } catch {
    return null;
  }
}
