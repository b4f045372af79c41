import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { DismissRegular, PauseRegular, PlayRegular } from "@fluentui/react-icons";
import { useWords } from "../../words";
import { useReviewStyles } from "./Review.styles";
import type { ReviewPhase } from "./useReview";

export interface RunProgressProps {
  readonly phase: Extract<ReviewPhase, { readonly kind: "running" }>;
  readonly onTogglePause: () => void;
  readonly onCancel: () => void;
}

/** How far the run is: counts, rate, time left, the files in hand, and how to hold or end it. */
export function RunProgress({ phase: { progress, isPaused }, onTogglePause, onCancel }: RunProgressProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const { done, of, resumed, refused, perMinute, secondsLeft, inHand } = progress;
  const facts = [
    words.review("progress", { done, of }),
    ...(resumed > 0 ? [words.review("resumed", { count: resumed })] : []),
    ...(refused > 0 ? [words.review("refusedSoFar", { count: refused })] : []),
    ...(perMinute === null ? [] : [words.review("rate", { count: perMinute })]),
    ...(secondsLeft === null || isPaused ? [] : [secondsLeft < 120 ? words.review("secondsLeft", { count: secondsLeft }) : words.review("minutesLeft", { count: Math.ceil(secondsLeft / 60) })]),
  ];
  return (
    <div className={styles.root}>
      <ProgressBar aria-label={words.review("progressLabel")} value={done} max={Math.max(of, 1)} />
      <Text className={styles.line}>{isPaused ? words.review("paused") : words.review("running")} · {facts.join(" · ")}</Text>
      {inHand.map((path) => <Text key={path} size={200} className={styles.quiet}>{path}</Text>)}
      <div className={styles.row}>
        <Button size="small" icon={isPaused ? <PlayRegular /> : <PauseRegular />} onClick={onTogglePause}>{words.review(isPaused ? "resume" : "pause")}</Button>
        <Button size="small" icon={<DismissRegular />} onClick={onCancel}>{words.review("cancel")}</Button>
      </div>
    </div>
  );
}
