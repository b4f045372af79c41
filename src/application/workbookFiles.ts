import { catalogueDocument, profileDocument } from "../core";
import type { Catalogue, Issue, Locale, SchemeProfile } from "../core";
import { buildWorkbookPlan } from "../template";
import { checkFile } from "./checkWorkbook";
import { documentHash } from "./standard";
import type { HashPort, WorkbookFilePort } from "./ports";
import type { CheckOutcome } from "./serviceStar";

export interface WorkbookFilePorts {
  readonly workbookFiles: WorkbookFilePort;
  readonly hash: HashPort;
}

/** What a new workbook is built from. */
export interface NewWorkbook {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly profile: SchemeProfile;
  /** may be empty */
  readonly companyName: string;
}

/** A blank scoring workbook as the bytes of a file; the same request gives the same bytes. */
export async function buildWorkbookFile({ locale, catalogue, profile, companyName }: NewWorkbook, ports: WorkbookFilePorts): Promise<ReturnType<WorkbookFilePort["write"]>> {
  const plan = buildWorkbookPlan({
    catalogue,
    profile,
    locale,
    hashes: {
      catalogue: await documentHash(catalogueDocument(catalogue), ports.hash),
      profile: await documentHash(profileDocument(profile), ports.hash),
    },
    head: {
      company: { name: companyName, unifiedSocialCreditCode: "", scope: "", sites: "" },
      stage: "",
      assessedOn: "",
      assessors: [],
    },
  });
  return ports.workbookFiles.write(plan);
}

/** What came of a file: refused before anything in it was read as a scoring workbook, or checked like an open one. */
export type FileCheckOutcome = { readonly kind: "refused"; readonly issues: readonly Issue[] } | Exclude<CheckOutcome, { readonly kind: "none" }>;

/** Reads a file as a scoring workbook, scores it under the catalogue and profile that it carries, and runs every check. */
export async function checkWorkbookFile(bytes: Uint8Array, ports: WorkbookFilePorts): Promise<FileCheckOutcome> {
  const reading = ports.workbookFiles.read(bytes);
  return reading.ok ? checkFile(reading.file, ports.hash) : { kind: "refused", issues: reading.issues };
}
