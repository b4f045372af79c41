import { mergeClasses, Text } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Suggestion } from "../../../application";
import { useWords } from "../../words";
import { useBankStyles } from "./Bank.styles";
import { lossText } from "./lossText";
import type { SuggestionState } from "./useSuggestions";

export interface SuggestionListProps {
  readonly state: SuggestionState;
  readonly onTake: (suggestion: Suggestion) => void;
}

/** The bank texts below their field; the focus stays in the field. */
export function SuggestionList({ state, onTake }: SuggestionListProps) {
  const styles = useBankStyles();
  const words = useWords();
  const active = useRef<HTMLLIElement>(null);
  const { listId, shown, more, isOpen, at, close } = state;
  useEffect(() => {
    active.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <>
      <div className={styles.listGround} hidden={!isOpen}>
        <ul id={listId} role="listbox" aria-label={words.bank("suggest.list")} className={styles.suggestions}>
          {shown.map((suggestion, index) => (
            <li
              key={suggestion.entry.id}
              ref={index === at ? active : null}
              id={optionId(listId, index)}
              role="option"
              aria-selected={index === at}
              className={mergeClasses(styles.suggestion, index === at && styles.active)}
              // The field keeps the focus, and with it what was typed.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                close();
                onTake(suggestion);
              }}
            >
              <span className={styles.suggestionText}>{suggestion.text}</span>
              <Facts suggestion={suggestion} />
            </li>
          ))}
        </ul>
        {more > 0 && <Text size={100} className={styles.quiet}>{words.bank("suggest.more", { count: more })}</Text>}
      </div>
      <Text size={100} role="status" className={isOpen ? styles.hint : styles.silent}>{isOpen ? words.bank("suggest.count", { count: shown.length + more }) : ""}</Text>
    </>
  );
}

function Facts({ suggestion: { entry, isOwn, here } }: { readonly suggestion: Suggestion }) {
  const styles = useBankStyles();
  const words = useWords();
  return (
    <Text size={100} className={styles.facts}>
      {!isOwn && <span>{entry.clause}</span>}
      <span>{lossText(entry.loss, words)}</span>
      {entry.used > 0 && <span>{words.bank("used", { count: entry.used })}</span>}
      {here > 0 && <span>{words.bank("here", { count: here })}</span>}
    </Text>
  );
}

/** What the field names as its chosen option. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${String(index)}`;
}
