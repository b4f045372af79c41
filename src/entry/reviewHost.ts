import { serveReviewPool } from "../files";

/** Built, the worker's program lies beside this one; from the sources it is started as this one is. */
const here = import.meta.url;
const isBuilt = new URL(here).pathname.endsWith(".mjs");

serveReviewPool(new URL(isBuilt ? "review-worker.mjs" : "../../bin/reviewWorker.mjs", here));
