import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { exactText, parseDecimal, type BankEntry, type BankLoss, type Issue } from "../../../core";
import { IssueList } from "../../components";
import { useWords } from "../../words";
import { useBankStyles } from "./Bank.styles";

export interface EntryFormProps {
  readonly entry: BankEntry;
  /** what was changed, or [] where it was saved */
  readonly onSave: (entry: BankEntry) => Promise<readonly Issue[]>;
  readonly onCancel: () => void;
}

type Kind = BankLoss["kind"] | "none";

/** Changes the texts, the loss and the note of one entry. */
export function EntryForm({ entry, onSave, onCancel }: EntryFormProps) {
  const styles = useBankStyles();
  const words = useWords();
  const [text, setText] = useState(entry.text);
  const [kind, setKind] = useState<Kind>(entry.loss?.kind ?? "none");
  const [points, setPoints] = useState(entry.loss?.kind === "points" ? exactText(entry.loss.points) : "");
  const [note, setNote] = useState(entry.note);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const typed = parseDecimal(points.normalize("NFKC").trim());
  const isWrong = kind === "points" && (typed === null || typed.n < 0n);
  const save = async (): Promise<void> => {
    if (!isWrong) {
      const loss: BankLoss | null = kind === "none" ? null : kind === "points" ? (typed === null ? null : { kind, points: typed }) : { kind };
      setIssues(await onSave({ ...entry, text, loss, note }));
    }
  };
  const texts = [["any", "edit.any"], ["zh-CN", "edit.chinese"], ["en-US", "edit.english"]] as const;
  return (
    <div className={styles.form}>
      {texts.map(([language, label]) => (
        <Field key={language} label={words.bank(label)} size="small">
          <Textarea size="small" resize="vertical" rows={2} autoFocus={language === "any"} value={text[language]} onChange={(_, { value }) => setText({ ...text, [language]: value })} />
        </Field>
      ))}
      <div className={styles.filters}>
        <Field label={words.bank("edit.loss")} size="small" className={styles.filter}>
          <Select size="small" value={kind} onChange={(_, { value }) => setKind(value as Kind)}>
            <option value="none">{words.bank("loss.none")}</option>
            <option value="points">{words.bank("edit.lossPoints")}</option>
            <option value="all">{words.bank("loss.all")}</option>
            <option value="share">{words.bank("loss.share")}</option>
          </Select>
        </Field>
        {kind === "points" && (
          <Field label={words.bank("edit.points")} size="small" className={styles.filter} {...(isWrong ? { validationMessage: words.bank("edit.notPoints") } : {})}>
            <Input size="small" inputMode="decimal" autoComplete="off" value={points} onChange={(_, { value }) => setPoints(value)} />
          </Field>
        )}
      </div>
      <Field label={words.bank("edit.note")} size="small">
        <Input size="small" autoComplete="off" value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      {issues.length > 0 && <div role="alert"><IssueList issues={issues} /></div>}
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={() => void save()}>{words.bank("edit.save")}</Button>
        <Button size="small" onClick={onCancel}>{words.bank("edit.cancel")}</Button>
      </div>
    </div>
  );
}
