import { useCallback, useMemo, useState } from "react";
import { whatIf, type CheckedWorkbook, type Trial } from "../../../application";
import type { Change } from "../../../core";
import { BROWSER_KEEPS_NOTHING, useDraftStore, useJump } from "../../session";
import { keepChanges, readChanges } from "./keptChanges";

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
  const kept = useDraftStore();
  const store = useJump() === null ? BROWSER_KEEPS_NOTHING : kept;
  const { catalogue, companyName } = workbook;
  const standard = `${catalogue.id} ${catalogue.version}`;
  // Two workbooks that were never saved share one storage: the company tells them apart.
  const about = `${standard} ${companyName}`;
  const [wanted, setWanted] = useState(() => ({ standard, changes: readChanges(store.read("sandbox"), about) }));
  const changes = useMemo(() => (wanted.standard === standard ? wanted.changes : []), [wanted, standard]);
  const trial = useMemo(() => whatIf(workbook, changes), [workbook, changes]);
  const keep = useCallback(
    (next: readonly Change[]): void => {
      setWanted({ standard, changes: next });
      store.write(next.length === 0 ? null : keepChanges(next, about), "sandbox");
    },
    [store, standard, about],
  );
  return {
    trial,
    change: (more) => keep(whatIf(workbook, [...changes, ...more]).changes),
    takeBack: (change) => keep(trial.changes.filter((each) => each !== change)),
    restart: (next = []) => keep(next),
  };
}
