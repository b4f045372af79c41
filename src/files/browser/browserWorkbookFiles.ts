import type { WorkbookFilePort } from "../../application";
import { deflateBrowser } from "../deflateBrowser";
import { inflateBrowser } from "../inflateBrowser";
import { readScoringFile } from "../scoringFile";
import { writeWorkbookFile } from "../writeWorkbookFile";

/** Scoring workbooks as files in a page or a worker. */
export const browserWorkbookFiles: WorkbookFilePort = {
  read: (bytes) => readScoringFile(bytes, { inflate: inflateBrowser }),
  write: (plan) => writeWorkbookFile(plan, deflateBrowser),
};
