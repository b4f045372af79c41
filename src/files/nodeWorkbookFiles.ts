import type { WorkbookFilePort } from "../application";
import { deflateNode } from "./deflateNode";
import { nodePlatform } from "./nodePlatform";
import { readScoringFile } from "./scoringFile";
import { writeWorkbookFile } from "./writeWorkbookFile";

/** Scoring workbooks as files by Node's own zlib. */
export const nodeWorkbookFiles: WorkbookFilePort = {
  read: (bytes) => readScoringFile(bytes, nodePlatform),
  write: (plan) => writeWorkbookFile(plan, deflateNode),
};
