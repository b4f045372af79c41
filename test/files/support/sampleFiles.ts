import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { checkWorkbookFile, type FileCheckOutcome } from "../../../src/application";
import { canonicalJson, catalogueDocument, profileDocument } from "../../../src/core";
import type { DraftAssessment, Finding, Locale } from "../../../src/core";
import { nodeWorkbookFiles } from "../../../src/files";
import { buildWorkbookPlan, type CarriedEntries, type WorkbookPlan } from "../../../src/template";
import { entriesOfDraft } from "../../../src/template/testing/draftEntries";
import { SAMPLE_CATALOGUE, SAMPLE_PROFILE } from "../../../src/template/testing/sampleStandard";
import { SAMPLE_DRAFT } from "../../../src/template/testing/sampleWorkbook";

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

export const HASHES = { catalogue: sha256(canonicalJson(catalogueDocument(SAMPLE_CATALOGUE))), profile: sha256(canonicalJson(profileDocument(SAMPLE_PROFILE))) };

/** The sample standard's workbook with these entries. */
export function planOf(carried: CarriedEntries, locale: Locale = "zh-CN"): WorkbookPlan {
  return buildWorkbookPlan({ catalogue: SAMPLE_CATALOGUE, profile: SAMPLE_PROFILE, locale, hashes: HASHES, carried });
}

export function planOfDraft(draft: DraftAssessment = SAMPLE_DRAFT, locale: Locale = "zh-CN"): WorkbookPlan {
  return planOf(entriesOfDraft(draft, locale), locale);
}

/** The plan as a file. */
export function bytesOf(plan: WorkbookPlan): Uint8Array {
  const written = nodeWorkbookFiles.write(plan);
  if (!written.ok) {
    throw new Error(JSON.stringify(written.issues));
  }
  return written.bytes;
}

/** A file with the text of some of its parts changed; a change that changes nothing is a mistake of the test. */
export function edited(bytes: Uint8Array, changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [part, change] of Object.entries(changes)) {
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = change(before);
    if (after === before) {
      throw new Error(`nothing changed in ${part}`);
    }
    parts[part] = strToU8(after);
  }
  return zipSync(parts, { mtime: "2026-01-01T00:00:00" });
}

export const hash = { sha256: (text: string): Promise<string> => Promise.resolve(sha256(text)) };

export function checked(bytes: Uint8Array): Promise<FileCheckOutcome> {
  return checkWorkbookFile(bytes, { workbookFiles: nodeWorkbookFiles, hash });
}

/** What a check found, as "FIL001 rows 评分表!A8:P9". */
export function findingWords({ check, params, place }: Finding): string {
  return [check, params.variant, place === undefined ? undefined : `${place.sheet}!${place.address}`].filter((word) => word !== undefined).join(" ");
}

/** Every finding about the file and its results; what an assessor left open is none of it. */
export async function fileFindings(bytes: Uint8Array): Promise<readonly string[]> {
  const outcome = await checked(bytes);
  if (outcome.kind !== "checked") {
    return outcome.issues.map(({ code, place }) => `${outcome.kind} ${code}${place === undefined ? "" : ` ${place.sheet}!${place.address}`}`);
  }
  return outcome.workbook.findings.filter(({ check }) => /^(FIL|RES|ENT|CAT001)/.test(check)).map(findingWords);
}

/** A file with parts added to it. */
export function withParts(bytes: Uint8Array, added: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [part, xml] of Object.entries(added)) {
    parts[part] = strToU8(xml);
  }
  return zipSync(parts, { mtime: "2026-01-01T00:00:00" });
}
