import { emptyDraft, type DraftAssessment } from "../../../src/core";
import { smallCatalogue } from "../smallStandard";

/** A company that is assessed and has nothing to settle: what may be signed. */
export function signableDraft(): DraftAssessment {
  const texts = { finding: "", remark: "", assessor: "" };
  return {
    ...emptyDraft(smallCatalogue()),
    company: { name: "海星电器有限公司", unifiedSocialCreditCode: "91350100M000100Y43", scope: "家用电器的售后服务" },
    assessors: [{ name: "张三", role: "team-leader" }],
    assessedOn: "2026-11-18",
    clauses: new Map([
      ["1.1.1", { status: "conforming", evidence: "手册", ...texts }],
      ["1.1.2", { status: "sampled", sampleSize: 9, nonconforming: 2, evidence: "工单", ...texts, finding: "两份工单没有回访" }],
      ["2.1", { status: "judged", score: { n: 40n, d: 1n }, evidence: "现场", ...texts }],
    ]),
  };
}
