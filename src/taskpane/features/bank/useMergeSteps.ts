import { useEffect, useState } from "react";
import { mergingBanks, type BankEntry, type MergeStep } from "../../../core";
import { inTasks } from "../../components";

/** What an import would do with each entry of the file; null until that is known. Worked out in pieces: the pane answers in between. */
export function useMergeSteps(ours: readonly BankEntry[], theirs: readonly BankEntry[]): readonly MergeStep[] | null {
  const [steps, setSteps] = useState<readonly MergeStep[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void inTasks(mergingBanks(ours, theirs, "skip"), () => isWanted).then((merge) => {
      if (merge !== null) {
        setSteps(merge.steps);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [ours, theirs]);
  return steps;
}
