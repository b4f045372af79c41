import { Button, Subtitle1, Text } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../../application";
import { PlaceLink } from "../../components";
import { useWords } from "../../words";
import { listItems } from "../checks";
import { useResultStyles } from "./Result.styles";

const SHOWN = 5;

export interface RefusedCardProps {
  readonly workbook: CheckedWorkbook;
  readonly onGoToChecks: () => void;
}

/** Says that there is no figure at all, and what keeps it from being given. */
export function RefusedCard({ workbook, onGoToChecks }: RefusedCardProps) {
  const styles = useResultStyles();
  const words = useWords();
  const reasons = listItems(workbook, words).filter((item) => item.group === "refuse");
  return (
    <div className={styles.card}>
      <Subtitle1 as="h3" className={styles.failedLabel}>{words.result("result.refused")}</Subtitle1>
      <p className={styles.next}>{words.result("result.refusedBody")}</p>
      <ul className={styles.open}>
        {reasons.slice(0, SHOWN).map((item) => (
          <li key={item.key}>
            <Text>{item.problem === "" ? item.title : item.problem}</Text> {item.place !== null && <PlaceLink place={item.place} />}
          </li>
        ))}
      </ul>
      <div><Button onClick={onGoToChecks}>{words.result("result.refusedAction")}</Button></div>
    </div>
  );
}
