import type { ReviewedContent } from "../core";
import type { ReviewControl } from "./reviewControl";
import type { FileDigest, FileReview, KeptReviews, ListedFile, ReviewCheckpointPort, ReviewPoolPort, ReviewProgress } from "./reviewPorts";

export interface ReviewPorts {
  readonly pool: ReviewPoolPort;
  readonly checkpoint: ReviewCheckpointPort;
  /** milliseconds since any moment */
  readonly clock: () => number;
}

/** A file with what came of it, handed over as soon as it is there. */
export interface TakenOutcome {
  readonly path: string;
  /** "" where the bytes could not be read to their end */
  readonly hash: string;
  /** null where another file of this run has the same bytes, and its content with them */
  readonly content: ReviewedContent | null;
  /** the checkpoint keeps it */
  readonly isKept: boolean;
}

/** How a run ended; once it is `done`, everything that is to be kept is. */
export type EndedRun =
  | { readonly kind: "done"; readonly resumed: number }
  /** so many files have an outcome, which the checkpoint keeps */
  | { readonly kind: "cancelled"; readonly done: number };

/**
 * Reviews every file, each on its own: one that cannot be read is refused and stops nothing. The same bytes are read once, whatever
 * they are called, and not at all where an earlier run kept what came of them. Which outcomes are handed over does not depend on the order
 * of the files or on how many are read at once. Rejects only where the checkpoint cannot be read or written.
 */
export function runReview(
  files: readonly ListedFile[],
  ports: ReviewPorts,
  control: ReviewControl,
  onProgress: (progress: ReviewProgress) => void,
  take: (outcome: TakenOutcome) => void,
): Promise<EndedRun> {
  return new Run(files, ports, control, onProgress, take).run();
}

/** A disk that is slower than reading is waited for: what it has not taken yet is lost with the program. */
const MOST_UNKEPT = 16;

class Run {
  private readonly inHand = new Set<string>();
  private kept: KeptReviews = new Map<string, ReviewedContent>();
  /** what is being read or was, by the hash under which it was begun; the contents themselves are with whoever took them */
  private readonly running = new Map<string, Promise<{ readonly hash: string; readonly isRefused: boolean }>>();
  /** digests of the files that come next, by their place */
  private readonly digests = new Map<number, Promise<FileDigest>>();
  /** resolved once everything that was handed to the checkpoint would outlast a crash */
  private keeping: Promise<void> = Promise.resolve();
  private unkept = 0;
  private isUnkeepable = false;
  private begun = 0;
  private done = 0;
  private resumed = 0;
  private refused = 0;
  private read = 0;
  private readonly startedAt: number;

  constructor(
    private readonly files: readonly ListedFile[],
    private readonly ports: ReviewPorts,
    private readonly control: ReviewControl,
    private readonly onProgress: (progress: ReviewProgress) => void,
    private readonly take: (outcome: TakenOutcome) => void,
  ) {
    this.startedAt = ports.clock();
  }

  async run(): Promise<EndedRun> {
    this.kept = await this.ports.checkpoint.load();
    const lanes = Math.max(1, Math.min(this.ports.pool.jobs, this.files.length));
    await Promise.all(Array.from({ length: lanes }, () => this.lane(lanes)));
    await this.keeping;
    return this.control.signal.aborted ? { kind: "cancelled", done: this.done } : { kind: "done", resumed: this.resumed };
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
      const isDone = await this.review(file, digest);
      this.inHand.delete(file.path);
      if (isDone) {
        this.done += 1;
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

  /** Whether there is an outcome; there is none where the run was cancelled meanwhile. */
  private async review({ path }: ListedFile, asked: Promise<FileDigest>): Promise<boolean> {
    const digest = await asked;
    if (!digest.ok) {
      this.read += 1;
      return this.taken({ path, hash: "", content: { kind: "refused", company: "", issues: [digest.issue] }, isKept: false }, true);
    }
    const kept = await this.kept.get(digest.hash);
    if (kept !== undefined) {
      this.resumed += 1;
      return this.taken({ path, hash: digest.hash, content: kept, isKept: true }, kept.kind === "refused");
    }
    const earlier = this.running.get(digest.hash);
    const twin = earlier === undefined ? undefined : await earlier;
    const isTwin = twin?.hash === digest.hash;
    const review = isTwin ? null : await this.begin(path, digest.hash);
    if (this.control.signal.aborted) {
      return false;
    }
    this.read += 1;
    return review === null
      ? this.taken({ path, hash: digest.hash, content: null, isKept: true }, twin?.isRefused === true)
      : this.taken({ path, hash: review.hash, content: review.content, isKept: review.isLasting }, review.content.kind === "refused");
  }

  private taken(outcome: TakenOutcome, isRefused: boolean): true {
    this.refused += isRefused ? 1 : 0;
    this.take(outcome);
    return true;
  }

  private begin(path: string, hash: string): Promise<FileReview> {
    const reading = this.reviewed(path);
    const running = reading.then((review) => ({ hash: review.hash, isRefused: review.content.kind === "refused" }));
    // Whoever reads the file is told of a failure.
    running.catch(() => undefined);
    this.running.set(hash, running);
    return reading;
  }

  private async reviewed(path: string): Promise<FileReview> {
    const review = await this.ports.pool.review(path, this.control.signal);
    if (review.isLasting && (this.unkept >= MOST_UNKEPT || this.isUnkeepable)) {
      await this.keeping;
    }
    if (review.isLasting && !this.control.signal.aborted) {
      this.keep(review);
    }
    return review;
  }

  /** Outcomes go to the disk while the next files are read. */
  private keep({ hash, content }: FileReview): void {
    this.unkept += 1;
    const kept = this.ports.checkpoint.keep(hash, content).then(() => {
      this.unkept -= 1;
    });
    this.keeping = Promise.all([this.keeping, kept]).then(() => undefined);
    // Whoever keeps the next one, or ends the run, is told.
    this.keeping.catch(() => {
      this.isUnkeepable = true;
    });
  }

  private progress(): ReviewProgress {
    const minutes = (this.ports.clock() - this.startedAt) / 60_000;
    const perMinute = this.read > 0 && minutes > 0 ? this.read / minutes : null;
    const left = this.files.length - this.done;
    return {
      done: this.done,
      of: this.files.length,
      resumed: this.resumed,
      refused: this.refused,
      perMinute: perMinute === null ? null : Math.round(perMinute),
      secondsLeft: perMinute === null ? null : Math.ceil((left / perMinute) * 60),
      inHand: [...this.inHand],
    };
  }
}
