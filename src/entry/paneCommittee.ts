import { HostError, type CommitteeWorkPort, type FileLine, type FileLook, type CopyWriting } from "../application";
import type { Issue } from "../core";
import type { CommitteeRequest } from "./paneCommitteeWorker";

const MOST_WORKERS = 4;
/** Longer than any file of people takes, on a slow machine as well; then the next one is worked on. */
const SECONDS_PER_FILE = 60;

const TOO_LONG: readonly Issue[] = [{ code: "review-time-limit", path: "", params: { seconds: SECONDS_PER_FILE } }];
const UNREAD = { kind: "refused", issues: TOO_LONG, seen: "" } as const;

/** A committee's files in workers, one for each request: a large or a hostile file never holds up the pane or the other files. */
export const paneCommittee: CommitteeWorkPort = {
  jobs: Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1)),
  look: (bytes, evidence, engine, signal) => inWorker<FileLook>({ kind: "look", bytes, evidence, engine }, UNREAD, signal),
  line: (bytes, evidence, engine, signal) => inWorker<FileLine>({ kind: "line", bytes, evidence, engine }, UNREAD, signal),
  write: (bytes, writing, digest, evidence, engine, signal) => inWorker<CopyWriting>({ kind: "write", bytes, writing, digest, evidence, engine }, { kind: "no-copy", issues: TOO_LONG }, signal),
};

/** The bytes stay with the page as well: what is written is made of the very bytes that were looked at. */
function inWorker<Answer>(request: CommitteeRequest, tooLong: Answer, signal: AbortSignal): Promise<Answer> {
  const worker = new Worker(new URL("./paneCommitteeWorker.ts", import.meta.url), { name: "committee-file" });
  let limit: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Answer>((resolve, reject) => {
    const cancel = (): void => reject(new HostError("cancelled"));
    signal.addEventListener("abort", cancel);
    if (signal.aborted) {
      cancel();
    }
    limit = setTimeout(() => resolve(tooLong), SECONDS_PER_FILE * 1000);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessageerror = () => reject(new Error("the answer cannot be read"));
    worker.postMessage(request);
  }).finally(() => {
    clearTimeout(limit);
    worker.terminate();
  });
}
