import { Button, Caption1, CounterBadge, mergeClasses, Subtitle2 } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Mend } from "../../../application";
import { useWords } from "../../words";
import { CheckItem } from "./CheckItem";
import { useChecksStyles } from "./Checks.styles";
import type { Group, ListItem } from "./listItems";

/** So many open clauses are shown before a person asks for all of them. */
const OPEN_SHOWN_AT_FIRST = 5;

export interface CheckGroupProps {
  readonly group: Group;
  readonly items: readonly ListItem[];
  /** under a filter nothing is held back */
  readonly filtered: boolean;
  readonly onFocusItem: (key: string) => void;
  readonly onMend: (remedy: Mend) => void;
}

/** The items of one severity under their heading. */
export function CheckGroup({ group, items, filtered, onFocusItem, onMend }: CheckGroupProps) {
  const styles = useChecksStyles();
  const words = useWords();
  const title = words.result(`checks.${group}`);
  const id = useId();
  const [all, setAll] = useState(false);
  const folds = group === "open" && !filtered && items.length > OPEN_SHOWN_AT_FIRST;
  const shown = folds && !all ? items.slice(0, OPEN_SHOWN_AT_FIRST) : items;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.groupHead}>
        <span className={mergeClasses(styles.dot, styles[group])} aria-hidden="true" />
        <Subtitle2 as="h3" id={id} className={styles.groupTitle} aria-label={words.result("checks.group", { title, count: items.length })}>
          {title}
        </Subtitle2>
        <CounterBadge count={items.length} overflowCount={999} appearance="filled" color="informative" size="small" aria-hidden="true" />
        <Caption1 className={styles.quiet}>{words.result(`checks.${group}Hint`)}</Caption1>
      </div>
      <ul className={styles.items}>
        {shown.map((item) => (
          <CheckItem key={item.key} item={item} onFocus={onFocusItem} onMend={onMend} />
        ))}
      </ul>
      {folds && (
        <Button size="small" appearance="transparent" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.result("checks.showFewer") : words.result("checks.showAll", { count: items.length })}
        </Button>
      )}
    </section>
  );
}
