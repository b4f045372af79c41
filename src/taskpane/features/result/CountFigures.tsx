import type { CompleteReport, IncompleteReport, SchemeProfile } from "../../../core";
import { useWords } from "../../words";
import { ExactValue } from "./ExactValue";
import { useResultStyles } from "./Result.styles";
import type { FigureTexts } from "./useResult";

export interface CountFiguresProps {
  readonly report: CompleteReport | IncompleteReport;
  readonly profile: SchemeProfile;
  readonly figures: FigureTexts;
}

/** Special deductions, bonuses and points obtained. */
export function CountFigures({ report, profile, figures }: CountFiguresProps) {
  const styles = useResultStyles();
  const words = useWords();
  const obtained = figures.points(report.obtained);
  return (
    <dl className={styles.counts}>
      <div className={styles.count}>
        <dt>{words.result("result.deductions")}</dt>
        <dd>{words.result("result.deductionsOf", { count: report.specialDeductions, failAt: profile.specialDeduction.failAt })}</dd>
      </div>
      <div className={styles.count}>
        <dt>{words.result("result.bonuses")}</dt>
        <dd>{words.result("result.bonusCount", { count: report.bonuses })}</dd>
      </div>
      <div className={styles.count}>
        <dt>{words.result("result.obtained")}</dt>
        <dd>
          {words.result("result.obtainedOf", { obtained, applicable: figures.points(report.applicable) })}
          <ExactValue text={figures.exact(report.obtained, obtained)} />
        </dd>
      </div>
    </dl>
  );
}
