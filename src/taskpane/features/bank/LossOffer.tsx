import { Button, Text } from "@fluentui/react-components";
import { useEffect, useId, useRef, type FocusEvent, type KeyboardEvent } from "react";
import { SCORESHEET_HEADERS, VERDICT_WORDS, type EntryChange, type ScoresheetEntry, type VerdictKey } from "../../../application";
import type { BankLoss } from "../../../core";
import { useWords } from "../../words";
import { useBankStyles } from "./Bank.styles";
import { lossText } from "./lossText";

export interface LossOfferProps {
  readonly loss: BankLoss;
  readonly change: EntryChange;
  /** what stands in a column now */
  readonly standing: (column: ScoresheetEntry) => string;
  readonly onBoth: () => void;
  readonly onText: () => void;
  /** the keyboard went elsewhere: the text alone is written, and the focus stays where it went */
  readonly onLeft: () => void;
}

/** What would be written besides the text, before it is. It takes the keyboard from the field that it belongs to, and gives it back. */
export function LossOffer({ loss, change, standing, onBoth, onText, onLeft }: LossOfferProps) {
  const styles = useBankStyles();
  const words = useWords();
  const titleId = useId();
  const root = useRef<HTMLDivElement>(null);
  /** the focus leaves because of it, and not for somewhere else */
  const isDecided = useRef(false);
  useEffect(() => {
    root.current?.querySelector("button")?.focus();
  }, []);
  const decide = (how: () => void) => (): void => {
    isDecided.current = true;
    how();
  };
  const shown = (column: ScoresheetEntry, text: string): string =>
    text === "" ? words.bank("offer.blank") : column === "verdict" && Object.hasOwn(VERDICT_WORDS, text) ? VERDICT_WORDS[text as VerdictKey][words.locale] : text;
  const changes = (Object.entries(change) as [ScoresheetEntry, string][]).filter(([column, to]) => standing(column) !== to);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.preventDefault();
      decide(onText)();
    }
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!isDecided.current && !currentTarget.contains(relatedTarget)) {
      onLeft();
    }
  };
  return (
    <div ref={root} role="group" aria-labelledby={titleId} className={styles.offer} onKeyDown={onKeyDown} onBlur={onBlur}>
      <div id={titleId} className={styles.offerText}>
        <Text weight="semibold">{words.bank("offer.title", { loss: lossText(loss, words) })}</Text>
        {changes.map(([column, to]) => (
          <Text key={column} size={200}>
            {words.bank("offer.change", { field: SCORESHEET_HEADERS[column][words.locale], from: shown(column, standing(column)), to: shown(column, to) })}
          </Text>
        ))}
      </div>
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={decide(onBoth)}>{words.bank("offer.both")}</Button>
        <Button size="small" onClick={decide(onText)}>{words.bank("offer.text")}</Button>
      </div>
    </div>
  );
}
