import { isSameName, type Statement } from "../../src/core";
import { makeBody, peopleOf, signRoster, withPerson, type Body } from "./support/body";
import { DRAFT_ASSESSMENT, statementWith } from "./support/assessment";
import { codes, DECIDE, resigned, REVIEW, sign, signAll, SUBMIT, verify, vote, VOTES, WHOLE } from "./support/signing";

let body: Body;

beforeAll(async () => {
  body = await makeBody();
});

/** The team leader's spelling, and others of the same person. */
const ALIASES: readonly (readonly [string, readonly string[]])[] = [
  ["王五", ["王 五", "王　五", " 王五 ", "王\u00a0五", "王\u200b五", "王\u200d五", "王\u2060五", "\ufeff王五", "王\t五", "王\n五", "王·五", "王-五", "王．五", "“王五”", "王五。", "王\ufe00五", "王\u202e五"]],
  ["Wang Wu", [
    "wang wu", "WANG WU", "Wang  Wu", "Wu Wang", "Wang, Wu", "wu, wang", "WANG Wu", "Wang-Wu", "WangWu", "wuwang", "WuWang", "ＷＡＮＧ　ＷＵ", "Ｗａｎｇ Ｗｕ", "𝐖𝐚𝐧𝐠 𝐖𝐮", "Wang\u00a0Wu", "Wang\u200bWu", "W\u0061\u0301ng Wu",
    "Wáng Wǔ", "WÁNG WŬ", "Wаng Wu", "Wang Wυ", "ⓦⓐⓝⓖ ⓦⓤ", "Wang_Wu", "Wang.Wu", "Wang\u2003Wu", "Wang\u2019Wu", "(Wang Wu)", "Wang\u00adWu",
  ]],
  ["José García", ["Jose Garcia", "JOSÉ GARCÍA", "Garcia, José", "Jose\u0301 Garci\u0301a", "garciajose"]],
  ["Trần Thị Thúy Vân", ["TRAN THI THUY VAN", "Vân Thúy Thị Trần", "van thuy thi tran"]],
  ["Straße", ["STRASSE", "strasse"]],
  ["欧阳娜娜", ["欧阳 娜娜", "欧阳・娜娜"]],
];
const PAIRS = ALIASES.flatMap(([name, others]) => others.map((other) => [name, other] as const));

test("there are fifty spellings and more", () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(50);
});

describe("a person in another spelling is the same person", () => {
  test.each(PAIRS)("%j is %j", (name, other) => {
    expect([isSameName(name, other), isSameName(other, name)]).toEqual([true, true]);
  });

  test.each([
    ["王五", "王武"], ["王五", "五王"], ["王五", "Wang Wu"], ["Wang Wu", "Wang Wei"], ["Wang Wu", "Wang"], ["Ab C", "Abc D"], ["", ""], [" ", "王五"], ["王五", ""], ["a b c d e f", "f e d c b a"], ["ab", "ba"], ["欧阳", "欧阳娜娜"],
  ])("%j is not %j", (name, other) => {
    expect([isSameName(name, other), isSameName(other, name)]).toEqual([false, false]);
  });
});

test("thousands of names do not change what two of them are", () => {
  const found = Array.from({ length: 20_001 }, (_, index) => isSameName(`Name${String(index)}`, "Wang Wu"));
  expect([found.includes(true), isSameName("Wang Wu", "WU WANG")]).toEqual([false, true]);
});

describe("who assessed decides nothing", () => {
  /** What the vote of member 1 is told, where the assessment names this person. */
  async function voteOf(statement: Statement, using: Body = body): Promise<readonly string[]> {
    const reviewed = await signAll(using, statement, [SUBMIT, REVIEW]);
    const signed = await sign(using, reviewed, statement, vote("member1", "grant", 120));
    return signed.ok ? [] : signed.problems.map(({ code, params }) => `${code} by ${String(params.by)} as ${String(params.evaluator)}`);
  }
  const team = (...names: readonly string[]) => ({ draft: { assessors: [...DRAFT_ASSESSMENT.assessors, ...names.map((name) => ({ name, role: "expert" as const }))] } });

  test.each(ALIASES[0]![1])("a member of the team who is written %j", async (alias) => {
    expect(await voteOf(await statementWith(team(alias)))).toEqual([expect.stringMatching(/^evaluator-decides by name as /)]);
  });

  test("another script is known where the roster has it as an alias", async () => {
    const people = withPerson(body.keys, "member1", (person) => ({ ...person, aliases: ["Wang Wu"] }));
    const roster = await signRoster(body.keys, { people });
    expect(await voteOf(await statementWith(team("WU Wang")), { ...body, roster })).toEqual(["evaluator-decides by name as WU Wang"]);
    expect(await voteOf(await statementWith(team("WU Wang")))).toEqual([]);
  });

  test("beside a clause, among several names, or by a family name alone", async () => {
    const beside = async (assessor: string) => {
      const clauses = new Map(DRAFT_ASSESSMENT.clauses);
      clauses.set("1.1.1", { ...clauses.get("1.1.1")!, assessor });
      return voteOf(await statementWith({ draft: { clauses } }));
    };
    expect(await beside("张三、王 五")).toEqual(["evaluator-decides by name as 王 五"]);
    expect(await beside("王")).toEqual(["evaluator-decides by name as 王"]);
    expect(await beside("张")).toEqual([]);
    expect(await beside("、")).toEqual([]);
  });

  test("a family name is that of the team's member who has it, and of nobody else", async () => {
    const roster = await signRoster(body.keys, { people: withPerson(body.keys, "member1", (person) => ({ ...person, aliases: ["张伟", "李伟"] })) });
    const besides = async (assessor: string) => {
      const clauses = new Map([...DRAFT_ASSESSMENT.clauses].map(([id, entry]) => [id, { ...entry, assessor }]));
      return voteOf(await statementWith({ draft: { clauses } }), { ...body, roster });
    };
    expect(await besides("张")).toEqual([]);
    expect(await besides("李伟")).toEqual(["evaluator-decides by name as 李伟"]);
  });

  test("who verified a rectification", async () => {
    const [deduction] = DRAFT_ASSESSMENT.specialDeductions;
    const statement = await statementWith({ draft: { specialDeductions: [{ ...deduction!, rectification: { ...deduction!.rectification, verifiedBy: "王五" } }] } });
    expect(await voteOf(statement)).toEqual(["evaluator-decides by name as 王五"]);
  });

  test("who submitted it, also under another name", async () => {
    const people = peopleOf(body.keys).map((person) =>
      person.staffNumber === "E03" ? { ...person, roles: [...person.roles, { role: "committee" as const, from: "2026-01-01", to: "" }] } : person,
    );
    const roster = await signRoster(body.keys, { people });
    const statement = await statementWith();
    const record = await signAll({ ...body, roster }, statement, [SUBMIT, REVIEW]);
    const signed = await sign({ ...body, roster }, record, statement, { ...vote("leader", "grant", 120), who: "leader" });
    expect(signed.ok ? [] : codes(signed.problems)).toEqual(["signer: evaluator-decides"]);
    const renamed = await statementWith({ draft: { assessors: [{ name: "张三", role: "team-leader" }] } });
    const voted = await signAll({ ...body, roster }, renamed, WHOLE);
    const byNumber = await resigned(voted, 1, body.keys.leader, (entry) => ({ ...entry, signer: { ...entry.signer, name: "李四", staffNumber: "e０3", key: body.keys.reviewer.thumbprint } }));
    expect((await verify(roster, byNumber)).problems.filter(({ code }) => code === "evaluator-decides").map(({ params }) => params.by)).toContain("staff-number");
  });

  test("who shares a key with an assessor of the roster", async () => {
    const statement = await statementWith(team("孙七"));
    const record = await signAll(body, statement, [SUBMIT, REVIEW, vote("member1", "grant", 120)]);
    const borrowed = await resigned(record, 2, body.keys.member3, (entry) => ({ ...entry, signer: { ...entry.signer, key: body.keys.member3.thumbprint } }));
    const told = (await verify(body.roster, borrowed)).problems;
    expect(told.filter(({ code }) => code === "evaluator-decides")).not.toEqual([]);
  });
});

describe("one person, one vote", () => {
  test("not twice, whether with the same key or by name or number in another spelling", async () => {
    const statement = await statementWith();
    const record = await signAll(body, statement, [SUBMIT, REVIEW, VOTES[0]!]);
    const again = await sign(body, record, statement, vote("member1", "refuse", 130));
    expect(again.ok ? [] : codes(again.problems)).toEqual(["signer: signed-twice"]);
    const three = await signAll(body, statement, [SUBMIT, REVIEW, ...VOTES, DECIDE]);
    const places = three.entries.flatMap(({ entry }, index) => (entry.action === "vote" ? [index] : []));
    const last = places.at(-1)!;
    const first = three.entries[places[0]!]!.entry.signer;
    for (const claim of [{ name: `${first.name.charAt(0)} ${first.name.slice(1)}` }, { staffNumber: first.staffNumber.toLowerCase() }, { key: first.key }]) {
      const key = Object.values(body.keys).find(({ holder }) => holder.staffNumber === three.entries[last]!.entry.signer.staffNumber)!;
      const changed = await resigned(three, last, key, (entry) => ({ ...entry, signer: { ...entry.signer, ...claim } }));
      expect((await verify(body.roster, changed)).problems.map(({ code }) => code)).toContain("signed-twice");
    }
  });
});
