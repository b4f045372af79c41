import { Subtitle1, Text } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../../application";
import { HUNDRED, type IncompleteReport } from "../../../core";
import { Notice, shareWidth } from "../../components";
import { gradeLabel, type FigureTexts, useWords } from "../../words";
import { CountFigures } from "./CountFigures";
import { ExactValue } from "./ExactValue";
import { OpenClauses } from "./OpenClauses";
import { useResultStyles } from "./Result.styles";
import { alreadyFailed } from "./useResult";
import { useUnfolded } from "./useUnfolded";

export interface IncompleteCardProps {
  readonly report: IncompleteReport;
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
}

/** What the open clauses still allow, and which they are; no total and no grade. */
export function IncompleteCard({ report, workbook, figures }: IncompleteCardProps) {
  const styles = useResultStyles();
  const words = useWords();
  const { profile } = workbook;
  const { low, high } = report;
  const grade = (id: string): string => gradeLabel(profile, id, words.locale);
  const lowText = figures.total(low.total);
  const highText = figures.total(high.total);
  return (
    <>
      <div className={styles.card}>
        <Text as="p" size={200} className={styles.caption}>{words.result("result.incomplete")}</Text>
        <Subtitle1 as="p" className={styles.between}>{words.result("result.between", { low: lowText, high: highText })}</Subtitle1>
        <div className={styles.bounds}>
          <Bound bound="low" text={words.result("result.low", { total: lowText })} workbook={workbook} figures={figures} />
          <Bound bound="high" text={words.result("result.high", { total: highText })} workbook={workbook} figures={figures} />
        </div>
        <div className={styles.range} aria-hidden="true">
          <div className={styles.rangeHigh} style={{ width: shareWidth(high.total, HUNDRED) }} />
          <div className={styles.rangeLow} style={{ width: shareWidth(low.total, HUNDRED) }} />
        </div>
        <ExactRange low={figures.exact(low.total, lowText)} high={figures.exact(high.total, highText)} />
        <p className={styles.next}>
          {low.grade === high.grade
            ? words.result("result.sameGrade", { grade: grade(low.grade) })
            : words.result("result.betweenGrades", { low: grade(low.grade), high: grade(high.grade) })}
        </p>
        <CountFigures report={report} workbook={workbook} figures={figures} />
      </div>
      {alreadyFailed(report, profile) && (
        <Notice intent="error">{words.result("result.alreadyFailed", { failAt: profile.specialDeduction.failAt })}</Notice>
      )}
      <OpenClauses open={report.open} workbook={workbook} />
    </>
  );
}

function Bound({ bound, text, workbook, figures }: { readonly bound: "low" | "high"; readonly text: string; readonly workbook: CheckedWorkbook; readonly figures: FigureTexts }) {
  const { button, derivation } = useUnfolded([{ kind: bound }], text, workbook, figures);
  return (
    <div>
      {button(text)}
      {derivation}
    </div>
  );
}

function ExactRange({ low, high }: { readonly low: string | null; readonly high: string | null }) {
  return low === null && high === null ? null : <ExactValue text={[low, high].filter((text) => text !== null).join(" … ")} />;
}
