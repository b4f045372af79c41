import { makeDecision } from "../../../src/application";
import type { DraftAssessment } from "../../../src/core";
import { deflateNode } from "../../../src/files/deflateNode";
import { nodePlatform } from "../../../src/files/nodePlatform";
import { makeDecisionFile } from "../../../src/files/report/makeDecisionFile";
import { opensDocuments, pdfByLibreOffice } from "../../support/libreOffice";
import type { Body } from "../../seal/support/body";
import { DRAFT_ASSESSMENT } from "../../seal/support/assessment";
import { DECIDE, REVIEW, SUBMIT, VOTES, type Step } from "../../seal/support/signing";
import { paragraphs, templateOf, textOf } from "../support/docx";
import { bodyOfVectors, builtInDecisionTemplate, decidedFile, documentOf, made, verifiedFile } from "./decided";

let body: Body;

beforeAll(async () => {
  body = await bodyOfVectors();
});

const HOSTILE = `=HYPERLINK("http://x") </style></title><script>alert(1)</script><img src=x onerror=alert(1)>&amp;"'{outcome}{#steps}{@raw}`;

async function hostile() {
  const draft: Partial<DraftAssessment> = { company: { ...DRAFT_ASSESSMENT.company, name: HOSTILE, scope: HOSTILE } };
  const review: Step = { ...REVIEW, step: { action: "review", reason: HOSTILE } };
  const { bytes } = await decidedFile(body, [SUBMIT, review, ...VOTES, DECIDE], { draft });
  return verifiedFile(bytes, body);
}

const whole = async () => verifiedFile((await decidedFile(body)).bytes, body);

describe("texts of people stay texts", () => {
  test("in Word", async () => {
    const text = textOf(await made(await hostile()));
    expect(text.split(HOSTILE).length - 1).toBeGreaterThanOrEqual(5);
  });

  test("on the page: in elements, in the title and in the style of the printed margins", async () => {
    const page = new TextDecoder().decode(await made(await hostile(), { format: "page" }));
    expect(page).not.toMatch(/<script|<img/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/<\/title>/g)).toHaveLength(1);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  test("on the sheets", async () => {
    expect(await documentOf(await hostile(), { format: "sheet" })).toMatchObject({ kind: "made", companyName: HOSTILE });
  });
});

test("sheets that read back otherwise than they were to say are not given out", async () => {
  const misread = { ...nodePlatform, deflate: deflateNode, decodeUtf8: (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll("四星级", "五星级") };
  const request = { format: "sheet", locale: "zh-CN", template: null, certificate: null } as const;
  const making = await makeDecision(await whole(), request, (work) => Promise.resolve(makeDecisionFile(work, builtInDecisionTemplate("zh-CN"), misread)));
  expect(making).toMatchObject({ kind: "refused", issues: [{ code: "report-differs" }] });
  expect(making.kind === "refused" && making.issues[0]?.params["found"]).toContain("五星级");
});

test.each(["zh-CN", "en-US"] as const)("the page stands alone in %s: no script, nothing from elsewhere, one policy that says so", async (locale) => {
  const page = new TextDecoder().decode(await made(await whole(), { format: "page", locale }));
  expect(page).toContain(`<html lang="${locale}">`);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).not.toMatch(/<script|<iframe|<link|<img|<object|\son[a-z]+=|(?:src|href|action)=|url\(|@import|https?:/i);
});

const ENOUGH = paragraphs(
  "{body} {company} {scope} {standard} {totalExact} {grade} {specialDeductions} {outcome} {decidedAt} {headMark} {rosterMark} {limits}",
  "{#deductions}", "{facts}", "{/deductions}",
  "{#steps}", "{name} {staffNumber} {role} {meaning} {at} {reason} {key}", "{/steps}",
  "{certificateNumber} {certificateGrade} {issuedOn} {validUntil} {certificateNote}",
  "{#surveillance}", "{surveillanceBy}", "{/surveillance}",
);

describe("a body's own template", () => {
  test("of a few lines is enough", async () => {
    expect(await documentOf(await whole(), { template: templateOf(ENOUGH) })).toMatchObject({ kind: "made" });
  });

  test.each([
    ["{limits}", ["limits"]],
    ["{headMark}", ["headMark"]],
    ["{certificateNote}", ["certificateNote"]],
    ["{validUntil}", ["validUntil"]],
    ["{surveillanceBy}", ["surveillance/surveillanceBy"]],
    ["{key}", ["steps/key"]],
    ["{at}", ["steps/at"]],
  ])("without %s gives no document and says so", async (placeholder, fields) => {
    const making = await documentOf(await whole(), { template: templateOf(ENOUGH.replace(placeholder, "")) });
    expect(making.kind === "refused" ? making.issues.map(({ code, params }) => [code, params["field"]]) : making.kind).toEqual(fields.map((field) => ["report-left-out", field]));
  });

  test("made for a certificate does as well for a decision without one", async () => {
    expect(await documentOf(await whole(), { template: templateOf(ENOUGH), certificate: null })).toMatchObject({ kind: "made" });
  });

  test("of an evaluation report is refused by the names that there are not", async () => {
    const making = await documentOf(await whole(), { template: templateOf(ENOUGH + paragraphs("{conclusion} {%radar}")) });
    expect(making.kind === "refused" ? making.issues.map(({ code, params }) => [code, params["tag"]]) : making.kind).toEqual([
      ["template-placeholder-unknown", "conclusion"],
      ["template-placeholder-unknown", "%radar"],
    ]);
  });
});

(opensDocuments() ? describe : describe.skip)("LibreOffice", () => {
  test("opens the record in both languages, and one whose texts are hostile, and prints them", async () => {
    const files = new Map<string, Uint8Array>([["zh", await made(await whole())], ["en", await made(await whole(), { locale: "en-US" })], ["hostile", await made(await hostile())], ["none", await made(await whole(), { certificate: null })]]);
    const printed = pdfByLibreOffice(files);
    expect([...printed].map(([name, pdf]) => [name, new TextDecoder("latin1").decode(pdf.slice(0, 5))])).toEqual([...files.keys()].map((name) => [name, "%PDF-"]));
  });
});
