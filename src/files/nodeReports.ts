import type { DecisionWork, FileWriting, ReportWork } from "../application";
import { deflateBrowser } from "./deflateBrowser";
import { nodePlatform } from "./nodePlatform";
import { makeDecisionFile } from "./report/makeDecisionFile";
import { makeReportFile } from "./report/makeReportFile";

/** Reports by Node, deflated as in a browser, so that a report has the same bytes wherever it is made. */
export function makeNodeReport(work: ReportWork, builtIn: Uint8Array): FileWriting {
  return makeReportFile(work, builtIn, { ...nodePlatform, deflate: deflateBrowser });
}

/** The same for records of decisions. */
export function makeNodeDecision(work: DecisionWork, builtIn: Uint8Array): FileWriting {
  return makeDecisionFile(work, builtIn, { ...nodePlatform, deflate: deflateBrowser });
}
