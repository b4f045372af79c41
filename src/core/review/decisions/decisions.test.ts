import fc from "fast-check";
import { sheetFile, type SheetCase } from "../../../../test/support/reviewCase";
import { SUBMITTED, decide, decideEach, reviewSubjects, standingOf } from "../..";
import type { Decision, DecisionCode, RegisterLine, ReviewAction, ReviewRecord, ReviewSubject, ReviewedContent, ReviewedSheet, SubjectSources } from "../..";

const HASH = "a".repeat(64);
const CLEAN: Omit<SheetCase, "path"> = {
  assessors: [{ name: "张三", role: "team-leader" }],
  clauses: { "1.1.1": { status: "conforming", evidence: "e" }, "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 1, evidence: "e", finding: "10 orders, 1 unsigned" }, "2.1": { status: "judged", score: "39", evidence: "e", finding: "late" } },
};
const by = "李四";
const at = "2026-11-26 21:30 +08:00";
const accept = (comment = ""): ReviewAction => ({ kind: "accept", by, at, comment });
const giveBack = (comment = "see J8"): ReviewAction => ({ kind: "return", by, at, comment });
const reopen = (comment = ""): ReviewAction => ({ kind: "reopen", by, at, comment });

/** A subject about a clean sheet, of which the sheet, the record and the rest may be others. */
function subject(changed: { readonly sheet?: Partial<ReviewedSheet>; readonly case?: Omit<SheetCase, "path">; readonly record?: Partial<ReviewRecord> } & Partial<Omit<ReviewSubject, "record">> = {}): ReviewSubject {
  const { sheet, case: given, record, ...others } = changed;
  const file = sheetFile({ path: "a.xlsx", fileHash: HASH, ...CLEAN, ...given });
  return { path: "a.xlsx", hash: HASH, file: { ...file, sheet: { ...file.sheet, ...sheet } }, risk: "low", signals: [], rivals: [], engine: "ServiceStar/1.0.0", record: { ...SUBMITTED, ...record }, ...others };
}

const accepted = (one: ReviewSubject): ReviewSubject => ({ ...one, record: recordOf(decide(one, accept("looked at"))) });
const returned = (one: ReviewSubject): ReviewSubject => ({ ...one, record: recordOf(decide(one, giveBack())) });

function recordOf(decision: Decision): ReviewRecord {
  if (!decision.ok) {
    throw new Error(JSON.stringify(decision.blocks));
  }
  return decision.record;
}

const codes = (decision: Decision): readonly DecisionCode[] => (decision.ok ? [] : decision.blocks.map(({ code }) => code));

describe("accepting", () => {
  it("says who, when and about which bytes, result and program, apart from the verdict", () => {
    expect(decide(subject(), accept(" fine "))).toEqual({
      ok: true,
      before: "submitted",
      record: { state: "accepted", reviewer: by, comment: "fine", mark: { by, since: at, basis: { hash: HASH, total: "95", grade: "five-star", engine: "ServiceStar/1.0.0" } } },
    });
  });

  it("keeps the comment and the reviewer that are there", () => {
    const record = { reviewer: "李 四", comment: "second look" };
    expect(recordOf(decide(subject({ record }), accept()))).toMatchObject(record);
  });

  const cases: readonly (readonly [string, ReviewSubject, ReviewAction, readonly DecisionCode[]])[] = [
    ["nobody who accepts", subject(), { ...accept(), by: " " } as ReviewAction, ["reviewer-missing"]],
    ["a comment that no cell takes", subject(), accept("x".repeat(32_768)), ["comment-too-long"]],
    ["a comment as long as a cell takes", subject(), accept("x".repeat(32_767)), []],
    ["high risk without a reason", subject({ risk: "high" }), accept(), ["comment-for-risk"]],
    ["high risk with one", subject({ risk: "high" }), accept("checked with the team"), []],
    ["another's turn", subject({ record: { reviewer: "王五" } }), accept(), ["assigned-to-other"]],
    ["a member of the team, in another spelling", subject(), { ...accept(), by: "张　三" } as ReviewAction, ["own-sheet"]],
    ["open clauses", subject({ case: { clauses: { ...CLEAN.clauses, "2.1": null } } }), accept(), ["open-clauses"]],
    ["texts that could not be read", subject({ sheet: { issues: 2 } }), accept(), ["texts-unread"]],
    ["a failing check", subject({ case: { clauses: { ...CLEAN.clauses, "1.1.1": { status: "excluded", reason: "" } } } }), accept(), ["check-fails"]],
    ["content that is not at hand", subject({ file: { path: "a.xlsx", hash: HASH, outcome: "unread" } }), accept(), ["content-unread"]],
    ["a refused file", subject({ file: { path: "a.xlsx", hash: HASH, outcome: "refused", company: "", issues: [{ code: "file-encrypted", path: "", params: {} }] } }), accept(), ["file-refused"]],
    ["a refused file without a reason", subject({ file: { path: "a.xlsx", hash: HASH, outcome: "refused", company: "", issues: [] } }), accept(), ["file-refused"]],
    ["a duplicate", subject({ file: { path: "a.xlsx", hash: HASH, outcome: "duplicate", of: "b.xlsx" } }), accept(), ["file-duplicate"]],
    ["other bytes than the register tells", subject({ hash: "b".repeat(64) }), accept(), ["bytes-changed"]],
    ["the same company's same round in another file", subject({ rivals: ["b.xlsx"] }), accept(), ["company-twice"]],
    ["everything at once", subject({ risk: "high", rivals: ["b.xlsx"], sheet: { issues: 1 }, record: { reviewer: "王五" } }), { ...accept(), by: "张三" } as ReviewAction, ["comment-for-risk", "assigned-to-other", "own-sheet", "texts-unread", "company-twice"]],
    ["a returned sheet whose bytes are the same", returned(subject()), accept(), ["state-not-submitted"]],
    ["what is accepted already", accepted(subject()), accept(), ["state-not-submitted"]],
    ["a state that was typed by hand", subject({ record: { state: "accepted" } }), accept(), []],
  ];
  it.each(cases)("%s", (_, one, action, expected) => {
    expect(codes(decide(one, action))).toEqual(expected);
  });

  it("names the cell of an open clause, of a failing check and of a claim that differs", () => {
    const place = { sheet: "Scoresheet", address: "G8" };
    const found = (check: string, clause: string, params = {}) => ({ check, outcome: "fail" as const, clause, params, place });
    const sheet: Partial<ReviewedSheet> = {
      open: 1,
      claims: { total: "96", grade: "five-star", specialDeductions: "2", differing: ["total", "grade", "specialDeductions"] },
      findings: [
        found("SCO001", "2.1"), found("EXC001", "1.1.1"), found("RES002", "", { result: "total", variant: "differs" }), found("RES001", "", { result: "total", variant: "overwritten" }),
        found("RES001", "1.1.1", { result: "score", variant: "differs" }), { ...found("EVD001", "1.1.2"), outcome: "needs-review" },
      ],
    };
    const decision = decide(subject({ sheet }), accept());
    expect(decision.ok ? [] : decision.blocks.map(({ code, clause, params, place: cell, finding }) => [code, clause, params, cell, finding?.check ?? null])).toEqual([
      ["open-clauses", "2.1", { count: 1, first: "2.1" }, place, null],
      ["claim-differs", "", { result: "total", shown: "96", truth: "95.00" }, place, null],
      ["claim-differs", "", { result: "grade", shown: "five-star", truth: "5" }, null, null],
      ["claim-differs", "", { result: "specialDeductions", shown: "2", truth: "0" }, null, null],
      ["check-fails", "1.1.1", { check: "EXC001" }, place, "EXC001"],
      ["check-fails", "", { check: "RES001" }, place, "RES001"],
      ["check-fails", "1.1.1", { check: "RES001" }, place, "RES001"],
    ]);
    const open = decide(subject({ sheet: { open: 1, result: null, findings: [], claims: { ...subject0().claims, differing: ["total", "grade"] } } }), accept());
    expect(open.ok ? [] : open.blocks.map(({ params, place: cell }) => [params, cell])).toEqual([
      [{ count: 1, first: "" }, null], [{ result: "total", shown: "", truth: "" }, null], [{ result: "grade", shown: "", truth: "" }, null],
    ]);
  });

  it("asks about the catalogue: an older one takes a reason, two of one version stop it", () => {
    const signal = (variant: string) => [{ id: "TRG011", path: "a.xlsx", clause: "", other: "", params: { variant } }];
    expect(codes(decide(subject({ signals: signal("older") }), accept()))).toEqual(["comment-for-risk"]);
    expect(codes(decide(subject({ signals: signal("older") }), accept("in force on that day")))).toEqual([]);
    expect(codes(decide(subject({ signals: signal("conflicting") }), accept("x")))).toEqual(["standard-conflict"]);
  });
});

function subject0(): ReviewedSheet {
  return sheetFile({ path: "a", ...CLEAN }).sheet;
}

describe("returning, assigning and opening again", () => {
  it("a sheet is returned with a comment, whatever is wrong with it", () => {
    expect(codes(decide(subject(), giveBack(" ")))).toEqual(["comment-missing"]);
    expect(recordOf(decide(subject({ case: { clauses: { "2.1": null } } }), giveBack()))).toMatchObject({ state: "returned", comment: "see J8", mark: { by, basis: { total: "", grade: "" } } });
    const unread = subject({ file: { path: "a.xlsx", hash: HASH, outcome: "unread" } });
    expect(standingOf(returned(unread))).toEqual({ state: "returned", lapsed: null });
    expect(codes(decide(accepted(subject()), giveBack()))).toEqual(["state-not-submitted"]);
    expect(codes(decide(subject({ record: { reviewer: "王五" } }), { ...giveBack(), by: "" } as ReviewAction))).toEqual(["reviewer-missing"]);
  });

  it("is given to somebody who has not assessed it, or to nobody again", () => {
    const assign = (to: string): ReviewAction => ({ kind: "assign", to });
    expect(recordOf(decide(subject(), assign(" 王五 ")))).toEqual({ ...SUBMITTED, reviewer: "王五" });
    expect(recordOf(decide(returned(subject({ record: { reviewer: "李四" } })), assign("")))).toMatchObject({ state: "returned", reviewer: "", mark: { by } });
    expect(codes(decide(subject(), assign("张三")))).toEqual(["own-sheet"]);
    expect(codes(decide(accepted(subject()), assign("王五")))).toEqual(["state-not-submitted"]);
  });

  it("is opened again with a reason where it was accepted, and then judged anew", () => {
    const one = accepted(subject());
    expect(codes(decide(one, reopen()))).toEqual(["comment-missing"]);
    const open = { ...one, record: recordOf(decide(one, reopen("new facts"))) };
    expect(open.record).toMatchObject({ state: "submitted", comment: "new facts", mark: { by } });
    expect(codes(decide(open, giveBack()))).toEqual([]);
    expect(codes(decide(returned(subject()), reopen()))).toEqual([]);
    expect(codes(decide(subject(), reopen()))).toEqual(["state-submitted"]);
  });
});

describe("the state that counts", () => {
  const other = "b".repeat(64);
  it.each<[string, ReviewSubject, unknown]>([
    ["decided about these bytes", accepted(subject()), { state: "accepted", lapsed: null }],
    ["typed by hand", subject({ record: { state: "accepted" } }), { state: "submitted", lapsed: { state: "accepted", reason: "hand-set" } }],
    ["about other bytes", { ...accepted(subject()), hash: other }, { state: "submitted", lapsed: { state: "accepted", reason: "bytes-changed" } }],
    ["another total", { ...accepted(subject()), file: subject({ sheet: { result: { ...subject0().result!, exact: "94" } } }).file }, { state: "submitted", lapsed: { state: "accepted", reason: "verdict-changed" } }],
    ["another grade", { ...accepted(subject()), file: subject({ sheet: { result: { ...subject0().result!, grade: "four-star" } } }).file }, { state: "submitted", lapsed: { state: "accepted", reason: "verdict-changed" } }],
    ["another program that says the same", { ...accepted(subject()), engine: "ServiceStar/2.0.0" }, { state: "accepted", lapsed: null }],
    ["returned, whatever a newer program says", { ...returned(subject()), file: subject({ sheet: { result: null } }).file }, { state: "returned", lapsed: null }],
    ["content that is not at hand", { ...accepted(subject()), file: { path: "a.xlsx", hash: HASH, outcome: "unread" } }, { state: "accepted", lapsed: null }],
    ["an opened file with other bytes", { ...accepted(subject()), file: { ...subject({ sheet: { result: null } }).file, hash: other } }, { state: "accepted", lapsed: null }],
  ])("%s", (_, one, expected) => {
    expect(standingOf(one)).toEqual(expected);
  });

  it("a sheet that was returned and has other bytes now is submitted again", () => {
    const file = sheetFile({ path: "a.xlsx", fileHash: other, ...CLEAN });
    expect(recordOf(decide({ ...returned(subject()), hash: other, file }, accept()))).toMatchObject({ state: "accepted", mark: { basis: { hash: other } } });
  });
});

describe("subjects from the lines of a register", () => {
  const make = (path: string, given: Omit<SheetCase, "path"> = {}, record: ReviewRecord = SUBMITTED): { readonly line: RegisterLine; readonly content: ReviewedContent } => {
    const { hash, sheet } = sheetFile({ path, ...CLEAN, ...given });
    return { line: { path, hash, record }, content: { kind: "sheet", sheet } };
  };
  const sources = (all: readonly ReturnType<typeof make>[], more: Partial<SubjectSources> = {}): SubjectSources => ({
    contents: new Map(all.map(({ line, content }) => [line.hash, content])), opened: new Map(), current: [], engine: "ServiceStar/1.0.0", ...more,
  });

  it("stand in the order of the lines, with risk, signals and what is not at hand", () => {
    const all = [make("z.xlsx", { company: { name: "z" } }), make("near.xlsx", { company: { name: "n" }, clauses: { ...CLEAN.clauses, "2.1": { status: "judged", score: "34", evidence: "e", finding: "f" } } })];
    const subjects = reviewSubjects([...all.map(({ line }) => line), { path: "gone.xlsx", hash: "c", record: SUBMITTED }], sources(all));
    expect(subjects.map(({ path, file, risk, signals }) => [path, file.outcome, risk, signals.map(({ id }) => id)])).toEqual([
      ["z.xlsx", "scored", expect.any(String), expect.any(Array)], ["near.xlsx", "scored", "medium", expect.arrayContaining(["TRG001"])], ["gone.xlsx", "unread", "low", []],
    ]);
  });

  it("an opened file goes before what is kept, and shows that its bytes changed", () => {
    const kept = make("a.xlsx");
    const [one] = reviewSubjects([kept.line], sources([kept], { opened: new Map([["a.xlsx", { hash: "other", content: { kind: "refused", company: "", issues: [] } }]]) }));
    expect(one).toMatchObject({ hash: kept.line.hash, file: { outcome: "refused", hash: "other" } });
    expect(one && codes(decide(one, accept()))).toEqual(["bytes-changed", "file-refused"]);
    const [opened] = reviewSubjects([kept.line], { ...sources([]), opened: new Map([["a.xlsx", { hash: kept.line.hash, content: kept.content }]]) });
    expect(opened?.file.outcome).toBe("scored");
  });

  it("two sheets of one company's round stand in each other's way until one is returned", () => {
    const pair = (record: ReviewRecord) => [make("a.xlsx", { company: { name: "c" } }), make("b.xlsx", { company: { name: "Ｃ" }, clauses: { ...CLEAN.clauses, "2.1": { status: "judged", score: "38", evidence: "e", finding: "f" } } }, record), make("c.xlsx", { company: { name: "c" }, stage: "surveillance" })];
    const rivals = (record: ReviewRecord) => reviewSubjects(pair(record).map(({ line }) => line), sources(pair(record))).map((one) => one.rivals);
    expect(rivals(SUBMITTED)).toEqual([["b.xlsx"], ["a.xlsx"], []]);
    const b = pair(SUBMITTED)[1]?.line.hash ?? "";
    expect(rivals({ state: "returned", reviewer: "", comment: "c", mark: { by, since: at, basis: { hash: b, total: "", grade: "", engine: "e" } } })).toEqual([[], ["a.xlsx"], []]);
    expect(rivals({ ...SUBMITTED, state: "returned" })).toEqual([["b.xlsx"], ["a.xlsx"], []]);
  });
});

describe("several sheets at once", () => {
  const POOL: readonly ReviewSubject[] = [
    subject(), subject({ risk: "high" }), subject({ rivals: ["b.xlsx"] }), accepted(subject()), returned(subject()), subject({ record: { state: "accepted" } }), subject({ record: { reviewer: "王五" } }),
    subject({ case: { clauses: { "2.1": null } } }), subject({ sheet: { issues: 1 } }), subject({ hash: "b".repeat(64) }), subject({ file: { path: "a.xlsx", hash: HASH, outcome: "unread" } }),
    subject({ case: { assessors: [{ name: "李四", role: "assessor" }] } }),
  ];
  const subjects = fc.array(fc.constantFrom(...POOL).chain((one) => fc.nat(99).map((number): ReviewSubject => ({ ...one, path: `${String(number)}.xlsx` }))), { maxLength: 12 });
  const action: fc.Arbitrary<ReviewAction> = fc.oneof(
    fc.record({ kind: fc.constantFrom("accept" as const, "return" as const, "reopen" as const), by: fc.constantFrom("李四", "王五", "张三", ""), at: fc.constant(at), comment: fc.constantFrom("", "reason") }),
    fc.record({ kind: fc.constant("assign" as const), to: fc.constantFrom("李四", "王五", "张三", "") }),
  );

  it("are the sum of single ones, in any order", () => {
    fc.assert(
      fc.property(subjects, action, (all, what) => {
        const together = decideEach(all, what);
        expect(together.map(({ decision }) => decision)).toEqual(all.map((one) => decide(one, what)));
        expect(together.map(({ subject: one }) => one)).toEqual(all);
        expect([...decideEach([...all].reverse(), what)].reverse()).toEqual(together);
      }),
    );
  });

  it("never accept what one alone would not, nor twice", () => {
    fc.assert(
      fc.property(subjects, action, (all, what) => {
        for (const { subject: one, decision } of decideEach(all, what)) {
          if (decision.ok && standingOf({ ...one, record: decision.record }).state === "accepted") {
            expect(what.kind).toBe("accept");
            expect(decide(one, what).ok).toBe(true);
            expect(decision.record.mark?.by).toBe(what.kind === "accept" ? what.by : null);
            expect(codes(decide({ ...one, record: decision.record }, what))).toContain("state-not-submitted");
          }
        }
      }),
    );
  });
});
