import { emptyDraft, scoreAssessment } from "../core";
import type { Finding } from "../core";
import { builtInCatalogue, builtInProfile } from "./builtIn";
import { renderResult } from "./renderResult";

const finding: Finding = {
  check: "SPD005",
  outcome: "fail",
  clause: "",
  field: "action",
  item: 0,
  params: { number: 1 },
  place: { sheet: "特别项", address: "E5" },
};

describe("renderResult", () => {
  it("shows of a finding what the format has, null where it is about no clause", () => {
    const report = scoreAssessment(emptyDraft(builtInCatalogue()), builtInCatalogue(), builtInProfile());
    expect(renderResult(report, [finding, { ...finding, clause: "5.1.4.2" }], builtInProfile()).findings).toEqual([
      { check: "SPD005", outcome: "fail", clause: null, params: { number: 1 } },
      { check: "SPD005", outcome: "fail", clause: "5.1.4.2", params: { number: 1 } },
    ]);
  });

  it("gives no figure and no finding of a refused report, and its issues without their cells", () => {
    const issue = { code: "clause-unknown", path: "clauses/9", params: { clause: "9" }, place: { sheet: "评分表", address: "A9" } };
    expect(renderResult({ status: "refused", issues: [issue] }, [finding], builtInProfile())).toEqual({
      format: "servicestar.result/1",
      status: "refused",
      total: null,
      obtained: null,
      applicable: null,
      sections: [],
      specialDeductions: null,
      bonuses: null,
      grade: null,
      reasons: [],
      next: null,
      bounds: null,
      issues: [{ code: "clause-unknown", path: "clauses/9", params: { clause: "9" } }],
      findings: [],
    });
  });
});
