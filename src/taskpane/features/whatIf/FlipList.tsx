import { Body1Strong, Button, Text } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo } from "react";
import type { CheckedWorkbook } from "../../../application";
import { gradeFlips, type Change, type FlipSet, type GradeFlip } from "../../../core";
import { gradeLabel, useWords, type FigureTexts } from "../../words";
import { ChangeLine } from "./ChangeLine";
import { useWhatIfStyles } from "./WhatIf.styles";

export interface FlipListProps {
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
  readonly onTry: (changes: readonly Change[]) => void;
}

/** The smallest sets of changes that lift the grade or drop it, each clause a link to its row. */
export function FlipList({ workbook, figures, onTry }: FlipListProps) {
  const styles = useWhatIfStyles();
  const words = useWords();
  const titleId = useId();
  // A large sheet takes some milliseconds: what was typed in it is shown first.
  const shown = useDeferredValue(workbook);
  const flips = useMemo(() => gradeFlips(shown.draft, shown.catalogue, shown.profile), [shown]);
  const parts = flips === null || workbook.report.status !== "complete" ? [] : [...flips.lifts, ...(flips.drop === null ? [] : [flips.drop])];
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <Body1Strong as="h4" id={titleId} className={styles.heading}>{words.whatIf("flips.title")}</Body1Strong>
      {parts.length === 0 && <Text as="p" className={styles.hint}>{words.whatIf("flips.none")}</Text>}
      {parts.map((flip) => (
        <Flip key={`${flip === flips?.drop ? "drop" : "lift"} ${flip.grade}`} flip={flip} isDrop={flip === flips?.drop} workbook={shown} figures={figures} onTry={onTry} />
      ))}
    </section>
  );
}

interface FlipProps extends FlipListProps {
  readonly flip: GradeFlip;
  readonly isDrop: boolean;
}

function Flip({ flip, isDrop, workbook, figures, onTry }: FlipProps) {
  const styles = useWhatIfStyles();
  const words = useWords();
  const titleId = useId();
  const grade = gradeLabel(workbook.profile, flip.grade, words.locale);
  const title = flip.size === null ? words.whatIf("flips.unreachable", { grade }) : words.whatIf(isDrop ? "flips.drop" : "flips.lift", { grade, size: flip.size });
  return (
    <section className={styles.flip} aria-labelledby={titleId}>
      <Text as="h5" id={titleId} className={styles.heading}>{title}</Text>
      <ol className={styles.sets}>
        {flip.sets.map((set, index) => (
          <li key={index} className={styles.set}>
            <Set set={set} number={index + 1} workbook={workbook} figures={figures} onTry={onTry} />
          </li>
        ))}
      </ol>
      {!flip.exhaustive && <Text as="p" size={200} className={styles.hint}>{words.whatIf("flips.cut")}</Text>}
    </section>
  );
}

interface SetProps extends FlipListProps {
  readonly set: FlipSet;
  readonly number: number;
}

function Set({ set, number, workbook, figures, onTry }: SetProps) {
  const styles = useWhatIfStyles();
  const words = useWords();
  const grade = gradeLabel(workbook.profile, set.grade, words.locale);
  return (
    <>
      <ul className={styles.changes}>
        {set.changes.map((change, index) => (
          <li key={index}><ChangeLine change={change} workbook={workbook} /></li>
        ))}
      </ul>
      <div className={styles.outcome}>
        <span className={styles.figure}>{words.whatIf("flips.outcome", { total: figures.total(set.total), grade })}</span>
        <Button size="small" appearance="subtle" aria-label={words.whatIf("flips.trySet", { number, grade })} onClick={() => onTry(set.changes)}>
          {words.whatIf("flips.try")}
        </Button>
      </div>
    </>
  );
}
