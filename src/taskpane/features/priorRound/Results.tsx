import type { CheckedWorkbook } from "../../../application";
import { figureTexts, gradeLabel, useWords, type Words } from "../../words";
import { usePriorRoundStyles } from "./PriorRound.styles";

/** Total, grade and special deductions of both rounds side by side, each under its own profile. */
export function Results({ prior, now }: { readonly prior: CheckedWorkbook; readonly now: CheckedWorkbook }) {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const [before, present] = [shown(prior, words), shown(now, words)];
  return (
    <table className={styles.table} aria-label={words.prior("table.label")}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.prior("table.prior")}</th>
          <th scope="col">{words.prior("table.now")}</th>
        </tr>
      </thead>
      <tbody>
        {(["total", "grade", "deductions"] as const).map((line) => (
          <tr key={line}>
            <th scope="row">{words.prior(`table.${line}`)}</th>
            <td>{before[line]}</td>
            <td>{present[line]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shown({ report, profile, draft }: CheckedWorkbook, words: Words): Readonly<Record<"total" | "grade" | "deductions", string>> {
  const deductions = String(draft.specialDeductions.length);
  switch (report.status) {
    case "complete":
      return { total: figureTexts(profile, false).total(report.total), grade: gradeLabel(profile, report.grade, words.locale), deductions };
    case "incomplete":
      return { total: words.prior("table.incomplete", { count: report.open.length }), grade: words.prior("table.nothing"), deductions };
    case "refused":
      return { total: words.prior("table.refused"), grade: words.prior("table.nothing"), deductions };
  }
}
