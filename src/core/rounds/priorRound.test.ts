import { checkInput } from "../../../test/support/checkCase";
import { priorRoundDocument, roundNames } from "..";
import type { KeptRound } from "..";

const FILE = { name: "2025.xlsx", size: 12_345, sha256: "ab".repeat(32), readOn: "2026-11-20" };

function kept(given: Parameters<typeof checkInput>[0], confirmed: KeptRound["confirmed"] = []): KeptRound {
  const { catalogue, profile, draft, report } = checkInput(given);
  return { round: { file: FILE, catalogue, profile, draft, report, sites: "南京" }, confirmed };
}

test("the document holds the file, both standards and every entry, scores as decimal texts", () => {
  const texts = { evidence: "p. 3", finding: "no list", remark: "seen twice", assessor: "Wu" };
  const deduction = { cause: "" as const, clause: "1.1.1", description: "fact", evidence: "record" };
  const document = priorRoundDocument(
    kept(
      { clauses: { "1.1.1": { status: "nonconforming", ...texts }, "2.1": { status: "judged", score: "30.5" } }, specialDeductions: [deduction] as never, bonuses: [{ reason: "above the law" }] },
      ["not-earlier"],
    ),
  );
  expect(document).toMatchObject({
    format: "servicestar.prior/1",
    file: FILE,
    confirmed: ["not-earlier"],
    isScored: true,
    catalogue: { format: "servicestar.catalogue/1", id: "test" },
    profile: { format: "servicestar.profile/1", id: "test" },
    sites: "南京",
    draft: {
      company: { name: "Example Ltd.", unifiedSocialCreditCode: "", scope: "" },
      assessors: [{ name: "Zhang", role: "team-leader" }, { name: "Wu", role: "assessor" }],
      assessedOn: "2026-11-20",
      clauses: [
        { id: "1.1.1", entry: { status: "nonconforming", ...texts } },
        { id: "1.1.2", entry: { status: "sampled", sampleSize: 10, nonconforming: 0 } },
        { id: "2.1", entry: { status: "judged", score: "30.5" } },
      ],
      specialDeductions: [{ ...deduction, rectification: { status: "open", due: "" } }],
      bonuses: [{ reason: "above the law" }],
    },
  });
});

test("a round that could not be scored says so", () => {
  expect(priorRoundDocument(kept({ clauses: { "1.1.1": { status: "judged", score: "3" } } }))).toMatchObject({ isScored: false });
});

test.each([
  ["code before name, with the day before without one", "Ａcme Ltd", "91abc", "2026-11-20", ["code 91abc 2026-11-20", "name acmeltd 2026-11-20", "code 91abc ", "name acmeltd "]],
  ["a company whose day nobody entered", "Acme Ltd", "", "", ["name acmeltd "]],
  ["a code alone", " ", "91ABC", "", ["code 91abc "]],
  ["no company", "", "", "2026-11-20", []],
] as const)("names under which a round is looked for: %s", (_, name, unifiedSocialCreditCode, assessedOn, names) => {
  expect(roundNames({ company: { name, unifiedSocialCreditCode, scope: "" }, assessedOn })).toEqual(names);
});
