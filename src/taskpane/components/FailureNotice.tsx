import { Button } from "@fluentui/react-components";
import type { HostFailure } from "../session";
import { useWords } from "../words";
import { Notice } from "./Notice";

export interface FailureNoticeProps {
  readonly failure: HostFailure;
  /** stands before the title where a task was broken off */
  readonly heading?: (title: string) => string;
  /** what helps here, where the usual advice does not */
  readonly mend?: string;
  /** a further sentence, such as what is still there */
  readonly note?: string;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/** Says in plain words what the host could not do and what helps. */
export function FailureNotice({ failure, heading, mend: special, note, onRetry, onDismiss }: FailureNoticeProps) {
  const words = useWords();
  const { title, mend, detail } = words.failure(failure);
  const passing = failure.code === "cell-edit" || failure.code === "busy";
  return (
    <Notice
      intent={passing ? "warning" : "error"}
      title={heading === undefined ? title : heading(title)}
      announced
      {...(onRetry === undefined ? {} : { actions: <Button size="small" onClick={onRetry}>{words.pane("app.retry")}</Button> })}
      {...(onDismiss === undefined ? {} : { onDismiss })}
    >
      {special ?? mend}
      {detail !== "" && <div>{detail}</div>}
      {note !== undefined && <div>{note}</div>}
    </Notice>
  );
}
