import type { Round, SchemeProfile } from "../../../core";
import { figureTexts, gradeLabel, useWords, type Words } from "../../words";
import { usePriorRoundStyles } from "./PriorRound.styles";

/** A round with the profile that it is scored under. */
export interface ScoredRound extends Round {
  readonly profile: SchemeProfile;
}

/** Total, grade and special deductions of both rounds side by side, each under its own profile. */
export function Results({ prior, now }: { readonly prior: ScoredRound; readonly now: ScoredRound }) {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const [before, present] = [resultsOf(prior, words), resultsOf(now, words)];
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

/** Total, grade and special deductions of a round in words. */
export function resultsOf({ report, profile, draft }: ScoredRound, words: Words): Readonly<Record<"total" | "grade" | "deductions", string>> {
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
