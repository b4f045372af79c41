import { FailureNotice, IssueList, Notice } from "../../components";
import { useWords } from "../../words";
import { useMergeStyles } from "./MergeCopy.styles";
import type { MergeTrouble } from "./useMergeCopy";

export interface MergeTroublesProps {
  readonly trouble: MergeTrouble;
  readonly onDismiss: () => void;
}

/** Says why a copy is not compared, by name and with every reason. */
export function MergeTroubles({ trouble, onDismiss }: MergeTroublesProps) {
  const styles = useMergeStyles();
  const words = useWords();
  switch (trouble.kind) {
    case "not-read":
      return <Notice intent="error" announced onDismiss={onDismiss}>{words.merging(trouble.reason, trouble.params)}</Notice>;
    case "failed":
      return <FailureNotice failure={trouble.failure} heading={(title) => words.merging("failed", { file: trouble.name, title })} onDismiss={onDismiss} />;
    case "refused":
      return (
        <Notice intent="error" title={words.merging("refused", { file: trouble.name })} announced onDismiss={onDismiss}>
          {trouble.issues.map((issue, index) => {
            const { problem, mend } = words.reason(issue);
            return <span key={`${issue.code} ${String(index)}`} className={styles.line}>{`${problem} ${mend}`}</span>;
          })}
        </Notice>
      );
    case "unreadable":
    case "mine-unreadable":
      return (
        <Notice intent="error" title={trouble.kind === "unreadable" ? words.merging("unreadable.theirs", { file: trouble.name }) : words.merging("unreadable.mine")} announced onDismiss={onDismiss}>
          <IssueList issues={trouble.issues} />
        </Notice>
      );
    case "other-standard": {
      const { of, document, mine, other } = trouble.comparison;
      return (
        <Notice intent="error" title={words.merging(`standard.${of}`, { file: trouble.name })} announced onDismiss={onDismiss}>
          {words.merging(`standard.${document}`, { mine: `${mine.id} ${mine.version}`, other: `${other.id} ${other.version}` })}
        </Notice>
      );
    }
  }
}
