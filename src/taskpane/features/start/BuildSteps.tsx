import { mergeClasses, ProgressBar, Spinner, Text } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleRegular } from "@fluentui/react-icons";
import type { BuildProgress } from "../../../application";
import { useWords } from "../../words";
import { useStartStyles } from "./Start.styles";

const STEPS = ["prepare", "values", "formats", "rules", "protect", "finish"] as const satisfies readonly BuildProgress["step"][];

/** The steps of a build: which are done, which is under way. */
export function BuildSteps({ progress }: { readonly progress: BuildProgress | null }) {
  const styles = useStartStyles();
  const words = useWords();
  const current = progress === null ? 0 : STEPS.indexOf(progress.step);
  return (
    <div className={styles.steps}>
      <ProgressBar
        aria-label={words.pane("start.progressLabel")}
        {...(progress === null || progress.of === 0 ? {} : { value: progress.done, max: progress.of })}
      />
      <ol className={styles.stepList}>
        {STEPS.map((step, index) => (
          <li key={step} className={mergeClasses(styles.step, index > current && styles.quiet)} aria-current={index === current ? "step" : undefined}>
            {index < current && <CheckmarkCircleFilled className={styles.stepDone} aria-label={words.pane("step.done")} />}
            {index === current && <Spinner size="extra-tiny" aria-label={words.pane("step.current")} />}
            {index > current && <CircleRegular aria-label={words.pane("step.waiting")} />}
            <Text weight={index === current ? "semibold" : "regular"}>{words.pane(`step.${step}`)}</Text>
          </li>
        ))}
      </ol>
    </div>
  );
}
