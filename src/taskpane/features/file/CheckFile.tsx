import { Button, Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { FailureNotice, Notice } from "../../components";
import { useWords } from "../../words";
import { FilePicker } from "./FilePicker";
import { useFilePanelStyles } from "./FilePanel.styles";
import { useSharedFileCheck } from "./fileCheckContext";

/** Takes a file that is not open, to be checked beside the open workbook. */
export function CheckFile() {
  const file = useSharedFileCheck();
  const styles = useFilePanelStyles();
  const words = useWords();
  const titleId = useId();
  const { phase } = file;
  const zone = useRef<HTMLDivElement>(null);
  const viewed = useRef(false);
  useEffect(() => {
    // Back from a file, the keyboard goes on where the file was picked.
    if (viewed.current && phase.kind === "idle") {
      zone.current?.querySelector("button")?.focus();
    }
    viewed.current = phase.kind === "checked";
  }, [phase.kind]);
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.file("check.title")}</Subtitle2>
      <Text as="p" size={200} className={styles.intro}>{words.file("check.intro")}</Text>
      <FilePicker onTake={file.take} disabled={phase.kind === "reading"} zone={zone} />
      {phase.kind === "reading" && (
        <div className={styles.waiting} role="status">
          <Spinner size="tiny" className={styles.waitingFor} label={words.file("check.reading", { file: phase.name })} />
          <Button size="small" onClick={file.cancel}>{words.file("check.cancel")}</Button>
        </div>
      )}
      {phase.kind === "not-read" && (
        <Notice intent="error" announced onDismiss={file.close}>{words.file(phase.reason, phase.params)}</Notice>
      )}
      {phase.kind === "failed" && (
        <FailureNotice
          failure={phase.failure}
          heading={(title) => words.file("check.failed", { file: phase.name, title })}
          onDismiss={file.close}
        />
      )}
    </section>
  );
}
