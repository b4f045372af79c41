import { Subtitle2, Text } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { CheckedWorkbook } from "../../../application";
import { integer, repeatDraw, samplingOf, type Clause, type ClauseSampling, type DrawAgreement } from "../../../core";
import { FailureNotice, RatioBar } from "../../components";
import { useWords, type SamplingKey } from "../../words";
import { PlanPart } from "./PlanPart";
import { SampleEditor } from "./SampleEditor";
import { SampleList } from "./SampleList";
import { useSamplingStyles } from "./Sampling.styles";
import { ScorePart } from "./ScorePart";
import { SizesPart } from "./SizesPart";
import { usePlanForm, type PlanForm } from "./usePlanForm";
import { useSamples } from "./useSamples";
import { useWrites, type Writes } from "./useWrites";

export interface SamplingProps {
  readonly workbook: CheckedWorkbook;
  readonly clause: Clause;
}

/** Draws the samples of a proportional clause, takes their results and hands the counts over; nothing for any other clause that nobody sampled. */
export function Sampling({ workbook, clause }: SamplingProps) {
  const writes = useWrites(workbook);
  const sampling = useMemo(() => samplingOf(writes.seen.records, clause.id), [writes.seen, clause.id]);
  const plan = usePlanForm(writes.seen, clause.id, sampling.plan);
  const isShown = clause.method === "proportional" || sampling.plan !== null || sampling.samples.length > 0;
  return isShown ? <Section clause={clause} sampling={sampling} plan={plan} writes={writes} /> : null;
}

interface SectionProps {
  readonly clause: Clause;
  readonly sampling: ClauseSampling;
  readonly plan: PlanForm;
  readonly writes: Writes;
}

function Section({ clause, sampling, plan, writes }: SectionProps) {
  const styles = useSamplingStyles();
  const words = useWords();
  const titleId = useId();
  const samples = useSamples(sampling, writes);
  const draw = useMemo(() => repeatDraw(sampling), [sampling]);
  const { failure, retry, dismissFailure } = writes;
  const advice = failure?.code === "protected" ? "locked" : failure?.code === "conflict" ? "moved" : null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={styles.heading}>{words.sampling("title")}</Subtitle2>
      {sampling.samples.length === 0 && <Text as="p" size={200} className={styles.quiet}>{words.sampling("intro")}</Text>}
      {failure !== null && (
        <FailureNotice
          failure={failure}
          heading={(title) => words.sampling("failed", { title })}
          {...(advice === null ? {} : { mend: words.sampling(advice) })}
          onRetry={retry}
          onDismiss={dismissFailure}
        />
      )}
      <PlanPart sampling={sampling} plan={plan} writes={writes} />
      {sampling.samples.length > 0 && (
        <>
          <State sampling={sampling} draw={draw} />
          <SampleList samples={samples} draw={draw} />
          <div role="status" className={styles.status}>{samples.told}</div>
          <SampleEditor samples={samples} />
          {clause.method === "proportional" && <ScorePart clause={clause} sampling={sampling} writes={writes} />}
        </>
      )}
      <SizesPart writes={writes} />
    </section>
  );
}

const AGREEMENT = {
  nothing: "state.notSeeded",
  unrepeatable: "state.unrepeatable",
  agrees: "state.agrees",
  differs: "state.differs",
} as const satisfies Record<DrawAgreement["kind"], SamplingKey>;

/** How far the samples are, and whether the draw repeats. */
function State({ sampling: { samples, looked, nonconforming }, draw }: { readonly sampling: ClauseSampling; readonly draw: DrawAgreement }) {
  const styles = useSamplingStyles();
  const words = useWords();
  return (
    <div>
      <div className={styles.state}>
        <Text size={200}>{words.sampling("state.progress", { looked, all: samples.length, nonconforming })}</Text>
        <Text size={200} className={draw.kind === "agrees" ? styles.good : draw.kind === "nothing" ? styles.quiet : styles.doubt}>{words.sampling(AGREEMENT[draw.kind])}</Text>
      </div>
      <RatioBar part={integer(looked)} whole={integer(samples.length)} />
    </div>
  );
}
