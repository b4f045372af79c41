import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbookFile, createServiceStar, readCopyFile, type BuildRequest, type CheckedWorkbook, type DeskWorkPort, type FileWorkPort, type ReportPort, type ServiceStar, type TemplateKind, type TemplateStorePort } from "../../../src/application";
import type { Locale, ReviewedContent } from "../../../src/core";
import { webCryptoFileHash, webCryptoHash } from "../../../src/crypto";
import { makeNodeDecision, makeNodeReport, nodeWorkbookFiles } from "../../../src/files";
import { NAMESPACE, deductions, explain, functionMetadata, gap, grade, score, total } from "../../../src/functions";
import { excelFile, excelRegister, excelWorkbook } from "../../../src/office";
import { builtInCatalogue, builtInProfile, parseBank, parsePriorRound } from "../../../src/schema";
import type { CustomFunctionSource } from "../../../src/workbench/wire";
import type { HarnessHost, OfficeUnderTest } from "./host";
import { openWorkbook, type NewWorkbook } from "./workbook";
import { nodeCommittee } from "../../support/nodeCommittee";
import { memoryBank } from "../../support/memoryBank";
import { memoryForms } from "../../support/memoryForms";
import { memoryRosters } from "../../support/memoryRosters";
import { nodeSigning } from "../../support/nodeSigning";
import { memoryDesk } from "../../support/memoryDesk";
import { memoryReview } from "../../support/memoryReview";
import { memoryRounds } from "../../support/memoryRounds";

/** The whole add-in without its pane, in a new workbook: what the pane and the ribbon call, over Office.js and the host. */
export interface AddIn extends NewWorkbook {
  readonly office: OfficeUnderTest;
  readonly serviceStar: ServiceStar;
  /** what the page does for the reviewer's desk */
  readonly desk: DeskWorkPort;
}

/** What the pane's worker does, without a worker. */
const fileWork: FileWorkPort = {
  check: (bytes) => checkWorkbookFile(bytes, { workbookFiles: nodeWorkbookFiles, hash: webCryptoHash }),
  readCopy: (bytes) => readCopyFile(bytes, { workbookFiles: nodeWorkbookFiles, hash: webCryptoHash }),
  readBank: (bytes) => Promise.resolve(parseBank(bytes)),
  readRound: (text) => Promise.resolve(parsePriorRound(text)),
  write: async (plan) => {
    const written = nodeWorkbookFiles.write(plan);
    return written.ok ? { ok: true, bytes: new Uint8Array(written.bytes) } : written;
  },
};

const templateOf = (kind: TemplateKind, locale: Locale): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(__dirname, "../../..", "assets", kind, `${locale}.docx`)));
const reportWork: ReportPort = {
  make: (work) => Promise.resolve(makeNodeReport(work, templateOf("report", work.locale))),
  makeDecision: (work) => Promise.resolve(makeNodeDecision(work, templateOf("decision", work.locale))),
  builtInTemplate: (kind, locale) => Promise.resolve(templateOf(kind, locale)),
};
const templates: TemplateStorePort = { read: () => Promise.resolve(null), keep: () => Promise.resolve(false), forget: () => Promise.resolve() };

/** Loads the add-in over one of the two clients and makes its globals the ones of this process. */
export async function openAddIn(load: (host: HarnessHost) => OfficeUnderTest): Promise<AddIn> {
  const source = { namespace: NAMESPACE, ...functionMetadata("en-US") } as CustomFunctionSource;
  const workbook = openWorkbook(source);
  const office = load(workbook.host);
  Object.assign(globalThis, {
    Excel: office.Excel,
    CustomFunctions: office.CustomFunctions,
    Office: { context: { requirements: { isSetSupported: (name: string, version: string) => name === "ExcelApi" && version !== "1.20" } } },
  });
  office.CustomFunctions.associate("SCORE", score);
  office.CustomFunctions.associate("TOTAL", total);
  office.CustomFunctions.associate("DEDUCTIONS", deductions);
  office.CustomFunctions.associate("GRADE", grade);
  office.CustomFunctions.associate("EXPLAIN", explain);
  office.CustomFunctions.associate("GAP", gap);
  await office.startCustomFunctions();
  const kept = new Map<string, ReviewedContent>();
  const desk = memoryDesk(kept);
  const serviceStar = createServiceStar(
    { workbook: excelWorkbook, hash: webCryptoHash, fileHash: webCryptoFileHash, fileWork, hostFile: excelFile, reportWork, templates, bank: memoryBank().port, priorRounds: memoryRounds().port, reviewDesk: desk, reviewWork: memoryReview(kept), register: excelRegister, signing: nodeSigning, rosters: memoryRosters(), formStore: memoryForms().port, committee: nodeCommittee() },
    { catalogues: [builtInCatalogue()], profiles: [builtInProfile()] },
  );
  return { ...workbook, office, serviceStar, desk };
}

export function buildRequest(locale: Locale, changed: Partial<BuildRequest> = {}): BuildRequest {
  return {
    locale,
    catalogue: builtInCatalogue(),
    profile: builtInProfile(),
    company: { name: "华星净水设备有限公司", unifiedSocialCreditCode: "91310000MA1FL0LX06", scope: "净水设备", sites: "" },
    assessors: [{ name: "王敏", role: "team-leader" }],
    stage: "initial",
    assessedOn: "2026-11-20",
    existing: "ask",
    ...changed,
  };
}

/** The value of an outcome that must have gone well. */
export function valueOf<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!outcome.ok) {
    throw new Error(`the host failed: ${JSON.stringify(outcome.error)}`);
  }
  return outcome.value;
}

export async function checked(serviceStar: ServiceStar): Promise<CheckedWorkbook> {
  const outcome = valueOf(await serviceStar.check());
  if (outcome.kind !== "checked") {
    throw new Error(`no readable scoring workbook: ${JSON.stringify(outcome)}`);
  }
  return outcome.workbook;
}

interface RealisticEntry {
  readonly status: "conforming" | "nonconforming" | "sampled" | "judged" | "excluded";
  readonly sampleSize?: number;
  readonly nonconforming?: number;
  readonly score?: string;
  readonly evidence?: string;
  readonly finding?: string;
  readonly reason?: string;
}

interface Realistic {
  readonly clauses: Readonly<Record<string, RealisticEntry>>;
  readonly specialDeductions: readonly {
    readonly cause: string;
    readonly clause: string;
    readonly description: string;
    readonly evidence: string;
    readonly rectification: Readonly<Record<string, string>>;
  }[];
  readonly bonuses: readonly { readonly reason: string }[];
}

/** A whole assessment as an assessor would enter it: 879/10 of 93 points, two special deductions, a bonus; 2899/31 in all. */
export const realistic = JSON.parse(
  readFileSync(join(__dirname, "../../golden/assessments/realistic.json"), "utf8"),
) as Realistic;
