import { Subtitle2, Switch } from "@fluentui/react-components";
import { useId } from "react";
import type { CheckedWorkbook } from "../../../application";
import { Notice } from "../../components";
import { useWords } from "../../words";
import { WhatIf } from "../whatIf";
import { CompleteCard } from "./CompleteCard";
import { DerivationView } from "./DerivationView";
import { IncompleteCard } from "./IncompleteCard";
import { RefusedCard } from "./RefusedCard";
import { useResultStyles } from "./Result.styles";
import { Subtotals } from "./Subtotals";
import { useResult } from "./useResult";

export interface ResultProps {
  readonly workbook: CheckedWorkbook;
  readonly onGoToChecks: () => void;
}

/** The result as the core computed it, down to the clause. */
export function Result({ workbook, onGoToChecks }: ResultProps) {
  const styles = useResultStyles();
  const words = useWords();
  const titleId = useId();
  const { report } = workbook;
  const view = useResult(workbook);
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={titleId} className={styles.heading}>{words.result("result.title")}</Subtitle2>
        {view.hasFigures && (
          <Switch
            className={styles.exactSwitch}
            label={words.result("result.exact")}
            labelPosition="before"
            checked={view.exactWanted}
            onChange={(_, { checked }) => view.setExactWanted(checked)}
          />
        )}
      </div>
      {(view.provisional > 0 || view.draft) && (
        <Notice intent="warning">
          {view.provisional > 0 && <div>{words.result("result.provisional", { count: view.provisional })}</div>}
          {view.draft && <div>{words.result("result.draft")}</div>}
        </Notice>
      )}
      {report.status === "complete" && <CompleteCard report={report} workbook={workbook} figures={view.figures} />}
      {report.status === "incomplete" && <IncompleteCard report={report} workbook={workbook} figures={view.figures} />}
      {report.status === "refused" && <RefusedCard workbook={workbook} onGoToChecks={onGoToChecks} />}
      {report.status !== "refused" && <Subtotals report={report} workbook={workbook} figures={view.figures} />}
      <WhatIf workbook={workbook} figures={view.figures} />
      {report.status !== "refused" && <DerivationView workbook={workbook} figures={view.figures} />}
    </section>
  );
}
