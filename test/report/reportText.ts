import type { Locale } from "../../src/core";
import { textOf } from "./support/docx";
import { KEPT, realistic, sourceOf, wordReport } from "./support/sources";

/** What a person reads in the Word report of the realistic assessment, a line a paragraph, blank ones left out. */
export function reportText(locale: Locale): string {
  const report = wordReport(sourceOf(realistic(), undefined, undefined, { records: KEPT }), locale);
  if (!report.ok) {
    throw new Error(JSON.stringify(report.issues));
  }
  return `${textOf(report.bytes).split("\n").filter((line) => line.trim() !== "").join("\n")}\n`;
}
