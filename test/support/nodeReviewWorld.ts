import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReviewWorld } from "../../src/cli";
import { checkpointFile, listReviewFiles, nodeBeginWorkbook, nodeReviewPool } from "../../src/files";
import { parseReviewedContent } from "../../src/schema";

/** The bulk review with the real files and workers of this computer, the workers from the sources. */
export function nodeReviewWorld(changed: Partial<ReviewWorld> = {}): ReviewWorld {
  return {
    list: listReviewFiles,
    pool: (jobs, form) => nodeReviewPool({ worker: pathToFileURL(join(__dirname, "../../bin/reviewWorker.mjs")), jobs, secondsPerFile: 60, megabytesPerWorker: 512, form }),
    checkpoint: (path, scope, parse) => checkpointFile(path, `0${scope}`, parse),
    beginWorkbook: nodeBeginWorkbook,
    parseContent: parseReviewedContent,
    isThere: (path) => stat(path).then(() => true, () => false),
    processors: 2,
    clock: () => performance.now(),
    columns: null,
    onInterrupt: () => () => undefined,
    ...changed,
  };
}
