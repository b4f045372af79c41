import type { ClosableReviewPool, FileDigest, FileHashPort, FileSource, FormBasis } from "../../application";
import { LARGEST_FILE_MEGABYTES } from "../../application";
import { reviewPool } from "./reviewPool";
import type { ReviewWorker, WorkerEvents } from "./reviewLane";
import type { BrowserReviewRequest } from "./reviewMessages";

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Nothing aborts the hashing of one file of at most 20 MB. */
const GOES_ON = new AbortController().signal;

export interface BrowserReviewPoolOptions {
  /** starts the worker's program */
  readonly start: () => Worker;
  /** the files of the run by path */
  readonly files: ReadonlyMap<string, FileSource>;
  /** by which files are read that are no scoring workbooks of ours; null where none are */
  readonly form: FormBasis | null;
  readonly hash: FileHashPort["hash"];
  readonly jobs: number;
  readonly secondsPerFile: number;
}

/** Reviews files that a person picked in workers of the page; a file is read by the worker alone, piece by piece nothing of it passes through the page. */
export function browserReviewPool({ start, files, form, hash, jobs, secondsPerFile }: BrowserReviewPoolOptions): ClosableReviewPool {
  return reviewPool<BrowserReviewRequest>({
    workers: jobs,
    // A page has its own work between two answers; files wait there, where the person can stop them.
    jobs,
    secondsPerFile,
    start: (events) => pageWorker(start(), events),
    requestOf: (path) => ({ file: fileOf(files, path), form }),
    digest: async (path) => digestOf(fileOf(files, path), hash),
  });
}

function fileOf(files: ReadonlyMap<string, FileSource>, path: string): FileSource {
  const file = files.get(path);
  if (file === undefined) {
    throw new Error(`not a file of this run: ${path}`);
  }
  return file;
}

async function digestOf(file: FileSource, hash: FileHashPort["hash"]): Promise<FileDigest> {
  if (file.size > LARGEST_FILE_MEGABYTES * BYTES_PER_MEGABYTE) {
    return { ok: false, issue: { code: "file-over-limit", path: "", params: { limit: LARGEST_FILE_MEGABYTES } } };
  }
  const hashing = await hash(file, GOES_ON, () => undefined);
  return hashing.ok ? hashing : { ok: false, issue: { code: "file-unreadable", path: "", params: { reason: "NotReadable" } } };
}

function pageWorker(worker: Worker, { onMessage, onLost }: WorkerEvents): ReviewWorker<BrowserReviewRequest> {
  worker.onmessage = ({ data }: MessageEvent<unknown>) => onMessage(data);
  worker.onerror = (event) => {
    event.preventDefault();
    onLost({ code: "review-failed", params: { reason: event.message }, cause: event.message });
  };
  worker.onmessageerror = () => onLost({ code: "review-failed", params: { reason: "message" }, cause: "message" });
  return {
    ask: (request) => worker.postMessage(request),
    end: () => {
      worker.terminate();
      return Promise.resolve();
    },
  };
}
