import { NO_DECISION_REASONS, type DecisionMaking, type VerifiedWorkbook } from "../../../src/application";
import { CERTIFICATE_ISSUE_CODES } from "../../../src/core";
import { decisionIssueTexts, fileIssueText } from "../../../src/messages";
import type { PlanContent, WorkbookPlan } from "../../../src/template";
import { bytesOf } from "../../files/support/sampleFiles";
import type { Body } from "../../seal/support/body";
import { DECIDE, REOPEN, REVIEW, SUBMIT, VOTES, WHOLE, vote, type Step } from "../../seal/support/signing";
import { textOf } from "../support/docx";
import { bookPlan, signedBook } from "../../signoff/support/signedWorkbook";
import { CERTIFICATE, bodyOfVectors, decidedFile, documentOf, made, verifiedFile } from "./decided";

let body: Body;

beforeAll(async () => {
  body = await bodyOfVectors();
});

const REFUSED: readonly Step[] = [SUBMIT, REVIEW, vote("member1", "refuse", 120, "不真实"), vote("member2", "refuse", 121, "证据不足"), vote("member3", "grant", 122), { ...DECIDE, step: { action: "decide", reason: "抽样不可信" } }];
const SUPERSEDED: Step = { who: "chair", role: "chair", step: { action: "supersede", reason: "补充评审", successor: "ab".repeat(32) }, at: "2026-11-26T09:00:00+08:00" };

async function signed(steps: readonly Step[], roster: Body | null = body): Promise<VerifiedWorkbook> {
  return verifiedFile((await decidedFile(body, steps)).bytes, roster);
}

const COMPANY = "海星电器有限公司";

/** The plan with every text of it as somebody would type it over. */
function retyped(plan: WorkbookPlan, change: (text: string) => string): WorkbookPlan {
  const cellOf = (cell: PlanContent): PlanContent => (cell?.kind === "text" ? { ...cell, text: change(cell.text) } : cell);
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((cells) => cells.map(cellOf)) })) })) };
}

const reasonOf = (making: DecisionMaking): string => (making.kind === "no-decision" ? making.reason : making.kind);

describe("what is no decision in force, verified whole, gives no document and says why", () => {
  test.each<[string, () => Promise<VerifiedWorkbook>, string]>([
    ["nothing signed", () => verifiedFile(new Uint8Array(bytesOf(bookPlan())), body), "unsigned"],
    ["no roster", () => signed(WHOLE, null), "roster-missing"],
    ["a submission alone", () => signed([SUBMIT]), "undecided"],
    ["votes without a decision", () => signed([SUBMIT, REVIEW, ...VOTES]), "undecided"],
    ["a decision that was reopened", () => signed([...WHOLE, REOPEN]), "undecided"],
    ["a decision whose place another took", () => signed([...WHOLE, SUPERSEDED]), "superseded"],
    ["another mark on paper", async () => verifiedFile((await decidedFile(body)).bytes, body, { head: "ab".repeat(8), roster: null }), "not-verified"],
    ["another roster than the body's own", async () => verifiedFile((await decidedFile(body)).bytes, body, { head: null, roster: "ab".repeat(8) }), "not-verified"],
    ["a company that was renamed after the decision", async () => verifiedFile(new Uint8Array(bytesOf(retyped((await signedBook(body)).plan, (text) => (text === COMPANY ? "海月电器有限公司" : text)))), body), "differs"],
    ["a record of which a piece was changed", async () => verifiedFile(new Uint8Array(bytesOf(retyped((await signedBook(body)).plan, (text) => (text.startsWith("{") ? text.replace(COMPANY, "海月电器有限公司") : text)))), body), "unreadable"],
  ])("%s", async (_name, verified, reason) => {
    for (const format of ["word", "page", "sheet"] as const) {
      expect(reasonOf(await documentOf(await verified(), { format }))).toBe(reason);
    }
  });

  test("every reason has its words in both languages, and so has everything that is wrong with a certificate", () => {
    const codes = [...NO_DECISION_REASONS.map((reason) => `decision-${reason}`), ...CERTIFICATE_ISSUE_CODES];
    for (const locale of ["zh-CN", "en-US"] as const) {
      expect(Object.keys(decisionIssueTexts[locale]).sort()).toEqual([...codes].sort());
      expect(fileIssueText({ code: "certificate-day", path: "", params: { found: "2027-02-29" } }, locale)).toContain("2027-02-29");
    }
  });
});

describe("a decision not to grant", () => {
  test("has its record with the reasons, and no certificate", async () => {
    const text = textOf(await made(await signed(REFUSED), { certificate: null }));
    for (const said of ["不授予“海星电器有限公司”任何等级", "抽样不可信", "证据不足", "没有授予等级，因此没有证书。"]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain("有效期至");
  });

  test("gives nothing at all where a certificate is asked for", async () => {
    expect(await documentOf(await signed(REFUSED))).toMatchObject({ kind: "refused", issues: [{ code: "certificate-not-granted" }] });
  });
});

describe("the draft of a certificate", () => {
  test("is left out where nobody gave a number, and the document says so", async () => {
    const text = textOf(await made(await signed(WHOLE), { certificate: null, locale: "en-US" }));
    expect(text).toContain("No certificate number and day of issue were given");
    expect(text).not.toContain("Valid until");
  });

  test("has the days that the calendar gives, each under its name", async () => {
    const lines = textOf(await made(await signed(WHOLE), { certificate: { ...CERTIFICATE, issuedOn: "2028-02-29", surveillanceMonths: 9 } })).split("\n").filter((line) => line !== "");
    const after = (label: string): string | undefined => lines[lines.indexOf(label) + 1];
    expect(["发证日期", "有效期至（含当日）", "第 1 次监督评审最迟", "第 2 次监督评审最迟", "第 3 次监督评审最迟", "再认证申请最迟"].map(after)).toEqual(["2028-02-29", "2031-02-28", "2028-11-28", "2029-08-28", "2030-05-28", "2030-11-28"]);
  });

  test.each([
    [{ number: "" }, "certificate-number"],
    [{ issuedOn: "2026-11-24" }, "certificate-before-decision"],
    [{ surveillanceMonths: 13 }, "certificate-surveillance"],
  ])("%j is refused, and no document is given out", async (details, code) => {
    expect(await documentOf(await signed(WHOLE), { certificate: { ...CERTIFICATE, ...details } })).toMatchObject({ kind: "refused", issues: [{ code }] });
  });
});

test("whether the marks were compared is told as it was", async () => {
  const { bytes, head } = await decidedFile(body);
  const text = async (anchors: { readonly head: string | null; readonly roster: string | null }): Promise<string> => textOf(await made(await verifiedFile(bytes, body, anchors)));
  expect(await text({ head, roster: null })).toContain("记录与输入的纸面摘要一致");
  expect(await text({ head: null, roster: null })).toMatch(/没有纸面摘要可以核对[\s\S]*没有输入名册摘要/);
});
