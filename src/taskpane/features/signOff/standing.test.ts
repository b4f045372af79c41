import type { WorkbookChange, WorkbookVerification } from "../../../application";
import { DRAFT, sealProblem, type HashedEntry, type SignoffState } from "../../../core";
import { departs, standingLine } from "./standing";

const CHANGE: WorkbookChange = { kind: "entry", path: "clauses/2.1/score", signed: "40", present: "39", place: null };

const SIGNED: HashedEntry = {
  hash: "a".repeat(64),
  entry: {
    number: 1, previous: "", body: "b", statement: "", signer: { name: "张三", staffNumber: "E03", role: "team-leader", key: "k" }, meaning: "submits-complete", at: "2021-01-20T09:00:00+08:00", reason: "", action: "submit",
  },
};

function verification(verdict: WorkbookVerification["verdict"], state: SignoffState, changes: readonly WorkbookChange[] = []): WorkbookVerification {
  const trail = state === "draft" ? [] : [SIGNED];
  return { verdict, record: null, digest: "", outline: { trail, standing: { ...DRAFT, state }, headHash: "", head: null }, report: null, signed: null, problems: [], changes, issues: [] };
}

test.each([
  ["unsigned", "draft", [], null],
  ["verified", "submitted", [], "success line.verified"],
  ["verified", "decided", [], "success line.verified"],
  ["differs", "decided", [CHANGE], "danger line.differsDecided"],
  ["differs", "submitted", [CHANGE], "danger line.differs"],
  ["differs", "reviewed", [CHANGE], "danger line.differs"],
  ["differs", "superseded", [CHANGE], "danger line.differs"],
  ["verified", "returned", [], "warning line.returned"],
  ["differs", "returned", [CHANGE], "warning line.returned"],
  ["differs", "reopened", [CHANGE], "warning line.reopened"],
  ["not-verified", "returned", [], "danger line.notVerified"],
  ["not-verified", "decided", [CHANGE], "danger line.notVerified"],
  ["roster-missing", "decided", [], "warning line.noRoster"],
  ["roster-missing", "decided", [CHANGE], "danger line.differsDecided"],
  ["roster-missing", "returned", [CHANGE], "warning line.returned"],
  ["unreadable", "draft", [], "danger line.unreadable"],
  ["unreadable", "decided", [CHANGE], "danger line.differsDecided"],
] as const)("%s in the state %s with the changes %j", (verdict, state, changes, line) => {
  const found = standingLine(verification(verdict, state, changes));
  expect(found === null ? null : `${found.intent} ${found.key}`).toBe(line);
});

test("the line counts the changes, and a workbook that is being changed on purpose does not depart from anything", () => {
  expect(standingLine(verification("differs", "decided", [CHANGE, CHANGE]))?.params).toEqual({ count: 2 });
  expect(departs(verification("differs", "decided", [CHANGE]))).toBe(true);
  expect(departs(verification("differs", "returned", [CHANGE]))).toBe(false);
  expect(departs(verification("verified", "decided"))).toBe(false);
  expect(departs({ ...verification("unsigned", "draft", [CHANGE]), outline: null })).toBe(false);
});

test("a roster that cannot be relied on is told as that, and only where somebody has signed", () => {
  const problems = [sealProblem("roster-officers-few", "roster/signatures", { count: 1, needed: 2 })];
  expect(standingLine({ ...verification("not-verified", "decided"), problems })?.key).toBe("line.badRoster");
  expect(standingLine({ ...verification("not-verified", "decided"), problems: [...problems, sealProblem("signature-wrong", "entries/0/signature", { name: "张三" })] })?.key).toBe("line.notVerified");
  expect(standingLine({ ...verification("not-verified", "draft"), problems })).toBeNull();
});
