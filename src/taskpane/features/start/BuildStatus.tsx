import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { FailureNotice, Notice } from "../../components";
import { useSession } from "../../session";
import { useWords, type PaneKey } from "../../words";
import { BuildSteps } from "./BuildSteps";
import { useStartStyles } from "./Start.styles";
import type { BuildPhase } from "./useBuild";

export interface BuildStatusProps {
  readonly phase: BuildPhase;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
  readonly onGoToChecks: () => void;
}

/** Where the build stands: its steps, the question about a workbook that is there, or how it ended. Takes the focus once it waits for a person. */
export function BuildStatus(props: BuildStatusProps) {
  const styles = useStartStyles();
  const box = useRef<HTMLDivElement>(null);
  const { kind } = props.phase;
  const waits = kind === "exists" || kind === "built" || kind === "failed" || kind === "cancelled";
  useEffect(() => {
    if (waits) {
      box.current?.focus();
    }
  }, [waits, kind]);
  return (
    <div ref={box} tabIndex={-1} className={styles.status}>
      <Status {...props} />
    </div>
  );
}

function Status({ phase, onKeep, onCancel, onRetry, onDismiss, onGoToChecks }: BuildStatusProps) {
  const words = useWords();
  const { workbook, jump } = useSession();
  switch (phase.kind) {
    case "idle":
      return null;
    case "building":
      return <BuildSteps progress={phase.progress} />;
    case "cancelled":
      return <Notice intent="info" announced onDismiss={onDismiss}>{words.pane("start.cancelled")}</Notice>;
    case "exists":
      return (
        <Notice
          intent="warning"
          announced
          title={words.pane("start.existsTitle")}
          actions={
            <>
              <Button size="small" appearance="primary" onClick={onKeep}>{words.pane("start.keep")}</Button>
              <Button size="small" onClick={onCancel}>{words.pane("start.cancel")}</Button>
            </>
          }
        >
          {words.pane(existsKey(phase), { count: phase.entries, catalogue: phase.catalogue })}
        </Notice>
      );
    case "failed":
      return (
        <FailureNotice
          failure={phase.failure}
          heading={(title) => words.pane("start.failedTitle", { title })}
          note={words.pane("start.failedKept")}
          onRetry={onRetry}
          onDismiss={onDismiss}
        />
      );
    case "built": {
      const first = workbook?.clausePlaces.values().next().value;
      return (
        <Notice
          intent="success"
          announced
          title={words.pane("start.builtTitle")}
          onDismiss={onDismiss}
          actions={
            <>
              {first !== undefined && (
                <Button size="small" appearance="primary" onClick={() => jump(first)}>{words.pane("start.goScoresheet")}</Button>
              )}
              <Button size="small" onClick={onGoToChecks}>{words.pane("start.goChecks")}</Button>
            </>
          }
        >
          {words.pane("start.builtBody")}
        </Notice>
      );
    }
  }
}

function existsKey({ entries, catalogue }: Extract<BuildPhase, { kind: "exists" }>): PaneKey {
  if (catalogue === "") {
    return "start.existsUnknown";
  }
  return entries === 0 ? "start.existsNone" : "start.existsBody";
}
