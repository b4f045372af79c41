import { controlFaults, controlTotals, reviewedFiles } from "../core";
import type { ControlFault, ControlTotals, ReviewedContent, ReviewedFile } from "../core";
import type { ReviewControl } from "./reviewControl";
import type { ListedFile, ReviewProgress } from "./reviewPorts";
import { runReview, type ReviewPorts, type TakenOutcome } from "./runReview";
import { SharedTexts } from "./sharedTexts";

/** What came of a run. A register is written only where there are no `faults`. */
export type ReviewRun =
  | { readonly kind: "done"; readonly files: readonly ReviewedFile[]; readonly totals: ControlTotals; readonly faults: readonly ControlFault[]; readonly resumed: number }
  /** so many files have an outcome, which the checkpoint keeps */
  | { readonly kind: "cancelled"; readonly done: number };

/**
 * Reviews every file as `runReview` does, with everything that came of them at hand. What is given does not depend on the order of the files
 * or on how many are read at once.
 */
export async function reviewFiles(files: readonly ListedFile[], ports: ReviewPorts, control: ReviewControl, onProgress: (progress: ReviewProgress) => void): Promise<ReviewRun> {
  const taken: TakenOutcome[] = [];
  const contents = new Map<string, ReviewedContent>();
  const texts = new SharedTexts();
  const run = await runReview(files, ports, control, onProgress, (outcome) => {
    const content = outcome.content === null ? null : texts.shared(outcome.content);
    taken.push({ ...outcome, content });
    if (content !== null) {
      contents.set(outcome.hash, content);
    }
  });
  if (run.kind === "cancelled") {
    return run;
  }
  const reviewed = reviewedFiles(
    taken.flatMap(({ path, hash, content }) => {
      const found = content ?? contents.get(hash);
      return found === undefined ? [] : [{ path, hash, content: found }];
    }),
  );
  const totals = controlTotals(files.length, reviewed);
  return { kind: "done", files: reviewed, totals, faults: controlFaults(totals, reviewed), resumed: run.resumed };
}
