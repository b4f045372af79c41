import { inspect } from "node:util";
import type { ClosableReviewPool } from "../../application";
import { nodeReviewPool } from "./nodeReviewPool";
import type { HostAnswer, HostRequest } from "./reviewMessages";

/** Nothing is cancelled here: the process ends where its work is not wanted any more. */
const GOES_ON = new AbortController().signal;

/** Serves a pool of threads that run the worker's program to the process that began this one, and ends with that. */
export function serveReviewPool(worker: URL): void {
  if (process.send === undefined) {
    throw new Error("a pool is served in a process that another one began");
  }
  let pool: ClosableReviewPool | null = null;
  const answer = (given: HostAnswer): void => {
    process.send?.(given);
  };
  process.on("message", (message) => {
    const request = message as HostRequest;
    if ("limits" in request) {
      pool = nodeReviewPool({ ...request.limits, worker });
      return;
    }
    const { id, path } = request;
    pool?.review(path, GOES_ON).then(
      (review) => answer({ id, review }),
      (error: unknown) => answer({ id, failure: inspect(error) }),
    );
  });
  process.on("disconnect", () => process.exit());
  // A terminal interrupts both processes; the other one decides what becomes of the run.
  process.on("SIGINT", () => undefined);
}
