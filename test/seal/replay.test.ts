import { signedDifferences, type ClauseEntry, type DraftAssessment, type SignoffRecord, type Statement } from "../../src/core";
import { random } from "../support/seeded";
import { CATALOGUE, DRAFT_ASSESSMENT, EVIDENCE, PROFILE, SAMPLES, statementWith, type StatementParts } from "./support/assessment";
import { makeBody, type Body } from "./support/body";
import { codes, signAll, verify, WHOLE } from "./support/signing";

let body: Body;
let statement: Statement;
let record: SignoffRecord;

beforeAll(async () => {
  body = await makeBody();
  statement = await statementWith();
  record = await signAll(body, statement, WHOLE);
});

const pathsOf = async (parts: StatementParts): Promise<readonly string[]> => {
  const report = await verify(body.roster, record, await statementWith(parts));
  expect([report.problems, report.verdict]).toEqual([[], report.differences?.length === 0 ? "verified" : "differs"]);
  return report.differences!.map(({ path }) => path);
};

describe("a record in another workbook does not match it", () => {
  test.each<[string, StatementParts, readonly string[]]>([
    ["another company", { draft: { company: { ...DRAFT_ASSESSMENT.company, name: "海豚电器有限公司", unifiedSocialCreditCode: "91350100M000100Y51" } } }, ["company/name", "company/unifiedSocialCreditCode"]],
    ["another round", { stage: "surveillance", draft: { assessedOn: "2027-11-18" } }, ["stage", "assessedOn"]],
    ["another edition", { catalogue: { ...CATALOGUE, version: "2025.1", standard: "GB/T 27922-2025" } }, ["catalogue/version", "catalogue/standard", "catalogue/sha256"]],
    ["other rules of the body", { profile: { ...PROFILE, displayDecimals: 3 } }, ["profile/sha256"]],
    ["other sites", { sites: "厦门" }, ["sites"]],
    ["another team", { draft: { assessors: [{ name: "张三", role: "team-leader" }] } }, ["assessors/1/name", "assessors/1/role"]],
  ])("%s", async (_, parts, paths) => {
    expect(await pathsOf(parts)).toEqual(paths);
  });

  test("the statement of another company in the record is no longer what was signed", async () => {
    const other = await statementWith({ sites: "厦门" });
    const report = await verify(body.roster, { ...record, statements: [other] }, other);
    expect(report.verdict).toBe("not-verified");
    expect(new Set(report.problems.map(({ code }) => code))).toEqual(new Set(["statement-missing", "statement-unused"]));
  });

  test("entries of two records do not mix", async () => {
    const other = await signAll(body, await statementWith({ sites: "厦门" }), WHOLE);
    const mixed = { statements: [...record.statements, ...other.statements], entries: [...record.entries.slice(0, 2), ...other.entries.slice(2)] };
    expect(codes((await verify(body.roster, mixed)).problems)).toEqual(expect.arrayContaining(["entries/2/previous: previous-differs", "entries/2/statement: statement-changed"]));
  });
});

describe("any later change is named", () => {
  const edits: readonly ((draft: DraftAssessment, pick: (below: number) => number) => StatementParts)[] = [
    (draft, pick) => ({ draft: { ...draft, clauses: changed(draft, "1.1.2", (entry) => ({ ...entry, status: "sampled", sampleSize: 10 + pick(90), nonconforming: 1 + pick(9) })) } }),
    (draft, pick) => ({ draft: { ...draft, clauses: changed(draft, "2.1", (entry) => ({ ...entry, status: "judged", score: { n: BigInt(pick(40)), d: 1n } })) } }),
    (draft, pick) => ({ draft: { ...draft, clauses: changed(draft, "1.1.1", (entry) => ({ ...entry, evidence: `E${String(pick(1000))}` })) } }),
    (draft, pick) => ({ draft: { ...draft, clauses: changed(draft, "1.1.1", (entry) => ({ ...entry, status: "excluded", reason: `不涉及${String(pick(9))}` })) } }),
    (draft, pick) => ({ draft: { ...draft, clauses: changed(draft, "1.1.2", (entry) => ({ ...entry, finding: `改${String(pick(1000))}` })) } }),
    (draft, pick) => ({ draft: { ...draft, company: { ...draft.company, scope: `范围${String(pick(1000))}` } } }),
    (draft) => ({ draft: { ...draft, bonuses: [] } }),
    (draft) => ({ draft: { ...draft, specialDeductions: [] } }),
    (draft, pick) => ({ draft: { ...draft, specialDeductions: draft.specialDeductions.map((one) => ({ ...one, rectification: { ...one.rectification, closure: `E${String(pick(99))}x` } })) } }),
    (_draft, pick) => ({ catalogue: withText(`要求${String(pick(1000))}`) }),
    (_draft, pick) => ({ evidence: EVIDENCE.map((piece) => ({ ...piece, hash: String(pick(10)).repeat(64) })) }),
    (_draft, pick) => ({ samples: { ...SAMPLES, samples: SAMPLES.samples.map((sample) => ({ ...sample, item: `WX-${String(8 + pick(99))}` })) } }),
    (_draft, pick) => ({ samples: { ...SAMPLES, samplePlans: SAMPLES.samplePlans.map((plan) => ({ ...plan, seed: `x${String(pick(99))}` })) } }),
    (_draft, pick) => ({ evidence: [...EVIDENCE, { ...EVIDENCE[0]!, number: `E${String(2 + pick(9))}` }] }),
  ];

  test("140 seeded edits, every one", async () => {
    const pick = random(120);
    const silent: number[] = [];
    for (let made = 0; made < 140; made += 1) {
      const parts = edits[made % edits.length]!(DRAFT_ASSESSMENT, pick);
      if ((await pathsOf(parts)).length === 0) {
        silent.push(made);
      }
    }
    expect(silent).toEqual([]);
  });

  test("a clause's text is told by clause, and so are a score and what follows from it", async () => {
    expect(await pathsOf({ catalogue: withText("新的要求") })).toEqual(["catalogue/sha256", "clauses/1.1.1/definition"]);
    const clauses = changed(DRAFT_ASSESSMENT, "2.1", (entry) => ({ ...entry, status: "judged", score: { n: 40n, d: 1n } }));
    const report = await verify(body.roster, record, await statementWith({ draft: { clauses } }));
    expect(report.differences).toEqual([
      { path: "clauses/2.1/score", signed: "39.5", present: "40" },
      { path: "result/obtained", signed: "1631/18", present: "820/9" },
      { path: "result/total", signed: "1631/18", present: "820/9" },
    ]);
  });

  test("what is there no longer, or newly, is null on the other side", async () => {
    const present = await statementWith({ draft: { bonuses: [] } });
    expect(signedDifferences(statement, present).find(({ path }) => path.startsWith("bonuses"))).toEqual({ path: "bonuses/0/reason", signed: "上门时间可按刻预约", present: null });
    expect(signedDifferences(present, statement).find(({ path }) => path.startsWith("bonuses"))).toEqual({ path: "bonuses/0/reason", signed: null, present: "上门时间可按刻预约" });
  });

  test.each<[string, StatementParts]>([
    ["another version of the program", { engine: "ServiceStar/9.0.0" }],
    ["read from a file", { source: "ab".repeat(32) }],
    ["blanks around a text, and another composition of its characters", { sites: " 福州\n", draft: { company: { ...DRAFT_ASSESSMENT.company, name: "海星电器有限公司".normalize("NFD") } } }],
    ["other ends of lines", { draft: { clauses: changed(DRAFT_ASSESSMENT, "1.1.1", (entry) => ({ ...entry, evidence: "[E1] 手册\r\n" })) } }],
  ])("silent: %s", async (_, parts) => {
    expect(await pathsOf(parts)).toEqual([]);
  });
});

function changed(draft: DraftAssessment, id: string, change: (entry: ClauseEntry) => ClauseEntry): ReadonlyMap<string, ClauseEntry> {
  return new Map([...draft.clauses].map(([clause, entry]) => [clause, clause === id ? change(entry) : entry]));
}

function withText(guidance: string) {
  const [section, ...sections] = CATALOGUE.sections;
  const [indicator, ...indicators] = section!.indicators;
  const [clause, ...clauses] = indicator!.clauses;
  const text = { "zh-CN": guidance, "en-US": guidance };
  return { ...CATALOGUE, sections: [{ ...section!, indicators: [{ ...indicator!, clauses: [{ ...clause!, guidance: text }, ...clauses] }, ...indicators] }, ...sections] };
}
