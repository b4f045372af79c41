import { Body1Strong, Text } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../../application";
import type { CompleteReport, Rescoring } from "../../../core";
import { Notice } from "../../components";
import { figureTexts, gradeLabel, useWords } from "../../words";
import { useRectificationStyles } from "./Rectification.styles";

export interface AsFoundProps {
  readonly workbook: CheckedWorkbook;
  readonly again: Rescoring | null;
}

/** The score as found, always first; below it, marked as information, what re-scored figures would make of it. */
export function AsFound({ workbook, again }: AsFoundProps) {
  const styles = useRectificationStyles();
  const words = useWords();
  const { report, profile } = workbook;
  const figures = figureTexts(profile, false);
  const shown = ({ total, grade }: CompleteReport): { readonly total: string; readonly grade: string } => ({ total: figures.total(total), grade: gradeLabel(profile, grade, words.locale) });
  const found =
    report.status === "complete"
      ? words.rectification("found.complete", shown(report))
      : report.status === "incomplete"
        ? words.rectification("found.incomplete", { count: report.open.length })
        : words.rectification("found.refused");
  return (
    <>
      <div>
        <Body1Strong as="h3" className={styles.title}>{words.rectification("found.title")}</Body1Strong>
        <p className={styles.total}>{found}</p>
      </div>
      {again !== null && (
        <Notice intent="info" title={words.rectification("again.title")}>
          {again.report.status === "complete" && again.clauses.length > 0 && (
            <div>{words.rectification("again.total", { clauses: again.clauses.join(", "), ...shown(again.report) })}</div>
          )}
          {again.left.length > 0 && <div>{words.rectification("again.left", { clauses: again.left.join(", ") })}</div>}
          <Text size={200}>{words.rectification("again.never")}</Text>
        </Notice>
      )}
    </>
  );
}
