import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckedWorkbook } from "../../../application";
import { assertNever } from "../../../core";
import { FailureNotice } from "../../components";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { NoWorkbook, UnreadableBasis } from "../states";
import { useShellStyles } from "./Shell.styles";

export interface WorkbookGateProps {
  readonly onGoToStart: () => void;
  readonly children: (workbook: CheckedWorkbook) => ReactNode;
}

/** Lets a view through only with a readable scoring workbook; says what is there instead. */
export function WorkbookGate({ onGoToStart, children }: WorkbookGateProps) {
  const styles = useShellStyles();
  const words = useWords();
  const { outcome, failure, recheck } = useSession();
  if (outcome === null) {
    return failure === null ? (
      <Spinner className={styles.loading} size="small" label={words.pane("app.loading")} />
    ) : (
      <FailureNotice failure={failure} onRetry={recheck} />
    );
  }
  switch (outcome.kind) {
    case "none":
      return <NoWorkbook state={outcome.state} onGoToStart={onGoToStart} />;
    case "unreadable":
      return <UnreadableBasis issues={outcome.issues} />;
    case "checked":
      return children(outcome.workbook);
    default:
      return assertNever(outcome);
  }
}
