import {
  NO_RECORDS, NO_TEXTS, clausesOf, compare, exactText, fraction, multiply, parseDecimal, runChecks, scoreAssessment, subtract, type Catalogue, type Clause, type ClauseEntry, type DraftAssessment,
} from "../../../src/core";
import { builtInCatalogue, builtInProfile } from "../../../src/schema";
import { random } from "../../support/seeded";

export const CATALOGUE = builtInCatalogue();
export const PROFILE = builtInProfile();

type Next = (below: number) => number;

const PLACES = ["上海", "杭州", "苏州", "青岛", "成都", "武汉", "厦门", "长沙", "西安", "宁波", "合肥", "佛山", "大连", "无锡", "南昌", "昆明", "郑州", "济南", "福州", "天津"];
const NAMES = ["华星", "恒远", "安泰", "百川", "金石", "绿洲", "东方", "联合", "万家", "新锐", "明德", "众诚", "海纳", "天和", "盛世", "启航", "鼎力", "嘉禾", "云帆", "中润", "瑞丰", "博雅", "汇通", "科达", "优联"];
const TRADES = ["净水设备", "制冷设备", "厨房电器", "电梯", "家具", "医疗器械", "汽车配件", "太阳能", "照明", "卫浴", "门窗", "农机", "办公设备", "健身器材", "水泵"];
const WHAT = ["维修工单", "回访记录", "培训签到表", "投诉登记", "安装验收单", "备件台账", "服务合同", "质量反馈单", "配送签收单", "客户档案", "考核试卷", "巡检记录", "仓库盘点表", "热线录音", "网点协议", "满意度问卷", "退换货单", "工具清单"];
const WHO = ["客服部", "售后服务中心", "质量管理部", "人力资源部", "区域网点", "仓储物流部", "技术支持组", "市场部", "总经理办公室", "安装班组", "呼叫中心", "财务部"];
const SEEN = ["签字齐全且日期连续", "与系统中的记录一致", "由负责人逐项复核过", "现场能够当面调出", "内容完整可以追溯", "已按月归档成册", "能说明处理的全过程", "有客户确认的印章", "附有现场照片", "与制度规定的时限相符"];
const WRONG = ["没有客户签字", "缺少完成时间", "没有写明处理结果", "超过了承诺的时限", "找不到对应的凭证", "由他人代签", "只有标题而没有内容", "与库存数量不符", "没有回访人的姓名", "没有经过批准"];
export const ASSESSORS = ["王敏", "李海涛", "陈卓", "赵立新", "孙悦", "周文", "吴晓梅", "郑国强", "冯颖", "蒋涛", "沈洁", "韩冬"];

/** What of a company is not left to chance. */
export interface CompanyOptions {
  readonly name?: string;
  /** who assesses everything */
  readonly assessor?: string;
  /** clauses that lose every point, and such that lose none */
  readonly lost?: readonly string[];
  readonly kept?: readonly string[];
  /** losses besides are left to chance; false: none */
  readonly isFlawed?: boolean;
  readonly catalogue?: Catalogue;
  /** a sheet that would itself be told of is taken as well */
  readonly isAny?: boolean;
}

/** A company that nobody could say anything against: every loss shown, far from every threshold; another one for every seed. */
export function company(seed: number, options: CompanyOptions = {}): DraftAssessment {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const draft = draftOf(random(seed * 1009 + attempt), seed, options);
    if (options.isAny === true || isClean(draft)) {
      return draft;
    }
  }
  throw new Error(`no clean company for seed ${String(seed)}`);
}

function isClean(draft: DraftAssessment): boolean {
  const report = scoreAssessment(draft, CATALOGUE, PROFILE);
  const findings = runChecks({ catalogue: CATALOGUE, profile: PROFILE, draft, report, records: NO_RECORDS, workbook: null, bank: null });
  return (
    report.status === "complete" &&
    PROFILE.grades.every(({ from }) => compare(multiply(subtract(report.total, from), subtract(report.total, from)), fraction(1, 1)) > 0) &&
    findings.every(({ check, outcome }) => outcome !== "fail" && check !== "EXC005" && check !== "GRD001" && check !== "EVD001")
  );
}

function draftOf(next: Next, seed: number, options: CompanyOptions): DraftAssessment {
  const pick = (from: readonly string[]): string => from[next(from.length)] ?? "";
  const leader = options.assessor ?? pick(ASSESSORS);
  const second = options.assessor ?? pick(ASSESSORS.filter((name) => name !== leader));
  const name = options.name ?? `${pick(PLACES)}${NAMES[seed % NAMES.length] ?? ""}${pick(TRADES)}${String(seed)}号有限公司`;
  const catalogue = options.catalogue ?? CATALOGUE;
  return {
    company: { name, unifiedSocialCreditCode: creditCode(seed), scope: `${pick(TRADES)}的销售与售后服务` },
    assessors: [{ name: leader, role: "team-leader" as const }, ...(second === leader ? [] : [{ name: second, role: "assessor" as const }])],
    assessedOn: `2026-${String(1 + next(9)).padStart(2, "0")}-${String(1 + next(28)).padStart(2, "0")}`,
    clauses: new Map(clausesOf(catalogue).map((clause, index) => [clause.id, entryOf(clause, next, options, index % 2 === 0 ? leader : second)])),
    specialDeductions: [],
    bonuses: [],
  };
}

function entryOf(clause: Clause, next: Next, { lost = [], kept = [], isFlawed = true }: CompanyOptions, assessor: string): ClauseEntry {
  const isLost = lost.includes(clause.id) || (isFlawed && !kept.includes(clause.id) && next(4) === 0);
  const texts = { ...NO_TEXTS, assessor, evidence: evidenceText(next), finding: isLost ? findingText(next) : "" };
  const isWhole = lost.includes(clause.id);
  switch (clause.method) {
    case "all-or-nothing":
      return { ...texts, status: isLost ? "nonconforming" : "conforming" };
    case "proportional": {
      const sampleSize = 10 + next(20);
      return { ...texts, status: "sampled", sampleSize, nonconforming: isLost ? (isWhole ? sampleSize : 1 + next(4)) : 0 };
    }
    case "judged": {
      const steps = isLost ? fraction(isWhole ? 0 : 1 + next(3), 2) : fraction(0, 1);
      return { ...texts, status: "judged", score: isWhole ? fraction(0, 1) : subtract(clause.points, steps) };
    }
  }
}

/** Sentences as assessors write them, with figures that no other sheet has by chance. */
export function evidenceText(next: Next): string {
  const pick = (from: readonly string[]): string => from[next(from.length)] ?? "";
  return `查阅${pick(WHO)}${String(1 + next(28))}日的${pick(WHAT)}${String(5 + next(90))}份，编号至${String(1000 + next(9000))}，${pick(SEEN)}，并与${pick(WHO)}的${pick(WHAT)}核对`;
}

export function findingText(next: Next): string {
  const pick = (from: readonly string[]): string => from[next(from.length)] ?? "";
  return `${pick(WHO)}的${pick(WHAT)}中，编号${String(1000 + next(9000))}等${String(2 + next(9))}份${pick(WRONG)}，${pick(WHO)}${String(1 + next(28))}日的${pick(WHAT)}${pick(WRONG)}`;
}

const CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A code with a right check character (GB 32100-2015), another one for every seed. */
export function creditCode(seed: number): string {
  const body = `9131${String(seed).padStart(13, "0")}`;
  let [weight, sum] = [1, 0];
  for (const character of body) {
    sum += CODE_CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return `${body}${CODE_CHARACTERS.charAt((31 - (sum % 31)) % 31)}`;
}

/** The total of a draft, for those who look for one. */
export function totalOf(draft: DraftAssessment): string {
  const report = scoreAssessment(draft, CATALOGUE, PROFILE);
  return report.status === "complete" ? exactText(report.total) : "";
}

/** A company whose total lies within one point of a threshold. */
export function nearThreshold(seed: number): DraftAssessment {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const draft = company(seed * 977 + attempt, { isAny: true, name: `临界${String(seed)}号有限公司` });
    const report = scoreAssessment(draft, CATALOGUE, PROFILE);
    const one = parseDecimal("0.9");
    if (report.status === "complete" && one !== null && PROFILE.grades.some(({ from }) => compare(multiply(subtract(report.total, from), subtract(report.total, from)), multiply(one, one)) < 0)) {
      return { ...draft, company: { ...draft.company, unifiedSocialCreditCode: creditCode(seed) } };
    }
  }
  throw new Error(`no company near a threshold for seed ${String(seed)}`);
}
