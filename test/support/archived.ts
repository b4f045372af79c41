import { ReviewArchive } from "../../src/application";
import type { FileOutcome, ReviewedContent } from "../../src/core";
import type { RegisterSurvey } from "../../src/template";

/** The archive of a run that gave these outcomes, with a checkpoint in memory. */
export function archived(outcomes: readonly FileOutcome[], survey: RegisterSurvey): ReviewArchive {
  const kept = new Map<string, ReviewedContent>();
  const read = (hash: string): Promise<ReviewedContent> => {
    const content = kept.get(hash);
    return content === undefined ? Promise.reject(new Error(`nothing is kept under ${hash}`)) : Promise.resolve(content);
  };
  const archive = new ReviewArchive({ read }, survey);
  for (const { path, hash, content } of outcomes) {
    const isKept = hash !== "";
    const isTwin = isKept && kept.has(hash);
    if (isKept && !isTwin) {
      kept.set(hash, content);
    }
    archive.take({ path, hash, content: isTwin ? null : content, isKept });
  }
  return archive;
}
