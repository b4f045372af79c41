import type { ReportWork } from "../application";
import type { Locale } from "../core";
import { makeBrowserReport } from "../files/browser";
import { builtInTemplate } from "./builtInTemplates";

/** What the pane asks of the worker; it answers once, or fails. */
export type PaneReportRequest = { readonly kind: "make"; readonly work: ReportWork } | { readonly kind: "template"; readonly locale: Locale };

self.onmessage = ({ data }: MessageEvent<PaneReportRequest>) => {
  if (data.kind === "template") {
    const bytes = builtInTemplate(data.locale);
    self.postMessage(bytes, { transfer: [bytes.buffer] });
    return;
  }
  const made = makeBrowserReport(data.work, builtInTemplate(data.work.locale));
  self.postMessage(made, { transfer: made.ok ? [made.bytes.buffer] : [] });
};
