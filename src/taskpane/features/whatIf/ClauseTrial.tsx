import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { allowedVerdicts, VERDICT_WORDS, type CheckedWorkbook } from "../../../application";
import { clausesOf, entryOf, valueOfEntry, type ClauseChange } from "../../../core";
import { aboutWorkbook, useTypedForms } from "../../session";
import { useWords } from "../../words";
import { NO_FIGURES, valueOfFields, type Figures } from "./valueOfFields";
import { useWhatIfStyles } from "./WhatIf.styles";

const FORM = "form";

export interface ClauseTrialProps {
  readonly workbook: CheckedWorkbook;
  readonly onChange: (change: ClauseChange) => void;
}

/** Picks a clause of the copy and gives it another value. */
export function ClauseTrial({ workbook, onChange }: ClauseTrialProps) {
  const styles = useWhatIfStyles();
  const words = useWords();
  const { catalogue, draft } = workbook;
  const forms = useTypedForms("trial", aboutWorkbook(workbook), ["id", "verdict", "sampleSize", "nonconforming", "score"]);
  const [form, setForm] = useState<Readonly<Record<keyof Figures | "id" | "verdict", string>>>(() => ({ id: "", verdict: "conforming", ...NO_FIGURES, ...forms.typed(FORM) }));
  const [asked, setAsked] = useState(false);
  const clauses = clausesOf(catalogue);
  const clause = clauses.find((each) => each.id === form.id);
  const verdicts = clause === undefined ? [] : allowedVerdicts(clause);
  const verdict = verdicts.find((each) => each === form.verdict) ?? "conforming";
  const reading = valueOfFields(verdict, form);
  const change = (values: Partial<typeof form>): void => {
    setForm({ ...form, ...values });
    forms.change(FORM, { ...form, ...values });
  };

  const choose = (next: string): void => {
    const chosen = clauses.find((each) => each.id === next);
    const entry = chosen === undefined ? null : entryOf(draft, chosen);
    change({
      id: next,
      verdict: entry?.status === "conforming" ? "nonconforming" : "conforming",
      ...NO_FIGURES,
      ...(entry?.status === "sampled" ? { sampleSize: String(entry.sampleSize), nonconforming: String(entry.nonconforming) } : {}),
    });
    setAsked(false);
  };
  const figure = (key: keyof Figures, mistake: "sandbox.notWhole" | "sandbox.notDecimal") => (
    <Field
      label={words.whatIf(`sandbox.${key}`)}
      {...(asked && reading.wrong.includes(key) ? { validationState: "error" as const, validationMessage: words.whatIf(mistake) } : {})}
    >
      <Input size="small" inputMode="decimal" value={form[key]} onChange={(_, { value }) => change({ [key]: value })} />
    </Field>
  );
  return (
    <div className={styles.fields}>
      <Field label={words.whatIf("sandbox.clause")} hint={clause === undefined ? "" : words.whatIf("sandbox.present", { value: words.entryValue(valueOfEntry(entryOf(draft, clause))) })}>
        <Select size="small" value={form.id} onChange={(_, { value }) => choose(value)}>
          <option value="">{words.whatIf("sandbox.chooseClause")}</option>
          {clauses.map((each) => (
            <option key={each.id} value={each.id}>{`${each.id} ${each.title[words.locale]}`}</option>
          ))}
        </Select>
      </Field>
      {clause !== undefined && (
        <>
          <Field label={words.whatIf("sandbox.value")}>
            <Select size="small" value={verdict} onChange={(_, { value }) => change({ verdict: value })}>
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
                  forms.close(FORM);
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
