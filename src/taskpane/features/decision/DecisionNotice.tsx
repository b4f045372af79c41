import { Link } from "@fluentui/react-components";
import type { Issue } from "../../../core";
import { FailureNotice, Notice } from "../../components";
import { useWords } from "../../words";
import { useReportStyles } from "../report/Report.styles";
import type { DecisionPhase } from "./useDecisionDocument";

const KILOBYTE = 1024;

export interface DecisionNoticeProps {
  readonly phase: DecisionPhase;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** What came of a document: the file, or everything that keeps it from being given out. */
export function DecisionNotice({ phase, onRetry, onDismiss }: DecisionNoticeProps) {
  const styles = useReportStyles();
  const words = useWords();
  switch (phase.kind) {
    case "idle":
    case "making":
      return null;
    case "made":
      return (
        <Notice intent="success" title={words.decision("made")} announced onDismiss={onDismiss}>
          <span className={styles.line}>{words.decision("file", { file: phase.name, size: Math.ceil(phase.bytes / KILOBYTE) })}</span>
          <Link href={phase.offered.address} download={phase.name}>{words.decision("again")}</Link>
        </Notice>
      );
    case "refused":
    case "unreadable":
      return (
        <Notice intent="error" title={words.decision("refused", { count: phase.issues.length })} announced onDismiss={onDismiss}>
          <ul className={styles.list}>{phase.issues.map((issue, index) => <li key={index}>{words.issue(issue)}</li>)}</ul>
        </Notice>
      );
    case "no-decision":
      return <Notice intent="error" title={words.decision("none")} announced onDismiss={onDismiss}>{words.issue(reasonIssue(phase.reason))}</Notice>;
    case "none":
      return <Notice intent="error" title={words.decision("none")} announced onDismiss={onDismiss}>{words.decision("gone")}</Notice>;
    case "failed":
      return <FailureNotice failure={phase.failure} heading={(title) => words.decision("failed", { title })} onRetry={onRetry} onDismiss={onDismiss} />;
  }
}

function reasonIssue(reason: Extract<DecisionPhase, { readonly kind: "no-decision" }>["reason"]): Issue {
  return { code: `decision-${reason}`, path: "", params: {} };
}
