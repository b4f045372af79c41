import { createHash } from "node:crypto";
import { NO_RECORDS, buildStatement, statementText, type Assessment, type CompleteReport, type StatementInput } from "..";
import { catalogueOf, clause, CONFORMING, DEFAULT_PROFILE, draftOf, entry, judged, sampled } from "../../../test/core/builders";
import { completeAssessment, scoreAssessment } from "..";

const sha256 = async (text: string): Promise<string> => createHash("sha256").update(text, "utf8").digest("hex");
const CATALOGUE = catalogueOf([clause("5.1.1", "10"), clause("5.1.2", "7.5", { method: "proportional" }), clause("5.2.1", "20", { method: "judged" }), clause("5.2.2", "3")]);

function input(parts: Partial<StatementInput> = {}, evidence = "e"): StatementInput {
  const draft = draftOf(CATALOGUE, [["5.1.1", { ...CONFORMING, evidence }], ["5.1.2", sampled(9, 2)], ["5.2.1", judged("7.5")], ["5.2.2", entry({ status: "excluded", reason: " 不涉及 " })]], { deductions: 1, bonuses: 1 });
  const completion = completeAssessment(draft, CATALOGUE, DEFAULT_PROFILE);
  const report = scoreAssessment(draft, CATALOGUE, DEFAULT_PROFILE);
  return {
    catalogue: CATALOGUE, profile: DEFAULT_PROFILE, assessment: (completion as { assessment: Assessment }).assessment, report: report as CompleteReport,
    sites: "", stage: "initial", records: NO_RECORDS, engine: "ServiceStar/1", source: "", ...parts,
  };
}

test("figures are exact texts, and what an entry does not have is null", async () => {
  const built = await buildStatement(input(), sha256);
  expect(built.ok && built.statement.clauses.map(({ id, status, points, score, sampleSize, nonconforming, reason }) => [id, status, points, score, sampleSize, nonconforming, reason])).toEqual([
    ["5.1.1", "conforming", "10", "10", null, null, ""],
    ["5.1.2", "sampled", "7.5", "35/6", 9, 2, ""],
    ["5.2.1", "judged", "20", "7.5", null, null, ""],
    ["5.2.2", "excluded", "3", null, null, null, "不涉及"],
  ]);
  expect(built.ok && built.statement.result).toMatchObject({ obtained: "70/3", applicable: "75/2", specialDeductions: 1, bonuses: 1, grade: "not-qualified", reasons: ["below-pass-mark"] });
});

test("the digest is the same whatever order the parts were made in, and another one for another text", async () => {
  const texts = await Promise.all(
    [input(), input(), input({}, "f")].map(async (given) => {
      const built = await buildStatement(given, sha256);
      return built.ok ? statementText(built.statement) : "";
    }),
  );
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).not.toBe(texts[2]);
  expect(texts[0]).toMatch(/^servicestar\.statement\/1\n\{"assessedOn":""/);
});

test("half a character is told by its place", async () => {
  const built = await buildStatement(input({ sites: "x\ud800" }, "\udc00"), sha256);
  expect(built.ok ? [] : built.problems.map(({ code, path }) => `${path}: ${code}`)).toEqual(["sites: text-half-character", "clauses/5.1.1/evidence: text-half-character"]);
});

test("an assessment that lacks a clause was never complete", async () => {
  const given = input();
  await expect(buildStatement({ ...given, assessment: { ...given.assessment, clauses: new Map() } }, sha256)).rejects.toThrow("an entry for every clause: 5.1.1");
});
