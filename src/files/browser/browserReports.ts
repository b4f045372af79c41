import type { FileWriting, ReportWork } from "../../application";
import { deflateBrowser } from "../deflateBrowser";
import { inflateBrowser } from "../inflateBrowser";
import { makeReportFile } from "../report/makeReportFile";

/** Reports in a page or a worker. */
export function makeBrowserReport(work: ReportWork, builtIn: Uint8Array): FileWriting {
  return makeReportFile(work, builtIn, { inflate: inflateBrowser, deflate: deflateBrowser });
}
