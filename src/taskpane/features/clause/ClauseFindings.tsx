import { Subtitle2, Text } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { FailureNotice } from "../../components";
import { CheckItem, listItems, useMend } from "../checks";
import { useWords } from "../../words";
import { useClauseStyles } from "./Clause.styles";
import type { ClauseSectionProps } from "./sections";

const IGNORE = (): void => undefined;

/** What the checks say of this clause; that it is open is said at its head. */
export function ClauseFindings({ workbook, clause }: ClauseSectionProps) {
  const styles = useClauseStyles();
  const words = useWords();
  const titleId = useId();
  const all = useMemo(() => listItems(workbook, words), [workbook, words]);
  const { mend, failure, dismiss } = useMend();
  const items = all.filter((item) => item.clause === clause.id && item.group !== "open");
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={styles.heading}>{words.clause("findings.title")}</Subtitle2>
      {failure !== null && <FailureNotice failure={failure} onDismiss={dismiss} />}
      {items.length === 0 ? (
        <Text size={200} className={styles.quiet}>{words.clause("findings.none")}</Text>
      ) : (
        <ul className={styles.findings}>{items.map((item) => <CheckItem key={item.key} item={item} onFocus={IGNORE} onMend={mend} />)}</ul>
      )}
    </section>
  );
}
