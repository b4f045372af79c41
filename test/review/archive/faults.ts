import { canonicalJson, catalogueDocument, profileDocument, type Catalogue, type ClauseEntry, type DraftAssessment, type SpecialDeduction } from "../../../src/core";
import { buildWorkbookPlan, type CarriedEntries, type EntryContent, type PlanContent, type WorkbookPlan } from "../../../src/template";
import { buildRegisterPlan } from "../../../src/template";
import { entriesOfDraft } from "../../../src/template/testing/draftEntries";
import { bytesOf, edited, sha256 } from "../../files/support/sampleFiles";
import { random } from "../../support/seeded";
import { CATALOGUE, PROFILE, company, evidenceText, findingText, nearThreshold } from "./company";

/** What must be said of a file; everything named has to be there. */
export interface Expectation {
  readonly outcome: "scored" | "incomplete" | "refused" | "duplicate";
  /** codes of its refusal, checks that find something in it, signals about it */
  readonly told: readonly string[];
}

/** Files that one fault makes of one company. */
export interface Fault {
  readonly files: readonly { readonly bytes: Uint8Array; readonly expect: Expectation }[];
}

/** A kind of fault, and how it is made for a seed. */
export interface FaultKind {
  readonly name: string;
  readonly make: (seed: number) => Fault;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const scored = (...told: readonly string[]): Expectation => ({ outcome: "scored", told });
const refused = (...told: readonly string[]): Expectation => ({ outcome: "refused", told });
const one = (bytes: Uint8Array, expect: Expectation): Fault => ({ files: [{ bytes, expect }] });

export function planFor(draft: DraftAssessment, { catalogue = CATALOGUE, change = (entries) => entries }: { readonly catalogue?: Catalogue; readonly change?: (entries: CarriedEntries) => CarriedEntries } = {}): WorkbookPlan {
  const hashes = { catalogue: sha256(canonicalJson(catalogueDocument(catalogue))), profile: sha256(canonicalJson(profileDocument(PROFILE))) };
  const entries = entriesOfDraft(draft, "zh-CN");
  const stage: EntryContent = { kind: "text", text: "初次认证" };
  return buildWorkbookPlan({ catalogue, profile: PROFILE, locale: "zh-CN", hashes, carried: change({ ...entries, head: new Map([...entries.head, ["stage", stage]]) }) });
}

export function fileFor(draft: DraftAssessment, options: Parameters<typeof planFor>[1] = {}): Uint8Array {
  return bytesOf(planFor(draft, options));
}

/** The plan with the cell of a name, or the first cell of a sheet that holds this text, replaced. */
function withCell(plan: WorkbookPlan, where: { readonly name: string } | { readonly sheet: number; readonly holds: (content: PlanContent, row: readonly PlanContent[]) => boolean }, change: (content: PlanContent) => PlanContent): WorkbookPlan {
  let done = false;
  const named = "name" in where ? plan.names.find(({ name }) => name === where.name) : undefined;
  const sheets = plan.sheets.map((sheet, index) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row, down) =>
        row.map((content, across) => {
          const isMeant = "name" in where ? sheet.name === named?.sheet && addressOf(block.at, down, across) === named.range : index === where.sheet && where.holds(content, row);
          if (!isMeant || done) {
            return content;
          }
          done = true;
          return change(content);
        }),
      ),
    })),
  }));
  if (!done) {
    throw new Error(`no such cell: ${JSON.stringify(where)}`);
  }
  return { ...plan, sheets };
}

function addressOf(at: string, down: number, across: number): string {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)([0-9]+)/.exec(at) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1 + across;
  return `${column < 26 ? String.fromCharCode(65 + column) : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`}${String(Number(digits) + down)}`;
}

/** One clause's cells changed as a person would have typed them. */
function typed(clause: string, cells: Readonly<Record<string, EntryContent>>): (entries: CarriedEntries) => CarriedEntries {
  return (entries) => ({ ...entries, clauses: new Map([...entries.clauses].map(([id, own]) => [id, id === clause ? new Map([...own, ...(Object.entries(cells) as [never, EntryContent][])]) : own])) });
}

const number = (value: number): EntryContent => ({ kind: "number", value });
const text = (value: string): EntryContent => ({ kind: "text", text: value });

function withEntries(draft: DraftAssessment, changed: Readonly<Record<string, Partial<ClauseEntry>>>): DraftAssessment {
  return { ...draft, clauses: new Map([...draft.clauses].map(([id, entry]) => [id, { ...entry, ...changed[id] } as ClauseEntry])) };
}

const DEDUCTION: SpecialDeduction = {
  cause: "law", clause: "", description: "", evidence: "检查通知书", rectification: { status: "done", action: "已停止并整改", owner: "张伟", due: "2026-12-20", closure: "整改报告", verifiedBy: "", verifiedOn: "" },
};

const SAMPLED = "5.1.2.1";

/** Every kind of fault that the archive holds. */
export const FAULTS: readonly FaultKind[] = [
  // First, so that it comes up once: every empty file is the same file.
  { name: "empty file", make: () => one(new Uint8Array(), refused("file-empty")) },
  { name: "truncated", make: (seed) => one(fileFor(company(seed)).slice(0, 4000 + (seed % 1000)), refused("zip-truncated")) },
  { name: "text with the name of a workbook", make: (seed) => one(utf8(`条款,得分\n5.1.1.1,${String(seed)}\n`), refused("file-text")) },
  { name: "web page with the name of a workbook", make: (seed) => one(utf8(`<html><body><table><tr><td>${String(seed)}</td></tr></table></body></html>`), refused("file-html")) },
  { name: "pdf with the name of a workbook", make: (seed) => one(utf8(`%PDF-1.7\n${String(seed)}`), refused("file-pdf")) },
  { name: "older or locked workbook", make: (seed) => one(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 1016 }, (_, index) => (index + seed) % 256)]), refused("file-compound")) },
  {
    name: "bomb",
    make: (seed) => one(edited(fileFor(company(seed)), { "xl/sharedStrings.xml": (xml) => xml.replace("?>", `?>${" ".repeat(30_000_000)}`) }), refused("limit-ratio")),
  },
  {
    name: "foreign workbook",
    make: (seed) =>
      one(
        bytesOf(buildRegisterPlan({ locale: "zh-CN", totals: { found: seed, scored: 0, incomplete: 0, refused: 0, duplicates: 0 }, files: [], sheets: [], texts: { finding: () => ({ title: "", problem: "" }), signal: () => ({ title: "", problem: "", mend: "" }), issue: () => ({ meaning: "", mend: "" }) } })),
        refused("workbook-not-scoring"),
      ),
  },
  { name: "tampered points", make: (seed) => one(bytesOf(withCell(planFor(company(seed)), { sheet: 1, holds: (content, row) => content?.kind === "number" && content.value === 5 && row.some((cell) => cell?.kind === "text" && cell.text === "5.1.2.2") }, () => number(6))), refused("row-points-changed")) },
  { name: "clause renamed", make: (seed) => one(bytesOf(withCell(planFor(company(seed)), { sheet: 1, holds: (content) => content?.kind === "text" && content.text === "5.1.4.1" }, () => text("5.1.4.９"))), refused("row-foreign", "row-clause-missing")) },
  { name: "clause twice", make: (seed) => one(bytesOf(withCell(planFor(company(seed)), { sheet: 1, holds: (content) => content?.kind === "text" && content.text === "5.1.4.1" }, () => text("5.1.3.1"))), refused("row-clause-twice", "row-clause-missing")) },
  {
    name: "tampered catalogue",
    make: (seed) => one(bytesOf(withCell(planFor(company(seed)), { sheet: 6, holds: (content) => content?.kind === "text" && content.text.includes('"points":"12.5"') }, (content) => text(content?.kind === "text" ? content.text.replace('"points":"12.5"', '"points":"13.5"') : ""))), refused()),
  },
  { name: "tampered total", make: (seed) => one(bytesOf(withCell(planFor(company(seed)), { name: "SS_Total" }, () => number(96.5))), scored("TRG002", "RES002")) },
  { name: "tampered grade", make: (seed) => one(bytesOf(withCell(planFor(company(seed)), { name: "SS_Grade" }, () => text("五星级证书"))), scored("TRG002", "RES002")) },
  {
    name: "stale total",
    make: (seed) => one(bytesOf(withCell(planFor(company(seed)), { name: "SS_Total" }, (content) => (content?.kind === "formula" ? { ...content, cached: { kind: "number", value: 99 } } : content))), scored("TRG002")),
  },
  { name: "text numbers", make: (seed) => one(fileFor(company(seed, { kept: [SAMPLED] }), { change: typed(SAMPLED, { sampleSize: text("20") }) }), { outcome: "incomplete", told: ["ENT001"] }) },
  { name: "full-width digits", make: (seed) => one(fileFor(company(seed, { kept: [SAMPLED] }), { change: typed(SAMPLED, { sampleSize: text("２０") }) }), { outcome: "incomplete", told: ["ENT001"] }) },
  { name: "formula in an entry", make: (seed) => one(fileFor(company(seed), { change: typed(SAMPLED, { nonconforming: { kind: "formula", formula: "=1+1", cached: { kind: "number", value: 2 } } }) }), { outcome: "incomplete", told: ["ENT002"] }) },
  { name: "swapped columns", make: (seed) => one(fileFor(company(seed), { change: typed(SAMPLED, { sampleSize: number(2), nonconforming: number(15) }) }), refused("nonconforming-exceeds-sample")) },
  { name: "hidden rows", make: (seed) => one(edited(fileFor(company(seed)), { "xl/worksheets/sheet2.xml": (xml) => xml.replace(/<row r="12"/, '<row r="12" hidden="1"') }), scored("FIL001")) },
  { name: "manual calculation", make: (seed) => one(edited(fileFor(company(seed)), { "xl/workbook.xml": (xml) => xml.replace("<calcPr", '<calcPr calcMode="manual"') }), scored("FIL003")) },
  { name: "open clauses", make: (seed) => one(fileFor(withEntries(company(seed), { "5.3.1": { status: "unassessed" } })), { outcome: "incomplete", told: ["SCO001"] }) },
  {
    name: "five special deductions",
    make: (seed) => one(fileFor({ ...company(seed), specialDeductions: ["未明示收费标准", "虚报服务时限", "未按承诺退换", "隐瞒召回信息", "泄露客户资料"].map((description) => ({ ...DEDUCTION, description: `${description}，编号${String(seed)}` })) }), scored("SPD003")),
  },
  { name: "copied file", make: (seed) => twice(fileFor(company(seed)), { outcome: "duplicate", told: [] }) },
  {
    name: "twin saved again",
    make: (seed) => {
      const bytes = fileFor(company(seed));
      const again = edited(bytes, { "docProps/core.xml": (xml) => xml.replace("</dc:title>", " 2</dc:title>") });
      return { files: [bytes, again].map((file) => ({ bytes: file, expect: scored("TRG009") })) };
    },
  },
  {
    name: "one sheet for two companies",
    make: (seed) => {
      const draft = company(seed);
      const other = { ...draft, company: company(seed + 5000).company };
      return { files: [draft, other].map((each) => ({ bytes: fileFor(each), expect: scored("TRG009") })) };
    },
  },
  {
    name: "copied remarks",
    make: (seed) => {
      const fact = findingText(random(seed));
      const told = (index: number): DraftAssessment => withEntries(company(seed + 5000 * index, { lost: ["5.1.5.1"] }), { "5.1.5.1": { finding: index === 0 ? fact : fact.replace("中", "里面") } });
      return { files: [0, 1].map((index) => ({ bytes: fileFor(told(index)), expect: scored("TRG006") })) };
    },
  },
  { name: "near a threshold", make: (seed) => one(fileFor(nearThreshold(seed)), scored("TRG001")) },
  {
    name: "same company twice",
    make: (seed) => {
      const draft = company(seed);
      const second = { ...company(seed + 5000), company: draft.company, assessedOn: draft.assessedOn };
      return { files: [draft, second].map((each) => ({ bytes: fileFor(each), expect: scored("TRG010") })) };
    },
  },
  {
    name: "old catalogue",
    make: (seed) => one(fileFor(company(seed), { catalogue: { ...CATALOGUE, version: "2025.1" } }), scored("TRG011")),
  },
  {
    name: "grade rests on an exclusion",
    make: (seed) => {
      const draft = withEntries(company(seed, { isFlawed: false, isAny: true }), { "5.2.4": { status: "excluded", reason: "本企业不承担维修，由生产企业负责" }, "5.1.2.2": { status: "nonconforming", finding: findingText(random(seed)) } });
      return one(fileFor(draft), scored("TRG003"));
    },
  },
  {
    name: "missing evidence",
    make: (seed) => one(fileFor(withEntries(company(seed, { lost: ["5.1.6.2"] }), { "5.1.6.2": { evidence: "", finding: "" } })), scored("TRG005")),
  },
  {
    name: "exclusion that is not allowed",
    make: (seed) => one(fileFor(withEntries(company(seed), { "5.1.1.1": { status: "excluded", reason: "不涉及" } })), refused("not-excludable")),
  },
  {
    name: "grade rests on rounding",
    make: (seed) => {
      const draft = company(seed, { isFlawed: false, isAny: true });
      // 5 and 0.00006… of 100 points are lost: 94.9999… shows as 95.00.
      return one(fileFor(withEntries(draft, { "5.1.2.2": { status: "nonconforming", finding: findingText(random(seed)) }, [SAMPLED]: { status: "sampled", sampleSize: 40_000 + seed, nonconforming: 1, finding: evidenceText(random(seed + 1)) } })), scored("TRG004"));
    },
  },
];

function twice(bytes: Uint8Array, expect: Expectation): Fault {
  return { files: [{ bytes, expect: scored() }, { bytes: bytes.slice(), expect }] };
}

