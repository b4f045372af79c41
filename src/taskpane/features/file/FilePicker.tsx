import { mergeClasses, Text } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import type { RefObject } from "react";
import { FileButton, useFileDrop } from "../../components";
import { useWords } from "../../words";
import { useFilePanelStyles } from "./FilePanel.styles";

export interface FilePickerProps {
  readonly onTake: (files: readonly File[]) => void;
  readonly disabled: boolean;
  readonly zone: RefObject<HTMLDivElement | null>;
}

/** Takes a file by button or by dropping it here. */
export function FilePicker({ onTake, disabled, zone }: FilePickerProps) {
  const styles = useFilePanelStyles();
  const words = useWords();
  const { isOver, listeners } = useFileDrop(onTake);
  return (
    <div ref={zone} className={mergeClasses(styles.drop, isOver && styles.dropOver)} {...listeners}>
      <FileButton
        label={words.file("check.pick")}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onTake={onTake}
        icon={<DocumentSearchRegular />}
        appearance="primary"
        disabled={disabled}
      />
      <Text size={200} className={styles.quiet}>{words.file("check.drop")}</Text>
    </div>
  );
}
