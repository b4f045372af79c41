import { mergeClasses, Subtitle1, Text } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../../application";
import { exactText, type CompleteReport, type SchemeProfile } from "../../../core";
import { Notice, Stars } from "../../components";
import { gradeLabel, type FigureTexts, useWords } from "../../words";
import { CountFigures } from "./CountFigures";
import { ExactValue } from "./ExactValue";
import { starsOf } from "./grades";
import { useResultStyles } from "./Result.styles";
import { thresholdNote } from "./threshold";
import { useUnfolded } from "./useUnfolded";

export interface CompleteCardProps {
  readonly report: CompleteReport;
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
}

/** Total, grade, counts, and what stands between this grade and the next. */
export function CompleteCard({ report, workbook, figures }: CompleteCardProps) {
  const styles = useResultStyles();
  const words = useWords();
  const { profile } = workbook;
  const grade = (id: string): string => gradeLabel(profile, id, words.locale);
  const failed = report.grade === profile.failed.id;
  const stars = starsOf(profile, report.grade);
  const total = figures.total(report.total);
  // Where special deductions decide, no threshold does.
  const note = report.reasons.includes("special-deductions") ? null : thresholdNote(report, profile);
  return (
    <>
      <div className={mergeClasses(styles.card, failed && styles.failedCard)}>
        <div className={styles.hero}>
          <div>
            <Text as="p" size={200} className={styles.caption}>{words.result("result.total")}</Text>
            <p className={styles.total}>
              <span className={styles.totalFigure}>{total}</span> <span className={styles.unit}>{words.result("result.unit")}</span>
            </p>
            <ExactValue text={figures.exact(report.total, total)} />
          </div>
          <div className={styles.grade}>
            <Text as="p" size={200} className={styles.caption}>{words.result("result.grade")}</Text>
            {stars !== null && <Stars count={stars} />}
            <Subtitle1 as="p" className={mergeClasses(styles.gradeLabel, failed && styles.failedLabel)}>{grade(report.grade)}</Subtitle1>
          </div>
        </div>
        <CountFigures report={report} workbook={workbook} figures={figures} />
        {report.next !== null && <NextGrade next={report.next} workbook={workbook} figures={figures} />}
        {report.next === null && !failed && <p className={styles.next}>{words.result("result.top")}</p>}
      </div>
      {report.reasons.length > 0 && (
        <Notice intent="error" title={words.result("result.reasons")}>
          {report.reasons.map((reason) => (
            <div key={reason}>
              {words.result(`reason.${reason}`, {
                count: report.specialDeductions,
                failAt: profile.specialDeduction.failAt,
                from: passMark(profile),
              })}
            </div>
          ))}
        </Notice>
      )}
      {note !== null && (
        <Notice intent="info" title={words.result("near.title")}>
          {words.result(`near.${note.kind}`, { shown: note.shown, from: note.from, grade: grade(note.grade) })}
        </Notice>
      )}
    </>
  );
}

function NextGrade({ next, workbook, figures }: { readonly next: NonNullable<CompleteReport["next"]>; readonly workbook: CheckedWorkbook; readonly figures: FigureTexts }) {
  const styles = useResultStyles();
  const words = useWords();
  const missing = figures.missing(next.missing);
  const text = words.result("result.next", { grade: gradeLabel(workbook.profile, next.grade, words.locale), missing });
  const { button, derivation } = useUnfolded([{ kind: "missing", grade: next.grade }], text, workbook, figures);
  return (
    <div className={styles.next}>
      {button(text)}
      <ExactValue text={figures.exact(next.missing, missing)} />
      {derivation}
    </div>
  );
}

/** Where the lowest grade begins; the profile lists grades highest first. */
function passMark({ grades }: SchemeProfile): string {
  const lowest = grades.at(-1);
  return lowest === undefined ? "" : exactText(lowest.from);
}
