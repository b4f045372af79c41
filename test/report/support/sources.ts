import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NO_RECORDS, runChecks, scoreAssessment } from "../../../src/core";
import type { Catalogue, CompleteReport, DraftAssessment, Locale, SchemeProfile } from "../../../src/core";
import { makeNodeReport } from "../../../src/files";
import type { ReportSource } from "../../../src/report";
import { builtInCatalogue, builtInProfile, parseAssessment } from "../../../src/schema";

const root = process.cwd();

/** A scored assessment as a report needs it; it must be complete. */
export function sourceOf(draft: DraftAssessment, catalogue: Catalogue = builtInCatalogue(), profile: SchemeProfile = builtInProfile(), more: Partial<ReportSource> = {}): ReportSource {
  const report = scoreAssessment(draft, catalogue, profile);
  if (report.status !== "complete") {
    throw new Error(`the assessment is ${report.status}`);
  }
  const complete: CompleteReport = report;
  return {
    catalogue, profile, draft,
    hashes: { catalogue: "0123456789abcdef".repeat(4), profile: "fedcba9876543210".repeat(4) },
    sites: "上海市浦东新区张江路 100 号",
    stage: "initial",
    report: complete,
    findings: runChecks({ catalogue, profile, draft, report, workbook: null, records: NO_RECORDS, bank: null }),
    issues: [],
    ...more,
  };
}

/** The assessment that looks like a real one. */
export function realistic(): DraftAssessment {
  const parsed = parseAssessment(readFileSync(join(root, "test/golden/assessments/realistic.json"), "utf8"), builtInCatalogue(), builtInProfile());
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.issues));
  }
  return parsed.value;
}

/** The template that ships. */
export function builtInTemplate(locale: Locale): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(root, "assets/report", `${locale}.docx`)));
}

/** A Word report, made as the pane's worker makes it. */
export function wordReport(source: ReportSource, locale: Locale, template: Uint8Array<ArrayBuffer> | null = null): ReturnType<typeof makeNodeReport> {
  return makeNodeReport({ format: "word", locale, source, template }, builtInTemplate(locale));
}
