import { Button, Field, mergeClasses, Select, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useRef, useState, type ReactNode } from "react";
import { IssueList, Notice } from "../../components";
import { useWords } from "../../words";
import { useStartStyles } from "./Start.styles";
import type { DocumentChoice } from "./useDocumentChoice";

export interface DocumentPickerProps<T> {
  readonly label: string;
  /** what the button for a file says */
  readonly pick: string;
  readonly choice: DocumentChoice<T>;
  readonly nameOf: (document: T) => string;
  /** facts about what is chosen */
  readonly children: ReactNode;
}

/** Chooses a built-in document or takes one from a JSON file, by button or by dropping it; lists every problem of a file that is refused. */
export function DocumentPicker<T>({ label, pick, choice, nameOf, children }: DocumentPickerProps<T>) {
  const styles = useStartStyles();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { refusedFile } = choice;
  const take = (file: File | null | undefined): void => {
    if (file !== null && file !== undefined) {
      void choice.takeFile(file);
    }
  };
  return (
    <div
      className={mergeClasses(styles.picker, over && styles.pickerOver)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files.item(0));
      }}
    >
      <Field label={label}>
        <Select value={String(choice.index)} onChange={(_, { value }) => choice.choose(Number(value))}>
          {choice.options.map(({ document, fromFile }, index) => (
            <option key={index} value={String(index)}>
              {nameOf(document)}
              {fromFile ? words.pane("start.fromFile") : ""}
            </option>
          ))}
        </Select>
      </Field>
      {children}
      <div className={styles.pick}>
        <Button size="small" icon={<DocumentAddRegular />} onClick={() => input.current?.click()}>{pick}</Button>
        <Text size={200} className={styles.quiet}>{words.pane("start.drop")}</Text>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={pick}
          tabIndex={-1}
          className={styles.fileInput}
          onChange={(event) => {
            take(event.target.files?.item(0));
            // The same file may be picked again after it was mended.
            event.target.value = "";
          }}
        />
      </div>
      {refusedFile !== null && (
        <Notice
          intent="error"
          announced
          title={words.pane("start.fileRefused", { file: refusedFile.name, count: Math.max(1, refusedFile.issues.length) })}
          onDismiss={choice.dismissRefusal}
        >
          {refusedFile.unreadable === "" ? <IssueList issues={refusedFile.issues} /> : refusedFile.unreadable}
        </Notice>
      )}
    </div>
  );
}
