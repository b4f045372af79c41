import { assessment, deduction, judged, nonconforming, sampled } from "../../test/support/pane/assessments";
import { checkedWorkbook } from "../../test/support/pane/fakeServiceStar";
import { scoreAssessment, type Change } from "../core";
import { whatIf } from "./whatIf";

const opened = (draft: ReturnType<typeof assessment>) => checkedWorkbook({ kind: "scoring", draft });
const conforming: Change = { kind: "clause", clause: "5.1.2.2", to: { status: "conforming" } };

test("the score with the changes stands beside the present one, each with its distances", () => {
  const workbook = opened(assessment({ "5.1.2.2": nonconforming, "5.3.1": judged("11.5") }, { specialDeductions: [deduction] }));
  const { present, tried, changes } = whatIf(workbook, [conforming, { kind: "special-deductions", by: -1 }]);
  expect(changes).toHaveLength(2);
  expect(present.report).toBe(workbook.report);
  expect([present.report, tried.report].map((report) => report.status === "complete" && [report.total.n, report.grade])).toEqual([[93n, "four-star"], [99n, "five-star"]]);
  expect([present, tried].map(({ gaps }) => gaps[0]?.distance)).toEqual([{ n: -2n, d: 1n }, { n: 4n, d: 1n }]);
});

test("the workbook itself stays as it is", () => {
  const workbook = opened(assessment({ "5.1.2.2": nonconforming }));
  whatIf(workbook, [conforming]);
  expect(scoreAssessment(workbook.draft, workbook.catalogue, workbook.profile)).toEqual(workbook.report);
});

test("changes that the workbook has caught up with are none any more", () => {
  const { changes, present, tried } = whatIf(opened(assessment()), [conforming]);
  expect(changes).toEqual([]);
  expect(tried).toBe(present);
});

test("what the rules do not allow is refused, and has no distances", () => {
  const { tried } = whatIf(opened(assessment()), [{ kind: "bonuses", by: 7 }]);
  expect(tried).toMatchObject({ report: { status: "refused", issues: [{ code: "too-many-bonuses" }] }, gaps: [] });
});

test("an open assessment can be tried to its end", () => {
  const { present, tried } = whatIf(opened(assessment({ "5.1.2.2": null })), [conforming]);
  expect([present.report.status, present.gaps, tried.report.status, tried.gaps.length]).toEqual(["incomplete", [], "complete", 4]);
});

test("a workbook that cannot be scored stays so", () => {
  const workbook = opened(assessment({ "5.1.2.1": sampled(2, 3) }));
  expect(whatIf(workbook, [conforming])).toEqual({ changes: [], present: { report: workbook.report, gaps: [] }, tried: { report: workbook.report, gaps: [] } });
});
