import type { ReviewWorkPort } from "../application";
import type { ReviewedFile } from "../core";
import { webCryptoFileHash } from "../crypto";
import { browserReviewPool } from "../files/browser";
import type { PaneRegisterRequest } from "./paneRegisterWorker";
import { paneForms } from "./paneForms";
import { RegisterWorker } from "./registerWorker";
import { reviewStore } from "./reviewStore";
import { byPath, withFiles, type SheetByPath } from "./sheetsByPath";

/** Each holds a file as it unfolds: more of them take memory and hardly any time. */
const MOST_WORKERS = 4;
const SECONDS_PER_FILE = 60;
/** How many files go to a worker in one message: so many hold up the page for a few milliseconds. */
const FILES_AT_ONCE = 50;

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
  triage: async (files) => withFiles(await inWorker<readonly SheetByPath[]>(files, { kind: "triage" }), files),
  tell: ({ files, sheets, ...work }) => inWorker(files, { kind: "tell", work, sheets: byPath(sheets) }),
};

/** Asks a worker that holds these files. */
async function inWorker<Answer>(files: readonly ReviewedFile[], request: PaneRegisterRequest): Promise<Answer> {
  const worker = new RegisterWorker();
  try {
    for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
      await worker.ask({ kind: "hold", files: files.slice(from, from + FILES_AT_ONCE) });
    }
    return await worker.ask<Answer>(request);
  } finally {
    worker.end();
  }
}
