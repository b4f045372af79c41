import { controlFaults, controlTotals, reviewedFiles } from "../core";
import type { ControlFault, ControlTotals, FileOutcome, ReviewedContent, ReviewedFile } from "../core";
import type { ReviewControl } from "./reviewControl";
import type { FileDigest, FileReview, KeptReviews, ListedFile, ReviewCheckpointPort, ReviewPoolPort, ReviewProgress } from "./reviewPorts";
import { SharedTexts } from "./sharedTexts";

export interface ReviewPorts {
  readonly pool: ReviewPoolPort;
  readonly checkpoint: ReviewCheckpointPort;
  /** milliseconds since any moment */
  readonly clock: () => number;
}

/** What came of a run. A register is written only where there are no `faults`. */
export type ReviewRun =
  | { readonly kind: "done"; readonly files: readonly ReviewedFile[]; readonly totals: ControlTotals; readonly faults: readonly ControlFault[]; readonly resumed: number }
  /** so many files have an outcome, which the checkpoint keeps */
  | { readonly kind: "cancelled"; readonly done: number };

/**
 * Reviews every file, each on its own: one that cannot be read is refused and stops nothing. The same bytes are read once, whatever
 * they are called, and not at all where an earlier run kept what came of them. What is given does not depend on the order of the files
 * or on how many are read at once. Rejects only where the checkpoint cannot be written.
 */
export function reviewFiles(files: readonly ListedFile[], ports: ReviewPorts, control: ReviewControl, onProgress: (progress: ReviewProgress) => void): Promise<ReviewRun> {
  return new Run(files, ports, control, onProgress).run();
}

class Run {
  private readonly outcomes: FileOutcome[] = [];
  private readonly inHand = new Set<string>();
  private readonly texts = new SharedTexts();
  private kept: KeptReviews = new Map<string, ReviewedContent>();
  /** contents that are being read, by the hash under which they were begun */
  private readonly running = new Map<string, Promise<FileReview>>();
  /** digests of the files that come next, by their place */
  private readonly digests = new Map<number, Promise<FileDigest>>();
  /** resolved once everything that was handed to the checkpoint would outlast a crash */
  private keeping: Promise<void> = Promise.resolve();
  private begun = 0;
  private resumed = 0;
  private refused = 0;
  private read = 0;
  private readonly startedAt: number;

  constructor(
    private readonly files: readonly ListedFile[],
    private readonly ports: ReviewPorts,
    private readonly control: ReviewControl,
    private readonly onProgress: (progress: ReviewProgress) => void,
  ) {
    this.startedAt = ports.clock();
  }

  async run(): Promise<ReviewRun> {
    this.kept = await this.ports.checkpoint.load();
    const lanes = Math.max(1, Math.min(this.ports.pool.jobs, this.files.length));
    await Promise.all(Array.from({ length: lanes }, () => this.lane(lanes)));
    await this.keeping;
    if (this.control.signal.aborted) {
      return { kind: "cancelled", done: this.outcomes.length };
    }
    const reviewed = reviewedFiles(this.outcomes);
    const totals = controlTotals(this.files.length, reviewed);
    return { kind: "done", files: reviewed, totals, faults: controlFaults(totals, reviewed), resumed: this.resumed };
  }

  private async lane(lanes: number): Promise<void> {
    for (;;) {
      await this.control.whenRunning();
      const place = this.begun;
      const file = this.control.signal.aborted ? undefined : this.files[place];
      if (file === undefined) {
        return;
      }
      this.begun += 1;
      this.inHand.add(file.path);
      this.onProgress(this.progress());
      const digest = this.digests.get(place) ?? this.ports.pool.digest(file.path);
      this.digests.delete(place);
      // By the time that a lane is free, the next file's digest is there.
      if (place + lanes >= this.begun) {
        this.digestAt(place + lanes)?.catch(() => undefined);
      }
      const outcome = await this.outcomeOf(file, digest);
      this.inHand.delete(file.path);
      if (outcome !== null) {
        this.outcomes.push(outcome);
        this.refused += outcome.content.kind === "refused" ? 1 : 0;
        this.onProgress(this.progress());
      }
    }
  }

  private digestAt(place: number): Promise<FileDigest> | undefined {
    const file = this.files[place];
    if (file === undefined) {
      return undefined;
    }
    const digest = this.digests.get(place) ?? this.ports.pool.digest(file.path);
    this.digests.set(place, digest);
    return digest;
  }

  /** null where the run was cancelled meanwhile */
  private async outcomeOf({ path }: ListedFile, asked: Promise<FileDigest>): Promise<FileOutcome | null> {
    const digest = await asked;
    if (!digest.ok) {
      this.read += 1;
      return { path, hash: "", content: { kind: "refused", company: "", issues: [digest.issue] } };
    }
    const kept = await this.kept.get(digest.hash);
    if (kept !== undefined) {
      this.resumed += 1;
      return { path, hash: digest.hash, content: this.texts.shared(kept) };
    }
    const earlier = this.running.get(digest.hash);
    const twin = earlier === undefined ? undefined : await earlier;
    const review = twin?.hash === digest.hash ? twin : await this.begin(path, digest.hash);
    if (this.control.signal.aborted) {
      return null;
    }
    this.read += 1;
    return { path, hash: review.hash, content: review.content };
  }

  private begin(path: string, hash: string): Promise<FileReview> {
    const reading = this.reviewed(path);
    this.running.set(hash, reading);
    return reading;
  }

  private async reviewed(path: string): Promise<FileReview> {
    const review = await this.ports.pool.review(path, this.control.signal);
    const content = this.texts.shared(review.content);
    if (review.isLasting) {
      // One file's outcome goes to the disk while the next file is read.
      await this.keeping;
    }
    if (review.isLasting && !this.control.signal.aborted) {
      this.keeping = Promise.all([this.keeping, this.ports.checkpoint.keep(review.hash, content)]).then(() => undefined);
      // Whoever keeps the next one, or ends the run, is told.
      this.keeping.catch(() => undefined);
    }
    return { ...review, content };
  }

  private progress(): ReviewProgress {
    const minutes = (this.ports.clock() - this.startedAt) / 60_000;
    const perMinute = this.read > 0 && minutes > 0 ? this.read / minutes : null;
    const left = this.files.length - this.outcomes.length;
    return {
      done: this.outcomes.length,
      of: this.files.length,
      resumed: this.resumed,
      refused: this.refused,
      perMinute: perMinute === null ? null : Math.round(perMinute),
      secondsLeft: perMinute === null ? null : Math.ceil((left / perMinute) * 60),
      inHand: [...this.inHand],
    };
  }
}
