import { Field, Radio, RadioGroup, Spinner } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { claimedTime, type LookedAt } from "../../../application";
import { useWords } from "../../words";
import { useSignOff } from "./signOffContext";
import { useSignOffStyles } from "./SignOff.styles";
import { isRosterAlone, stateOf } from "./standing";
import { StepForm } from "./StepForm";
import { StepNotice } from "./StepNotice";
import { stepsFor } from "./stepsFor";
import type { SignerKey } from "./useSignerKey";
import { useStep } from "./useStep";

export interface StepsPartProps {
  readonly look: LookedAt;
  /** nothing has changed since it was looked at */
  readonly isCurrent: boolean;
  readonly signer: SignerKey;
}

/** What can be signed now and by whom: the steps of the state, with everything that speaks against one before it is signed. */
export function StepsPart({ look, isCurrent, signer }: StepsPartProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { roster } = useSignOff();
  const step = useStep();
  const [wanted, setWanted] = useState<string>("");
  const { verification } = look;
  const key = signer.phase.kind === "open" ? signer.phase.key : null;
  const isBroken = verification.verdict === "not-verified" || verification.verdict === "unreadable";
  const all = roster === null ? [] : stepsFor(stateOf(verification), roster.roster, key?.thumbprint ?? "", claimedTime(new Date()));
  const mine = all.filter(({ roles }) => roles.length > 0);
  const chosen = mine.find(({ action }) => action === wanted) ?? mine[0];
  const hint = isBroken
    ? words.signOff(isRosterAlone(verification) ? "steps.badRoster" : "steps.broken")
    : roster === null
      ? words.signOff("steps.needRoster")
      : all.length === 0
        ? words.signOff("steps.none")
        : key === null
          ? words.signOff("steps.needKey")
          : mine.length === 0
            ? words.signOff("steps.notYours", { steps: all.map(({ action }) => words.signOff(`step.${action}`)).join(", ") })
            : null;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 ref={title} tabIndex={-1} id={titleId} className={styles.subtitle}>{words.signOff("steps.title")}</h2>
      {step.phase.kind === "signing" && <div role="status"><Spinner size="tiny" className={styles.waiting} label={words.signOff("signing")} /></div>}
      <StepNotice phase={step.phase} onDismiss={step.dismiss} />
      {hint !== null && <p className={styles.text}>{hint}</p>}
      {hint === null && roster !== null && key !== null && chosen !== undefined && (
        <>
          {mine.length > 1 && (
            <Field label={words.signOff("steps.title")}>
              <RadioGroup value={chosen.action} onChange={(_, { value }) => setWanted(value)}>
                {mine.map(({ action }) => <Radio key={action} value={action} label={words.signOff(`step.${action}`)} />)}
              </RadioGroup>
            </Field>
          )}
          <StepForm
            key={chosen.action}
            possible={chosen}
            look={look}
            isCurrent={isCurrent}
            roster={roster.roster}
            signingKey={key}
            step={step}
            onEnded={() => title.current?.focus()}
          />
        </>
      )}
    </section>
  );
}
