import { Button, Field, Radio, RadioGroup, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { claimedTime, speaksAgainst, type LookedAt, type SigningKey } from "../../../application";
import { BALLOTS, countVotes, dayOf, type Ballot, type Roster, type RosterRole, type SignoffAction, type SignoffStep } from "../../../core";
import { Notice } from "../../components";
import { aboutWorkbook, useTypedForms } from "../../session";
import { useWords } from "../../words";
import { blockPlace } from "./blockPlace";
import { ConfirmStep } from "./ConfirmStep";
import { ProblemList } from "./ProblemList";
import { useSignOffStyles } from "./SignOff.styles";
import type { PossibleStep } from "./stepsFor";
import { SuccessorPart } from "./SuccessorPart";
import type { ChosenStep, useStep } from "./useStep";

export interface StepFormProps {
  readonly possible: PossibleStep;
  readonly look: LookedAt;
  /** nothing has changed since it was looked at */
  readonly isCurrent: boolean;
  readonly roster: Roster;
  readonly signingKey: SigningKey;
  readonly step: ReturnType<typeof useStep>;
  /** the confirmation has gone */
  readonly onEnded: () => void;
}

/** What speaks against a vote whatever it says is told before it says anything. */
const ANY_VOTE: SignoffStep = { action: "vote", ballot: "abstain", reason: "." };
const NEEDS_REASON: ReadonlySet<SignoffAction> = new Set(["return", "reopen", "supersede"]);

/** One step before it is signed: role, vote and reason, and everything that speaks against it. What is typed outlives a reload. */
export function StepForm({ possible: { action, roles }, look, isCurrent, roster, signingKey, step, onEnded }: StepFormProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const typed = useTypedForms("signOff", aboutWorkbook(look.workbook), ["reason", "ballot", "role"]);
  const { reason = "", ballot: kept, role: keptRole } = typed.typed(action) ?? {};
  const ballot = BALLOTS.find((one) => one === kept) ?? null;
  const role: RosterRole | undefined = roles.find((one) => one === keptRole) ?? roles[0];
  const { phase } = step;
  const [successor, setSuccessor] = useState("");
  if (role === undefined) {
    return null;
  }
  const at = claimedTime(new Date());
  const wanted = stepOf(action, ballot, successor, reason);
  const problems = speaksAgainst(look, roster, { step: wanted ?? (action === "supersede" ? { action, successor: "0".repeat(64), reason } : ANY_VOTE), role, at, signer: { ...signingKey.holder, key: signingKey.thumbprint } });
  const votes = look.verification.outline?.standing.votes ?? [];
  const counted = countVotes(votes, roster, dayOf(at));
  const isNo = action === "decide" ? counted !== null && counted.outcome !== "grant" : action === "vote" && ballot !== null && ballot !== "grant";
  const chosen = wanted === null ? null : { look, roster, step: wanted, role, key: signingKey };
  const isBusy = phase.kind === "signing";
  const confirmed = phase.kind === "confirming" && chosen !== null && isSame(phase.chosen, chosen) ? phase.chosen : null;
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{words.signOff(`step.${action}`)}</h3>
      {roles.length > 1 && (
        <Field size="small" label={words.signOff("step.role")} className={styles.below}>
          <Select size="small" value={role} onChange={(_, { value }) => typed.change(action, { role: value })}>
            {roles.map((one) => <option key={one} value={one}>{words.signOffRole(one)}</option>)}
          </Select>
        </Field>
      )}
      {action === "decide" && counted !== null && (
        <p className={styles.text}>
          {words.signOff("step.votes", { ...counted.counts, quorum: counted.quorum })} {words.signOff("step.outcome", { outcome: words.signOff(`ballot.${counted.outcome}`) })}
        </p>
      )}
      {action === "vote" && (
        <Field label={words.signOff("step.ballot")}>
          <RadioGroup value={ballot ?? ""} onChange={(_, { value }) => typed.change(action, { ballot: value })}>
            {BALLOTS.map((one: Ballot) => <Radio key={one} value={one} label={words.signOff(`ballot.${one}`)} />)}
          </RadioGroup>
        </Field>
      )}
      {action === "supersede" && <SuccessorPart present={look.verification.outline?.headHash ?? ""} onChoose={setSuccessor} />}
      <Field size="small" label={words.signOff(NEEDS_REASON.has(action) || isNo ? "step.reason" : "step.reasonOptional")} className={styles.below}>
        <Textarea size="small" resize="vertical" className={styles.wide} value={reason} onChange={(_, { value }) => typed.change(action, { reason: value })} />
      </Field>
      {problems.length > 0 && (
        <Notice intent="warning" title={words.signOff("step.against", { count: problems.length })}><ProblemList problems={problems} placeOf={blockPlace(look.workbook)} /></Notice>
      )}
      {confirmed !== null && problems.length === 0 ? (
        <ConfirmStep
          chosen={confirmed}
          counted={counted}
          onSign={() => {
            step.sign(confirmed, () => typed.close(action));
            onEnded();
          }}
          onBack={() => {
            step.dismiss();
            onEnded();
          }}
        />
      ) : (
        <Button appearance="primary" className={styles.action} disabledFocusable={isBusy || !isCurrent || chosen === null || problems.length > 0} onClick={() => chosen !== null && step.confirm(chosen)}>
          {words.signOff("step.prepare")}
        </Button>
      )}
    </div>
  );
}

/** The step as it would be signed; null while what it says is not chosen. */
function stepOf(action: SignoffAction, ballot: Ballot | null, successor: string, reason: string): SignoffStep | null {
  switch (action) {
    case "vote":
      return ballot === null ? null : { action, ballot, reason };
    case "supersede":
      return successor === "" ? null : { action, successor, reason };
    default:
      return { action, reason };
  }
}

/** Whether what was put before the person is still what would be signed. */
function isSame(one: ChosenStep, other: ChosenStep): boolean {
  const [left, right] = [one, other].map(({ look, step, role, key }) => JSON.stringify([look.seen, step, role, key.thumbprint]));
  return left === right;
}
