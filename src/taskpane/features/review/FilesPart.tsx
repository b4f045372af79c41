import { mergeClasses, Text } from "@fluentui/react-components";
import { DocumentMultipleRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { useState, type DragEvent } from "react";
import { FileButton, filesOfDrop, FolderButton } from "../../components";
import { useWords } from "../../words";
import { given, givenByPicker, type GivenFiles } from "./files";
import { useReviewStyles } from "./Review.styles";

export interface FilesPartProps {
  readonly disabled: boolean;
  readonly onGive: (given: GivenFiles) => void;
}

/** Takes many files or a folder, by dialog or by dropping them here. */
export function FilesPart({ disabled, onGive }: FilesPartProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const [isOver, setOver] = useState(false);
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    if (!disabled) {
      onGive(given(await filesOfDrop(event.dataTransfer)));
    }
  };
  return (
    <div
      className={mergeClasses(styles.drop, isOver && styles.dropOver)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <div className={styles.row}>
        <FolderButton label={words.review("pickFolder")} appearance="primary" icon={<FolderOpenRegular />} disabled={disabled} onTake={(files) => onGive(given(files))} />
        <FileButton label={words.review("pickFiles")} accept="" takes="files" icon={<DocumentMultipleRegular />} disabled={disabled} onTake={(files) => onGive(givenByPicker(files))} />
      </div>
      <Text size={200} className={styles.quiet}>{words.review("drop")}</Text>
    </div>
  );
}
