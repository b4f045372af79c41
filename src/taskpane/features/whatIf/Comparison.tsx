import type { CheckedWorkbook, Trial, TrialScore } from "../../../application";
import type { GradeGap } from "../../../core";
import { negate } from "../../../core";
import { gradeLabel, useWords, type FigureTexts, type Words } from "../../words";
import { useWhatIfStyles } from "./WhatIf.styles";

export interface ComparisonProps {
  readonly trial: Trial;
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
}

/** Total, grade and distance of the workbook and of the copy, side by side; a screen reader hears the copy's as they change. */
export function Comparison({ trial, workbook, figures }: ComparisonProps) {
  const styles = useWhatIfStyles();
  const words = useWords();
  const [now, tried] = [trial.present, trial.tried].map((score) => shownOf(score, workbook, figures, words)) as [Shown, Shown];
  return (
    <>
      <table className={styles.table} aria-label={words.whatIf("sandbox.compare")}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.whatIf("sandbox.now")}</th>
            <th scope="col">{words.whatIf("sandbox.tried")}</th>
          </tr>
        </thead>
        <tbody>
          {(["total", "grade", "next"] as const).map((line) => (
            <tr key={line}>
              <th scope="row">{words.whatIf(`sandbox.${line}`)}</th>
              <td>{now[line]}</td>
              <td className={now[line] === tried[line] ? "" : styles.different}>{tried[line]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div role="status" className={styles.heardOnly}>
        {trial.changes.length > 0 && words.whatIf("sandbox.said", { total: tried.total, grade: tried.grade })}
      </div>
    </>
  );
}

interface Shown {
  readonly total: string;
  readonly grade: string;
  readonly next: string;
}

function shownOf({ report, gaps }: TrialScore, { profile }: CheckedWorkbook, figures: FigureTexts, words: Words): Shown {
  const nothing = words.whatIf("sandbox.nothing");
  const label = (grade: string): string => gradeLabel(profile, grade, words.locale);
  switch (report.status) {
    case "refused":
      return { total: words.whatIf("sandbox.cannotScore"), grade: nothing, next: nothing };
    case "incomplete":
      return {
        total: `${figures.total(report.low.total)} … ${figures.total(report.high.total)}`,
        grade: words.whatIf("sandbox.incomplete", { count: report.open.length }),
        next: nothing,
      };
    case "complete": {
      const next: GradeGap | undefined = gaps.find(({ grade }) => grade === report.next?.grade);
      return {
        total: figures.total(report.total),
        grade: label(report.grade),
        next: next === undefined ? nothing : `${label(next.grade)} ${figures.missing(negate(next.distance))}`,
      };
    }
  }
}
