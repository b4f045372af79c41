import { Button, ProgressBar, Subtitle2, Text } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { RegisterWriting, TriagedRun } from "../../../application";
import { FailureNotice, Notice } from "../../components";
import { useWords } from "../../words";
import { useReviewStyles } from "./Review.styles";
import { useRegister } from "./useRegister";

/** Writes the register into the open workbook; what it would be written into is said before. */
export function RegisterPart({ triaged }: { readonly triaged: TriagedRun }) {
  const styles = useReviewStyles();
  const words = useWords();
  const titleId = useId();
  const { state, phase, write, cancel, dismiss } = useRegister(triaged);
  const isRegister = state?.kind === "register";
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={styles.title}>{words.review("register.title")}</Subtitle2>
      {state?.kind === "scoring" && <Notice intent="warning">{words.review("register.scoring")}</Notice>}
      {state?.kind === "unfinished" && <Notice intent="warning">{words.review("register.unfinished")}</Notice>}
      {isRegister && <Text as="p" size={200} className={styles.intro}>{words.review(state.isUnfinished ? "register.refreshUnfinished" : "register.refreshIntro")}</Text>}
      {state?.kind === "none" && <Text as="p" size={200} className={styles.intro}>{words.review(state.isBlank ? "register.blank" : "register.beside")}</Text>}
      {state !== null && state.kind !== "scoring" && (
        <div className={styles.row}>
          <Button appearance="primary" icon={<TableAddRegular />} disabledFocusable={phase.kind === "writing"} onClick={write}>{words.review(isRegister ? "register.refresh" : "register.write")}</Button>
          {phase.kind === "writing" && <Button onClick={cancel}>{words.review("cancel")}</Button>}
        </div>
      )}
      {phase.kind === "writing" && (
        <ProgressBar aria-label={words.review("register.progress")} {...(phase.progress === null ? {} : { value: phase.progress.done, max: phase.progress.of })} />
      )}
      {phase.kind === "ended" && <Ended outcome={phase.outcome} onDismiss={dismiss} />}
      {phase.kind === "failed" && <FailureNotice failure={phase.failure} heading={(title) => words.review("register.failed", { title })} onRetry={write} onDismiss={dismiss} />}
    </section>
  );
}

function Ended({ outcome, onDismiss }: { readonly outcome: RegisterWriting; readonly onDismiss: () => void }) {
  const words = useWords();
  switch (outcome.kind) {
    case "written":
      return <Notice intent="success" announced onDismiss={onDismiss}>{words.review("register.written", { rows: outcome.rows })}</Notice>;
    case "refreshed":
      return <Notice intent="success" announced onDismiss={onDismiss}>{words.review("register.refreshed", { ...outcome.counts })}</Notice>;
    case "columns-missing":
      return <Notice intent="error" announced onDismiss={onDismiss}>{words.review("register.columnsMissing", { columns: outcome.columns.join(" · ") })}</Notice>;
    case "scoring":
      return <Notice intent="warning" announced onDismiss={onDismiss}>{words.review("register.scoring")}</Notice>;
    case "faulty":
      return <Notice intent="error" announced onDismiss={onDismiss}>{words.review("totals.wrong")}</Notice>;
  }
}
