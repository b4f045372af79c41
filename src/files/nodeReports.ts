import type { FileWriting, ReportWork } from "../application";
import { deflateBrowser } from "./deflateBrowser";
import { nodePlatform } from "./nodePlatform";
import { makeReportFile } from "./report/makeReportFile";

/** Reports by Node, deflated as in a browser, so that a report has the same bytes wherever it is made. */
export function makeNodeReport(work: ReportWork, builtIn: Uint8Array): FileWriting {
  return makeReportFile(work, builtIn, { ...nodePlatform, deflate: deflateBrowser });
}
