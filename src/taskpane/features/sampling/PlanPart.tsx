import { Button, Text } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { planDraw, planSamplingPlan, type DrawPlan, type RecordPlan, type SamplingPlanning, type SamplingProblem } from "../../../application";
import type { ClauseSampling } from "../../../core";
import { Notice } from "../../components";
import { useWords } from "../../words";
import { PlanFields } from "./PlanFields";
import { useSamplingStyles } from "./Sampling.styles";
import type { PlanForm } from "./usePlanForm";
import type { Writes } from "./useWrites";

/** Numbers that are named one by one in a question. */
const NAMED = 12;

export interface PlanPartProps {
  readonly sampling: ClauseSampling;
  readonly writes: Writes;
  readonly plan: PlanForm;
}

type Refused = Extract<SamplingPlanning<RecordPlan>, { readonly ok: false }>;

/** The plan of a clause and the draw; folded up once there is something to look at. */
export function PlanPart({ sampling, writes, plan }: PlanPartProps) {
  const styles = useSamplingStyles();
  const words = useWords();
  const id = useId();
  const { clause, samples } = sampling;
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({});
  const [refused, setRefused] = useState<{ readonly clause: string; readonly why: Refused } | null>(null);
  const [asked, setAsked] = useState<{ readonly clause: string; readonly draw: DrawPlan } | null>(null);
  const isOpen = opened[clause] ?? samples.length === 0;
  const why = refused?.clause === clause ? refused.why : null;
  const problems: readonly SamplingProblem[] = why?.problems ?? [];
  const sheet = why?.sheet ?? null;

  const perform = (action: RecordPlan): void => {
    const { form, forget } = plan;
    setAsked(null);
    setRefused(null);
    void writes.write(action).then((isWritten) => {
      if (isWritten) {
        forget(form);
      }
    });
  };
  const draw = (): void => {
    const planning = planDraw(writes.latest(), clause, plan.form);
    if (!planning.ok) {
      setRefused({ clause, why: planning });
    } else if (samples.some(({ result, facts, evidence, item }) => [result, facts, evidence, item].some((text) => text !== ""))) {
      setAsked({ clause, draw: planning.plan });
    } else {
      perform(planning.plan);
      // Folded up as soon as there is a list, and not where nothing was written.
      setOpened(({ [clause]: _, ...others }) => others);
    }
  };
  /** Results may have come in while the question stood: what nobody was asked about does not go. */
  const goOn = (before: DrawPlan): void => {
    const planning = planDraw(writes.latest(), clause, plan.form);
    if (!planning.ok) {
      setAsked(null);
      setRefused({ clause, why: planning });
    } else if (planning.plan.lost.some(({ at }) => !before.lost.some((told) => told.at === at))) {
      setAsked({ clause, draw: planning.plan });
    } else {
      perform(planning.plan);
    }
  };
  const save = (): void => {
    const planning = planSamplingPlan(writes.latest(), clause, plan.form);
    if (planning.ok) {
      perform(planning.plan);
    } else {
      setRefused({ clause, why: planning });
    }
  };
  return (
    <div className={styles.part}>
      <Button
        size="small"
        appearance="transparent"
        className={styles.disclosure}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpened((before) => ({ ...before, [clause]: !isOpen }))}
      >
        {words.sampling("plan.title")}
      </Button>
      <div id={id} hidden={!isOpen} className={isOpen ? styles.part : undefined}>
        {isOpen && (
          <>
            <PlanFields workbook={writes.seen} plan={plan} problems={problems} />
            {sheet !== null && <Notice intent="error" announced>{words.issue(sheet)}</Notice>}
            {plan.isChanged && sampling.plan !== null && <Text as="p" size={200} className={styles.quiet}>{words.sampling("plan.changed")}</Text>}
            <div className={styles.actions}>
              <Button size="small" appearance="primary" onClick={draw}>{words.sampling(samples.length === 0 ? "plan.draw" : "plan.drawAgain")}</Button>
              <Button size="small" onClick={save}>{words.sampling("plan.save")}</Button>
              {plan.isChanged && <Button size="small" appearance="subtle" onClick={() => plan.forget()}>{words.sampling("plan.discard")}</Button>}
            </div>
          </>
        )}
      </div>
      {asked?.clause === clause && <Question draw={asked.draw} onGo={() => goOn(asked.draw)} onStop={() => setAsked(null)} />}
    </div>
  );
}

/** Asks before results go. */
function Question({ draw: { kept, lost }, onGo, onStop }: { readonly draw: DrawPlan; readonly onGo: () => void; readonly onStop: () => void }) {
  const words = useWords();
  const named = lost.slice(0, NAMED).map(({ number }) => (number === null ? "?" : String(number)));
  const numbers = `${named.join(", ")}${lost.length > NAMED ? " …" : ""}`;
  return (
    <Notice
      intent="warning"
      announced
      title={words.sampling("again.title")}
      actions={
        <>
          <Button size="small" onClick={onGo}>{words.sampling("again.go")}</Button>
          <Button size="small" onClick={onStop}>{words.sampling("again.stop")}</Button>
        </>
      }
    >
      <div>{words.sampling("again.kept", { kept })}</div>
      {lost.length > 0 && <div>{words.sampling("again.lost", { count: lost.length, numbers })}</div>}
    </Notice>
  );
}
