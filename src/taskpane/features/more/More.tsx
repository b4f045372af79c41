import { Button, Text } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef } from "react";
import { ToolShown } from "../../session";
import { useWords } from "../../words";
import { useMoreStyles } from "./More.styles";
import { TOOLS, type Tool } from "./tools";

export interface MoreProps {
  /** the tool that is shown; null shows the list */
  readonly shown: string | null;
  /** the tools that were opened: they stay mounted, so that their state outlives the way back */
  readonly opened: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
  readonly tools?: readonly Tool[];
}

/** The tools that are needed now and then: a list, and each in its place. */
export function More({ shown, opened, onOpen, onBack, tools = TOOLS }: MoreProps) {
  const styles = useMoreStyles();
  const words = useWords();
  const titleId = useId();
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    const left = before.current;
    before.current = shown;
    // The button that was pressed has gone: the keyboard goes on at the one that leads back, or at the tool that was left.
    if (left !== shown && (document.activeElement === document.body || root.current?.contains(document.activeElement) === true)) {
      root.current?.querySelector<HTMLElement>(shown === null ? `[data-tool="${left ?? ""}"]` : `[data-back="${shown}"]`)?.focus();
    }
  }, [shown]);
  return (
    <div ref={root}>
      <section className={shown === null ? styles.root : ""} hidden={shown !== null} aria-labelledby={titleId}>
        <h2 id={titleId} className={styles.title}>{words.tool("more.title")}</h2>
        <ul className={styles.list}>
          {tools.map(({ id, label, hint, icon: Icon }) => (
            <li key={id}>
              <button type="button" data-tool={id} className={styles.tool} onClick={() => onOpen(id)}>
                <Icon className={styles.icon} aria-hidden="true" />
                <span className={styles.words}>
                  <Text weight="semibold">{words.tool(label)}</Text>
                  <Text size={200} className={styles.hint}>{words.tool(hint)}</Text>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {tools.filter(({ id }) => opened.has(id)).map(({ id, component: Component }) => (
        <div key={id} className={id === shown ? styles.root : ""} hidden={id !== shown}>
          <Button data-back={id} size="small" className={styles.back} icon={<ArrowLeftRegular />} onClick={onBack}>{words.tool("more.back")}</Button>
          <ToolShown isShown={id === shown}><Component /></ToolShown>
        </div>
      ))}
    </div>
  );
}
