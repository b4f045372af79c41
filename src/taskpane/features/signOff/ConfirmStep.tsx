import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { Tally } from "../../../core";
import { figureTexts, gradeLabel, useWords, type SignOffKey } from "../../words";
import { useSignOffStyles } from "./SignOff.styles";
import type { ChosenStep } from "./useStep";

export interface ConfirmStepProps {
  readonly chosen: ChosenStep;
  /** the votes so far; null where no policy counts them */
  readonly counted: Pick<Tally, "outcome"> | null;
  readonly onSign: () => void;
  readonly onBack: () => void;
}

/** Says in one sentence what the signature means, and by whom, before it is made. */
export function ConfirmStep({ chosen: { look, step, role, key }, counted, onSign, onBack }: ConfirmStepProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const { report, profile } = look.workbook;
  const meaning = (): SignOffKey => {
    switch (step.action) {
      case "vote":
        return `confirm.vote.${step.ballot}`;
      case "decide":
        return `confirm.decide.${counted?.outcome ?? "defer"}`;
      default:
        return `confirm.${step.action}`;
    }
  };
  const figures = report.status === "complete" ? { total: figureTexts(profile, false).total(report.total), grade: gradeLabel(profile, report.grade, words.locale) } : {};
  return (
    <section className={styles.confirm} aria-labelledby={titleId}>
      <h4 ref={title} tabIndex={-1} id={titleId} className={styles.heading}>{words.signOff("confirm.title")}</h4>
      <p className={styles.text}>{words.signOff(meaning(), { role: words.signOffRole(role), ...figures })}</p>
      <p className={styles.quiet}>{words.signOff("confirm.who", { name: key.holder.name, staffNumber: key.holder.staffNumber })}</p>
      <div className={styles.row}>
        <Button appearance="primary" onClick={onSign}>{words.signOff("confirm.sign")}</Button>
        <Button onClick={onBack}>{words.signOff("confirm.back")}</Button>
      </div>
    </section>
  );
}
