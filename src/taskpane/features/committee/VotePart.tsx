import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useId, useRef, useState, type RefObject } from "react";
import { claimedTime, speaksAgainst, type CommitteeLook, type SigningKey } from "../../../application";
import { BALLOTS, countVotes, dayOf, type Roster } from "../../../core";
import { Notice } from "../../components";
import { useWords, type Words } from "../../words";
import { ProblemList } from "../signOff/ProblemList";
import { useSignOffStyles } from "../signOff/SignOff.styles";
import { needsReason, type Paper, type PreparedStep, type Sitter } from "./papers";
import type { Prepared } from "./usePrepared";
import { signoffStep } from "./useSigning";

/** The letters that vote, by ballot. */
export const BALLOT_KEYS = { grant: "g", refuse: "r", defer: "d", abstain: "a" } as const;
export const DECIDE_KEY = "c";

export interface VotePartProps {
  readonly paper: Paper;
  readonly look: CommitteeLook;
  readonly roster: Roster | null;
  readonly signingKey: SigningKey | null;
  readonly sitter: Sitter | null;
  readonly prepared: Prepared;
  /** holds the field for reasons */
  readonly reason: RefObject<HTMLDivElement | null>;
  readonly choose: (choice: PreparedStep["ballot"] | "decide") => void;
  readonly onSignOne: () => void;
}

/** Votes so far and one's own. What others voted is not shown to somebody who is still to vote, unless they ask for it. */
export function VotePart({ paper, look, roster, signingKey, sitter, prepared, reason, choose, onSignOne }: VotePartProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const step = prepared.of(paper);
  const at = claimedTime(new Date());
  const votes = look.verification.outline?.standing.votes ?? [];
  const counted = roster === null ? null : countVotes(votes, roster, dayOf(at));
  const hasVoted = sitter !== null && votes.some(({ signer }) => signer.key === sitter.thumbprint);
  const isToVote = sitter !== null && sitter.voting.length > 0 && !hasVoted;
  const isOpen = look.verification.outline?.standing.state === "reviewed";
  const roles = step?.action === "decide" ? (sitter?.deciding ?? []) : (sitter?.voting ?? []);
  const problems = step === null || roster === null || signingKey === null ? [] : speaksAgainst(look, roster, { step: signoffStep(step), role: step.role, at, signer: { ...signingKey.holder, key: signingKey.thumbprint } });
  const hint = roster === null ? "vote.needRoster" : signingKey === null ? "vote.needKey" : !isOpen || (!isToVote && (sitter?.deciding.length ?? 0) === 0) ? "vote.notYours" : null;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.heading}>{words.committee("vote.title")}</h3>
      <Votes look={look} roster={roster} isHidden={isToVote && step === null} counted={counted} />
      {hint !== null ? <p className={styles.text}>{words.committee(hint)}</p> : (
        <>
          <div className={styles.row}>
            {isToVote && BALLOTS.map((ballot) => (
              <Button key={ballot} size="small" appearance={step?.action === "vote" && step.ballot === ballot ? "primary" : "secondary"} aria-pressed={step?.action === "vote" && step.ballot === ballot} aria-keyshortcuts={BALLOT_KEYS[ballot].toUpperCase()} onClick={() => choose(ballot)}>
                {words.committee(`vote.${ballot}`)}
              </Button>
            ))}
            {(sitter?.deciding.length ?? 0) > 0 && counted !== null && (
              <Button size="small" appearance={step?.action === "decide" ? "primary" : "secondary"} aria-pressed={step?.action === "decide"} aria-keyshortcuts="C" onClick={() => choose("decide")}>
                {words.committee("vote.decide", { outcome: words.signOff(`ballot.${counted.outcome}`) })}
              </Button>
            )}
          </div>
          <p className={styles.quiet}>{words.committee("vote.keys")}</p>
          {roles.length > 1 && step !== null && (
            <Field size="small" label={words.committee("vote.role")} className={styles.below}>
              <Select size="small" value={step.role} onChange={(_, { value }) => prepared.change(paper, { role: roles.find((role) => role === value) ?? step.role })}>
                {roles.map((role) => <option key={role} value={role}>{words.signOffRole(role)}</option>)}
              </Select>
            </Field>
          )}
          <div ref={reason}>
            <Field size="small" label={words.committee(step !== null && needsReason(step, counted?.outcome ?? null) ? "vote.reason" : "vote.reasonOptional")} className={styles.below}>
              <Textarea size="small" resize="vertical" className={styles.wide} value={prepared.reasonOf(paper)} onChange={(_, { value }) => prepared.change(paper, { reason: value })} />
            </Field>
          </div>
          <div role="status" className={styles.section}>
            {step !== null && <p className={styles.text}>{words.committee("vote.prepared", { step: stepText(step, counted?.outcome ?? null, words) })}</p>}
          </div>
          {problems.length > 0 && <Notice intent="warning" title={words.committee("vote.against", { count: problems.length })}><ProblemList problems={problems} /></Notice>}
          {step !== null && (
            <div className={styles.row}>
              <Button size="small" disabledFocusable={problems.length > 0} onClick={onSignOne}>{words.committee("vote.signOne")}</Button>
              <Button size="small" onClick={() => prepared.withdraw(paper)}>{words.committee("vote.withdraw")}</Button>
            </div>
          )}
        </>
      )}
      <Field size="small" label={words.committee("vote.note")} className={styles.below}>
        <Textarea size="small" resize="vertical" className={styles.wide} value={prepared.noteOf(paper)} onChange={(_, { value }) => prepared.setNote(paper, value)} />
      </Field>
    </section>
  );
}

interface VotesProps {
  readonly look: CommitteeLook;
  readonly roster: Roster | null;
  readonly isHidden: boolean;
  readonly counted: ReturnType<typeof countVotes>;
}

function Votes({ look, roster, isHidden, counted }: VotesProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const [shown, setShown] = useState<string | null>(null);
  const votes = look.verification.outline?.standing.votes ?? [];
  const isShown = !isHidden || shown === look.seen;
  const box = useRef<HTMLDivElement>(null);
  const show = (): void => {
    setShown(look.seen);
    // The button goes, and the keyboard stays in the view.
    box.current?.focus();
  };
  return (
    <div ref={box} tabIndex={-1} className={styles.section}>
      <p className={styles.text}>{words.committee("look.votesCount", { count: votes.length })}</p>
      {!isShown && votes.length > 0 && (
        <div className={styles.row}>
          <span className={styles.quiet}>{words.committee("look.votesHidden")}</span>
          <Button size="small" onClick={show}>{words.committee("look.votesShow")}</Button>
        </div>
      )}
      {isShown && (
        <>
          {counted !== null && <p className={styles.text}>{words.committee("look.votesTally", { ...counted.counts, quorum: counted.quorum, outcome: words.signOff(`ballot.${counted.outcome}`) })}</p>}
          {roster !== null && counted === null && <p className={styles.text}>{words.committee("look.noPolicy")}</p>}
          <ul className={styles.list} hidden={votes.length === 0}>
            {votes.map(({ hash, signer, ballot, reason }) => (
              <li key={hash}>{words.committee(reason === "" ? "look.vote" : "look.voteReason", { name: signer.name, staffNumber: signer.staffNumber, ballot: words.signOff(`ballot.${ballot}`), reason })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A prepared step in words. */
export function stepText({ action, ballot }: Pick<PreparedStep, "action" | "ballot">, outcome: "grant" | "refuse" | "defer" | null, words: Words): string {
  return action === "vote" && ballot !== "" ? words.committee("step.vote", { ballot: words.signOff(`ballot.${ballot}`) }) : words.committee("step.decide", { outcome: words.signOff(`ballot.${outcome ?? "defer"}`) });
}
