import type { BeginWorkbook, WorkbookFilePort } from "../application";
import { deflateNode, deflatePiecesNode } from "./deflateNode";
import { nodePlatform } from "./nodePlatform";
import { readScoringFile } from "./scoringFile";
import { beginWorkbookFile, writeWorkbookFile } from "./writeWorkbookFile";

/** Scoring workbooks as files by Node's own zlib. */
export const nodeWorkbookFiles: WorkbookFilePort = {
  read: (bytes) => readScoringFile(bytes, nodePlatform),
  write: (plan) => writeWorkbookFile(plan, deflateNode),
};

/** Workbooks whose last rows come later, by Node's own zlib. */
export const nodeBeginWorkbook: BeginWorkbook = beginWorkbookFile({ deflate: deflateNode, deflatePieces: deflatePiecesNode });
