import type { ReviewedContent } from "../../core";
import { READY, type BrowserReviewRequest, type ReviewAnswer } from "./reviewMessages";
import { refusal } from "./reviewLane";

/** The worker's own side of the page. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<BrowserReviewRequest>) => void) | null;
  readonly postMessage: (message: unknown) => void;
}

export interface BrowserReviewWork {
  /** lower-case hex SHA-256 */
  readonly hashOf: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly review: (bytes: Uint8Array<ArrayBuffer>, form: BrowserReviewRequest["form"]) => Promise<ReviewedContent>;
  /** a failure of the program: it ends the worker */
  readonly fail: (error: unknown) => void;
}

/** Answers the pool's requests in a worker of the page: reads the file that is asked for and reviews its bytes. */
export function serveBrowserReviews(scope: WorkerScope, { hashOf, review, fail }: BrowserReviewWork): void {
  const answer = async ({ file, form }: BrowserReviewRequest): Promise<ReviewAnswer> => {
    const bytes = await file.slice(0, file.size).arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
    return bytes === null ? { hash: "", content: refusal("file-unreadable", { reason: "NotReadable" }) } : { hash: await hashOf(bytes), content: await review(bytes, form) };
  };
  scope.onmessage = ({ data }) => {
    answer(data).then((given) => scope.postMessage(given), fail);
  };
  scope.postMessage(READY);
}
