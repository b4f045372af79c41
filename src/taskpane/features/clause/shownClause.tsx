import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import { openClauses, type CheckedWorkbook } from "../../../application";
import { clausesOf, type Place } from "../../../core";
import { useSession } from "../../session";

/** Which clause the pane shows, and how to go to another. */
export interface ShownClause {
  /** null where there is no scoring workbook */
  readonly id: string | null;
  /** shows the clause and selects its row in the scoresheet; the focus stays where it is */
  readonly show: (id: string) => void;
  /** each of these gives the clause that it went to; null where there is none */
  readonly next: () => string | null;
  readonly previous: () => string | null;
  /** the next open clause after the shown one, from the start again at the end; what is `done` counts as assessed already */
  readonly nextOpen: (done?: ReadonlySet<string>) => string | null;
}

const ShownClauseContext = createContext<ShownClause | null>(null);

interface Followed {
  readonly id: string | null;
  /** what the id was found by: the selection, and where the rows were then */
  readonly selected: Place | null;
  readonly workbook: CheckedWorkbook | null;
}

/** Follows the selected row for as long as it is mounted: the clause of the row is shown until another clause's row is selected. */
export function ShownClauseProvider({ children }: { readonly children: ReactNode }) {
  const { workbook, selected, jump } = useSession();
  const [followed, setFollowed] = useState<Followed>({ id: null, selected: null, workbook: null });
  let { id } = followed;
  if (followed.selected !== selected || followed.workbook !== workbook) {
    id = workbook === null ? id : (clauseAt(workbook, selected) ?? stillThere(workbook, id));
    setFollowed({ id, selected, workbook });
  }

  const show = useCallback(
    (wanted: string) => {
      const place = workbook?.entryCells.get(wanted)?.cells.get("verdict")?.place ?? workbook?.clausePlaces.get(wanted);
      setFollowed((before) => ({ ...before, id: wanted }));
      if (place !== undefined) {
        jump(place);
      }
    },
    [workbook, jump],
  );
  const shown = useMemo<ShownClause>(() => {
    const ids = workbook === null ? [] : clausesOf(workbook.catalogue).map((clause) => clause.id);
    const at = id === null ? -1 : ids.indexOf(id);
    const go = (target: string | undefined): string | null => {
      if (target === undefined) {
        return null;
      }
      show(target);
      return target;
    };
    return {
      id: workbook === null ? null : id,
      show,
      next: () => go(ids[at + 1]),
      previous: () => go(ids[at - 1]),
      nextOpen: (done) => {
        const open = new Set(workbook === null ? [] : openClauses(workbook));
        const wanted = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))];
        return go(wanted.find((one) => open.has(one) && done?.has(one) !== true));
      },
    };
  }, [workbook, id, show]);
  return <ShownClauseContext value={shown}>{children}</ShownClauseContext>;
}

/** The clause that is shown; throws outside of a `ShownClauseProvider`. */
export function useShownClause(): ShownClause {
  const shown = useContext(ShownClauseContext);
  if (shown === null) {
    throw new Error("useShownClause needs a ShownClauseProvider above it");
  }
  return shown;
}

/** The clause whose row holds the place; null for any other place. */
export function clauseAt({ clausePlaces }: CheckedWorkbook, place: Place | null): string | null {
  if (place === null) {
    return null;
  }
  const row = rowOf(place);
  for (const [id, at] of clausePlaces) {
    if (at.sheet === place.sheet && rowOf(at) === row) {
      return id;
    }
  }
  return null;
}

function rowOf({ address }: Place): string {
  return /\d+/.exec(address)?.[0] ?? "";
}

function stillThere(workbook: CheckedWorkbook, id: string | null): string | null {
  const ids = clausesOf(workbook.catalogue).map((clause) => clause.id);
  return id !== null && ids.includes(id) ? id : (openClauses(workbook)[0] ?? ids[0] ?? null);
}
