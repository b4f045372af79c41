import { useCallback, useMemo, useState } from "react";
import { whatIf, type CheckedWorkbook, type Trial } from "../../../application";
import type { Change } from "../../../core";
import { BROWSER_KEEPS_NOTHING, useJump } from "../../session";
import { keepChanges, readChanges } from "./keptChanges";
import { useSandboxStore } from "./sandboxStore";

export interface Sandbox {
  readonly trial: Trial;
  /** makes further changes on the copy */
  readonly change: (changes: readonly Change[]) => void;
  /** takes one of the trial's changes back */
  readonly takeBack: (change: Change) => void;
  /** starts from the workbook as it stands, with these changes or none */
  readonly restart: (changes?: readonly Change[]) => void;
}

/**
 * Changes tried on a copy of the workbook's entries. They stay through rechecks, each time upon the entries as they then are, and
 * through a reload of the pane where the store keeps them; those of a file that is only looked at are not kept.
 */
export function useSandbox(workbook: CheckedWorkbook): Sandbox {
  const kept = useSandboxStore();
  const store = useJump() === null ? BROWSER_KEEPS_NOTHING : kept;
  const { catalogue } = workbook;
  const about = `${catalogue.id} ${catalogue.version}`;
  const [wanted, setWanted] = useState(() => ({ about, changes: readChanges(store.read(), about) }));
  const changes = useMemo(() => (wanted.about === about ? wanted.changes : []), [wanted, about]);
  const trial = useMemo(() => whatIf(workbook, changes), [workbook, changes]);
  const keep = useCallback(
    (next: readonly Change[]): void => {
      setWanted({ about, changes: next });
      store.write(next.length === 0 ? null : keepChanges(next, about));
    },
    [store, about],
  );
  return {
    trial,
    change: (more) => keep(whatIf(workbook, [...changes, ...more]).changes),
    takeBack: (change) => keep(trial.changes.filter((each) => each !== change)),
    restart: (next = []) => keep(next),
  };
}
