import { HostError, type ServiceStarPorts } from "../application";
import type { SheetComparison } from "../core";
import { moment } from "./moment";
import { RegisterWorker } from "./registerWorker";
import { storagePartition } from "./storagePartition";

/** One worker for as long as the desk is open: it holds what it has read of the files. */
const subjects = new RegisterWorker();

/** What the reviewer's desk needs of this page; the page names the version that it was built as. */
export const paneReviewDesk: ServiceStarPorts["reviewDesk"] = {
  subjects: {
    begin: (basis) => subjects.ask({ kind: "begin", basis, partition: storagePartition() }),
    take: (lines) => subjects.ask({ kind: "take", lines }),
    make: () => subjects.ask({ kind: "make" }),
    give: (from, to) => subjects.ask({ kind: "give", from, to }),
    close: () => subjects.end(),
  },
  compare: async (first, second, signal) => {
    if (signal.aborted) {
      throw new HostError("cancelled");
    }
    const worker = new RegisterWorker();
    const end = (): void => worker.end();
    signal.addEventListener("abort", end);
    try {
      return await worker.ask<SheetComparison>({ kind: "compare", first, second });
    } finally {
      signal.removeEventListener("abort", end);
      worker.end();
    }
  },
  pause: () =>
    new Promise((resolve) => {
      setTimeout(resolve);
    }),
  engine: `ServiceStar/${document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "0"}`,
  now: moment,
};
