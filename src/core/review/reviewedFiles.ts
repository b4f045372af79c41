import type { ReviewedContent, ReviewedFile, ReviewedSheet } from "./reviewedFile";

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
  return byPathOnce(outcomes).map(({ file: { path, hash, content }, of }): ReviewedFile => {
    if (of !== null) {
      return { path, hash, outcome: "duplicate", of };
    }
    return content.kind === "refused"
      ? { path, hash, outcome: "refused", company: content.company, issues: content.issues }
      : { path, hash, outcome: sheetOutcome(content.sheet), sheet: content.sheet };
  });
}

/** A file of a run without what came of its bytes. */
export type FileHead = { readonly path: string; readonly hash: string } & ({ readonly outcome: "scored" | "incomplete" | "refused" } | { readonly outcome: "duplicate"; readonly of: string });

/** The same of files whose contents are elsewhere. */
export function fileHeads(files: readonly { readonly path: string; readonly hash: string; readonly outcome: "scored" | "incomplete" | "refused" }[]): readonly FileHead[] {
  return byPathOnce(files).map(({ file, of }): FileHead => (of === null ? file : { path: file.path, hash: file.hash, outcome: "duplicate", of }));
}

/** Files by path; `of` is the first with the same bytes, null for that one itself. */
function byPathOnce<File extends { readonly path: string; readonly hash: string }>(files: readonly File[]): readonly { readonly file: File; readonly of: string | null }[] {
  const first = new Map<string, string>();
  return [...files].sort(({ path: a }, { path: b }) => comparePaths(a, b)).map((file) => {
    const of = file.hash === "" ? null : (first.get(file.hash) ?? null);
    first.set(file.hash, of ?? file.path);
    return { file, of };
  });
}

/** Whether a sheet has a result. */
export function sheetOutcome({ result }: ReviewedSheet): "scored" | "incomplete" {
  return result === null ? "incomplete" : "scored";
}

/** By code units: the same order on every system. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
