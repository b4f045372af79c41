import type { ReviewedContent, ReviewedFile } from "./reviewedFile";

/** A file with what came of its bytes. `hash` is "" where they could not be read. */
export interface FileOutcome {
  readonly path: string;
  readonly hash: string;
  readonly content: ReviewedContent;
}

/**
 * The files of a run by path, whatever order they were read in. Of several with the same bytes the first by path counts and the
 * others are its duplicates; files that could not be read are never the same.
 */
export function reviewedFiles(outcomes: readonly FileOutcome[]): readonly ReviewedFile[] {
  const sorted = [...outcomes].sort(({ path: a }, { path: b }) => comparePaths(a, b));
  const first = new Map<string, string>();
  return sorted.map(({ path, hash, content }): ReviewedFile => {
    const of = hash === "" ? undefined : first.get(hash);
    if (of !== undefined) {
      return { path, hash, outcome: "duplicate", of };
    }
    first.set(hash, path);
    return content.kind === "refused"
      ? { path, hash, outcome: "refused", company: content.company, issues: content.issues }
      : { path, hash, outcome: content.sheet.result === null ? "incomplete" : "scored", sheet: content.sheet };
  });
}

/** By code units: the same order on every system. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
