import { Input, mergeClasses, Text } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useWords } from "../../words";
import { usePaletteStyles } from "./Palette.styles";
import { ranked, type Findable } from "./rank";

/** A clause to go to, or something to be done. */
export interface PaletteItem extends Findable {
  readonly id: string;
  readonly kind: "clause" | "command";
  /** as it is shown, in the language of the pane */
  readonly name: string;
  /** what stands at its end: that the clause is open */
  readonly note: string;
  readonly run: () => void;
}

export interface PaletteProps {
  readonly items: readonly PaletteItem[];
  /** `isDone`: an item was run, which says by itself where the keyboard goes on */
  readonly onClose: (isDone: boolean) => void;
}

/**
 * Finds a clause by number or words, or a command by its name, and goes or does it. Mounted while it is open, so that it begins
 * with nothing typed; what lies below it must be inert meanwhile.
 */
export function Palette({ items, onClose }: PaletteProps) {
  const styles = usePaletteStyles();
  const words = useWords();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const active = useRef<HTMLLIElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => ranked(items, typed), [items, typed]);
  const at = Math.min(place, found.length - 1);
  useEffect(() => {
    input.current?.focus();
  }, []);
  useEffect(() => {
    // In newer browsers scrolling gives a promise, which is no way to end an effect.
    void active.current?.scrollIntoView({ block: "nearest" });
  }, [at, found]);

  const run = (item: PaletteItem | undefined): void => {
    if (item !== undefined) {
      onClose(true);
      item.run();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    const last = found.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(at + 10, last),
      PageUp: Math.max(at - 10, 0),
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      setPlace(target);
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(found[at]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      onClose(false);
    } else if (event.key === "Tab") {
      // The field is the only stop there is.
      event.preventDefault();
    }
  };
  return (
    <div className={styles.ground} onMouseDown={(event) => (event.target === event.currentTarget ? onClose(false) : undefined)}>
      <div role="dialog" aria-modal="true" aria-label={words.tool("palette.open")} className={styles.surface}>
        <Input
          className={styles.input}
          autoComplete="off"
          contentBefore={<SearchRegular />}
          placeholder={words.tool("palette.placeholder")}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
          input={{
            ref: input,
            role: "combobox",
            "aria-label": words.tool("palette.placeholder"),
            "aria-expanded": found.length > 0,
            "aria-controls": listId,
            "aria-autocomplete": "list",
            ...(found.length > 0 ? { "aria-activedescendant": `${listId}-${String(at)}` } : {}),
          }}
        />
        <ul id={listId} role="listbox" aria-label={words.tool("palette.list")} className={styles.list} hidden={found.length === 0}>
          {found.map((item, index) => (
            <li
              key={item.id}
              ref={index === at ? active : null}
              id={`${listId}-${String(index)}`}
              role="option"
              aria-selected={index === at}
              className={mergeClasses(styles.item, index === at && styles.active)}
              onClick={() => run(item)}
            >
              {item.number !== "" && <span className={styles.number}>{item.number}</span>}
              <span className={styles.name}>{item.name}</span>
              <Text size={100} className={styles.kind}>{item.note === "" ? words.tool(item.kind === "clause" ? "palette.clause" : "palette.command") : item.note}</Text>
            </li>
          ))}
        </ul>
        <Text size={200} role="status" className={styles.hint}>
          {found.length === 0 ? words.tool("palette.none") : typed.trim() === "" ? words.tool("palette.hint") : words.tool("palette.count", { count: found.length })}
        </Text>
      </div>
    </div>
  );
}
