import { Button, Link, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { SaveCopyRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { HostErrorCode } from "../../../application";
import { FailureNotice, IssueList, Notice } from "../../components";
import { useSession } from "../../session";
import { useWords, type FileKey } from "../../words";
import { DepartureWarning } from "../signOff";
import { useFilePanelStyles } from "./FilePanel.styles";
import { useSaveCopy } from "./useSaveCopy";

const KILOBYTE = 1024;

/** What helps a copy, where the advice for the rest of the pane does not. */
const ADVICE: Partial<Record<HostErrorCode, FileKey>> = { busy: "copy.retry", "cell-edit": "copy.retry", "too-large": "copy.tooLarge" };

/** Saves a copy of the open scoring workbook as a file, and says what is in it and what is not. */
export function SaveCopy() {
  const styles = useFilePanelStyles();
  const words = useWords();
  const titleId = useId();
  const { outcome } = useSession();
  const { phase, save, dismiss } = useSaveCopy();
  const advice = phase.kind === "failed" ? ADVICE[phase.failure.code] : undefined;
  const scoring = outcome !== null && outcome.kind !== "none";
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.file("copy.title")}</Subtitle2>
      <Text as="p" size={200} className={styles.intro}>{words.file(scoring ? "copy.intro" : "copy.needsWorkbook")}</Text>
      {scoring && <DepartureWarning differs="copy.differs" />}
      {scoring && (
        <Button icon={<SaveCopyRegular />} className={styles.action} disabledFocusable={phase.kind === "preparing"} onClick={save}>
          {words.file("copy.action")}
        </Button>
      )}
      {phase.kind === "preparing" && (
        <div className={styles.waiting} role="status">
          <Spinner size="tiny" className={styles.waitingFor} label={words.file("copy.preparing")} />
          <Button size="small" onClick={dismiss}>{words.file("copy.cancel")}</Button>
        </div>
      )}
      {phase.kind === "ready" && (
        <Notice intent={phase.from === "host" ? "success" : "warning"} title={words.file("copy.ready")} announced onDismiss={dismiss}>
          <span className={styles.line}>{words.file("copy.file", { file: phase.name, size: Math.ceil(phase.bytes / KILOBYTE) })}</span>
          <span className={styles.line}>{words.file(phase.from === "host" ? "copy.fromHost" : "copy.fromEntries")}</span>
          <Link href={phase.offered.address} download={phase.name}>{words.file("copy.again")}</Link>
        </Notice>
      )}
      {phase.kind === "unwritable" && (
        <Notice intent="error" title={words.file("copy.unwritable")} announced onDismiss={dismiss}>
          <IssueList issues={phase.issues} />
        </Notice>
      )}
      {phase.kind === "failed" && (
        <FailureNotice
          failure={phase.failure}
          heading={(title) => words.file("copy.failed", { title })}
          onRetry={save}
          onDismiss={dismiss}
          {...(advice === undefined ? {} : { mend: words.file(advice) })}
        />
      )}
    </section>
  );
}
