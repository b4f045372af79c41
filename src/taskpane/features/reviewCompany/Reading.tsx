import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { DismissRegular, PauseRegular, PlayRegular } from "@fluentui/react-icons";
import { useWords } from "../../words";
import { useReviewStyles } from "./ReviewCompany.styles";
import type { ReadingPhase } from "./useRegisterReading";

export interface ReadingProps {
  readonly phase: Extract<ReadingPhase, { readonly kind: "reading" }>;
  readonly onTogglePause: () => void;
  readonly onCancel: () => void;
}

/** How far the reading of the register is, and how to hold or end it. */
export function Reading({ phase: { progress: { step, done, of }, isPaused }, onTogglePause, onCancel }: ReadingProps) {
  const styles = useReviewStyles();
  const words = useWords();
  return (
    <div className={styles.more}>
      <Text role="status" className={styles.text}>{isPaused ? words.reviewing("reading.paused", { done, of }) : words.reviewing(`reading.${step}`, { done, of })}</Text>
      {of > 0 && <ProgressBar aria-label={words.reviewing("reading.progress")} value={done} max={of} />}
      <div className={styles.row}>
        <Button size="small" icon={isPaused ? <PlayRegular /> : <PauseRegular />} onClick={onTogglePause}>{words.reviewing(isPaused ? "reading.resume" : "reading.pause")}</Button>
        <Button size="small" icon={<DismissRegular />} onClick={onCancel}>{words.reviewing("reading.cancel")}</Button>
      </div>
    </div>
  );
}
