import { mergeClasses, Text } from "@fluentui/react-components";
import { memo, useEffect, useId } from "react";
import { SAMPLE_RESULT_WORDS } from "../../../application";
import type { DrawAgreement, ListedSample } from "../../../core";
import { useWords } from "../../words";
import { useSamplingStyles } from "./Sampling.styles";
import type { Samples } from "./useSamples";

export interface SampleListProps {
  readonly samples: Samples;
  readonly draw: DrawAgreement;
}

/** Everything drawn, one line each; the list has the focus as a whole and takes single keys. */
export function SampleList({ samples: { rows, chosen, choose, onKeyDown, listRef }, draw }: SampleListProps) {
  const styles = useSamplingStyles();
  const words = useWords();
  const id = useId();
  const extra = new Set(draw.kind === "differs" ? draw.extra.map(({ at }) => at) : []);
  const at = chosen?.at;
  useEffect(() => {
    // Only the list itself scrolls: the pane stays where it is.
    const list = listRef.current;
    const row = at === undefined ? null : document.getElementById(rowId(id, at));
    if (list !== null && row !== null) {
      const [top, bottom] = [row.offsetTop - list.offsetTop, row.offsetTop - list.offsetTop + row.offsetHeight];
      list.scrollTop = top < list.scrollTop ? top : Math.max(list.scrollTop, bottom - list.clientHeight);
    }
  }, [at, id, listRef]);
  return (
    <>
      <Text as="p" size={200} id={`${id}hint`} className={styles.quiet}>{words.sampling("list.hint")}</Text>
      <div
        ref={listRef}
        role="listbox"
        tabIndex={0}
        aria-label={words.sampling("list.label")}
        aria-describedby={`${id}hint`}
        {...(at === undefined ? {} : { "aria-activedescendant": rowId(id, at) })}
        className={styles.list}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const row = event.target instanceof Element ? event.target.closest("[data-at]") : null;
          const clicked = rows.find((one) => String(one.at) === row?.getAttribute("data-at"));
          if (clicked !== undefined) {
            choose(clicked);
          }
        }}
      >
        {rows.map((sample) => (
          <Row key={sample.at} id={rowId(id, sample.at)} at={sample.at} number={sample.number} item={sample.item} result={sample.result} isChosen={sample.at === at} isExtra={extra.has(sample.at)} />
        ))}
      </div>
    </>
  );
}

function rowId(list: string, at: number): string {
  return `${list}row${String(at)}`;
}

interface RowProps extends Pick<ListedSample, "at" | "number" | "item" | "result"> {
  readonly id: string;
  readonly isChosen: boolean;
  readonly isExtra: boolean;
}

/** Drawn anew only when its own row changes: a list may have 300. */
const Row = memo(function Row({ id, at, number, item, result, isChosen, isExtra }: RowProps) {
  const styles = useSamplingStyles();
  const words = useWords();
  const look = result === "" ? styles.quiet : result === "conforming" ? styles.good : styles.wrong;
  return (
    <div id={id} role="option" data-at={at} aria-selected={isChosen} className={mergeClasses(styles.row, isChosen && styles.chosen)}>
      <span className={styles.number}>{number === null ? words.sampling("list.unnumbered") : String(number)}</span>
      <span className={styles.item}>{item}</span>
      {isExtra && <span className={styles.doubt}>{words.sampling("list.extra")}</span>}
      <span className={mergeClasses(styles.result, look)}>{result === "" ? words.sampling("list.open") : SAMPLE_RESULT_WORDS[result][words.locale]}</span>
    </div>
  );
});
