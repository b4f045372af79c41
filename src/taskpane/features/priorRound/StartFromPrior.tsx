import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { carriedHead, type CarriedHead } from "../../../application";
import { Notice } from "../../components";
import { useWords } from "../../words";
import { HeldFile } from "./HeldFile";
import { PriorFilePicker } from "./PriorFilePicker";
import { usePriorRoundStyles } from "./PriorRound.styles";
import { usePriorRound } from "./priorRoundContext";
import { resultsOf } from "./Results";

export interface StartFromPriorProps {
  /** puts the company into the form of the new workbook, where a person looks at it before anything is built */
  readonly onCarry: (head: CarriedHead) => void;
}

/** Begins a round with the file of the last one: its company for the head of a blank workbook, and the file as what the new round is compared with. */
export function StartFromPrior({ onCarry }: StartFromPriorProps) {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const { held, forget } = usePriorRound();
  const [carried, setCarried] = useState<unknown>(null);
  const round = held?.round ?? null;
  return (
    <>
      <Text as="p" size={200} className={styles.quiet}>{words.prior("start.intro")}</Text>
      <PriorFilePicker />
      {round !== null && (
        <>
          <HeldFile round={round} />
          <dl className={styles.facts}>
            {(["total", "grade", "deductions"] as const).map((line) => (
              <div key={line} className={styles.line}>
                <dt className={styles.quiet}>{words.prior(`table.${line}`)}</dt>
                <dd className={styles.fact}>{resultsOf(round, words)[line]}</dd>
              </div>
            ))}
          </dl>
          <div className={styles.line}>
            <Button
              size="small"
              onClick={() => {
                onCarry(carriedHead(round));
                setCarried(round);
              }}
            >
              {words.prior("start.carry")}
            </Button>
            <Button size="small" onClick={forget}>{words.prior("forget")}</Button>
          </div>
          {carried === round && <Notice intent="success" announced>{words.prior("start.carried")}</Notice>}
        </>
      )}
    </>
  );
}
