import type { DecisionWork, FileWriting, ReportWork } from "../../application";
import { deflateBrowser } from "../deflateBrowser";
import { inflateBrowser } from "../inflateBrowser";
import { makeDecisionFile } from "../report/makeDecisionFile";
import { makeReportFile } from "../report/makeReportFile";

/** Reports in a page or a worker. */
export function makeBrowserReport(work: ReportWork, builtIn: Uint8Array): FileWriting {
  return makeReportFile(work, builtIn, { inflate: inflateBrowser, deflate: deflateBrowser });
}

/** Records of decisions in a page or a worker. */
export function makeBrowserDecision(work: DecisionWork, builtIn: Uint8Array): FileWriting {
  return makeDecisionFile(work, builtIn, { inflate: inflateBrowser, deflate: deflateBrowser });
}
