import { Button, mergeClasses, Spinner, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { FailureNotice, FileButton, Notice, useFileDrop } from "../../components";
import { useWords } from "../../words";
import { usePriorRoundStyles } from "./PriorRound.styles";
import { usePriorRound } from "./priorRoundContext";

/** Takes the last round's file, and says why where one is not accepted. */
export function PriorFilePicker() {
  const styles = usePriorRoundStyles();
  const words = useWords();
  const { held, isDamaged, dismissDamage, file: { phase, take, cancel, close } } = usePriorRound();
  const { isOver, listeners } = useFileDrop(take);
  return (
    <>
      {isDamaged && <Notice intent="warning" announced onDismiss={dismissDamage}>{words.prior("damaged")}</Notice>}
      <div className={mergeClasses(styles.drop, isOver && styles.dropOver)} {...listeners}>
        <FileButton
          label={words.prior(held === null ? "pick" : "another")}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onTake={take}
          icon={<DocumentAddRegular />}
          size="small"
          disabled={phase.kind === "reading"}
        />
        <Text size={200} className={styles.quiet}>{words.prior("drop")}</Text>
      </div>
      {phase.kind === "reading" && (
        <div className={styles.line} role="status">
          <Spinner size="tiny" label={words.prior("reading", { file: phase.name })} />
          <Button size="small" onClick={cancel}>{words.prior("cancel")}</Button>
        </div>
      )}
      {phase.kind === "not-read" && <Notice intent="error" announced onDismiss={close}>{words.file(phase.reason, phase.params)}</Notice>}
      {phase.kind === "failed" && <FailureNotice failure={phase.failure} heading={(title) => words.prior("failed", { file: phase.name, title })} onDismiss={close} />}
      {phase.kind === "checked" && phase.outcome.kind !== "checked" && (
        <Notice intent="error" announced title={words.prior("refused", { file: phase.name })} onDismiss={close}>
          {phase.outcome.issues.map((issue, index) => {
            const { problem, mend } = words.reason(issue);
            return <div key={index}>{problem} {mend}</div>;
          })}
        </Notice>
      )}
    </>
  );
}
