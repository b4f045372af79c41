import type { ReactNode } from "react";
import type { CheckedWorkbook } from "../../../application";
import type { CompleteReport, Figure, IncompleteReport } from "../../../core";
import { useWords, type FigureTexts } from "../../words";
import { ExactValue } from "./ExactValue";
import { useResultStyles } from "./Result.styles";
import { useUnfolded } from "./useUnfolded";

export interface CountFiguresProps {
  readonly report: CompleteReport | IncompleteReport;
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
}

/** Special deductions, bonuses and points obtained. */
export function CountFigures({ report, workbook, figures }: CountFiguresProps) {
  const styles = useResultStyles();
  const words = useWords();
  const obtained = figures.points(report.obtained);
  return (
    <dl className={styles.counts}>
      <Count name={words.result("result.deductions")} shown={[{ kind: "special-deductions" }]} workbook={workbook} figures={figures}>
        {words.result("result.deductionsOf", { count: report.specialDeductions, failAt: workbook.profile.specialDeduction.failAt })}
      </Count>
      <Count name={words.result("result.bonuses")} shown={[{ kind: "bonuses" }]} workbook={workbook} figures={figures}>
        {words.result("result.bonusCount", { count: report.bonuses })}
      </Count>
      <Count
        name={words.result("result.obtained")}
        shown={[{ kind: "obtained" }, { kind: "applicable" }]}
        exact={figures.exact(report.obtained, obtained)}
        workbook={workbook}
        figures={figures}
      >
        {words.result("result.obtainedOf", { obtained, applicable: figures.points(report.applicable) })}
      </Count>
    </dl>
  );
}

interface CountProps {
  readonly name: string;
  readonly shown: readonly Figure[];
  readonly exact?: string | null;
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
  readonly children: ReactNode;
}

function Count({ name, shown, exact = null, workbook, figures, children }: CountProps) {
  const styles = useResultStyles();
  const { button, derivation } = useUnfolded(shown, name, workbook, figures);
  return (
    <div className={styles.count}>
      <dt>{name}</dt>
      <dd>
        {button(children)}
        <ExactValue text={exact} />
      </dd>
      {derivation !== false && <dd className={styles.countDerivation}>{derivation}</dd>}
    </div>
  );
}
