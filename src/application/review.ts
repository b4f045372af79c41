import type { Locale, TriagedSheet } from "../core";
import type { RefreshCounts } from "../template";
import { formCheckpoint } from "./formCheckpoint";
import type { FormBasis } from "./forms";
import { outcomeOf } from "./outcome";
import type { BuildProgress } from "./ports";
import type { ReviewControl } from "./reviewControl";
import { reviewFiles, type ReviewRun } from "./reviewFiles";
import type { RegisterPort, RegisterState, ReviewProgress, ReviewSource, ReviewWorkPort } from "./reviewPorts";
import type { Outcome } from "./serviceStar";

/** A run whose totals are right, with what is to be looked at. */
export interface TriagedRun {
  readonly run: Extract<ReviewRun, { readonly kind: "done" }>;
  readonly sheets: readonly TriagedSheet[];
}

/** What became of a register. */
export type RegisterWriting =
  | { readonly kind: "written"; readonly rows: number }
  | { readonly kind: "refreshed"; readonly counts: RefreshCounts }
  /** nothing was written: the table lacks columns without which no row is known again */
  | { readonly kind: "columns-missing"; readonly columns: readonly string[] }
  /** nothing was written: the open workbook is one company's */
  | { readonly kind: "scoring" }
  /** nothing was written: the totals are not right */
  | { readonly kind: "faulty" };

/** Bulk reviews: reading, comparing and telling them in the open workbook. */
export interface ReviewService {
  /** `form`: what is no scoring workbook is read by it; nothing is where it is not given */
  readonly run: (files: readonly ReviewSource[], control: ReviewControl, onProgress: (progress: ReviewProgress) => void, form?: FormBasis | null) => Promise<Outcome<ReviewRun>>;
  readonly triage: (run: TriagedRun["run"]) => Promise<Outcome<TriagedRun>>;
  /** what a register would be written into */
  readonly register: () => Promise<Outcome<RegisterState>>;
  /** Writes a new register, or refreshes the one that is there. */
  readonly write: (triaged: TriagedRun, locale: Locale, onProgress: (progress: BuildProgress) => void, signal: AbortSignal) => Promise<Outcome<RegisterWriting>>;
  /** how many files' outcomes this browser keeps */
  readonly kept: () => Promise<number>;
  readonly forget: () => Promise<void>;
}

/** Bulk reviews over the given ports. */
export function reviewService(work: ReviewWorkPort, register: RegisterPort): ReviewService {
  return {
    run: (files, control, onProgress, form = null) =>
      outcomeOf(async () => {
        const pool = work.pool(new Map(files.map(({ path, file }) => [path, file])), form);
        try {
          return await reviewFiles(files, { pool, checkpoint: formCheckpoint(work.checkpoint, form?.hashes.mapping ?? null), clock: work.clock }, control, onProgress);
        } finally {
          await pool.close();
        }
      }),
    triage: (run) => outcomeOf(async () => ({ run, sheets: await work.triage(run.files) })),
    register: () => outcomeOf(() => register.read()),
    write: (triaged, locale, onProgress, signal) => outcomeOf(() => writeRegister(triaged, locale, { work, register }, onProgress, signal)),
    kept: () => work.checkpoint.count(),
    forget: () => work.checkpoint.forget(),
  };
}

async function writeRegister(
  { run, sheets }: TriagedRun,
  locale: Locale,
  { work, register }: { readonly work: ReviewWorkPort; readonly register: RegisterPort },
  onProgress: (progress: BuildProgress) => void,
  signal: AbortSignal,
): Promise<RegisterWriting> {
  if (run.faults.length > 0) {
    return { kind: "faulty" };
  }
  const state = await register.read();
  if (state.kind === "scoring") {
    return { kind: "scoring" };
  }
  const told = await work.tell({ files: run.files, totals: run.totals, sheets, locale, existing: state.kind === "register" ? state.reading : null });
  switch (told.kind) {
    case "build":
      await register.build(told.plan, onProgress, signal);
      return { kind: "written", rows: sheets.length };
    case "refresh":
      await register.refresh(told.refresh, told.lists, onProgress, signal);
      return { kind: "refreshed", counts: told.refresh.counts };
    case "columns-missing":
      return told;
  }
}
