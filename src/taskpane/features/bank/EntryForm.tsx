import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { BANK_TEXTS, exactText, parseDecimal, type BankEntry, type BankLoss, type Issue } from "../../../core";
import { IssueList } from "../../components";
import { useWords } from "../../words";
import { useBankStyles } from "./Bank.styles";
import type { EntryForms } from "./useBankTool";

export interface EntryFormProps {
  readonly entry: BankEntry;
  readonly forms: EntryForms;
  /** what was changed, or [] where it was saved */
  readonly onSave: (entry: BankEntry) => Promise<readonly Issue[]>;
  readonly onCancel: () => void;
}

type Kind = BankLoss["kind"] | "none";
const KINDS: readonly Kind[] = ["none", "points", "all", "share"];

/** Changes the texts, the loss and the note of one entry. */
export function EntryForm({ entry, forms, onSave, onCancel }: EntryFormProps) {
  const styles = useBankStyles();
  const words = useWords();
  const typed = forms.typed(entry.id) ?? {};
  const text = Object.fromEntries(BANK_TEXTS.map((language) => [language, typed[language] ?? entry.text[language]])) as BankEntry["text"];
  const kind: Kind = KINDS.find((one) => one === typed.kind) ?? entry.loss?.kind ?? "none";
  const points = typed.points ?? (entry.loss?.kind === "points" ? exactText(entry.loss.points) : "");
  const note = typed.note ?? entry.note;
  const change = (values: NonNullable<ReturnType<EntryForms["typed"]>>): void => forms.change(entry.id, values);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const figure = parseDecimal(points.normalize("NFKC").trim());
  const isWrong = kind === "points" && (figure === null || figure.n < 0n);
  const save = async (): Promise<void> => {
    if (!isWrong) {
      const loss: BankLoss | null = kind === "none" ? null : kind === "points" ? (figure === null ? null : { kind, points: figure }) : { kind };
      setIssues(await onSave({ ...entry, text, loss, note }));
    }
  };
  const texts = [["any", "edit.any"], ["zh-CN", "edit.chinese"], ["en-US", "edit.english"]] as const;
  return (
    <div className={styles.form}>
      {texts.map(([language, label]) => (
        <Field key={language} label={words.bank(label)} size="small">
          <Textarea size="small" resize="vertical" rows={2} autoFocus={language === "any"} value={text[language]} onChange={(_, { value }) => change({ [language]: value })} />
        </Field>
      ))}
      <div className={styles.filters}>
        <Field label={words.bank("edit.loss")} size="small" className={styles.filter}>
          <Select size="small" value={kind} onChange={(_, { value }) => change({ kind: value })}>
            <option value="none">{words.bank("loss.none")}</option>
            <option value="points">{words.bank("edit.lossPoints")}</option>
            <option value="all">{words.bank("loss.all")}</option>
            <option value="share">{words.bank("loss.share")}</option>
          </Select>
        </Field>
        {kind === "points" && (
          <Field label={words.bank("edit.points")} size="small" className={styles.filter} {...(isWrong ? { validationMessage: words.bank("edit.notPoints") } : {})}>
            <Input size="small" inputMode="decimal" autoComplete="off" value={points} onChange={(_, { value }) => change({ points: value })} />
          </Field>
        )}
      </div>
      <Field label={words.bank("edit.note")} size="small">
        <Input size="small" autoComplete="off" value={note} onChange={(_, { value }) => change({ note: value })} />
      </Field>
      {issues.length > 0 && <div role="alert"><IssueList issues={issues} /></div>}
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={() => void save()}>{words.bank("edit.save")}</Button>
        <Button size="small" onClick={onCancel}>{words.bank("edit.cancel")}</Button>
      </div>
    </div>
  );
}
