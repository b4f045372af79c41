import { buildStatement, completeAssessment, scoreAssessment, type Catalogue, type DeskRecords, type DraftAssessment, type EvidenceRecord, type SchemeProfile, type Statement } from "../../../src/core";
import { webCryptoHash } from "../../../src/crypto";
import { builtInProfile } from "../../../src/schema";
import { smallCatalogue } from "../../support/smallStandard";
import { draftOf, entry } from "../../core/builders";

export const CATALOGUE = smallCatalogue();
export const PROFILE = builtInProfile();

const VERIFIED = { status: "verified", action: "培训", owner: "刘经理", due: "2026-11-20", closure: "E2", verifiedBy: "张三", verifiedOn: "2026-11-21" } as const;

/** A company assessed by two, four-star, with everything that a statement can hold. */
export const DRAFT_ASSESSMENT: DraftAssessment = {
  ...draftOf(CATALOGUE, [
    ["1.1.1", { ...entry({ status: "conforming" }), evidence: "[E1] 手册", assessor: "张三" }],
    ["1.1.2", { ...entry({ status: "sampled", sampleSize: 9, nonconforming: 2 }), finding: "两份工单没有回访", evidence: "[E2]", assessor: "钱九" }],
    ["2.1", { ...entry({ status: "judged", score: { n: 79n, d: 2n } }), remark: "现场", assessor: "钱九" }],
  ]),
  company: { name: "海星电器有限公司", unifiedSocialCreditCode: "91350100M000100Y43", scope: "家用电器的售后服务" },
  assessors: [{ name: "张三", role: "team-leader" }, { name: "钱九", role: "assessor" }],
  assessedOn: "2026-11-18",
  specialDeductions: [{ cause: "law", clause: "1.1.1", description: "未明示三包", evidence: "E1", rectification: VERIFIED }],
  bonuses: [{ reason: "上门时间可按刻预约" }],
};

export const EVIDENCE: readonly EvidenceRecord[] = [
  { number: "E1", clause: "1.1.1", kind: "file", title: "手册", location: "证据/手册.pdf", part: "第 3 页", hash: "ab".repeat(32), size: 1234, addedBy: "张三", addedOn: "2026-11-18", remark: "" },
];

export const SAMPLES: Pick<DeskRecords, "samplePlans" | "samples"> = {
  samplePlans: [{ clause: "1.1.2", subject: "维修工单", population: 120, sampleSize: 9, rule: "body", seed: "海星-2026-11-18", drawnBy: "钱九", drawnOn: "2026-11-18", remark: "" }],
  samples: [{ clause: "1.1.2", item: "WX-0007", number: 7, result: "nonconforming", facts: "没有回访", evidence: "E1" }],
};

export interface StatementParts {
  readonly draft?: Partial<DraftAssessment>;
  readonly catalogue?: Catalogue;
  readonly profile?: SchemeProfile;
  readonly sites?: string;
  readonly stage?: string;
  readonly evidence?: readonly EvidenceRecord[];
  readonly samples?: Pick<DeskRecords, "samplePlans" | "samples">;
  readonly engine?: string;
  readonly source?: string;
}

/** What is signed of that company, or of one that differs from it in these parts. */
export async function statementWith({ draft = {}, catalogue = CATALOGUE, profile = PROFILE, ...others }: StatementParts = {}): Promise<Statement> {
  const built = await buildWith({ draft, catalogue, profile, ...others });
  if (!built.ok) {
    throw new Error(JSON.stringify(built.problems));
  }
  return built.statement;
}

export async function buildWith({ draft = {}, catalogue = CATALOGUE, profile = PROFILE, sites = "福州", stage = "initial", evidence = EVIDENCE, samples = SAMPLES, engine = "ServiceStar/0.1.0", source = "" }: StatementParts) {
  const whole = { ...DRAFT_ASSESSMENT, ...draft };
  const completion = completeAssessment(whole, catalogue, profile);
  const report = scoreAssessment(whole, catalogue, profile);
  if (completion.kind !== "complete" || report.status !== "complete") {
    throw new Error(JSON.stringify(completion));
  }
  return buildStatement({ catalogue, profile, assessment: completion.assessment, report, sites, stage, records: { evidence, ...samples }, engine, source }, webCryptoHash.sha256);
}
