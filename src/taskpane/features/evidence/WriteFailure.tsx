import { FailureNotice } from "../../components";
import { useWords } from "../../words";
import type { Writes } from "../sampling";

/** Why the last action did not reach the register, and what helps. */
export function WriteFailure({ writes: { failure, retry, dismissFailure } }: { readonly writes: Writes }) {
  const words = useWords();
  const advice = failure?.code === "protected" ? "locked" : failure?.code === "conflict" ? "moved" : null;
  return failure === null ? null : (
    <FailureNotice
      failure={failure}
      heading={(title) => words.evidence("failed", { title })}
      {...(advice === null ? {} : { mend: words.evidence(advice) })}
      onRetry={retry}
      onDismiss={dismissFailure}
    />
  );
}
