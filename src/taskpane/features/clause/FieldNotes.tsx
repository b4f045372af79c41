import { Button, Text } from "@fluentui/react-components";
import { VERDICT_WORDS, type ScoresheetEntry, type VerdictKey } from "../../../application";
import { UnwrittenNote } from "../../components";
import { useWords, type Words } from "../../words";
import { useClauseStyles } from "./Clause.styles";
import { useClauseDesk } from "./deskContext";

export interface FieldNotesProps {
  readonly clause: string;
  readonly column: ScoresheetEntry;
  /** the field has the focus: that it is not written yet goes without saying */
  readonly focused?: boolean;
}

/** What a person must know of one field: a fault in its cell, why it was not written, what came between. */
export function FieldNotes({ clause, column, focused = false }: FieldNotesProps) {
  const styles = useClauseStyles();
  const words = useWords();
  const { entries } = useClauseDesk();
  const { text, isTyped, changedTo, isFaulty } = entries.field(clause, column);
  const problem = entries.problem(clause, column);
  if (changedTo !== null) {
    return <UnwrittenNote changedTo={shown(column, changedTo, words)} onWrite={() => entries.insist(clause, column)} onDiscard={() => entries.discard(clause, column)} />;
  }
  if (problem !== null) {
    return (
      <div className={styles.note} role="alert">
        <Text size={200} className={styles.wrong}>{problem.issue === null ? words.clause("entry.notANumber") : words.issue(problem.issue)}</Text>
        <Button size="small" onClick={() => entries.discard(clause, column)}>{words.clause("entry.discard")}</Button>
      </div>
    );
  }
  if (isTyped && !focused && !entries.isWriting(clause, column)) {
    return <UnwrittenNote changedTo={null} onWrite={() => entries.commit(clause, [column])} onDiscard={() => entries.discard(clause, column)} />;
  }
  return isFaulty ? (
    <div className={styles.note}>
      <Text size={200} className={styles.wrong}>{column === "verdict" ? `“${text}” ` : ""}{words.clause("entry.fault")}</Text>
    </div>
  ) : null;
}

function shown(column: ScoresheetEntry, text: string, words: Words): string {
  return column === "verdict" && Object.hasOwn(VERDICT_WORDS, text) ? VERDICT_WORDS[text as VerdictKey][words.locale] : text;
}
