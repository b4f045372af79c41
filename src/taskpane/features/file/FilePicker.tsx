import { Button, mergeClasses, Text } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons";
import { useRef, useState, type RefObject } from "react";
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
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      ref={zone}
      className={mergeClasses(styles.drop, over && styles.dropOver)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onTake([...event.dataTransfer.files]);
      }}
    >
      <Button appearance="primary" icon={<DocumentSearchRegular />} disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {words.file("check.pick")}
      </Button>
      <Text size={200} className={styles.quiet}>{words.file("check.drop")}</Text>
      <input
        ref={input}
        type="file"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={words.file("check.pick")}
        tabIndex={-1}
        className={styles.input}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be picked again after it was mended.
          event.target.value = "";
          if (files.length > 0) {
            onTake(files);
          }
        }}
      />
    </div>
  );
}
