import { useEffect, useMemo, useRef, useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import { useWords } from "../../words";
import { filterItems, GROUPS, listItems, type Group, type ListItem } from "./listItems";

export interface ChecksView {
  readonly total: number;
  readonly filter: string;
  readonly setFilter: (filter: string) => void;
  /** groups that hold something under the filter, worst first */
  readonly groups: readonly { readonly group: Group; readonly items: readonly ListItem[] }[];
  /** to be put on the heading that takes the focus when the focused item is settled and goes */
  readonly headingRef: React.RefObject<HTMLHeadingElement | null>;
  readonly onFocusItem: (key: string) => void;
}

/** The list of checks under a filter. Focus is never moved, but for keeping it in the list when the focused item goes. */
export function useChecks(workbook: CheckedWorkbook): ChecksView {
  const words = useWords();
  const [filter, setFilter] = useState("");
  const items = useMemo(() => listItems(workbook, words), [workbook, words]);
  const shown = useMemo(() => filterItems(items, filter), [items, filter]);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const focusedKey = useRef<string | null>(null);

  useEffect(() => {
    const lost = focusedKey.current !== null && !shown.some((item) => item.key === focusedKey.current);
    if (lost) {
      focusedKey.current = null;
      if (document.activeElement === document.body && document.hasFocus()) {
        headingRef.current?.focus({ preventScroll: true });
      }
    }
  }, [shown]);

  return {
    total: items.length,
    filter,
    setFilter,
    groups: GROUPS.map((group) => ({ group, items: shown.filter((item) => item.group === group) })).filter(({ items: some }) => some.length > 0),
    headingRef,
    onFocusItem: (key) => {
      focusedKey.current = key;
    },
  };
}
