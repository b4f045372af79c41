import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { allowedVerdicts, clauseState, figuresOf, type CheckedWorkbook, type ScoresheetEntry, type VerdictKey } from "../../../application";
import { findClause } from "../../../core";
import { useWords } from "../../words";
import { fieldId, type ClauseDesk } from "./deskContext";
import { actionOf, takesKeys, type ClauseAction } from "./keys";
import { useShownClause } from "./shownClause";
import { useEntries } from "./useEntries";

/** The clause that is shown, its entry, and what the keys do. */
export function useClause(workbook: CheckedWorkbook, onFind: () => void, focusRequest: number) {
  const words = useWords();
  const shown = useShownClause();
  const entries = useEntries(workbook);
  const rootRef = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [helpOpen, setHelpOpen] = useState(false);
  const [told, setTold] = useState("");
  /** a field that is there once the verdict shows */
  const wanted = useRef<ScoresheetEntry | null>(null);
  const { id } = shown;
  const state = useMemo(() => (id === null ? null : clauseState(workbook, id)), [workbook, id]);
  const clause = state?.clause ?? null;

  const goToField = useCallback((column: ScoresheetEntry) => {
    const field = document.getElementById(fieldId(column));
    field?.focus();
    if (field instanceof HTMLInputElement) {
      field.select();
    }
  }, []);
  useEffect(() => {
    if (wanted.current !== null && document.getElementById(fieldId(wanted.current)) !== null) {
      goToField(wanted.current);
      wanted.current = null;
    }
  });

  useEffect(() => {
    if (focusRequest > 0) {
      rootRef.current?.focus();
    }
  }, [focusRequest]);

  const chooseVerdict = (verdict: VerdictKey | null): void => {
    if (clause === null || (verdict !== null && !allowedVerdicts(clause).includes(verdict))) {
      return;
    }
    entries.choose(clause.id, verdict);
    // Where the verdict cannot stand without more, the keyboard goes on there.
    const needed = verdict === "excluded" ? "reason" : (figuresOf(verdict)[0] ?? null);
    wanted.current = needed !== null && entries.field(clause.id, needed).text === "" ? needed : null;
  };
  /** Said aloud where the pane went there by itself; while a person is in the grid, the grid speaks. */
  const tell = (target: string | null): void => {
    const there = target === null ? null : findClause(workbook.catalogue, target);
    setTold(there === null ? "" : words.clause("nav.shown", { id: there.id, title: there.title[words.locale] }));
  };
  const nextOpen = (): void => {
    const done = Object.entries(entries.drafts.typed).flatMap(([one, { verdict }]) => (verdict === undefined || verdict.text === "" ? [] : [one]));
    const written = Object.entries(entries.drafts.written).flatMap(([one, { verdict }]) => (verdict === undefined || verdict === "" ? [] : [one]));
    tell(shown.nextOpen(new Set([...done, ...written])));
  };
  const leaveField = (): void => rootRef.current?.focus();
  const desk: ClauseDesk = {
    entries,
    goToField,
    chooseVerdict,
    showClause: shown.show,
    leaveField,
    leaveForNextOpen: () => {
      leaveField();
      nextOpen();
    },
  };

  const perform = (action: ClauseAction): void => {
    switch (action.kind) {
      case "verdict":
        return chooseVerdict(action.verdict);
      case "move":
        return action.to === "nextOpen" ? nextOpen() : tell(action.to === "next" ? shown.next() : shown.previous());
      case "field":
        return goToField(action.column === "figures" ? figureField() : action.column);
      case "row":
        return id === null ? undefined : shown.show(id);
      case "find":
        return onFind();
      case "help":
        return setHelpOpen((open) => !open);
    }
  };
  const figureField = (): ScoresheetEntry => (clause?.method === "judged" ? "givenScore" : "sampleSize");
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = event.defaultPrevented || takesKeys(event.target) ? null : actionOf(event);
    if (action !== null) {
      event.preventDefault();
      perform(action);
    }
  };
  return {
    state,
    shown,
    desk,
    rootRef,
    onKeyDown,
    nextOpen,
    move: (to: "previous" | "next") => tell(to === "next" ? shown.next() : shown.previous()),
    told,
    help: { id: helpId, isOpen: helpOpen, toggle: () => setHelpOpen((open) => !open) },
  };
}
