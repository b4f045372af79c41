import { Button, Text } from "@fluentui/react-components";
import { integer } from "../../../core";
import { RatioBar } from "../../components";
import { useWords } from "../../words";
import { useEvidenceStyles } from "./Evidence.styles";
import type { Hashing } from "./useHashing";

/** How far the hashing is, and a way to end it. */
export function HashingNote({ hashing: { progress, cancel } }: { readonly hashing: Hashing }) {
  const styles = useEvidenceStyles();
  const words = useWords();
  return progress === null ? null : (
    <div className={styles.part}>
      <div className={styles.line}>
        <Text size={200} className={styles.grow}>{words.evidence("hashing", { file: progress.name, number: progress.file, of: progress.of })}</Text>
        <Button size="small" onClick={cancel}>{words.evidence("cancel")}</Button>
      </div>
      <RatioBar part={integer(progress.read)} whole={integer(Math.max(progress.size, 1))} />
    </div>
  );
}
