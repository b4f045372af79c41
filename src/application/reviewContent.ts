import { contentTexts, summariseSheet } from "../core";
import type { Issue, ReviewedContent } from "../core";
import type { HashPort } from "./ports";
import type { CheckedWorkbook } from "./serviceStar";
import { checkWorkbookFile, type FileCheckOutcome, type WorkbookFilePorts } from "./workbookFiles";

/** Reads, scores and checks a file under the standard that it carries, and keeps of it what a bulk review needs. */
export async function reviewContent(bytes: Uint8Array, ports: WorkbookFilePorts): Promise<ReviewedContent> {
  return contentOf(await checkWorkbookFile(bytes, ports), ports.hash);
}

/** The same of a file that was checked already. */
export async function contentOf(outcome: FileCheckOutcome, hash: HashPort): Promise<ReviewedContent> {
  if (outcome.kind !== "checked") {
    return refusal("", outcome.issues);
  }
  return contentOfScored(outcome.workbook, hash);
}

/** What of a checked sheet is kept, however it was read. */
export type ScoredContent = Pick<CheckedWorkbook, "locale" | "companyName" | "catalogue" | "profile" | "draft" | "stage" | "report" | "findings" | "claims" | "issues" | "hashes"> & {
  /** the hash of the mapping by which a body's own form was read */
  readonly form?: string;
};

export async function contentOfScored({ locale, companyName, catalogue, profile, draft, stage, report, findings, claims, issues, hashes, form }: ScoredContent, hash: HashPort): Promise<ReviewedContent> {
  if (report.status === "refused") {
    return refusal(companyName, report.issues);
  }
  const texts = contentTexts({ catalogue, draft });
  const hashOf = (text: string): Promise<string> => (text === "" ? Promise.resolve("") : hash.sha256(text));
  const [content, entries] = await Promise.all([hashOf(texts.content), hashOf(texts.entries)]);
  const sheet = summariseSheet({ ...(form === undefined ? {} : { form }), locale, catalogue, profile, draft, stage, report, findings, claims, issues: issues.length, hashes: { ...hashes, content, entries } });
  return { kind: "sheet", sheet };
}

function refusal(company: string, issues: readonly Issue[]): ReviewedContent {
  return { kind: "refused", company, issues };
}
