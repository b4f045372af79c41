import { CONFORMING, DEDUCTION, DEFAULT_PROFILE, EXCLUDED, NONCONFORMING, UNASSESSED, catalogueOf, clause, decimal, draftOf, judged, rational, sampled } from "../../../test/core/builders";
import type { ClauseOptions } from "../../../test/core/builders";
import { NO_TEXTS, assessmentIssues, completeAssessment, emptyDraft, entryIssues, entryOf } from ".";
import type { ClauseEntry } from ".";

const catalogue = catalogueOf([
  clause("5.1.1", "10"),
  clause("5.1.2", "10", { method: "proportional" }),
  clause("5.2.1", "7.3", { method: "judged", excludable: false }),
]);
const ALL_CONFORM = [["5.1.1", CONFORMING], ["5.1.2", CONFORMING], ["5.2.1", CONFORMING]] as const;

function found(options: ClauseOptions, given: ClauseEntry, profile = DEFAULT_PROFILE) {
  return entryIssues(clause("5.1.1", "7.3", options), given, profile).map(({ code, path, params }) => [code, path, params]);
}

describe("entryIssues", () => {
  test.each(["all-or-nothing", "proportional", "judged"] as const)("open, conforming, nonconforming and excluded stand on a clause that is %s", (method) => {
    expect([UNASSESSED, CONFORMING, NONCONFORMING, EXCLUDED].flatMap((given) => found({ method }, given))).toEqual([]);
  });

  test("only some clauses may be excluded", () => {
    expect(found({ excludable: false }, EXCLUDED)).toEqual([["not-excludable", "status", { clause: "5.1.1" }]]);
    expect([UNASSESSED, CONFORMING, NONCONFORMING].flatMap((given) => found({ excludable: false }, given))).toEqual([]);
  });

  test.each([
    [1, 0],
    [1, 1],
    [9, 2],
    [9007199254740991, 9007199254740991],
  ])("a sample of %d with %d nonconforming is good", (size, bad) => {
    expect(found({ method: "proportional" }, sampled(size, bad))).toEqual([]);
  });

  test.each([0, -1, 2.5, NaN, Infinity, 9007199254740992])("there is no sample of %d", (size) => {
    expect(found({ method: "proportional" }, sampled(size, 0))).toEqual([["sample-size-invalid", "sampleSize", { clause: "5.1.1", sampleSize: size }]]);
  });

  test.each([-1, 0.5, NaN, 9007199254740992])("there are no %d nonconforming", (bad) => {
    expect(found({ method: "proportional" }, sampled(5, bad))).toEqual([["nonconforming-invalid", "nonconforming", { clause: "5.1.1", nonconforming: bad }]]);
  });

  test("no more are nonconforming than were sampled; a broken sample size is named alone", () => {
    expect(found({ method: "proportional" }, sampled(3, 4))).toEqual([
      ["nonconforming-exceeds-sample", "nonconforming", { clause: "5.1.1", nonconforming: 4, sampleSize: 3 }],
    ]);
    expect(found({ method: "proportional" }, sampled(0, 4))).toHaveLength(1);
    expect(found({ method: "proportional" }, sampled(-2, -1)).map(([code]) => code)).toEqual(["sample-size-invalid", "nonconforming-invalid"]);
  });

  test.each(["0", "0.5", "7", "7.3"])("a judged score of %s of 7.3 is good", (score) => {
    expect(found({ method: "judged" }, judged(score))).toEqual([]);
  });

  test.each(["-0.5", "7.4", "7.5", "100"])("a judged score of %s of 7.3 is out of range, whatever the step", (score) => {
    expect(found({ method: "judged" }, judged(score))).toEqual([["score-out-of-range", "score", { clause: "5.1.1", score, points: "7.3" }]]);
  });

  test("a judged score is on the step where there is one", () => {
    const expected = [["score-off-step", "score", { clause: "5.1.1", score: "7.25", step: "0.5" }]];
    expect(found({ method: "judged" }, judged("7.25"))).toEqual(expected);
    expect(found({ method: "judged" }, judged("7.25"), { ...DEFAULT_PROFILE, judgedStep: null })).toEqual([]);
    expect(found({ method: "judged" }, judged("7.25"), { ...DEFAULT_PROFILE, judgedStep: decimal("0.25") })).toEqual([]);
    expect(found({ method: "judged" }, judged(rational(1, 3)))).toEqual([["score-off-step", "score", { clause: "5.1.1", score: "1/3", step: "0.5" }]]);
  });

  test.each([
    ["all-or-nothing", sampled(3, 4), ["method-mismatch", "nonconforming-exceeds-sample"]],
    ["judged", sampled(3, 1), ["method-mismatch"]],
    ["all-or-nothing", judged("8"), ["method-mismatch", "score-out-of-range"]],
    ["proportional", judged("1"), ["method-mismatch"]],
  ] as const)("on a clause that is %s, %j is refused for that and for the rest", (method, given, codes) => {
    const issues = found({ method }, given);
    expect(issues.map(([code]) => code)).toEqual(codes);
    expect(issues[0]).toEqual(["method-mismatch", "status", { clause: "5.1.1", status: given.status, method }]);
  });
});

describe("assessmentIssues", () => {
  const issuesOf = (...args: Parameters<typeof draftOf>) =>
    assessmentIssues(draftOf(...args), catalogue, DEFAULT_PROFILE).map(({ code, path, params }) => [code, path, params]);

  test("finds nothing in an empty draft, a complete one, and one that leaves clauses out", () => {
    expect(issuesOf(catalogue, [])).toEqual([]);
    expect(issuesOf(catalogue, ALL_CONFORM, { deductions: 9, bonuses: 1 })).toEqual([]);
    expect(assessmentIssues({ ...emptyDraft(catalogue), clauses: new Map() }, catalogue, DEFAULT_PROFILE)).toEqual([]);
  });

  test("gives the paths of the file format, in the order of the document", () => {
    const draft = draftOf(catalogue, [["5.2.1", judged("7.4")], ["5.1.2", sampled(0, 0)], ["5.9", CONFORMING]], { bonuses: 2 });
    const specialDeductions = [DEDUCTION, { ...DEDUCTION, clause: "5.1.2" }, { ...DEDUCTION, clause: "5.1" }];
    expect(assessmentIssues({ ...draft, specialDeductions }, catalogue, DEFAULT_PROFILE)).toEqual([
      { code: "clause-unknown", path: "clauses/5.9", params: { clause: "5.9" } },
      { code: "sample-size-invalid", path: "clauses/5.1.2/sampleSize", params: { clause: "5.1.2", sampleSize: 0 } },
      { code: "score-out-of-range", path: "clauses/5.2.1/score", params: { clause: "5.2.1", score: "7.4", points: "7.3" } },
      { code: "clause-unknown", path: "specialDeductions/2/clause", params: { clause: "5.1" } },
      { code: "too-many-bonuses", path: "bonuses", params: { count: 2, max: 1 } },
    ]);
  });

  test("something must be left to score", () => {
    const excluded = [["5.1.1", EXCLUDED], ["5.1.2", EXCLUDED], ["5.2.1", EXCLUDED]] as const;
    expect(issuesOf(catalogue, excluded)).toEqual([
      ["not-excludable", "clauses/5.2.1/status", { clause: "5.2.1" }],
      ["no-applicable-clause", "clauses", {}],
    ]);
    expect(issuesOf(catalogue, excluded.slice(0, 2))).toEqual([]);
  });
});

describe("completeAssessment", () => {
  const complete = (...args: Parameters<typeof draftOf>) => completeAssessment(draftOf(...args), catalogue, DEFAULT_PROFILE);

  test("tells the open clauses in the catalogue's order, those without an entry included", () => {
    expect(complete(catalogue, [["5.1.2", CONFORMING]])).toEqual({ kind: "incomplete", open: ["5.1.1", "5.2.1"] });
    expect(completeAssessment({ ...emptyDraft(catalogue), clauses: new Map([["5.1.1", CONFORMING]]) }, catalogue, DEFAULT_PROFILE)).toEqual({
      kind: "incomplete",
      open: ["5.1.2", "5.2.1"],
    });
  });

  test("gives the assessment with its entries in the catalogue's order", () => {
    const draft = { ...draftOf(catalogue, [], { deductions: 1 }), clauses: new Map<string, ClauseEntry>([...ALL_CONFORM].reverse()), assessedOn: "2026-11-20" };
    const completion = completeAssessment(draft, catalogue, DEFAULT_PROFILE);
    expect(completion.kind === "complete" && [...completion.assessment.clauses]).toEqual(ALL_CONFORM);
    expect(completion).toMatchObject({ assessment: { assessedOn: "2026-11-20", specialDeductions: [DEDUCTION] } });
  });

  test("refuses a broken rule also while clauses are open", () => {
    expect(complete(catalogue, [["5.1.2", sampled(0, 0)]])).toMatchObject({ kind: "refused", issues: [{ code: "sample-size-invalid" }] });
  });
});

test("emptyDraft has every clause unassessed, in order, and no texts", () => {
  const draft = emptyDraft(catalogue);
  expect([...draft.clauses]).toEqual(["5.1.1", "5.1.2", "5.2.1"].map((id) => [id, UNASSESSED]));
  expect({ ...draft, clauses: null }).toEqual({
    company: { name: "", unifiedSocialCreditCode: "", scope: "" },
    assessors: [],
    assessedOn: "",
    clauses: null,
    specialDeductions: [],
    bonuses: [],
  });
});

test("entryOf gives the entry, and the unassessed one for a clause that was left out", () => {
  const draft = { ...emptyDraft(catalogue), clauses: new Map([["5.1.1", CONFORMING]]) };
  expect(catalogue.sections[0]?.indicators.map((one) => one.clauses.map((part) => entryOf(draft, part)))).toEqual([
    [CONFORMING],
    [{ status: "unassessed", ...NO_TEXTS }],
  ]);
  expect(NO_TEXTS).toEqual({ evidence: "", finding: "", remark: "", assessor: "" });
});
