import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { planEntry, SCORESHEET_HEADERS, type CheckedWorkbook, type ScoresheetEntry } from "../../../application";
import { compareRounds, type Clause, type PriorRound, type RoundClause } from "../../../core";
import { FailureNotice } from "../../components";
import { figureTexts, useWords } from "../../words";
import { useWrites, type Writes } from "../sampling";
import { usePriorRoundStyles } from "./PriorRound.styles";
import { usePriorRound } from "./priorRoundContext";
import { changedText, stateText } from "./stateText";

export interface PriorClauseProps {
  readonly workbook: CheckedWorkbook;
  readonly clause: Clause;
}

/** What the last round says of the clause, marked as such; its texts can be taken over one by one. Nothing while no last round was chosen. */
export function PriorClause({ workbook, clause }: PriorClauseProps) {
  const { prior } = usePriorRound();
  return prior === null ? null : <Section workbook={workbook} clause={clause} prior={prior} />;
}

const TEXTS = ["evidence", "finding", "reason", "remark"] as const satisfies readonly (ScoresheetEntry & keyof RoundClause)[];

function Section({ workbook, clause, prior }: PriorClauseProps & { readonly prior: PriorRound }) {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const titleId = useId();
  const writes = useWrites(workbook);
  const difference = useMemo(() => compareRounds(prior, workbook).find((each) => each.clause === clause.id && each.now !== null), [prior, workbook, clause.id]);
  if (difference === undefined) {
    return null;
  }
  const { prior: last } = difference;
  const changed = changedText(difference, words);
  const texts = last === null ? [] : TEXTS.filter((column) => last[column].trim() !== "");
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={styles.title}>{words.prior("section.title")}</Subtitle2>
      <Text as="p" size={200} className={styles.quiet}>{words.prior("section.note")}</Text>
      <p className={styles.prior}>{stateText(last, figureTexts(prior.profile, false), words)}</p>
      {changed !== "" && <Text as="p" size={200} className={styles.quiet}>{changed}</Text>}
      {last !== null && texts.length === 0 && <Text as="p" size={200} className={styles.quiet}>{words.prior("section.noTexts")}</Text>}
      {last !== null && texts.length > 0 && (
        <div className={styles.texts}>
          {texts.map((column) => <PriorText key={column} clause={clause.id} column={column} text={last[column]} writes={writes} />)}
        </div>
      )}
      {writes.failure !== null && (
        <FailureNotice failure={writes.failure} heading={(title) => words.prior("section.failed", { title })} onRetry={writes.retry} onDismiss={writes.dismissFailure} />
      )}
    </section>
  );
}

interface PriorTextProps {
  readonly clause: string;
  readonly column: (typeof TEXTS)[number];
  readonly text: string;
  readonly writes: Writes;
}

/** One text of the last round; it goes into the same cell of this round where that is empty. */
function PriorText({ clause, column, text, writes }: PriorTextProps) {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const field = SCORESHEET_HEADERS[column][words.locale];
  const row = writes.seen.entryCells.get(clause);
  const isEmpty = row?.cells.get(column)?.text === "";
  // A reason belongs to an exclusion alone.
  const fits = column !== "reason" || row?.verdict === "excluded";
  const use = (): void => {
    const latest = writes.latest();
    const planning = latest.entryCells.get(clause)?.cells.get(column)?.text === "" ? planEntry(latest, clause, { [column]: text }) : null;
    if (planning?.ok === true) {
      void writes.write(planning.plan);
    }
  };
  return (
    <div>
      <Text as="h4" size={200} weight="semibold" className={styles.title}>{field}</Text>
      <p className={styles.prior}>{text}</p>
      {fits && (isEmpty ? (
        <Button size="small" title={words.prior("section.useNamed", { field })} onClick={use}>{words.prior("section.use")}</Button>
      ) : (
        <Text size={200} className={styles.quiet}>{words.prior("section.filled")}</Text>
      ))}
    </div>
  );
}
