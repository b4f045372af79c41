import type { WorkbookFilePort } from "../application";
import { deflateNode } from "./deflateNode";
import { inflateNode } from "./inflateNode";
import { readScoringFile } from "./scoringFile";
import { writeWorkbookFile } from "./writeWorkbookFile";

/** Scoring workbooks as files by Node's own zlib. */
export const nodeWorkbookFiles: WorkbookFilePort = {
  read: (bytes) => readScoringFile(bytes, inflateNode),
  write: (plan) => writeWorkbookFile(plan, deflateNode),
};
