import { useMemo, useState } from "react";
import { planMissingRectifications, planRectification, type CheckedWorkbook, type RectificationChange, type RectificationPlanning } from "../../../application";
import { isOverdue, rectificationCounts, rectificationItems, rescoring, type Issue, type RectificationCounts, type RectificationItem, type Rescoring } from "../../../core";
import { aboutWorkbook, useToday, useTypedCells, type TypedCells } from "../../session";
import { useWrites, type Writes } from "../sampling";
import { keyOfFields } from "./keyOfItem";

/** What is shown of the list. */
export type StateFilter = "all" | "open" | "done" | "verified" | "overdue" | "without";

export interface RectificationList {
  readonly items: readonly RectificationItem[];
  /** what the filters leave, in the same order */
  readonly shown: readonly RectificationItem[];
  readonly counts: RectificationCounts;
  readonly again: Rescoring | null;
  readonly today: string;
  readonly state: StateFilter;
  readonly setState: (state: StateFilter) => void;
  /** null is everybody, "" what is nobody's */
  readonly owner: string | null;
  readonly setOwner: (owner: string | null) => void;
  readonly owners: readonly string[];
  readonly writes: Writes;
  /** what was typed and is not written */
  readonly typed: TypedCells;
  /** what the typed fields of an item are known by */
  readonly fieldsOf: (item: RectificationItem) => string;
  /** writes one change of an item; gives the problem of its figure where it cannot be written */
  readonly change: (item: RectificationItem, change: RectificationChange, onWritten?: () => void) => "not-a-number" | "out-of-range" | null;
  readonly addMissing: () => void;
  /** why the sheet did not take the last action */
  readonly sheetProblem: Issue | null;
}

/** Everything to put right, filtered, and how changes get into the workbook: each one step of undo. */
export function useRectification(workbook: CheckedWorkbook): RectificationList {
  const today = useToday();
  const writes = useWrites(workbook);
  const [state, setState] = useState<StateFilter>("all");
  const [owner, setOwner] = useState<string | null>(null);
  const [sheetProblem, setSheetProblem] = useState<Issue | null>(null);
  const { seen } = writes;
  const items = useMemo(() => rectificationItems(seen), [seen]);
  const again = useMemo(() => rescoring(seen), [seen]);
  const owners = useMemo(() => [...new Set(items.flatMap((item) => (item.source.kind === "none" ? [] : [item.owner.trim()])))].sort(), [items]);
  // An owner who is on no row any more hides nothing.
  const whose = owner === null || owners.includes(owner) ? owner : null;

  const typed = useTypedCells("rectification", aboutWorkbook(workbook));

  const perform = (planning: RectificationPlanning, onWritten: () => void = () => undefined): "not-a-number" | "out-of-range" | null => {
    if (planning.ok) {
      setSheetProblem(null);
      void writes.write({ ...planning.plan, onWritten });
      return null;
    }
    const { problem } = planning;
    if (typeof problem === "string") {
      return problem;
    }
    setSheetProblem(problem);
    return null;
  };
  return {
    items,
    shown: items.filter((item) => isInState(item, state, today) && (whose === null || (item.source.kind !== "none" && item.owner.trim() === whose))),
    counts: rectificationCounts(items, today),
    again,
    today,
    state,
    setState,
    owner: whose,
    setOwner,
    owners,
    writes,
    typed,
    fieldsOf: (item) => keyOfFields(item, item.source.kind === "row" ? (seen.records.rectifications[item.source.at]?.number ?? null) : null),
    change: (item, change, onWritten) => perform(planRectification(writes.latest(), item, change), onWritten),
    addMissing: () => void perform(planMissingRectifications(writes.latest())),
    sheetProblem,
  };
}

function isInState(item: RectificationItem, state: StateFilter, today: string): boolean {
  switch (state) {
    case "all":
      return true;
    case "without":
      return item.source.kind === "none";
    case "overdue":
      return item.source.kind !== "none" && isOverdue(item, today);
    default:
      return item.source.kind !== "none" && item.status === state;
  }
}
