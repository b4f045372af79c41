import { Button, Text } from "@fluentui/react-components";
import { bankText, type BankEntry, type Issue } from "../../../core";
import { useWords } from "../../words";
import { useBankStyles } from "./Bank.styles";
import { EntryForm } from "./EntryForm";
import { lossText } from "./lossText";
import type { EntryForms } from "./useBankTool";

export interface BankItemProps {
  readonly entry: BankEntry;
  /** "" where the open catalogue has no such clause */
  readonly clauseTitle: string;
  readonly here: number;
  readonly forms: EntryForms;
  readonly onSave: (entry: BankEntry) => Promise<readonly Issue[]>;
  readonly onDelete: (entry: BankEntry) => void;
}

/** One text of the bank, to be read, changed or deleted. */
export function BankItem({ entry, clauseTitle, here, forms, onSave, onDelete }: BankItemProps) {
  const styles = useBankStyles();
  const words = useWords();
  const text = bankText(entry, words.locale);
  return (
    <li className={styles.item}>
      <Text size={200} className={styles.quiet}>{`${entry.clause} ${clauseTitle === "" ? words.bank("tool.foreign") : clauseTitle}`}</Text>
      {forms.typed(entry.id) !== null ? (
        <EntryForm
          entry={entry}
          forms={forms}
          onCancel={() => forms.close(entry.id)}
          onSave={async (changed) => {
            const issues = await onSave(changed);
            if (issues.length === 0) {
              forms.close(entry.id);
            }
            return issues;
          }}
        />
      ) : (
        <>
          <Text className={styles.text}>{text}</Text>
          <Text size={200} className={styles.facts}>
            <span>{lossText(entry.loss, words)}</span>
            <span>{words.bank("used", { count: entry.used })}</span>
            {here > 0 && <span>{words.bank("here", { count: here })}</span>}
            {entry.note !== "" && <span>{entry.note}</span>}
          </Text>
          <div className={styles.row}>
            <Button size="small" aria-label={`${words.bank("tool.edit")} ${text}`} onClick={() => forms.open(entry.id)}>{words.bank("tool.edit")}</Button>
            <Button size="small" appearance="transparent" aria-label={`${words.bank("tool.delete")} ${text}`} onClick={() => onDelete(entry)}>{words.bank("tool.delete")}</Button>
          </div>
        </>
      )}
    </li>
  );
}
