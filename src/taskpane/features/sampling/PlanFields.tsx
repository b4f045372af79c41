import { Button, Field, Input, Select, Text } from "@fluentui/react-components";
import { ArrowShuffleRegular } from "@fluentui/react-icons";
import { SAMPLE_PLAN_HEADERS, SIZE_RULE_WORDS, sizeOfForm, type CheckedWorkbook, type SamplingForm, type SamplingProblem } from "../../../application";
import type { SampleSizeRule } from "../../../core";
import { useWords } from "../../words";
import { useSamplingStyles } from "./Sampling.styles";
import type { PlanForm } from "./usePlanForm";

const RULES: readonly SampleSizeRule[] = ["body", "own"];

export interface PlanFieldsProps {
  readonly workbook: CheckedWorkbook;
  readonly plan: PlanForm;
  readonly problems: readonly SamplingProblem[];
}

/** What is sampled, of how many, how many are drawn and by whose rule, and the seed. */
export function PlanFields({ workbook, plan: { form, change, reseed }, problems }: PlanFieldsProps) {
  const styles = useSamplingStyles();
  const words = useWords();
  const label = (field: Exclude<keyof typeof SAMPLE_PLAN_HEADERS, "clause">): string => SAMPLE_PLAN_HEADERS[field][words.locale];
  const size = sizeOfForm(workbook.records.sampleSizes, form);
  const told = (field: SamplingProblem["field"]): { readonly validationMessage: string } | Record<string, never> => {
    const problem = problems.find((one) => one.field === field);
    return problem === undefined ? {} : { validationMessage: problemText(problem, words) };
  };
  const input = (field: Exclude<keyof SamplingForm, "rule">, more: object = {}) => (
    <Input size="small" autoComplete="off" value={form[field]} onChange={(_, { value }) => change({ [field]: value })} {...more} />
  );
  return (
    <div className={styles.fields}>
      <div className={styles.wide}><Field size="small" label={label("subject")}>{input("subject")}</Field></div>
      <div className={styles.half}>
        <Field size="small" label={label("population")} hint={words.sampling("plan.populationHint")} {...told("population")}>{input("population", { inputMode: "numeric" })}</Field>
      </div>
      <div className={styles.half}>
        <Field size="small" label={label("rule")} {...told("table")}>
          <Select size="small" value={form.rule} onChange={(_, { value }) => change({ rule: RULES.find((rule) => rule === value) ?? form.rule })}>
            {RULES.map((rule) => <option key={rule} value={rule}>{SIZE_RULE_WORDS[rule][words.locale]}</option>)}
          </Select>
        </Field>
      </div>
      <div className={styles.half}>
        {form.rule === "own" ? (
          <Field size="small" label={words.sampling("plan.ownSize")} {...told("sampleSize")}>{input("sampleSize", { inputMode: "numeric" })}</Field>
        ) : (
          <Field size="small" label={words.sampling("plan.byTable")} {...told("sampleSize")}>
            <Input size="small" readOnly value={size === null ? words.sampling("plan.noSize") : String(size)} />
          </Field>
        )}
      </div>
      <div className={styles.wide}>
        <Field size="small" label={label("seed")} hint={words.sampling("plan.seedHint")} {...told("seed")}>{input("seed", { spellCheck: false })}</Field>
        <Button size="small" appearance="subtle" icon={<ArrowShuffleRegular />} onClick={reseed}>{words.sampling("plan.newSeed")}</Button>
      </div>
      <div className={styles.half}><Field size="small" label={label("drawnBy")}>{input("drawnBy")}</Field></div>
      <div className={styles.half}><Field size="small" label={label("drawnOn")} {...told("drawnOn")}>{input("drawnOn", { type: "date" })}</Field></div>
      <div className={styles.wide}><Field size="small" label={label("remark")}>{input("remark")}</Field></div>
      {size !== null && String(size) === form.population.normalize("NFKC").trim() && <Text size={200} className={styles.quiet}>{words.sampling("plan.all")}</Text>}
    </div>
  );
}

function problemText(problem: SamplingProblem, words: ReturnType<typeof useWords>): string {
  if (problem.field === "table") {
    const { table } = problem;
    return words.sampling(`problem.${table.kind}`, table.kind === "below-table" ? { from: table.from } : {});
  }
  return problem.issue === null ? words.sampling(problem.field === "drawnOn" ? "problem.day" : "problem.number") : words.issue(problem.issue);
}
