import { Body1Strong, Button, Text } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { CheckedWorkbook } from "../../../application";
import { Notice } from "../../components";
import { useWords, type FigureTexts } from "../../words";
import { ChangeLine, textOfChange } from "./ChangeLine";
import { ClauseTrial } from "./ClauseTrial";
import { Comparison } from "./Comparison";
import { SpecialTrial } from "./SpecialTrial";
import type { Sandbox as SandboxState } from "./useSandbox";
import { useWhatIfStyles } from "./WhatIf.styles";

export interface SandboxProps {
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
  readonly sandbox: SandboxState;
}

/** A copy of the entries to change at will: what it would score stands beside what the workbook scores. */
export function Sandbox({ workbook, figures, sandbox }: SandboxProps) {
  const styles = useWhatIfStyles();
  const words = useWords();
  const titleId = useId();
  const { trial } = sandbox;
  const { report } = trial.tried;
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <Body1Strong as="h4" id={titleId} className={styles.heading}>{words.whatIf("sandbox.title")}</Body1Strong>
      <Notice intent="info">{words.whatIf("sandbox.band")}</Notice>
      {workbook.report.status === "refused" ? (
        <Text as="p" className={styles.hint}>{words.whatIf("sandbox.refused")}</Text>
      ) : (
        <>
          <ClauseTrial workbook={workbook} onChange={(change) => sandbox.change([change])} />
          <SpecialTrial workbook={workbook} trial={trial} onChange={(change) => sandbox.change([change])} />
          <Comparison trial={trial} workbook={workbook} figures={figures} />
          {report.status === "refused" && (
            <Notice intent="error" title={words.whatIf("sandbox.cannotScore")}>
              {report.issues.map((issue) => <div key={`${issue.code} ${issue.path}`}>{words.issue(issue)}</div>)}
            </Notice>
          )}
          {trial.changes.length === 0 ? (
            <Text as="p" className={styles.hint}>{words.whatIf("sandbox.noDifferences")}</Text>
          ) : (
            <>
              <Text as="h5" className={styles.heading}>{words.whatIf("sandbox.differences", { count: trial.changes.length })}</Text>
              <ul className={styles.changes}>
                {trial.changes.map((change) => (
                  <li key={change.kind === "clause" ? change.clause : change.kind} className={styles.difference}>
                    <ChangeLine change={change} workbook={workbook} />
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<DismissRegular />}
                      aria-label={words.whatIf("sandbox.remove", { change: textOfChange(change, workbook, words) })}
                      onClick={() => sandbox.takeBack(change)}
                    />
                  </li>
                ))}
              </ul>
              <div><Button size="small" onClick={() => sandbox.restart()}>{words.whatIf("sandbox.reset")}</Button></div>
            </>
          )}
        </>
      )}
    </section>
  );
}
