import { sheetFile } from "../../test/support/reviewCase";
import type { ReviewedContent } from "../core";
import { parseReviewedContent } from ".";

const { sheet } = sheetFile({
  path: "a", workbook: {}, places: { "1.1.1/finding": "Scoresheet!J8" },
  clauses: { "1.1.1": { status: "nonconforming", evidence: "e" }, "1.1.2": { status: "sampled", sampleSize: 3, nonconforming: 1, assessor: "Wu", finding: "客服人员未经培训即上岗，现场询问三名员工均不能说出投诉处理的时限" }, "2.1": null },
});
const open: ReviewedContent = { kind: "sheet", sheet };
const complete: ReviewedContent = { kind: "sheet", sheet: sheetFile({ path: "b" }).sheet };
const refused: ReviewedContent = { kind: "refused", company: "Acme", issues: [{ code: "x", path: "p", params: { n: 1, t: "t" } }, { code: "y", path: "", params: {}, place: { sheet: "S", address: "A1" } }] };

/** What a line of a checkpoint holds after it was on the disk. */
const stored = (content: ReviewedContent): Record<string, unknown> => JSON.parse(JSON.stringify(content)) as Record<string, unknown>;

describe("what a checkpoint kept", () => {
  it.each([["an open sheet", open], ["a complete sheet", complete], ["a refusal", refused]])("reads back as it was: %s", (_, content) => {
    expect(parseReviewedContent(stored(content))).toEqual(content);
  });

  const changed = (change: Record<string, unknown>): unknown => ({ ...stored(complete), sheet: { ...(stored(complete).sheet as object), ...change } });

  it.each([
    ["nothing", null],
    ["another kind", { ...stored(complete), kind: "other" }],
    ["an unknown key", { ...stored(complete), more: 1 }],
    ["an unknown key of the sheet", changed({ more: 1 })],
    ["a count below nothing", changed({ open: -1 })],
    ["a count that is no whole number", changed({ excluded: 0.5 })],
    ["a band that is no number", changed({ bands: "95 ninety" })],
    ["columns of different lengths", changed({ clauses: { ...complete.sheet.clauses, lost: "0" } })],
    ["lost points that are no number", changed({ clauses: { ...complete.sheet.clauses, lost: "0 0 1.5" } })],
    ["a total with a denominator of nothing", changed({ result: { ...complete.sheet.result, exact: "1/0" } })],
    ["a shown total that is no decimal", changed({ result: { ...complete.sheet.result, display: "1e9" } })],
    ["a sketch that is none", changed({ prints: [{ clause: "1", field: "finding", figures: "", sheet: "", sketch: "A..b" }] })],
  ])("is passed over where it is %s", (_, json) => {
    expect(parseReviewedContent(json)).toBeNull();
  });
});
