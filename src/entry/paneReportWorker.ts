import type { DecisionWork, FileWriting, ReportWork, TemplateKind } from "../application";
import type { Locale } from "../core";
import { makeBrowserDecision, makeBrowserReport } from "../files/browser";
import { builtInTemplate } from "./builtInTemplates";

/** What the pane asks of the worker; it answers once, or fails. */
export type PaneReportRequest =
  | { readonly kind: "report"; readonly work: ReportWork }
  | { readonly kind: "decision"; readonly work: DecisionWork }
  | { readonly kind: "template"; readonly of: TemplateKind; readonly locale: Locale };

self.onmessage = ({ data }: MessageEvent<PaneReportRequest>) => {
  if (data.kind === "template") {
    const bytes = builtInTemplate(data.of, data.locale);
    self.postMessage(bytes, { transfer: [bytes.buffer] });
    return;
  }
  const made = makeFile(data);
  self.postMessage(made, { transfer: made.ok ? [made.bytes.buffer] : [] });
};

function makeFile(request: Exclude<PaneReportRequest, { readonly kind: "template" }>): FileWriting {
  const template = builtInTemplate(request.kind, request.work.locale);
  return request.kind === "report" ? makeBrowserReport(request.work, template) : makeBrowserDecision(request.work, template);
}
