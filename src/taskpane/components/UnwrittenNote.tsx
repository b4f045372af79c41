import { Button, Text } from "@fluentui/react-components";
import { useWords } from "../words";
import { useUnwrittenNoteStyles } from "./UnwrittenNote.styles";

export interface UnwrittenNoteProps {
  /** what stands in the cell instead of what stood there when typing began, in words; null where nothing came between */
  readonly changedTo: string | null;
  /** writes what was typed, over whatever stands there */
  readonly onWrite: () => void;
  /** forgets what was typed */
  readonly onDiscard: () => void;
}

/** Says of a field that what it shows is not in its cell, and lets a person settle which of the two stays. */
export function UnwrittenNote({ changedTo, onWrite, onDiscard }: UnwrittenNoteProps) {
  const styles = useUnwrittenNoteStyles();
  const words = useWords();
  return changedTo === null ? (
    <div className={styles.note}>
      <Text size={200}>{words.clause("entry.unwritten")}</Text>
      <Button size="small" onClick={onWrite}>{words.clause("entry.write")}</Button>
      <Button size="small" onClick={onDiscard}>{words.clause("entry.discard")}</Button>
    </div>
  ) : (
    <div className={styles.note} role="alert">
      <Text size={200}>{changedTo === "" ? words.clause("entry.conflictBlank") : words.clause("entry.conflict", { text: changedTo })}</Text>
      <Button size="small" onClick={onWrite}>{words.clause("entry.takeMine")}</Button>
      <Button size="small" onClick={onDiscard}>{words.clause("entry.takeCell")}</Button>
    </div>
  );
}
