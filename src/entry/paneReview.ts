import type { ReviewWorkPort } from "../application";
import { webCryptoFileHash } from "../crypto";
import { browserReviewPool } from "../files/browser";
import type { PaneRegisterRequest } from "./paneRegisterWorker";
import { paneForms } from "./paneForms";
import { RegisterWorker } from "./registerWorker";
import { reviewStore } from "./reviewStore";

/** Each holds a file as it unfolds: more of them take memory and hardly any time. */
const MOST_WORKERS = 4;
const SECONDS_PER_FILE = 60;

/** Bulk reviews in this page: workers read the files, another one compares them and tells them; the page's own thread does neither. */
export const paneReview: ReviewWorkPort = {
  pool: (files, form) =>
    browserReviewPool({
      start: () => new Worker(new URL("./paneReviewWorker.ts", import.meta.url), { name: "review-file" }),
      files,
      form,
      hash: webCryptoFileHash.hash,
      jobs: Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1, files.size)),
      secondsPerFile: SECONDS_PER_FILE,
    }),
  checkpoint: reviewStore,
  forms: paneForms,
  clock: () => performance.now(),
  triage: (files) => inWorker({ kind: "triage", files }),
  tell: (work) => inWorker({ kind: "tell", work }),
};

function inWorker<Answer>(request: PaneRegisterRequest): Promise<Answer> {
  const worker = new RegisterWorker();
  return worker.ask<Answer>(request).finally(() => worker.end());
}
