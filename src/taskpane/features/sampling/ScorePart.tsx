import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { planTakeOver } from "../../../application";
import { NO_TEXTS, decimalText, exactDecimalText, exactText, scoreClause, type Clause, type ClauseSampling } from "../../../core";
import { useWords } from "../../words";
import { useSamplingStyles } from "./Sampling.styles";
import type { Writes } from "./useWrites";

export interface ScorePartProps {
  readonly clause: Clause;
  readonly sampling: ClauseSampling;
  readonly writes: Writes;
}

/** What the samples looked at so far make of the clause's points, and the way of their counts into the scoresheet. */
export function ScorePart({ clause, sampling: { looked, nonconforming, open }, writes }: ScorePartProps) {
  const styles = useSamplingStyles();
  const words = useWords();
  const [refused, setRefused] = useState<{ readonly clause: string; readonly reason: string } | null>(null);
  if (looked === 0) {
    return <Text as="p" size={200} className={styles.quiet}>{words.sampling("score.none")}</Text>;
  }
  const score = scoreClause(clause, { ...NO_TEXTS, status: "sampled", sampleSize: looked, nonconforming });
  const decimals = writes.seen.profile.displayDecimals;
  const shown = exactDecimalText(score) ?? decimalText(score, decimals, "half-away-from-zero");
  const cells = writes.seen.entryCells.get(clause.id);
  const isTaken = cells?.verdict === "sampled" && cells.cells.get("sampleSize")?.text === String(looked) && cells.cells.get("nonconforming")?.text === String(nonconforming);
  const take = (): void => {
    const planning = planTakeOver(writes.latest(), clause.id);
    setRefused(planning.ok ? null : { clause: clause.id, reason: planning.problems.map(({ issue }) => (issue === null ? words.sampling("problem.number") : words.issue(issue))).join(" ") });
    if (planning.ok) {
      void writes.write(planning.plan);
    }
  };
  return (
    <div className={styles.part}>
      <Text as="p" size={200} weight="semibold" className={styles.heading}>
        {words.sampling("score.now", { looked, nonconforming, score: shown, points: exactText(clause.points) })}
      </Text>
      {open > 0 && <Text as="p" size={200} className={styles.quiet}>{words.sampling("score.open", { open, looked })}</Text>}
      {isTaken ? (
        <Text as="p" size={200} className={styles.good}>{words.sampling("score.taken")}</Text>
      ) : (
        <div className={styles.actions}>
          <Button size="small" appearance="primary" onClick={take}>{words.sampling("score.take")}</Button>
        </div>
      )}
      {refused?.clause === clause.id && <Text as="p" size={200} role="alert" className={styles.wrong}>{words.sampling("score.refused", { reason: refused.reason })}</Text>}
    </div>
  );
}
