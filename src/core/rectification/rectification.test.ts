import { NONCONFORMING, catalogueOf, clause } from "../../../test/core/builders";
import { checkInput, type CheckCase } from "../../../test/support/checkCase";
import { exactText, isOverdue, lossesWithoutRow, parseDecimal, rectificationCounts, rectificationItems, rescoring, rescoringProblem, findClause, runChecks, scoreAssessment } from "..";
import type { RectificationItem } from "..";

const LOST: NonNullable<CheckCase["clauses"]> = {
  "1.1.1": { status: "nonconforming", evidence: "p. 3", finding: "no list" },
  "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 5, finding: "half of the orders" },
  "2.1": { status: "judged", score: "39.5" },
};
const DEDUCTION = {
  cause: "law", clause: "1.1.1", description: "unlicensed repair", evidence: "order 17",
  rectification: { status: "done", action: "licence", owner: "Li", due: "2026-12-20", closure: "", verifiedBy: "", verifiedOn: "" },
} as const;

const shown = ({ source, clause, facts, lost, status, rescored }: RectificationItem): readonly unknown[] => [
  source.kind === "none" ? "none" : `${source.kind} ${String(source.at)}`, clause, facts, lost === null ? null : exactText(lost), status, rescored === null ? null : exactText(rescored),
];

describe("everything to put right", () => {
  test("deductions first, then each clause that lost points, with its rows or without one, then rows of no clause", () => {
    const input = checkInput({
      clauses: LOST,
      specialDeductions: [DEDUCTION],
      records: {
        rectifications: [
          { number: 1, clause: "2.1", finding: "late calls", status: "verified", rescored: "40" },
          { number: 2, clause: "", finding: "a note" },
          { number: 3, clause: "1.1.2" },
          { number: 4, clause: "1.1.2", finding: "another one", status: "done" },
        ],
      },
    });
    expect(rectificationItems(input).map(shown)).toEqual([
      ["deduction 0", "1.1.1", "unlicensed repair", "1", "done", null],
      ["none", "1.1.1", "no list", "20", "open", null],
      ["row 2", "1.1.2", "half of the orders", "20", "open", null],
      ["row 3", "1.1.2", "another one", "20", "done", null],
      ["row 0", "2.1", "late calls", "0.5", "verified", "40"],
      ["row 1", "", "a note", null, "open", null],
    ]);
    expect(lossesWithoutRow(input)).toEqual(["1.1.1"]);
  });

  test("a clause without loss has none, an open one only the row that somebody began, and a refused assessment shows its rows without points", () => {
    const input = checkInput({ clauses: { "1.1.1": null }, records: { rectifications: [{ number: 1, clause: "1.1.1" }] } });
    expect(rectificationItems(input).map(shown)).toEqual([["row 0", "1.1.1", "", null, "open", null]]);
    const refused = checkInput({ clauses: { "1.1.1": { status: "judged", score: "3" } }, records: { rectifications: [{ number: 1, clause: "1.1.2" }] } });
    expect(rectificationItems(refused).map(shown)).toEqual([["row 0", "1.1.2", "", null, "open", null]]);
    const unknown = checkInput({ records: { rectifications: [{ number: 1, clause: "" }] } });
    expect(rectificationItems(unknown).map(shown)).toEqual([["row 0", "", "", null, "open", null]]);
    const foreign = rectificationItems({ ...input, draft: { ...input.draft, clauses: new Map() } });
    expect(foreign.map(shown)).toEqual([["row 0", "1.1.1", "", null, "open", null]]);
  });

  test("of which many are not listed is told with the first of them by name", () => {
    const catalogue = catalogueOf(Array.from({ length: 10 }, (_, index) => clause(`5.1.${String(index + 1)}`, "10")));
    const given = checkInput({ workbook: {} });
    const draft = { ...given.draft, clauses: new Map(catalogue.sections.flatMap(({ indicators }) => indicators.flatMap(({ clauses }) => clauses.map(({ id }) => [id, NONCONFORMING] as const)))) };
    const findings = runChecks({ ...given, catalogue, draft, report: scoreAssessment(draft, catalogue, given.profile) }).filter(({ check }) => check === "RCT001");
    expect(findings.map(({ params }) => params)).toEqual([{ count: 10, clauses: "5.1.1, 5.1.2, 5.1.3, 5.1.4, 5.1.5, 5.1.6, 5.1.7, 5.1.8 …" }]);
  });

  test("is counted by state; overdue is what is open after its day, and nothing where nobody knows the day", () => {
    const input = checkInput({
      clauses: LOST,
      specialDeductions: [DEDUCTION],
      records: { rectifications: [{ number: 1, clause: "2.1", due: "2026-12-01" }, { number: 2, clause: "2.1", due: "2026-12-01", status: "verified" }] },
    });
    const items = rectificationItems(input);
    expect(rectificationCounts(items, "2026-12-02")).toEqual({ open: 1, done: 1, verified: 1, overdue: 1, without: 2 });
    expect(rectificationCounts(items, "2026-12-01").overdue).toBe(0);
    expect(rectificationCounts(items, "").overdue).toBe(0);
    expect(isOverdue({ status: "open", due: "" }, "2026-12-02")).toBe(false);
  });
});

describe("scored again", () => {
  const given = (rectifications: NonNullable<NonNullable<CheckCase["records"]>["rectifications"]>, more: CheckCase = {}) => checkInput({ clauses: LOST, records: { rectifications }, ...more });
  const total = (input: ReturnType<typeof given>): string | null => {
    const report = rescoring(input)?.report;
    return report?.status === "complete" ? exactText(report.total) : null;
  };

  test("the total stays as found, and a copy says what it would be; of two figures of a clause the last one, none below what was found", () => {
    const input = given([
      { number: 1, clause: "1.1.1", rescored: "20" },
      { number: 2, clause: "1.1.2", rescored: "39" },
      { number: 3, clause: "1.1.2", rescored: "33.3" },
      { number: 4, clause: "2.1", rescored: "39" },
    ]);
    expect(input.report).toMatchObject({ status: "complete" });
    expect(input.report.status === "complete" ? exactText(input.report.total) : "").toBe("59.5");
    expect(rescoring(input)).toMatchObject({ clauses: ["1.1.1", "1.1.2"], left: ["2.1"] });
    expect(total(input)).toBe("92.8");
  });

  test("deductions, exclusions and limits hold for the copy as well", () => {
    const excluded = { ...LOST, "2.1": { status: "excluded", reason: "none" } };
    expect(total(given([{ number: 1, clause: "1.1.1", rescored: "20" }], { clauses: excluded, specialDeductions: [DEDUCTION] }))).toBe("197/3");
  });

  test("nothing to say where nobody scored again, where a clause is open, or where the clause has no score", () => {
    expect(rescoring(given([{ number: 1, clause: "1.1.1" }]))).toBeNull();
    expect(rescoring(given([{ number: 1, clause: "1.1.1", rescored: "20" }], { clauses: { ...LOST, "2.1": null } }))).toBeNull();
    expect(rescoring(given([{ number: 1, clause: "2.1", rescored: "3" }], { clauses: { ...LOST, "2.1": { status: "excluded", reason: "none" } } }))).toBeNull();
  });

  test("a body without a step takes any figure of a judged clause", () => {
    const { catalogue } = given([]);
    const judgedClause = findClause(catalogue, "2.1");
    const figure = (text: string) => parseDecimal(text) ?? { n: 0n, d: 1n };
    expect(judgedClause && rescoringProblem(judgedClause, figure("1"), figure("1.3"), { judgedStep: null })).toBeNull();
    expect(judgedClause && rescoringProblem(judgedClause, figure("1"), figure("1.3"), { judgedStep: figure("0.5") })).toBe("off-step");
  });
});
