import { headMark, joinVotes, NO_SIGNOFF, parseHeadMark, rosterDocument, signoffDocument, type SignoffRecord, type Statement } from "../../src/core";
import { hashTrail, verifySignoff } from "../../src/application";
import { parseRoster, parseSignoff } from "../../src/schema";
import { makeBody, PORTS, signRoster, type Body } from "./support/body";
import { statementWith } from "./support/assessment";
import { codes, DECIDE, RETURN, REOPEN, REVIEW, sign, signAll, SUBMIT, verify, vote, VOTES, WHOLE } from "./support/signing";

let body: Body;
let statement: Statement;
let decided: SignoffRecord;

beforeAll(async () => {
  body = await makeBody();
  statement = await statementWith();
  decided = await signAll(body, statement, WHOLE);
});

describe("from a submission to a decision", () => {
  test("a record that was made step by step verifies against the present assessment", async () => {
    const report = await verify(body.roster, decided, statement);
    expect(codes(report.problems)).toEqual([]);
    expect(report.verdict).toBe("verified");
    expect(report.standing).toMatchObject({ state: "decided", decision: { outcome: "grant", grade: "four-star", reason: "", signer: { name: "周八" } } });
    expect(report.standing.decision?.votes.map(({ ballot }) => ballot).sort()).toEqual(["abstain", "grant", "grant"]);
    expect(report.signed).toEqual(statement);
    expect([report.anchor, report.roster.anchor, report.differences]).toEqual(["not-given", "not-given", []]);
    expect(report.entries.map(({ entry }) => entry.number)).toEqual([1, 2, 3, 3, 3, 4]);
  });

  test("nothing signed is a draft, and says nothing about the assessment", async () => {
    const report = await verify(body.roster, NO_SIGNOFF, statement);
    expect([report.verdict, report.standing.state, report.head, report.signed]).toEqual(["unsigned", "draft", null, null]);
  });

  test("without a present assessment it is not compared", async () => {
    expect((await verify(body.roster, decided)).verdict).toBe("not-compared");
  });

  test("record and roster come back from their documents as they were, also with other blanks and keys in another order", async () => {
    const record = parseSignoff(reordered(JSON.stringify(signoffDocument(decided))));
    const roster = parseRoster(reordered(JSON.stringify(rosterDocument(body.roster))));
    expect([record, roster]).toMatchObject([{ ok: true, value: decided }, { ok: true, value: body.roster }]);
    if (record.ok && roster.ok) {
      expect((await verify(roster.value, record.value, statement)).verdict).toBe("verified");
    }
  });

  test("members may vote on copies at the same time, in any order, and it is one record", async () => {
    const reviewed = await signAll(body, statement, [SUBMIT, REVIEW]);
    const one = await signAll(body, statement, VOTES, reviewed);
    const other = await signAll(body, statement, [...VOTES].reverse(), reviewed);
    const entriesOf = (record: SignoffRecord) => record.entries.map(({ entry }) => entry);
    expect(entriesOf(other)).toEqual(entriesOf(one));
    const [left, right] = [await verify(body.roster, one), await verify(body.roster, other)];
    expect(left.head).toEqual(right.head);
    expect(left.head).not.toEqual((await verify(body.roster, reviewed)).head);
  });

  test("copies with different votes are put together into that record; copies that went on are not", async () => {
    const reviewed = await signAll(body, statement, [SUBMIT, REVIEW]);
    const whole = await signAll(body, statement, VOTES, reviewed);
    const [one, other] = [await signAll(body, statement, VOTES.slice(0, 2), reviewed), await signAll(body, statement, VOTES.slice(2), reviewed)];
    const join = async (left: SignoffRecord, right: SignoffRecord) => joinVotes({ record: left, trail: await hashTrail(left, PORTS) }, { record: right, trail: await hashTrail(right, PORTS) });
    const joined = await join(one, other);
    expect((await verify(body.roster, joined!, statement)).verdict).toBe("verified");
    expect(joined!.entries.map(({ entry }) => entry)).toEqual(whole.entries.map(({ entry }) => entry));
    expect((await join(one, one))!.entries).toHaveLength(4);
    expect(await join(reviewed, reviewed)).toEqual(reviewed);
    expect([await join(decided, one), await join(NO_SIGNOFF, NO_SIGNOFF), await join(reviewed, await signAll(body, statement, [SUBMIT, { ...REVIEW, at: "2026-11-25T10:01:00+08:00" }]))]).toEqual([null, null, null]);
    const against = await signAll(body, statement, [vote("member1", "refuse", 130)], reviewed);
    expect((await verify(body.roster, (await join(one, against))!)).problems.map(({ code }) => code)).toEqual(["signed-twice"]);
  });

  test("returned with reasons, submitted anew with other contents, decided; reopened, and decided again", async () => {
    const first = await statementWith({ sites: "厦门" });
    const returned = await signAll(body, first, [SUBMIT, RETURN]);
    expect((await verify(body.roster, returned)).standing).toMatchObject({ state: "returned", statement: "", decision: null });
    const again = await signAll(body, statement, [{ ...SUBMIT, at: "2026-11-25T09:40:00+08:00" }, REVIEW, ...VOTES, DECIDE, REOPEN], returned);
    const reopened = await verify(body.roster, again, statement);
    expect([reopened.problems, reopened.standing.state, reopened.standing.decision]).toEqual([[], "reopened", null]);
    const steps = [SUBMIT, REVIEW, vote("member1", "refuse", 120), vote("member2", "refuse", 121), vote("member3", "refuse", 122), { ...DECIDE, step: { action: "decide", reason: "证据不足" } as const }];
    const twice = await signAll(body, first, steps.map((step) => ({ ...step, at: step.at.replace("2026-11-25", "2026-11-26") })), again);
    const report = await verify(body.roster, twice, first);
    expect([codes(report.problems), report.verdict]).toEqual([[], "verified"]);
    expect(report.standing).toMatchObject({ state: "decided", decision: { outcome: "refuse", grade: "", reason: "证据不足" } });
    expect(twice.statements).toHaveLength(2);
  });

  test("superseded by another record, the decision stays readable and nothing follows", async () => {
    const successor = "0a".repeat(32);
    const step = { who: "chair", role: "chair", step: { action: "supersede", successor, reason: "复评" }, at: "2026-11-26T09:00:00+08:00" } as const;
    const record = await signAll(body, statement, [step], decided);
    const report = await verify(body.roster, record, statement);
    expect([report.verdict, report.standing.state, report.standing.decision?.outcome]).toEqual(["verified", "superseded", "grant"]);
    const more = await sign(body, record, statement, { ...REOPEN, at: "2026-11-27T09:00:00+08:00" });
    expect(more.ok ? [] : codes(more.problems)).toEqual(["action: step-skipped"]);
  });

  test("nobody signs on top of a record that does not verify", async () => {
    const [first, ...rest] = decided.entries;
    const broken = { ...decided, entries: [{ ...first!, entry: { ...first!.entry, reason: "x" } }, ...rest] };
    const signed = await sign(body, broken, statement, REOPEN);
    expect(signed.ok ? [] : codes(signed.problems)).toContain("entries/0/signature: signature-wrong");
  });
});

test("where this computer does not know an algorithm nothing is verified, and nobody is called a forger", async () => {
  const { verify: known } = PORTS.seal;
  const seal = { ...PORTS.seal, verify: (...given: Parameters<typeof known>) => (given[1].kty === "OKP" ? Promise.resolve("unsupported" as const) : known(...given)) };
  const report = await verifySignoff({ record: decided, roster: body.roster, anchors: { head: null, roster: null }, present: statement }, { ...PORTS, seal });
  const place = decided.entries.findIndex(({ entry }) => entry.signer.name === "赵六");
  expect([report.verdict, report.problems]).toEqual(["not-verified", [{ kind: "seal", code: "algorithm-unsupported", path: `entries/${String(place)}/signature`, params: { algorithm: "Ed25519" } }]]);
});

describe("marks from paper", () => {
  test("the head's mark, typed, says that nothing was cut off", async () => {
    const { head } = await verify(body.roster, decided);
    const typed = parseHeadMark(`${head!.mark.digits} ${head!.mark.checkWord}`.toUpperCase());
    expect(typed).toMatchObject({ ok: true });
    const report = await verify(body.roster, decided, statement, { head: typed.ok ? typed.beginning : "", roster: null });
    expect([report.anchor, report.verdict]).toEqual(["matches", "verified"]);
  });

  test("a tail that was cut off shows with the mark, and not without it", async () => {
    const { head } = await verify(body.roster, decided);
    const cut = { ...decided, entries: decided.entries.slice(0, -1) };
    expect((await verify(body.roster, cut)).problems).toEqual([]);
    expect(codes((await verify(body.roster, cut, null, { head: head!.hash, roster: null })).problems)).toEqual([": anchor-differs"]);
    expect(codes((await verify(body.roster, NO_SIGNOFF, null, { head: head!.hash, roster: null })).problems)).toEqual([": anchor-differs"]);
  });

  test("a record that everybody with a key has made anew shows with the mark, and not without it", async () => {
    const { head } = await verify(body.roster, decided);
    const anew = await signAll(body, statement, [SUBMIT, REVIEW, vote("member1", "refuse", 120), vote("member2", "refuse", 121), vote("member3", "refuse", 122), { ...DECIDE, step: { action: "decide", reason: "x" } }]);
    expect((await verify(body.roster, anew, statement)).verdict).toBe("verified");
    expect(codes((await verify(body.roster, anew, statement, { head: head!.hash.slice(0, 16), roster: null })).problems)).toEqual([": anchor-differs"]);
  });

  test("a vote that is missing before the decision shows with the mark of the votes", async () => {
    const voted = await signAll(body, statement, [SUBMIT, REVIEW, ...VOTES]);
    const { head } = await verify(body.roster, voted);
    const fewer = { ...voted, entries: voted.entries.slice(0, -1) };
    expect(codes((await verify(body.roster, fewer, null, { head: head!.hash, roster: null })).problems)).toEqual([": anchor-differs"]);
  });

  test.each(["", "3", "0123456789abcde"])("%j is too short to be one", async (head) => {
    expect((await verify(body.roster, decided, null, { head, roster: null })).anchor).toBe("differs");
    const { head: right } = await verify(body.roster, decided);
    expect((await verify(body.roster, decided, null, { head: right!.hash.slice(0, head.length), roster: null })).anchor).toBe("differs");
  });

  test("the roster's mark tells the right roster from one that somebody made for himself", async () => {
    const { roster } = await verify(body.roster, decided);
    const right = await verify(body.roster, decided, statement, { head: null, roster: roster.digest.slice(0, 16) });
    expect([right.verdict, right.roster.anchor, right.roster.mark]).toEqual(["verified", "matches", headMark(roster.digest)]);
    const own = await signRoster(body.keys, { issuedAt: "2026-02-01T09:00:00+08:00" });
    const wrong = await verify(own, decided, statement, { head: null, roster: roster.digest.slice(0, 16) });
    expect([wrong.verdict, codes(wrong.problems)]).toEqual(["not-verified", ["roster: roster-anchor-differs"]]);
  });
});

/** The same document in other words. */
function reordered(text: string): string {
  const turned = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(turned) : value !== null && typeof value === "object" ? Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, turned(member)])) : value;
  return JSON.stringify(turned(JSON.parse(text)), null, 3);
}

test("the ports of the tests are those of the product", async () => {
  expect([await PORTS.seal.supports("ES256"), await PORTS.seal.supports("Ed25519")]).toEqual([true, true]);
});
