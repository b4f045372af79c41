import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NO_RECORDS, fraction, runChecks, scoreAssessment, withdrawn } from "../../../src/core";
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
    records: NO_RECORDS,
    ...more,
  };
}

/** Two rectifications of the realistic assessment's lost points, and its register of evidence, of which one piece was taken out again. */
export const KEPT: ReportSource["records"] = {
  rectifications: [
    {
      number: 1, clause: "5.1.2.1", finding: "3 名维修工的证书已过期", action: "补训并重新考核", owner: "李娜", due: "2026-12-20", status: "verified", closure: "考核记录 9 份",
      verifiedBy: "王敏", verifiedOn: "2026-12-10", rescored: fraction(7n, 2n), rescoredOn: "2026-12-10",
    },
    { number: 2, clause: "5.3.1", finding: "", action: "", owner: "", due: "", status: "open", closure: "", verifiedBy: "", verifiedOn: "", rescored: null, rescoredOn: "" },
  ],
  evidence: [
    { number: "E1", clause: "5.1.2.1", kind: "file", title: "维修工证书台账", location: "制度/台账.pdf", part: "第 3 页", hash: "ab".repeat(32), size: 2048, addedBy: "李明", addedOn: "2026-11-20", remark: "原件已核对" },
    withdrawn({ number: "E2", clause: "5.1.2.1", kind: "web", title: "", location: "https://example.com/a?b=1&c=<2>", part: "", hash: "", size: null, addedBy: "", addedOn: "", remark: "" }, "撤销"),
    { number: "E3", clause: "", kind: "web", title: "", location: "https://example.com/a?b=1&c=<2>", part: "", hash: "", size: null, addedBy: "", addedOn: "", remark: "" },
  ],
};

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
