import { tally, type Ballot, type Majority, type SignoffRecord, type SignoffStep, type Statement } from "../../src/core";
import { CATALOGUE, DRAFT_ASSESSMENT, statementWith } from "./support/assessment";
import { makeBody, POLICY, signRoster, type Body, type RosterParts } from "./support/body";
import { codes, DECIDE, forced, resigned, RETURN, REVIEW, sign, signAll, SUBMIT, verify, vote, VOTES, WHOLE, type Step } from "./support/signing";

let body: Body;
let statement: Statement;

beforeAll(async () => {
  body = await makeBody();
  statement = await statementWith();
});

const told = async (record: SignoffRecord, step: Step, using = body, about = statement): Promise<readonly string[]> => {
  const signed = await sign(using, record, about, step);
  return signed.ok ? [] : codes(signed.problems);
};
const under = async (parts: RosterParts): Promise<Body> => ({ ...body, roster: await signRoster(body.keys, parts) });

describe("what votes come to", () => {
  test.each<[Majority, readonly Ballot[], string]>([
    ["two-thirds", ["grant", "grant", "refuse"], "grant"],
    ["two-thirds", ["grant", "refuse", "refuse"], "refuse"],
    ["two-thirds", ["grant", "grant", "refuse", "refuse"], "defer"],
    ["two-thirds", ["grant", "grant", "defer"], "grant"],
    ["two-thirds", ["abstain", "abstain", "abstain"], "defer"],
    ["two-thirds", ["grant", "abstain", "abstain"], "grant"],
    ["more-than-half", ["grant", "refuse"], "defer"],
    ["more-than-half", ["grant", "grant", "refuse", "defer"], "defer"],
    ["more-than-half", ["grant", "grant", "grant", "refuse", "defer"], "grant"],
    ["more-than-half", ["refuse", "abstain"], "refuse"],
    ["more-than-half", [], "defer"],
    ["all", ["grant", "grant", "grant"], "grant"],
    ["all", ["grant", "grant", "refuse"], "defer"],
    ["all", ["refuse", "refuse", "abstain"], "refuse"],
    ["all", ["abstain"], "defer"],
  ])("%s of %j: %s", (majority, ballots, outcome) => {
    const { outcome: found, cast, isQuorate } = tally(ballots, { from: "", quorum: 3, majority });
    expect([found, cast, isQuorate]).toEqual([outcome, ballots.length, ballots.length >= 3]);
  });
});

describe("no step is skipped", () => {
  const states: readonly (readonly [string, readonly Step[]])[] = [["draft", []], ["submitted", [SUBMIT]], ["returned", [SUBMIT, RETURN]], ["reviewed", [SUBMIT, REVIEW]], ["decided", WHOLE]];
  const late = "2026-11-26T09:00:00+08:00";
  const steps: readonly Step[] = [
    { ...SUBMIT, at: late }, { ...RETURN, at: late }, { ...REVIEW, at: late }, { ...VOTES[0]!, at: late }, { ...DECIDE, at: late },
    { who: "chair", role: "chair", step: { action: "reopen", reason: "申诉" }, at: late },
    { who: "chair", role: "chair", step: { action: "supersede", successor: "0".repeat(64), reason: "复评" }, at: late },
  ];
  const allowed: Readonly<Record<string, readonly SignoffStep["action"][]>> = { draft: ["submit"], submitted: ["return", "review"], returned: ["submit"], reviewed: ["vote"], decided: ["reopen", "supersede"] };

  test.each(states)("from %s only what may follow", async (state, made) => {
    const record = await signAll(body, statement, made);
    for (const step of steps) {
      const problems = await told(record, step);
      expect([step.step.action, problems.includes("action: step-skipped")]).toEqual([step.step.action, !allowed[state]!.includes(step.step.action) && !(state === "reviewed" && step.step.action === "decide")]);
    }
  });
});

describe("a step needs its reason, its content, its grade", () => {
  test.each<[string, readonly Step[], Step]>([
    ["a return", [SUBMIT], { ...RETURN, step: { action: "return", reason: " " } }],
    ["a vote against", [SUBMIT, REVIEW], vote("member1", "refuse", 120, "")],
    ["a vote to defer", [SUBMIT, REVIEW], vote("member1", "defer", 120, " \n")],
    ["an abstention", [SUBMIT, REVIEW], vote("member1", "abstain", 120, "")],
    ["a refusal", [SUBMIT, REVIEW, vote("member1", "refuse", 120), vote("member2", "refuse", 121), vote("member3", "grant", 122)], DECIDE],
    ["reopening", WHOLE, { ...DECIDE, step: { action: "reopen", reason: "" }, at: "2026-11-26T09:00:00+08:00" }],
  ])("%s", async (_, made, step) => {
    expect(await told(await signAll(body, statement, made), step)).toEqual(["reason: reason-missing"]);
  });

  test("the statement is the one that was submitted", async () => {
    const other = await statementWith({ sites: "厦门" });
    const record = await signAll(body, statement, [SUBMIT]);
    expect(await told(record, REVIEW, body, other)).toEqual(["statement: statement-changed"]);
  });

  test("who submits is the team leader", async () => {
    const other = await statementWith({ draft: { assessors: [{ name: "张三", role: "assessor" }, { name: "钱九", role: "team-leader" }] } });
    expect(await told({ statements: [], entries: [] }, SUBMIT, body, other)).toEqual(["signer/name: not-team-leader"]);
  });

  test("a draft catalogue, provisional points, and a rectification that nobody verified", async () => {
    const [section, ...sections] = CATALOGUE.sections;
    const [indicator, ...indicators] = section!.indicators;
    const [clause, ...clauses] = indicator!.clauses;
    const provisional = { ...CATALOGUE, approval: { status: "draft" as const }, sections: [{ ...section!, indicators: [{ ...indicator!, clauses: [{ ...clause!, provenance: "provisional" as const }, ...clauses] }, ...indicators] }, ...sections] };
    const [deduction] = DRAFT_ASSESSMENT.specialDeductions;
    const open = { ...deduction!, rectification: { ...deduction!.rectification, status: "done" as const } };
    const bad = await statementWith({ catalogue: provisional, draft: { specialDeductions: [open] } });
    expect(await told({ statements: [], entries: [] }, SUBMIT, body, bad)).toEqual([
      "specialDeductions/0/rectification/status: rectification-unverified", "catalogue/approval: catalogue-draft", "catalogue/provisional: points-provisional",
    ]);
  });

  test("a company that fails is refused without waiting for its rectification, and cannot be granted anything", async () => {
    const [deduction] = DRAFT_ASSESSMENT.specialDeductions;
    const open = { ...deduction!, rectification: { ...deduction!.rectification, status: "open" as const } };
    const failed = await statementWith({ draft: { specialDeductions: Array.from({ length: 5 }, () => open) } });
    const record = await signAll(body, failed, [SUBMIT, REVIEW]);
    expect(await told(record, vote("member1", "grant", 120), body, failed)).toEqual([": grant-not-qualified"]);
    const refused = await signAll(body, failed, [vote("member1", "refuse", 120), vote("member2", "refuse", 121), vote("member3", "refuse", 122), { ...DECIDE, step: { action: "decide", reason: "特别扣分达五项" } }], record);
    expect((await verify(body.roster, refused, failed)).verdict).toBe("verified");
  });

  test("a grade that was not assessed", async () => {
    const record = await signAll(body, statement, WHOLE);
    const place = record.entries.length - 1;
    const raised = await resigned(record, place, body.keys.chair, (entry) => ({ ...entry, grade: "five-star" }) as typeof entry);
    expect(codes((await verify(body.roster, raised)).problems)).toEqual([`entries/${String(place)}/grade: grade-differs`]);
  });
});

describe("a decision is what its votes come to", () => {
  test("not before the quorum, abstentions included", async () => {
    expect(await told(await signAll(body, statement, [SUBMIT, REVIEW]), DECIDE)).toContain("votes: quorum-missing");
    const two = await signAll(body, statement, [SUBMIT, REVIEW, vote("member1", "grant", 120), vote("member2", "grant", 121)]);
    expect(await told(two, DECIDE)).toEqual(["votes: quorum-missing"]);
    const third = await signAll(body, statement, [vote("member3", "abstain", 122, "利害关系")], two);
    expect(await told(third, DECIDE)).toEqual([]);
  });

  test("nor on a day without a policy; and by the policy of its day", async () => {
    const votes = await signAll(body, statement, [SUBMIT, REVIEW, ...VOTES]);
    expect(await told(votes, DECIDE, await under({ policies: [{ ...POLICY, from: "2026-12-01" }] }))).toEqual(["reason: reason-missing", "at: no-policy"]);
    const later = await under({ policies: [POLICY, { from: "2026-12-01", quorum: 7, majority: "all" }] });
    expect(await told(votes, DECIDE, later)).toEqual([]);
    const already = await under({ policies: [POLICY, { from: "2026-11-25", quorum: 7, majority: "all" }] });
    expect(await told(votes, DECIDE, already)).toEqual(["votes: quorum-missing"]);
  });

  test("not another outcome than theirs, nor with a vote left out", async () => {
    const record = await signAll(body, statement, WHOLE);
    const place = record.entries.length - 1;
    const other = await resigned(record, place, body.keys.chair, (entry) => ({ ...entry, outcome: "refuse", grade: "", meaning: "decides-refuse", reason: "x" }) as typeof entry);
    expect(codes((await verify(body.roster, other)).problems)).toEqual([`entries/${String(place)}/outcome: outcome-differs`]);
    const named = await resigned(record, place, body.keys.chair, (entry) => ({ ...entry, votes: ["0".repeat(64), ...(entry as { readonly votes: readonly string[] }).votes.slice(1)] }) as typeof entry);
    expect(codes((await verify(body.roster, named)).problems)).toEqual([`entries/${String(place)}/votes: votes-differ`]);
    const fewer = { ...record, entries: record.entries.filter((_entry, index) => index !== 3) };
    expect(codes((await verify(body.roster, fewer)).problems)).toEqual(["entries/4/votes: votes-differ", "entries/4/votes: quorum-missing"]);
  });

  test("votes in another order than that of their hashes", async () => {
    const record = await signAll(body, statement, WHOLE);
    const [submit, review, first, second, ...rest] = record.entries;
    expect(codes((await verify(body.roster, { ...record, entries: [submit!, review!, second!, first!, ...rest] })).problems)).toEqual(expect.arrayContaining([expect.stringMatching(/^entries\/[34]: votes-out-of-order$/)]));
  });

  test("a number that is not that of its place", async () => {
    const record = await signAll(body, statement, [SUBMIT, REVIEW]);
    const changed = await resigned(record, 1, body.keys.reviewer, (entry) => ({ ...entry, number: 3 }));
    expect(codes((await verify(body.roster, changed)).problems)).toEqual(["entries/1/number: number-differs"]);
  });

  test("a meaning that is not that of the step is void", async () => {
    const record = await signAll(body, statement, [SUBMIT, REVIEW]);
    const changed = await resigned(record, 1, body.keys.reviewer, (entry) => ({ ...entry, meaning: "abstains" }));
    expect(codes((await verify(body.roster, changed)).problems)).toEqual(["entries/1/meaning: meaning-differs"]);
  });
});

describe("clocks", () => {
  const submitted = (at: string) => signAll(body, statement, [{ ...SUBMIT, at }]);

  test("set back, a step is refused; the same moment elsewhere on earth is not", async () => {
    const record = await submitted("2026-11-25T09:00:00+08:00");
    expect(await told(record, { ...REVIEW, at: "2026-11-25T08:59:59+08:00" })).toEqual(["at: time-backwards"]);
    expect(await told(record, { ...REVIEW, at: "2026-11-25T02:00:00+14:00" })).toEqual(["at: time-backwards"]);
    expect(await told(record, { ...REVIEW, at: "2026-11-24T13:00:00-12:00" })).toEqual([]);
    expect(await told(record, { ...REVIEW, at: "2026-11-25T15:00:00+14:00" })).toEqual([]);
  });

  test("set so far forward that the key has ended", async () => {
    const people = body.roster.people.map((person) => ({ ...person, keys: person.keys.map((key) => ({ ...key, to: "2030-01-01" })) }));
    const record = await submitted("2026-11-25T09:00:00+08:00");
    expect(await told(record, { ...REVIEW, at: "2031-01-01T09:00:00+08:00" }, await under({ people }))).toEqual(["signer/key: key-ended"]);
  });

  test("a decision is not older than its latest vote, and no vote older than the review", async () => {
    const record = await signAll(body, statement, [SUBMIT, REVIEW, ...VOTES]);
    expect(await told(record, { ...DECIDE, at: "2026-11-25T11:01:30+08:00" })).toEqual(["at: time-backwards"]);
    expect(await told(await signAll(body, statement, [SUBMIT, REVIEW]), vote("member1", "grant", 59))).toEqual(["at: time-backwards"]);
  });

  test("forged all the same, it shows", async () => {
    const record = await submitted("2026-11-25T09:00:00+08:00");
    const trail = await verify(body.roster, record);
    const review = await signAll(body, statement, [REVIEW], record);
    const back = { ...review.entries[1]!.entry, at: "2026-11-24T09:00:00+08:00" };
    expect(codes((await verify(body.roster, await forced(body.keys, record, statement, "reviewer", back))).problems)).toEqual(["entries/1/at: time-backwards"]);
    expect(trail.problems).toEqual([]);
  });
});
