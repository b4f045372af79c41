import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { SigningKey } from "../../../application";
import type { SchemeProfile } from "../../../core";
import { IssueList, Notice } from "../../components";
import { figureTexts, gradeLabel, useWords, type Words } from "../../words";
import { ProblemList } from "../signOff/ProblemList";
import { useSignOffStyles } from "../signOff/SignOff.styles";
import { companyOf } from "./Agenda";
import { lineOf, needsReason, type PreparedStep } from "./papers";
import type { ReadyStep, SignedStep, useSigning } from "./useSigning";
import { stepText } from "./VotePart";

export type Outcomes = (ready: ReadyStep) => "grant" | "refuse" | "defer" | null;

export interface SignPartProps {
  readonly ready: readonly ReadyStep[];
  readonly signingKey: SigningKey;
  readonly profile: SchemeProfile;
  /** what the votes come to */
  readonly outcomeOf: Outcomes;
  readonly onSign: (ready: readonly ReadyStep[]) => void;
  readonly onBack: () => void;
}

/** Everything that is about to be signed, and the one sentence that says so. What lacks its reasons is listed and not signed. */
export function SignPart({ ready, signingKey, profile, outcomeOf, onSign, onBack }: SignPartProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const figures = figureTexts(profile, false);
  const isMissing = (one: ReadyStep): boolean => one.step.reason.trim() === "" && needsReason(one.step, outcomeOf(one));
  const whole = ready.filter((one) => !isMissing(one));
  const { holder } = signingKey;
  return (
    <section className={styles.confirm} aria-labelledby={titleId}>
      <h2 ref={title} tabIndex={-1} id={titleId} className={styles.subtitle}>{words.committee("sign.list")}</h2>
      <ol className={styles.list}>
        {ready.map((one) => {
          const company = companyOf(one.paper, words);
          const result = lineOf(one.paper)?.result ?? null;
          const facts = { company, step: stepText(one.step, outcomeOf(one), words), total: result === null ? "" : figures.total(result.total), grade: result === null ? "" : gradeLabel(profile, result.grade, words.locale), reason: one.step.reason };
          return <li key={one.paper.id}>{words.committee(isMissing(one) ? "sign.missing" : one.step.reason === "" ? "sign.line" : "sign.lineReason", facts)}</li>;
        })}
      </ol>
      <p className={styles.text}>{words.committee("sign.sentence", { count: whole.length })}</p>
      <p className={styles.quiet}>{words.committee("sign.who", { ...holder })}</p>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={whole.length === 0} onClick={() => onSign(whole)}>{words.committee("sign.sign", { count: whole.length })}</Button>
        <Button onClick={onBack}>{words.committee("sign.back")}</Button>
      </div>
    </section>
  );
}

/** How far the signing is, and then what became of each file. */
export function SigningNotice({ signing: { phase, stop, dismiss } }: { readonly signing: ReturnType<typeof useSigning> }) {
  const styles = useSignOffStyles();
  const words = useWords();
  if (phase.kind === "idle") {
    return null;
  }
  if (phase.kind === "signing") {
    return (
      <div className={styles.row} role="status">
        <Spinner size="tiny" className={styles.waiting} label={words.committee("sign.running", { done: phase.done, of: phase.of })} />
        <Button size="small" onClick={stop}>{words.committee("sign.stop")}</Button>
      </div>
    );
  }
  const not = phase.outcomes.filter(({ outcome }) => !outcome.ok || outcome.value.kind !== "signed");
  return (
    <Notice intent={not.length === 0 ? "success" : "warning"} title={words.committee("sign.done", { done: phase.outcomes.length - not.length, not: not.length })} announced onDismiss={dismiss}>
      <ul className={styles.list}>{phase.outcomes.map((one) => <li key={one.paper.id}><Ended one={one} /></li>)}</ul>
    </Notice>
  );
}

function Ended({ one: { paper, outcome } }: { readonly one: SignedStep }) {
  const words = useWords();
  const company = companyOf(paper, words);
  if (!outcome.ok) {
    return <>{words.committee("sign.failed", { company, reason: words.failure(outcome.error).title })}</>;
  }
  const { value } = outcome;
  switch (value.kind) {
    case "refused-step":
      return <>{words.committee("sign.refused-step", { company })}<ProblemList problems={value.problems} /></>;
    case "no-copy":
      return <>{words.committee("sign.no-copy", { company })}<IssueList issues={value.issues} /></>;
    case "unreadable":
    case "refused":
      return <>{words.committee("sign.unreadable", { company })}<IssueList issues={value.issues} /></>;
    default:
      return <>{words.committee(`sign.${value.kind}`, { company })}</>;
  }
}

/** The suffix of a copy's name, which says what was signed in it and by whom. */
export function suffixOf({ action }: Pick<PreparedStep, "action">, { holder }: Pick<SigningKey, "holder">, words: Words): string {
  return action === "decide" ? words.committee("name.decide") : words.committee("name.vote", { ...holder });
}
