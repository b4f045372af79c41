import { Button, Text } from "@fluentui/react-components";
import type { FormBasis } from "../../../application";
import { FailureNotice, Notice } from "../../components";
import { useWords } from "../../words";
import { FormIssues } from "./FormIssues";
import { useReviewStyles } from "./Review.styles";
import type { PointTrial } from "./usePoint";

export interface PointTrialPartProps {
  readonly trial: PointTrial;
  readonly onSave: (text: string) => void;
  readonly onUse: (basis: FormBasis) => void;
}

const MOST_SHOWN = 50;

/** What a form gives by what was pointed at: what was read and what cannot be, each with its cell. */
export function PointTrialPart({ trial, onSave, onUse }: PointTrialPartProps) {
  const styles = useReviewStyles();
  const words = useWords();
  if (trial.kind === "none") {
    return null;
  }
  if (trial.kind === "failed") {
    return <FailureNotice failure={trial.failure} heading={(title) => title} />;
  }
  if (trial.kind === "not-made") {
    return (
      <Notice intent="warning" announced>
        {words.review("point.notMade")}
        <FormIssues issues={trial.issues} />
      </Notice>
    );
  }
  const { basis, text, trial: read } = trial;
  return (
    <>
      {read.kind === "refused" ? (
        <Notice intent="warning" announced>
          {words.review("point.formRefused")}
          <FormIssues issues={read.issues} />
        </Notice>
      ) : (
        <Notice intent={read.findings.length + read.issues.length === 0 ? "success" : "info"} announced>
          {words.review("point.read", {
            company: read.company === "" ? words.review("point.noText") : read.company,
            assessedOn: read.assessedOn === "" ? words.review("point.noText") : read.assessedOn,
            assessed: read.assessed,
            clauses: read.clauses,
            total: read.total ?? words.review("point.noTotal"),
          })}
          <ul className={styles.signals}>
            {read.findings.slice(0, MOST_SHOWN).map((finding, index) => (
              // Findings of one trial never change their order.
              <li key={index}>
                {words.finding(finding).problem}
                {finding.place === undefined ? "" : ` (${finding.place.sheet}!${finding.place.address})`}
              </li>
            ))}
          </ul>
          <FormIssues issues={read.issues} />
        </Notice>
      )}
      <div className={styles.row}>
        <Button size="small" onClick={() => onSave(text)}>{words.review("point.save")}</Button>
        <Button size="small" onClick={() => onUse(basis)}>{words.review("point.use")}</Button>
      </div>
      <Text size={200} className={styles.quiet}>{`${basis.catalogue.id} ${basis.catalogue.version}`}</Text>
    </>
  );
}
