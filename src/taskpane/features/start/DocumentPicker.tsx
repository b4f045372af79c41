import { Field, mergeClasses, Select, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { FileButton, IssueList, Notice, useFileDrop } from "../../components";
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
  const { refusedFile } = choice;
  const take = ([file]: readonly File[]): void => {
    if (file !== undefined) {
      void choice.takeFile(file);
    }
  };
  const { isOver, listeners } = useFileDrop(take);
  return (
    <div className={mergeClasses(styles.picker, isOver && styles.pickerOver)} {...listeners}>
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
        <FileButton label={pick} accept=".json,application/json" onTake={take} icon={<DocumentAddRegular />} size="small" />
        <Text size={200} className={styles.quiet}>{words.pane("start.drop")}</Text>
      </div>
      {choice.isTooLongToKeep && <Notice intent="info">{words.pane("start.fileNotKept")}</Notice>}
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
