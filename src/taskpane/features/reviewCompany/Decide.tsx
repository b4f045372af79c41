import { Button, Field, Input, Subtitle2, Text, Textarea } from "@fluentui/react-components";
import { useId } from "react";
import type { DecidedSheet, DeskRow } from "../../../application";
import { FailureNotice, MoreRows, Notice, usePages } from "../../components";
import { useWords, type Words } from "../../words";
import { blockText } from "./blockText";
import { useReviewStyles } from "./ReviewCompany.styles";
import { ReturnNotes } from "./ReturnNotes";
import { companyName } from "./Sheets";
import { keyOf } from "./target";
import type { DecidedPhase, ReviewCompanyDesk } from "./useReviewCompany";

/** Accept, return, open again and assign: what is chosen, or else what is shown; then what was done and what was not, each with why. */
export function Decide({ desk }: { readonly desk: ReviewCompanyDesk }) {
  const styles = useReviewStyles();
  const words = useWords();
  const titleId = useId();
  const { targets, decided, me, comment, to } = desk;
  const [first] = targets;
  const disabled = targets.length === 0 || decided.kind === "deciding";
  const target = first === undefined ? words.reviewing("act.nobody") : desk.chosen.size > 0 ? words.reviewing("act.target", { count: targets.length }) : words.reviewing("act.shown", { company: companyName(first, words) });
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.reviewing("act.title")}</Subtitle2>
      <Text className={styles.text}>{target}</Text>
      <Field label={words.reviewing("comment")} className={styles.field}>
        <Textarea value={comment} resize="vertical" onChange={(_, { value }) => desk.setComment(value)} className={styles.wide} />
      </Field>
      <div className={styles.row}>
        {(["accept", "return", "reopen"] as const).map((kind) => (
          <Button key={kind} appearance={kind === "accept" ? "primary" : "secondary"} disabledFocusable={disabled} onClick={() => desk.decide({ kind, by: me, comment })}>{words.reviewing(kind)}</Button>
        ))}
      </div>
      <Field label={words.reviewing("assignTo")} className={styles.field}>
        <Input value={to} onChange={(_, { value }) => desk.setTo(value)} className={styles.wide} />
      </Field>
      <div className={styles.row}>
        <Button disabledFocusable={disabled} onClick={() => desk.decide({ kind: "assign", to })}>{words.reviewing("assign")}</Button>
      </div>
      {decided.kind === "deciding" && <Text role="status">{words.reviewing("deciding")}</Text>}
      {decided.kind === "failed" && <FailureNotice failure={decided.failure} onDismiss={desk.dismiss} />}
      {decided.kind === "decided" && <Done desk={desk} decided={decided} />}
      <ReturnNotes rows={targets} />
    </section>
  );
}

function Done({ desk, decided: { action, outcome } }: { readonly desk: ReviewCompanyDesk; readonly decided: Extract<DecidedPhase, { readonly kind: "decided" }> }) {
  const styles = useReviewStyles();
  const words = useWords();
  const { sheets, log, logFailure } = outcome;
  const pages = usePages(sheets, { page: 20 });
  const fileOf = (sheet: DecidedSheet): DeskRow["subject"]["file"] | null => desk.rows.find(({ subject }) => keyOf(subject) === keyOf(sheet))?.subject.file ?? null;
  const done = sheets.filter(({ kind }) => kind === "done").length;
  return (
    <Notice intent={done === sheets.length ? "success" : "warning"} title={words.reviewing("done.title", { done, not: sheets.length - done })} announced onDismiss={desk.dismiss}>
      <ul className={styles.points}>
        {pages.shown.map((sheet) => (
          <li key={sheet.path}>
            {doneText(sheet, action === "assign", words)}
            {sheet.kind === "refused" && (
              <ul className={styles.points}>
                {sheet.blocks.map((one, index) => <li key={`${one.code} ${String(index)}`}>{blockText(one, words, fileOf(sheet))}</li>)}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <MoreRows pages={pages} />
      {log !== null && <Text className={styles.text}>{words.reviewing("done.log", { sheet: log })}</Text>}
      {logFailure !== null && <Text className={styles.text}>{words.reviewing("done.logFailed", { reason: words.failure(logFailure).title })}</Text>}
    </Notice>
  );
}

function doneText(sheet: DecidedSheet, isAssigned: boolean, words: Words): string {
  const company = sheet.company.trim() === "" ? sheet.path : sheet.company;
  switch (sheet.kind) {
    case "done":
      return words.reviewing(isAssigned ? "done.assigned" : `done.${sheet.record.state}`, { company });
    case "failed":
      return words.reviewing("done.failed", { company, reason: words.failure(sheet.error).title });
    default:
      return words.reviewing(`done.${sheet.kind}`, { company });
  }
}
