import { entryText, headerText, type SignoffRecord, type Statement } from "../../src/core";
import { makeBody, signRoster, withPerson, keyEntry, type Body } from "./support/body";
import { statementWith } from "./support/assessment";
import { codes, REOPEN, resigned, sign, signAll, verify, WHOLE } from "./support/signing";
import { testKey, type TestKey } from "./support/signers";

let body: Body;
let statement: Statement;
let record: SignoffRecord;
let stranger: TestKey;

beforeAll(async () => {
  body = await makeBody();
  statement = await statementWith();
  record = await signAll(body, statement, WHOLE);
  stranger = await testKey("王五", "C05");
});

/** The record with another header and signature on its review. */
async function reviewedUnder(header: (key: TestKey) => Readonly<Record<string, unknown>>, by?: TestKey): Promise<readonly string[]> {
  const key = by ?? body.keys.reviewer;
  const seal = await key.signRaw(header(key), entryText(record.entries[1]!.entry));
  const entries = record.entries.map((signed, index) => (index === 1 ? { ...signed, ...seal } : signed));
  return codes((await verify(body.roster, { ...record, entries })).problems);
}

const right = (key: TestKey) => ({ alg: "ES256", b64: false, crit: ["b64"], kid: key.thumbprint, typ: "servicestar.signoff/1" });
const without = (member: string) => (key: TestKey) => Object.fromEntries(Object.entries(right(key)).filter(([name]) => name !== member));

describe("a header says what this key makes, or the signature counts as nothing", () => {
  test("the right one, made by hand, is taken", async () => {
    expect(await reviewedUnder(right)).toEqual([]);
  });

  test.each<[string, (key: TestKey) => Readonly<Record<string, unknown>>, string]>([
    ["alg none", (key) => ({ ...right(key), alg: "none" }), "algorithm-refused"],
    ["alg None", (key) => ({ ...right(key), alg: "None" }), "algorithm-refused"],
    ["HS256", (key) => ({ ...right(key), alg: "HS256" }), "algorithm-refused"],
    ["ES384", (key) => ({ ...right(key), alg: "ES384" }), "algorithm-refused"],
    ["ES256K", (key) => ({ ...right(key), alg: "ES256K" }), "algorithm-refused"],
    ["RS256", (key) => ({ ...right(key), alg: "RS256" }), "algorithm-refused"],
    ["PS256", (key) => ({ ...right(key), alg: "PS256" }), "algorithm-refused"],
    ["EdDSA", (key) => ({ ...right(key), alg: "EdDSA" }), "algorithm-refused"],
    ["Ed25519 over a P-256 key", (key) => ({ ...right(key), alg: "Ed25519" }), "algorithm-refused"],
    ["no algorithm", without("alg"), "algorithm-refused"],
    ["an algorithm that is no text", (key) => ({ ...right(key), alg: ["ES256"] }), "algorithm-refused"],
    ["an embedded key", (key) => ({ ...right(key), jwk: key.jwk }), "header-member"],
    ["a certificate", (key) => ({ ...right(key), x5c: ["MIIB"] }), "header-member"],
    ["a certificate's thumbprint", (key) => ({ ...right(key), x5t: "abc" }), "header-member"],
    ["an address of keys", (key) => ({ ...right(key), jku: "https://example.org/keys" }), "header-member"],
    ["an address of certificates", (key) => ({ ...right(key), x5u: "https://example.org/x" }), "header-member"],
    ["one more thing to be understood", (key) => ({ ...right(key), crit: ["b64", "exp"], exp: 1 }), "header-member"],
    ["a content type", (key) => ({ ...right(key), cty: "json" }), "header-member"],
    ["compression", (key) => ({ ...right(key), zip: "DEF" }), "header-member"],
    ["nothing critical", without("crit"), "header-differs"],
    ["an encoded payload", (key) => ({ ...right(key), b64: true }), "header-differs"],
    ["no word on the encoding", without("b64"), "header-differs"],
    ["no name of the key", without("kid"), "header-differs"],
    ["another key's name", (key) => ({ ...right(key), kid: "x".repeat(43) }), "header-differs"],
    ["the type of a roster", (key) => ({ ...right(key), typ: "servicestar.roster/1" }), "header-differs"],
    ["no type", without("typ"), "header-differs"],
    ["members in another order", (key) => Object.fromEntries(Object.entries(right(key)).reverse()), "header-differs"],
  ])("%s", async (_, header, code) => {
    expect(await reviewedUnder(header)).toEqual([`entries/1/protected: ${code}`]);
  });

  test.each(["", "!", "e30", "bnVsbA", "W10", "eyJhbGciOiJFUzI1NiJ9x", "eyJ4"])("no header at all: %j", async (text) => {
    const entries = record.entries.map((signed, index) => (index === 1 ? { ...signed, protected: text } : signed));
    const [told] = codes((await verify(body.roster, { ...record, entries })).problems);
    expect(told).toMatch(/^entries\/1\/protected: (header-unreadable|algorithm-refused)$/);
  });
});

describe("a key is that of the roster, of the person, of the role and of the day", () => {
  test("a key that the roster lacks", async () => {
    expect(await reviewedUnder((key) => ({ ...right(key), kid: body.keys.reviewer.thumbprint }), stranger)).toEqual(["entries/1/signature: signature-wrong"]);
    const own = await resigned(record, 1, stranger, (entry) => ({ ...entry, signer: { ...entry.signer, key: stranger.thumbprint } }));
    expect(codes((await verify(body.roster, own)).problems)).toContain("entries/1/signer/key: key-unknown");
  });

  test.each([
    ["another member's key under one's own name", (name: string) => ({ name, staffNumber: "R04" }), "signer-not-holder"],
    ["one's own key and name under another staff number", () => ({ name: "孙七", staffNumber: "C08" }), "signer-not-holder"],
    ["another name", () => ({ name: "吴十", staffNumber: "C07" }), "signer-not-holder"],
  ])("%s", async (_, claim, code) => {
    const key = body.keys.member3;
    const changed = await resigned(record, 1, key, (entry) => ({ ...entry, signer: { ...entry.signer, ...claim("李四"), key: key.thumbprint } }));
    expect(codes((await verify(body.roster, changed)).problems)).toContain(`entries/1/signer: ${code}`);
  });

  test.each([
    ["a key that begins later", { from: "2026-11-26" }, "entries/1/signer/key: key-not-yet"],
    ["a key that has ended", { to: "2026-11-24", status: "superseded" as const }, "entries/1/signer/key: key-ended"],
    ["a revoked key, after it was", { to: "2026-11-24", status: "revoked" as const }, "entries/1/signer/key: key-ended"],
    ["a revoked key, before it was", { to: "2026-11-26", status: "revoked" as const }, "entries/1/signer/key: key-revoked"],
  ])("%s", async (_, parts, told) => {
    const people = withPerson(body.keys, "reviewer", (person) => ({ ...person, keys: [keyEntry(body.keys.reviewer, parts)] }));
    const roster = await signRoster(body.keys, { people });
    expect(codes((await verify(roster, record)).problems)).toEqual([told]);
  });

  test("what a revoked key signed before stands where the mark on paper shows that it is older", async () => {
    const people = withPerson(body.keys, "reviewer", (person) => ({ ...person, keys: [keyEntry(body.keys.reviewer, { to: "2026-11-26", status: "revoked" })] }));
    const roster = await signRoster(body.keys, { people });
    const { head } = await verify(roster, record);
    expect((await verify(roster, record, statement, { head: head!.hash.slice(0, 16), roster: null })).verdict).toBe("verified");
  });

  test("the next step is signed on such a record with the mark, and not without it", async () => {
    const people = withPerson(body.keys, "reviewer", (person) => ({ ...person, keys: [keyEntry(body.keys.reviewer, { to: "2026-11-26", status: "revoked" })] }));
    const revoked = { ...body, roster: await signRoster(body.keys, { people }) };
    const head = (await verify(revoked.roster, record)).head!.hash;
    const unanchored = await sign(revoked, record, statement, REOPEN);
    expect(unanchored.ok ? [] : codes(unanchored.problems)).toEqual(["entries/1/signer/key: key-revoked"]);
    expect((await sign(revoked, record, statement, REOPEN, { head, roster: null })).ok).toBe(true);
  });

  test("a signer's key that signs something else is told before its entry is put in", async () => {
    const other = { ...body.keys.chair, sign: (header: string) => body.keys.chair.sign(header, "x") };
    const signed = await sign({ ...body, keys: { ...body.keys, chair: other } }, record, statement, REOPEN);
    expect(signed.ok ? [] : codes(signed.problems)).toEqual(["signature: signature-wrong"]);
  });

  test("a key that was exchanged keeps what it signed, and a new one signs from then on", async () => {
    const people = withPerson(body.keys, "reviewer", (person) => ({
      ...person,
      keys: [keyEntry(body.keys.reviewer, { to: "2026-11-25", status: "superseded" }), keyEntry(stranger, { from: "2026-11-26", enrolledBy: "F02" })],
    }));
    const roster = await signRoster(body.keys, { people });
    expect(codes((await verify(roster, record, statement)).problems)).toEqual([]);
  });

  test.each([
    ["a role that ended", { from: "2026-01-01", to: "2026-11-24" }],
    ["a role that begins later", { from: "2026-11-26", to: "" }],
  ])("%s", async (_, period) => {
    const people = withPerson(body.keys, "reviewer", (person) => ({ ...person, roles: [{ role: "reviewer", ...period }] }));
    const roster = await signRoster(body.keys, { people });
    expect(codes((await verify(roster, record)).problems)).toEqual(["entries/1/signer/role: role-not-held"]);
  });

  test("a role that the step does not have", async () => {
    const changed = await resigned(record, 1, body.keys.reviewer, (entry) => ({ ...entry, signer: { ...entry.signer, role: "committee" } }));
    expect(codes((await verify(body.roster, changed)).problems)).toEqual(expect.arrayContaining(["entries/1/signer/role: role-not-for-action", "entries/1/signer/role: role-not-held"]));
  });
});

test("a signature of one kind of document is none of another, and of one entry none of another", async () => {
  const [first, second] = record.entries;
  const exchanged = { ...record, entries: record.entries.map((signed, index) => (index === 0 ? { ...signed, signature: second!.signature } : index === 1 ? { ...signed, signature: first!.signature } : signed)) };
  expect(codes((await verify(body.roster, exchanged)).problems)).toEqual(["entries/0/signature: signature-wrong", "entries/1/signature: signature-wrong"]);
  const { officer1 } = body.keys;
  const borrowed = await signRoster(body.keys, {}, [officer1, body.keys.officer2]);
  const signatures = await Promise.all(borrowed.signatures.map(async (signature, index) => (index === 0 ? { ...signature, ...(await officer1.sign(headerText("servicestar.signoff/1", officer1.jwk, officer1.thumbprint), "x")) } : signature)));
  expect(codes((await verify({ ...borrowed, signatures }, record)).problems)).toEqual(["roster/signatures/0/protected: header-differs"]);
});

test("a signature rewritten into its other form is the same vote, and the record's mark is the same", async () => {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const raw = Buffer.from(record.entries[0]!.signature, "base64url");
  const s = order - BigInt(`0x${raw.subarray(32).toString("hex")}`);
  const other = Buffer.concat([raw.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, "0"), "hex")]).toString("base64url");
  const rewritten = { ...record, entries: record.entries.map((signed, index) => (index === 0 ? { ...signed, signature: other } : signed)) };
  const [before, after] = [await verify(body.roster, record), await verify(body.roster, rewritten)];
  expect([after.problems, after.head]).toEqual([[], before.head]);
  // A vote under its second signature is the same vote a second time.
  const vote = record.entries.findIndex(({ entry }) => entry.action === "vote" && entry.signer.name !== "赵六");
  const twice = { ...record, entries: record.entries.flatMap((signed, index) => (index === vote ? [signed, signed] : [signed])) };
  const told = codes((await verify(body.roster, twice)).problems);
  expect(told).toEqual(expect.arrayContaining([`entries/${String(vote + 1)}: vote-twice`, `entries/${String(vote + 1)}/signer: signed-twice`]));
});
