import { useCallback, useEffect, useRef, useState } from "react";
import type { DeskLine, DeskRow, DeskTarget } from "../../../application";
import type { Place } from "../../../core";
import { useServiceStar } from "../../session";

/** What the selected row of the register is, where it is no sheet that was read. */
export type StrayRow = Extract<DeskLine, { readonly kind: "own" | "unknown" }>;

/**
 * Follows the selection in the register by what stands in that row, also when the table is sorted, filtered or typed over below it. `onTarget` is told
 * the sheet of the row, null where it has none; a selection elsewhere is not told.
 */
export function useSelectedLine(rows: readonly DeskRow[], sheet: string | null, onTarget: (target: DeskTarget | null) => void) {
  const { reviewDesk, watch, watchSelection } = useServiceStar();
  const [stray, setStray] = useState<StrayRow | null>(null);
  /** the cell that is followed; null once a person chose a company in the pane */
  const followed = useRef<Place | null>(null);
  /** the cell that was selected and has no answer yet: a change in between asks for it again, not for the one before */
  const wanted = useRef<Place | null>(null);
  const asked = useRef(0);
  // Listening begins once: who listens anew is told the selected cell at once, and would leave the company that a person looks at.
  const tell = useRef(onTarget);
  const among = useRef(rows);
  useEffect(() => {
    tell.current = onTarget;
    among.current = rows;
  });

  const ask = useCallback(
    async (place: Place): Promise<void> => {
      asked.current += 1;
      const mine = asked.current;
      wanted.current = place;
      const line = await reviewDesk.lineAt(place, among.current);
      // An older answer is about where the selection was; a host that is busy is asked again by the next change.
      if (mine !== asked.current || !line.ok) {
        return;
      }
      wanted.current = null;
      if (line.value.kind === "elsewhere") {
        return;
      }
      followed.current = place;
      setStray(line.value.kind === "row" ? null : line.value);
      tell.current(line.value.kind === "row" ? line.value.target : null);
    },
    [reviewDesk],
  );
  const askAgain = useCallback((): void => {
    const place = wanted.current ?? followed.current;
    if (place !== null) {
      void ask(place);
    }
  }, [ask]);
  useEffect(() => {
    askAgain();
  }, [rows, askAgain]);
  useEffect(() => {
    if (sheet === null) {
      return undefined;
    }
    const stopSelection = watchSelection((place) => {
      if (place !== null && place.sheet === sheet) {
        void ask(place);
      }
    });
    const stopChanges = watch(askAgain);
    return () => {
      asked.current += 1;
      stopSelection();
      stopChanges();
    };
  }, [ask, askAgain, sheet, watch, watchSelection]);

  return {
    stray,
    /** a person looks at another company than that of the selected row */
    leave: (): void => {
      asked.current += 1;
      followed.current = null;
      wanted.current = null;
      setStray(null);
    },
  };
}
