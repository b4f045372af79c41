import type { Issue, Locale } from "../core";
import { checkWorkbook } from "./checkWorkbook";
import { outcomeOf } from "./outcome";
import type { HashPort, ReportFormat, ReportPort, ReportTemplate, TemplateStorePort, WorkbookPort, WorkbookState } from "./ports";
import type { Outcome } from "./serviceStar";

/** What a person asks for. */
export interface ReportRequest {
  readonly format: ReportFormat;
  readonly locale: Locale;
  /** a .docx or .dotx file; null takes the built-in one */
  readonly template: Uint8Array<ArrayBuffer> | null;
}

/** A report, or why there is none. There is no report of an assessment without a grade. */
export type ReportOutcome =
  | { readonly kind: "made"; readonly bytes: Uint8Array<ArrayBuffer>; readonly companyName: string }
  /** the template cannot be filled, or what came out did not hold everything */
  | { readonly kind: "refused"; readonly issues: readonly Issue[] }
  /** clauses are open, in the catalogue's order */
  | { readonly kind: "incomplete"; readonly open: readonly string[] }
  /** entries break a rule of the arithmetic, or the workbook's basis cannot be read */
  | { readonly kind: "unscored"; readonly issues: readonly Issue[] }
  | { readonly kind: "none"; readonly state: WorkbookState };

/** Evaluation reports of the open workbook. */
export interface ReportService {
  /** Reads and scores the workbook afresh and makes its report. An abort gives the failure `cancelled`. */
  readonly make: (request: ReportRequest, signal: AbortSignal) => Promise<Outcome<ReportOutcome>>;
  readonly builtInTemplate: (locale: Locale) => Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  /** the body's own template of the last time; null where none was kept */
  readonly keptTemplate: () => Promise<ReportTemplate | null>;
  /** whether it will be there next time */
  readonly keepTemplate: (template: ReportTemplate) => Promise<boolean>;
  readonly forgetTemplate: () => Promise<void>;
}

export interface ReportPorts {
  readonly workbook: Pick<WorkbookPort, "inspect" | "readGrids">;
  readonly hash: HashPort;
  readonly reportWork: ReportPort;
  readonly templates: TemplateStorePort;
}

/** The reports of the open workbook over the given ports. */
export function reportService(ports: ReportPorts): ReportService {
  return {
    make: (request, signal) => outcomeOf(() => makeReport(request, ports, signal)),
    builtInTemplate: (locale) => outcomeOf(() => ports.reportWork.builtInTemplate("report", locale)),
    keptTemplate: () => ports.templates.read(),
    keepTemplate: (template) => ports.templates.keep(template),
    forgetTemplate: () => ports.templates.forget(),
  };
}

async function makeReport({ format, locale, template }: ReportRequest, ports: ReportPorts, signal: AbortSignal): Promise<ReportOutcome> {
  const checked = await checkWorkbook(ports);
  if (checked.kind === "none") {
    return checked;
  }
  if (checked.kind === "unreadable") {
    return { kind: "unscored", issues: checked.issues };
  }
  const { catalogue, profile, hashes, draft, sites, stage, report, findings, issues, records, companyName } = checked.workbook;
  switch (report.status) {
    case "refused":
      return { kind: "unscored", issues: report.issues };
    case "incomplete":
      return { kind: "incomplete", open: report.open };
    case "complete": {
      const { rectifications, evidence } = records;
      const source = { catalogue, profile, hashes, draft, sites, stage, report, findings, issues, records: { rectifications, evidence } };
      const made = await ports.reportWork.make({ format, locale, source, template }, signal);
      return made.ok ? { kind: "made", bytes: made.bytes, companyName } : { kind: "refused", issues: made.issues };
    }
  }
}
