import { useMemo } from "react";
import type { CheckedWorkbook } from "../../../application";
import { useWords } from "../../words";
import { useAnnouncerStyles } from "./ChecksAnnouncer.styles";
import { countItems, listItems } from "./listItems";

/** Reads out the counts, politely, whenever they have changed; there whichever view is open. */
export function ChecksAnnouncer({ workbook }: { readonly workbook: CheckedWorkbook | null }) {
  const styles = useAnnouncerStyles();
  const words = useWords();
  const text = useMemo(() => {
    if (workbook === null) {
      return "";
    }
    const counts = countItems(listItems(workbook, words));
    const none = Object.values(counts).every((count) => count === 0);
    return none ? words.result("checks.allClear") : words.result("checks.counts", counts);
  }, [workbook, words]);
  return <div role="status" aria-live="polite" className={styles.root}>{text}</div>;
}
