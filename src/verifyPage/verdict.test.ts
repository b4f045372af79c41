import type { SignoffReport } from "../application";
import { sealProblem, type SealProblemCode } from "../core";
import type { FileAnswer } from "./ports";
import { pageVerdict, toneOf, type PageVerdict } from "./verdict";

type Told = readonly [code: SealProblemCode, path: string];

function reported(told: readonly Told[], verdict: SignoffReport["verdict"] = "not-verified"): FileAnswer {
  const problems = told.map(([code, path]) => sealProblem(code, path));
  return { kind: "answered", sha256: "", verification: { kind: "report", verdict, report: { problems } as unknown as SignoffReport, changes: [], gradeLabels: new Map() } };
}

const ROSTER: Told = ["roster-officers-few", "roster/signatures"];
const ROSTER_ANCHOR: Told = ["roster-anchor-differs", "roster"];
const SEAL: Told = ["signature-wrong", "entries/0/signature"];
const HEAD: Told = ["anchor-differs", ""];
const LACKING: Told = ["algorithm-unsupported", "entries/1/signature"];
const LACKING_ROSTER: Told = ["algorithm-unsupported", "roster/signatures/0/signature"];
const PERSON: Told = ["signed-twice", "entries/2/signer"];
const CONTENT: Told = ["catalogue-draft", "catalogue/approval"];

test.each<[readonly Told[], PageVerdict]>([
  [[CONTENT, PERSON, LACKING, SEAL, ROSTER], "roster-wrong"],
  [[ROSTER_ANCHOR], "roster-wrong"],
  [[CONTENT, PERSON, LACKING, HEAD, SEAL], "seal-wrong"],
  [[HEAD], "other-record"],
  [[HEAD, PERSON], "other-record"],
  [[CONTENT, PERSON, LACKING], "unsupported"],
  [[LACKING_ROSTER], "unsupported"],
  [[CONTENT, PERSON], "person-wrong"],
  [[CONTENT], "content-wrong"],
])("what comes first of %j: %s", (told, expected) => {
  expect(pageVerdict(reported(told))).toBe(expected);
});

test("what is no problem is said as the verifier says it, and nothing but a record as it was signed is good", () => {
  const verdicts = ["verified", "differs", "not-compared", "unsigned"] as const;
  expect(verdicts.map((verdict) => pageVerdict(reported([], verdict)))).toEqual(verdicts);
  const claims = (problems: readonly Told[]): FileAnswer => ({ kind: "answered", sha256: "", verification: { kind: "claims", entries: [], statement: null, problems: problems.map(([code, path]) => sealProblem(code, path)), gradeLabels: new Map() } });
  expect([pageVerdict({ kind: "failed" }), pageVerdict(claims([])), pageVerdict(claims([PERSON]))]).toEqual(["failed", "unproven", "seal-wrong"]);
  const all: readonly PageVerdict[] = ["verified", "differs", "not-compared", "unsigned", "roster-wrong", "seal-wrong", "other-record", "unsupported", "person-wrong", "content-wrong", "unproven", "unreadable", "failed"];
  expect(all.filter((verdict) => toneOf(verdict) === "good")).toEqual(["verified"]);
  expect(all.filter((verdict) => toneOf(verdict) === "open")).toEqual(["not-compared", "unsigned", "unsupported", "unproven", "unreadable", "failed"]);
});
