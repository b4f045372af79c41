import type { ClosableReviewPool, FileDigest } from "../../application";
import { ReviewLane, refusal, type Asked, type ReviewLaneParts } from "./reviewLane";

export interface ReviewPoolParts<Request> extends Pick<ReviewLaneParts<Request>, "start" | "secondsPerFile"> {
  readonly requestOf: (path: string) => Request;
  readonly digest: (path: string) => Promise<FileDigest>;
  /** how many workers there are at most */
  readonly workers: number;
  /** how many files may be asked for at once; what is more than there are workers waits with one of them */
  readonly jobs: number;
}

/**
 * Reviews files in workers. One that takes too long or fails is ended and replaced, and its file is refused; a worker lives on from
 * file to file otherwise, with the standard that it read last. A file's time begins once its worker is ready for it.
 */
export function reviewPool<Request>({ start, requestOf, digest, workers, jobs, secondsPerFile }: ReviewPoolParts<Request>): ClosableReviewPool {
  const lanes = new Set<ReviewLane<Request>>();
  const ending = new Set<Promise<void>>();
  const holding = new Map<Asked<Request>, ReviewLane<Request>>();
  const open = (): ReviewLane<Request> => {
    const lane: ReviewLane<Request> = new ReviewLane({
      start,
      secondsPerFile,
      onOver: (waiting, ended) => {
        lanes.delete(lane);
        ending.add(ended);
        void ended.then(() => ending.delete(ended));
        // Whoever does not wait any more is told of that, in its turn.
        waiting.filter(({ signal }) => !signal.aborted).forEach(give);
      },
    });
    lanes.add(lane);
    return lane;
  };
  const give = (asked: Asked<Request>): void => {
    const [least] = [...lanes].sort((a, b) => a.load - b.load);
    const lane = least !== undefined && (least.load === 0 || lanes.size >= workers) ? least : open();
    holding.set(asked, lane);
    lane.ask(asked);
  };
  return {
    jobs,
    digest,
    review: (path, signal) =>
      new Promise((resolve, reject) => {
        const cancel = (): void => {
          const lane = holding.get(asked);
          done();
          lane?.drop(asked);
          resolve({ hash: "", content: refusal("review-failed", { reason: "cancelled" }), isLasting: false });
        };
        const done = (): void => {
          // Nothing is left with the signal: it outlasts the files of a whole run.
          signal.removeEventListener("abort", cancel);
          holding.delete(asked);
        };
        const settled = <T>(settle: (value: T) => void) => (value: T): void => {
          done();
          settle(value);
        };
        const asked: Asked<Request> = { request: requestOf(path), signal, settle: settled(resolve), reject: settled(reject) };
        if (signal.aborted) {
          cancel();
        } else {
          signal.addEventListener("abort", cancel);
          give(asked);
        }
      }),
    close: async () => {
      await Promise.all([...ending, ...[...lanes].map((lane) => lane.end())]);
    },
  };
}
