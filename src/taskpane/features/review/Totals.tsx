import { Subtitle2, Text } from "@fluentui/react-components";
import { useId } from "react";
import type { TriagedRun } from "../../../application";
import { Notice } from "../../components";
import { useWords } from "../../words";
import { useReviewStyles } from "./Review.styles";

/** How many files became what, and whether that adds up: nothing is written where it does not. */
export function Totals({ run: { totals, faults, resumed } }: { readonly run: TriagedRun["run"] }) {
  const styles = useReviewStyles();
  const words = useWords();
  const titleId = useId();
  const figures = [
    { label: words.review("totals.found"), count: totals.found },
    { label: words.review("totals.scored"), count: totals.scored },
    { label: words.review("totals.incomplete"), count: totals.incomplete },
    { label: words.review("totals.refused"), count: totals.refused },
    { label: words.review("totals.duplicates"), count: totals.duplicates },
  ];
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={styles.title}>{words.review("totals.title")}</Subtitle2>
      <dl className={styles.totals}>
        {figures.map(({ label, count }) => (
          <div key={label} className={styles.figure}>
            <dt><Text size={200} className={styles.quiet}>{label}</Text></dt>
            <dd className={styles.number}>{count}</dd>
          </div>
        ))}
      </dl>
      {faults.length === 0 ? (
        <Text className={styles.line} role="status">{words.review("totals.right", { ...totals })}</Text>
      ) : (
        <Notice intent="error" title={words.review("totals.wrong")} announced>
          {faults.map((fault) => (
            <span key={fault.kind} className={styles.line}>
              {fault.kind === "does-not-add-up" ? words.review("fault.sum", { missing: fault.missing }) : words.review("fault.paths", { paths: fault.paths.join(" · ") })}
            </span>
          ))}
        </Notice>
      )}
      {resumed > 0 && <Text size={200} className={styles.quiet}>{words.review("resumedInAll", { count: resumed })}</Text>}
    </section>
  );
}
