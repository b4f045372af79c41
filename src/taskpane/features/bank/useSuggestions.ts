import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { suggestions, type CheckedWorkbook, type Suggestion, type Suggestions } from "../../../application";
import { useBank } from "../../session";

const LIMIT = 8;
const NOTHING: Suggestions = { shown: [], more: 0 };

/** The list of bank texts that belongs to a field, and what its keys do. */
export interface SuggestionState extends Suggestions {
  readonly listId: string;
  readonly isOpen: boolean;
  /** the chosen one; -1 until an arrow key chooses */
  readonly at: number;
  /** whether the key was the list's */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onTyped: (text: string) => void;
  readonly close: () => void;
}

/** Suggests texts of the clause while something is typed; `take` is given the one that Enter chose. */
export function useSuggestions(workbook: CheckedWorkbook, clause: string, text: string, take: (suggestion: Suggestion) => void): SuggestionState {
  const bank = useBank();
  const listId = useId();
  const [wanted, setWanted] = useState(false);
  const [place, setPlace] = useState(-1);
  const found = useMemo(() => (bank === null || !wanted ? NOTHING : suggestions(workbook, bank.index, clause, text, LIMIT)), [workbook, bank, clause, text, wanted]);
  const isOpen = found.shown.length > 0;
  const last = found.shown.length - 1;
  const at = Math.min(place, last);
  const close = (): void => {
    setWanted(false);
    setPlace(-1);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const { key, altKey } = event;
    if (!isOpen) {
      const opens = key === "ArrowDown" && (altKey || text === "") && bank !== null && suggestions(workbook, bank.index, clause, text, 1).shown.length > 0;
      if (opens) {
        setWanted(true);
        setPlace(0);
      }
      return opens;
    }
    const chosen = found.shown[at];
    switch (key) {
      case "ArrowDown":
        setPlace(at >= last ? 0 : at + 1);
        return true;
      case "ArrowUp":
        // Without a choice it is the caret's key.
        setPlace(Math.max(-1, at - 1));
        return at >= 0;
      case "Enter":
        if (chosen === undefined || event.ctrlKey || event.metaKey || event.shiftKey) {
          return false;
        }
        close();
        take(chosen);
        return true;
      case "Escape":
        close();
        return true;
      default:
        return false;
    }
  };
  return {
    ...found, listId, isOpen, at, onKey, close,
    onTyped: (value) => {
      setWanted(value.trim() !== "");
      setPlace(-1);
    },
  };
}
