import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { allowedVerdicts, VERDICT_WORDS, type CheckedWorkbook, type VerdictKey } from "../../../application";
import { clausesOf, entryOf, valueOfEntry, type ClauseChange } from "../../../core";
import { useWords } from "../../words";
import { NO_FIGURES, valueOfFields, type Figures } from "./valueOfFields";
import { useWhatIfStyles } from "./WhatIf.styles";

export interface ClauseTrialProps {
  readonly workbook: CheckedWorkbook;
  readonly onChange: (change: ClauseChange) => void;
}

/** Picks a clause of the copy and gives it another value. */
export function ClauseTrial({ workbook: { catalogue, draft }, onChange }: ClauseTrialProps) {
  const styles = useWhatIfStyles();
  const words = useWords();
  const [id, setId] = useState("");
  const [verdict, setVerdict] = useState<VerdictKey>("conforming");
  const [figures, setFigures] = useState(NO_FIGURES);
  const [asked, setAsked] = useState(false);
  const clauses = clausesOf(catalogue);
  const clause = clauses.find((each) => each.id === id);
  const verdicts = clause === undefined ? [] : allowedVerdicts(clause);
  const reading = valueOfFields(verdict, figures);

  const choose = (next: string): void => {
    const chosen = clauses.find((each) => each.id === next);
    const entry = chosen === undefined ? null : entryOf(draft, chosen);
    setId(next);
    setVerdict(entry?.status === "conforming" ? "nonconforming" : "conforming");
    setFigures(entry?.status === "sampled" ? { ...NO_FIGURES, sampleSize: String(entry.sampleSize), nonconforming: String(entry.nonconforming) } : NO_FIGURES);
    setAsked(false);
  };
  const figure = (key: keyof Figures, mistake: "sandbox.notWhole" | "sandbox.notDecimal") => (
    <Field
      label={words.whatIf(`sandbox.${key}`)}
      {...(asked && reading.wrong.includes(key) ? { validationState: "error" as const, validationMessage: words.whatIf(mistake) } : {})}
    >
      <Input size="small" inputMode="decimal" value={figures[key]} onChange={(_, { value }) => setFigures({ ...figures, [key]: value })} />
    </Field>
  );
  return (
    <div className={styles.fields}>
      <Field label={words.whatIf("sandbox.clause")} hint={clause === undefined ? "" : words.whatIf("sandbox.present", { value: words.entryValue(valueOfEntry(entryOf(draft, clause))) })}>
        <Select size="small" value={id} onChange={(_, { value }) => choose(value)}>
          <option value="">{words.whatIf("sandbox.chooseClause")}</option>
          {clauses.map((each) => (
            <option key={each.id} value={each.id}>{`${each.id} ${each.title[words.locale]}`}</option>
          ))}
        </Select>
      </Field>
      {clause !== undefined && (
        <>
          <Field label={words.whatIf("sandbox.value")}>
            <Select size="small" value={verdict} onChange={(_, { value }) => setVerdict(verdicts.find((each) => each === value) ?? verdict)}>
              {verdicts.map((each) => (
                <option key={each} value={each}>{VERDICT_WORDS[each][words.locale]}</option>
              ))}
            </Select>
          </Field>
          {verdict === "sampled" && <div className={styles.pair}>{figure("sampleSize", "sandbox.notWhole")}{figure("nonconforming", "sandbox.notWhole")}</div>}
          {verdict === "judged" && figure("score", "sandbox.notDecimal")}
          <div>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setAsked(true);
                if (reading.value !== null) {
                  onChange({ kind: "clause", clause: clause.id, to: reading.value });
                }
              }}
            >
              {words.whatIf("sandbox.add")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
