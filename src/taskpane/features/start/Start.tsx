import { Button, Field, Select, Subtitle2, Text } from "@fluentui/react-components";
import type { Locale } from "../../../core";
import { Notice } from "../../components";
import { useWords } from "../../words";
import { StartFromPrior } from "../priorRound";
import { AssessmentFields } from "./AssessmentFields";
import { BasisFields } from "./BasisFields";
import { BuildStatus } from "./BuildStatus";
import { CompanyFields } from "./CompanyFields";
import { FormGroup } from "./FormGroup";
import { useStartStyles } from "./Start.styles";
import { useStart } from "./useStart";

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

export interface StartProps {
  readonly onGoToChecks: () => void;
}

/** Collects what a scoring workbook begins with, and builds it. */
export function Start({ onGoToChecks }: StartProps) {
  const styles = useStartStyles();
  const words = useWords();
  const start = useStart();
  const { form, change, phase } = start;
  const building = phase.kind === "building";
  const label = start.unfinished !== null ? "start.finish" : start.scoring ? "start.rebuild" : "start.build";
  return (
    <section className={styles.root} aria-labelledby="start-title">
      <div>
        <Subtitle2 as="h2" id="start-title" className={styles.title}>{words.pane("start.title")}</Subtitle2>
        <Text as="p" size={200} className={styles.intro}>{words.pane("start.intro")}</Text>
      </div>
      {start.unfinished !== null && (
        <Notice intent="warning" title={words.pane("unfinished.title")}>
          {words.pane("unfinished.body", { template: start.unfinished.template })}
        </Notice>
      )}
      {start.scoring && phase.kind === "idle" && <Notice intent="info">{words.pane("start.already")}</Notice>}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          start.submit();
        }}
      >
        {start.isNew && (
          <FormGroup title={words.prior("start.title")}>
            <StartFromPrior onCarry={start.carry} />
          </FormGroup>
        )}
        <CompanyFields form={form} change={change} />
        <AssessmentFields form={form} change={change} />
        <BasisFields catalogues={start.catalogues} profiles={start.profiles}>
          <Field label={words.pane("start.locale")}>
            <Select
              value={form.locale}
              onChange={(_, { value }) => change({ kind: "set", values: { locale: value === "en-US" ? "en-US" : "zh-CN" } })}
            >
              {LOCALES.map((locale) => (
                <option key={locale} value={locale}>{words.pane(`locale.${locale}`)}</option>
              ))}
            </Select>
          </Field>
        </BasisFields>
        <BuildStatus
          phase={phase}
          onKeep={start.keepEntries}
          onCancel={start.cancel}
          onRetry={start.submit}
          onDismiss={start.dismiss}
          onGoToChecks={onGoToChecks}
        />
        {phase.kind !== "exists" && (
          <Button type="submit" appearance="primary" className={styles.submit} disabledFocusable={building || !start.ready}>
            {words.pane(building ? "start.building" : label)}
          </Button>
        )}
      </form>
    </section>
  );
}
