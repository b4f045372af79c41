import { useMemo, useState } from "react";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { countItems, listItems } from "../checks";

export const VIEWS = ["start", "clause", "checks", "result", "more"] as const;
export type View = (typeof VIEWS)[number];

/** Which view is shown: at first the one that fits the open workbook, and from then on the one that a person chooses; never one that an edit or a build chose. */
export function useShell() {
  const words = useWords();
  const { outcome, workbook } = useSession();
  const [chosen, setChosen] = useState<View | null>(null);
  if (chosen === null && outcome !== null) {
    setChosen(outcome.kind === "none" ? "start" : "result");
  }
  const counts = useMemo(() => (workbook === null ? null : countItems(listItems(workbook, words))), [workbook, words]);
  return {
    view: chosen ?? "start",
    show: setChosen,
    /** open clauses are work to do, not something to settle */
    toSettle: counts === null ? 0 : counts.refuse + counts.fail + counts.review + counts.unread,
    severe: counts !== null && counts.refuse + counts.fail > 0,
  };
}
