import { Button, Text } from "@fluentui/react-components";
import { AddRegular, SubtractRegular } from "@fluentui/react-icons";
import type { CheckedWorkbook, Trial } from "../../../application";
import type { SpecialChange } from "../../../core";
import { useWords } from "../../words";
import { useWhatIfStyles } from "./WhatIf.styles";

export interface SpecialTrialProps {
  readonly workbook: CheckedWorkbook;
  readonly trial: Trial;
  readonly onChange: (change: SpecialChange) => void;
}

/** Special deductions and bonuses of the copy, one more or fewer at a time. */
export function SpecialTrial({ workbook: { draft, profile }, trial, onChange }: SpecialTrialProps) {
  const words = useWords();
  const by = (kind: SpecialChange["kind"]): number => trial.changes.reduce((sum, change) => (change.kind === kind ? sum + change.by : sum), 0);
  return (
    <>
      <Stepper
        name={words.whatIf("sandbox.deductions")}
        count={draft.specialDeductions.length + by("special-deductions")}
        most={Number.POSITIVE_INFINITY}
        onStep={(step) => onChange({ kind: "special-deductions", by: step })}
      />
      <Stepper
        name={words.whatIf("sandbox.bonuses")}
        count={draft.bonuses.length + by("bonuses")}
        most={profile.bonus.max}
        onStep={(step) => onChange({ kind: "bonuses", by: step })}
      />
    </>
  );
}

interface StepperProps {
  readonly name: string;
  readonly count: number;
  readonly most: number;
  readonly onStep: (step: 1 | -1) => void;
}

function Stepper({ name, count, most, onStep }: StepperProps) {
  const styles = useWhatIfStyles();
  const words = useWords();
  return (
    <div role="group" aria-label={name} className={styles.stepper}>
      <Text className={styles.stepperName}>{name}</Text>
      <Button size="small" icon={<SubtractRegular />} aria-label={words.whatIf("sandbox.fewer", { name })} disabledFocusable={count <= 0} onClick={() => onStep(-1)} />
      <Text className={styles.count}>{count}</Text>
      <Button size="small" icon={<AddRegular />} aria-label={words.whatIf("sandbox.more", { name })} disabledFocusable={count >= most} onClick={() => onStep(1)} />
    </div>
  );
}
