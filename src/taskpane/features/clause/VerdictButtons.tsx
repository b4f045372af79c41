import { Button, mergeClasses } from "@fluentui/react-components";
import { EraserRegular } from "@fluentui/react-icons";
import { SCORESHEET_HEADERS, VERDICT_WORDS, type VerdictKey } from "../../../application";
import type { Clause } from "../../../core";
import { useWords } from "../../words";
import { useClauseStyles } from "./Clause.styles";
import { fieldId, useClauseDesk } from "./deskContext";
import { FieldNotes } from "./FieldNotes";
import { VERDICT_DIGITS } from "./keys";

export interface VerdictButtonsProps {
  readonly clause: Clause;
  readonly allowed: readonly VerdictKey[];
}

/** The verdicts that the clause takes, each with its key; choosing one writes it at once. */
export function VerdictButtons({ clause, allowed }: VerdictButtonsProps) {
  const styles = useClauseStyles();
  const words = useWords();
  const { entries, chooseVerdict } = useClauseDesk();
  const field = entries.field(clause.id, "verdict");
  return (
    <div className={styles.verdictField}>
      <div className={styles.verdicts} role="group" aria-label={SCORESHEET_HEADERS.verdict[words.locale]}>
        {allowed.map((verdict, place) => (
          <Button
            key={verdict}
            {...(place === 0 ? { id: fieldId("verdict") } : {})}
            size="small"
            className={mergeClasses(styles.verdict, field.text === verdict && styles.chosen)}
            appearance={field.text === verdict ? "primary" : "secondary"}
            aria-pressed={field.text === verdict}
            aria-keyshortcuts={VERDICT_DIGITS[verdict]}
            onClick={() => chooseVerdict(verdict)}
          >
            {VERDICT_WORDS[verdict][words.locale]}
            <kbd className={styles.digit} aria-hidden="true">{VERDICT_DIGITS[verdict]}</kbd>
          </Button>
        ))}
        {field.text !== "" && (
          <Button size="small" appearance="subtle" icon={<EraserRegular />} aria-label={words.clause("entry.clear")} title={words.clause("entry.clear")} aria-keyshortcuts="0" onClick={() => chooseVerdict(null)} />
        )}
      </div>
      <FieldNotes clause={clause.id} column="verdict" />
    </div>
  );
}
