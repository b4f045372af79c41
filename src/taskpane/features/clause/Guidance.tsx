import { Text } from "@fluentui/react-components";
import { useWords } from "../../words";
import { useClauseStyles } from "./Clause.styles";
import { guidanceParts, inLanguage } from "./guidanceParts";
import type { ClauseSectionProps } from "./sections";

/** What to look for, what to sample, what evidence is typical and where the points come from, as far as the catalogue says. */
export function Guidance({ clause }: ClauseSectionProps) {
  const styles = useClauseStyles();
  const words = useWords();
  const { look, sample, evidence } = guidanceParts(clause.guidance[words.locale], words.locale);
  const parts = [
    ["guidance.title", look],
    ["guidance.sample", sample],
    ["guidance.evidence", evidence],
    ["guidance.source", inLanguage(clause.source, words.locale)],
  ] as const;
  return (
    <dl className={styles.guidance}>
      {parts.filter(([, text]) => text !== "").map(([key, text]) => (
        <div key={key}>
          <dt className={styles.label}>{words.clause(key)}</dt>
          <dd className={styles.told}><Text size={200}>{text}</Text></dd>
        </div>
      ))}
    </dl>
  );
}
