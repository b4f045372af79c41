import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useId } from "react";
import { FailureNotice, Notice } from "../../components";
import { useWords } from "../../words";
import { FilesPart } from "./FilesPart";
import { FormPart } from "./FormPart";
import { RefusedList } from "./RefusedList";
import { RegisterPart } from "./RegisterPart";
import { useReviewStyles } from "./Review.styles";
import { RunProgress } from "./RunProgress";
import { SheetList } from "./SheetList";
import { Totals } from "./Totals";
import { useForm } from "./useForm";
import { useReview } from "./useReview";

/** Many scoresheets at once: re-scored on this machine, the risky ones first, and one register in the open workbook. */
export function Review() {
  const styles = useReviewStyles();
  const words = useWords();
  const titleId = useId();
  const desk = useReview();
  const form = useForm();
  const { phase, lockFiles, kept } = desk;
  const isBusy = phase.kind === "running" || phase.kind === "comparing";
  return (
    <div className={styles.root}>
      <section className={styles.card} aria-labelledby={titleId}>
        <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.review("title")}</Subtitle2>
        <Text as="p" size={200} className={styles.intro}>{words.review("intro")}</Text>
        <FormPart {...form} disabled={isBusy || form.isOpening} />
        <FilesPart disabled={isBusy || form.isOpening} onGive={(given) => desk.start(given, form.state.kind === "chosen" ? form.state.basis : null)} />
        {kept > 0 && !isBusy && (
          <div className={styles.row}>
            <Text size={200} className={styles.quiet}>{words.review("kept", { count: kept })}</Text>
            <Button size="small" onClick={desk.forget}>{words.review("forget")}</Button>
          </div>
        )}
        {phase.kind === "nothing" && <Notice intent="warning" announced>{words.review("nothing")}</Notice>}
        {phase.kind === "running" && <RunProgress phase={phase} onTogglePause={desk.togglePause} onCancel={desk.cancel} />}
        {phase.kind === "comparing" && <Text role="status">{words.review("comparing")}</Text>}
        {phase.kind === "cancelled" && <Notice intent="info" announced>{words.review("cancelled", { done: phase.done, of: phase.of })}</Notice>}
        {phase.kind === "failed" && <FailureNotice failure={phase.failure} heading={(title) => words.review("failed", { title })} />}
        {lockFiles > 0 && <Text size={200} className={styles.quiet}>{words.review("lockFiles", { count: lockFiles })}</Text>}
      </section>
      {phase.kind === "done" && (
        <>
          <Totals run={phase.triaged.run} />
          {phase.triaged.run.faults.length === 0 && <RegisterPart triaged={phase.triaged} />}
          <SheetList sheets={phase.triaged.sheets} />
          <RefusedList files={phase.triaged.run.files} />
        </>
      )}
    </div>
  );
}
