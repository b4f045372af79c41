import { FailureNotice, IssueList, Notice } from "../../components";
import { useWords } from "../../words";
import { ProblemList } from "./ProblemList";
import type { StepPhase } from "./useStep";

/** How the last step ended, and after a failure what stands in the workbook. */
export function StepNotice({ phase, onDismiss }: { readonly phase: StepPhase; readonly onDismiss: () => void }) {
  const words = useWords();
  switch (phase.kind) {
    case "idle":
    case "confirming":
    case "signing":
      return null;
    case "signed":
      return (
        <Notice intent="success" title={words.signOff("signed", { state: words.signOffState(phase.state) })} announced onDismiss={onDismiss}>
          {phase.mark !== null && words.signOff("signedMark", { digits: phase.mark.digits, word: phase.mark.checkWord })}
        </Notice>
      );
    case "changed":
      return <Notice intent="warning" announced onDismiss={onDismiss}>{words.signOff("changed")}</Notice>;
    case "notKept":
      return <Notice intent="error" announced onDismiss={onDismiss}>{words.signOff("notKept")}</Notice>;
    case "gone":
      return <Notice intent="error" announced onDismiss={onDismiss}>{words.signOff("gone")}</Notice>;
    case "refused":
      return <Notice intent="error" title={words.signOff("refused")} announced onDismiss={onDismiss}><ProblemList problems={phase.problems} /></Notice>;
    case "noPlace":
      return <Notice intent="error" title={words.signOff("refused")} announced onDismiss={onDismiss}><IssueList issues={phase.issues} /></Notice>;
    case "failed": {
      const { stands } = phase;
      return (
        <FailureNotice
          failure={phase.failure}
          heading={(title) => words.signOff("failed", { title })}
          note={stands === null ? words.signOff("standsUnknown") : words.signOff("stands", { state: words.signOffState(stands.state), count: stands.count })}
          onDismiss={onDismiss}
        />
      );
    }
  }
}
