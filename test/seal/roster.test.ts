import { rosterDocument, successionProblems, type Roster, type SignoffRecord, type Statement } from "../../src/core";
import { verifyRoster } from "../../src/application";
import { parseRoster } from "../../src/schema";
import { random } from "../support/seeded";
import { statementWith } from "./support/assessment";
import { keyEntry, makeBody, peopleOf, PORTS, signRoster, withPerson, type Body, type RosterParts } from "./support/body";
import { cachedPorts } from "./support/cached";
import { mutate } from "./support/mutate";
import { codes, signAll, verify, WHOLE } from "./support/signing";
import { testKey, type TestKey } from "./support/signers";

let body: Body;
let digest: string;
let stranger: TestKey;

beforeAll(async () => {
  body = await makeBody();
  digest = (await verifyRoster(body.roster, null, PORTS)).digest;
  stranger = await testKey("郑十", "F10");
});

const told = async (roster: Roster): Promise<readonly string[]> => codes((await verifyRoster(roster, null, PORTS)).problems);
const toldOf = async (parts: RosterParts, signers?: readonly TestKey[]): Promise<readonly string[]> => told(await signRoster(body.keys, parts, signers));

describe("a roster is signed by two officers", () => {
  test("different people with different keys", async () => {
    expect(await told(body.roster)).toEqual([]);
    const { officer1, officer2, chair } = body.keys;
    expect(await toldOf({}, [])).toEqual(["signatures: roster-officers-few"]);
    expect(await toldOf({}, [officer1])).toEqual(["signatures: roster-officers-few"]);
    expect(await toldOf({}, [officer1, officer1])).toEqual(["signatures/1: roster-signed-twice", "signatures: roster-officers-few"]);
    expect(await toldOf({}, [officer1, chair])).toEqual(["signatures/1: roster-signer-not-officer", "signatures: roster-officers-few"]);
    expect(await toldOf({}, [officer1, stranger])).toEqual(["signatures/1: key-unknown", "signatures: roster-officers-few"]);
    expect(await toldOf({}, [officer1, officer2, stranger])).toEqual(["signatures/2: key-unknown"]);
  });

  test("one of whom cannot sign for the other", async () => {
    const roster = await signRoster(body.keys);
    const [first, second] = roster.signatures;
    expect(await told({ ...roster, signatures: [first!, { ...first!, staffNumber: "F02" }] })).toEqual(["signatures/1: signer-not-holder", "signatures: roster-officers-few"]);
    expect(await told({ ...roster, signatures: [first!, { ...second!, signature: first!.signature }] })).toEqual(["signatures/1/signature: roster-signature-wrong"]);
  });

  test("nor one person under two staff numbers", async () => {
    const people = withPerson(body.keys, "officer2", (person) => ({ ...person, name: "Chen Yi", aliases: ["陈 一"] }));
    expect(await toldOf({ people })).toEqual(["signatures/1: roster-signed-twice", "signatures: roster-officers-few"]);
  });

  test("nor two officers with one key", async () => {
    const people = withPerson(body.keys, "officer2", (person) => ({ ...person, keys: [keyEntry(body.keys.officer1)] }));
    const borrowed = { ...body.keys.officer1, holder: body.keys.officer2.holder };
    expect(await toldOf({ people }, [body.keys.officer1, borrowed])).toEqual([
      "people/1/keys/0: roster-key-shared", "signatures/1: signer-not-holder", "signatures: roster-officers-few",
    ]);
  });

  test.each([
    ["who is one no longer", { roles: [{ role: "officer" as const, from: "2025-01-01", to: "2026-01-01" }] }],
    ["whose key was revoked", (keys: Body["keys"]) => ({ keys: [keyEntry(keys.officer2, { status: "revoked", to: "2026-06-01" })] })],
    ["whose key has ended", (keys: Body["keys"]) => ({ keys: [keyEntry(keys.officer2, { status: "superseded", to: "2026-01-01" })] })],
  ])("nor one %s", async (_, parts) => {
    const people = withPerson(body.keys, "officer2", (person) => ({ ...person, ...(typeof parts === "function" ? parts(body.keys) : parts) }));
    const problems = await toldOf({ people });
    expect(problems).toEqual(expect.arrayContaining(["signatures/1: roster-signer-not-officer", "signatures: roster-officers-few"]));
  });
});

describe("a roster keeps its people and keys apart", () => {
  test("a staff number, in whatever spelling, belongs to one person", async () => {
    expect(await toldOf({ people: withPerson(body.keys, "member1", (person) => ({ ...person, staffNumber: "ｒ04" })) })).toEqual(["people/4/staffNumber: roster-number-shared"]);
  });

  test("a key belongs to one person, and a person has one that is active", async () => {
    expect(await toldOf({ people: withPerson(body.keys, "chair", (person) => ({ ...person, keys: [keyEntry(body.keys.reviewer)] })) })).toEqual(["people/7/keys/0: roster-key-shared"]);
    expect(await toldOf({ people: withPerson(body.keys, "chair", (person) => ({ ...person, keys: [...person.keys, keyEntry(stranger)] })) })).toEqual(["people/7/keys: roster-key-several"]);
  });

  test.each([
    ["by nobody", "", false], ["by somebody who is no officer", "R04", false], ["by oneself", "F01", false], ["by the other officer", "F02", true],
  ])("a key is enrolled %s: %s", async (_, enrolledBy, isGood) => {
    const people = withPerson(body.keys, "officer1", (person) => ({ ...person, keys: [keyEntry(body.keys.officer1, { enrolledBy })] }));
    expect(await toldOf({ people })).toEqual(isGood ? [] : ["people/0/keys/0: roster-enrolment"]);
  });

  test("a thumbprint is that of the key", async () => {
    const people = withPerson(body.keys, "chair", (person) => ({ ...person, keys: [keyEntry(body.keys.chair, { thumbprint: stranger.thumbprint })] }));
    expect(await toldOf({ people })).toEqual(["people/7/keys/0/thumbprint: thumbprint-differs"]);
  });

  test("days are in order", async () => {
    const roles = [{ role: "chair" as const, from: "2026-02-01", to: "2026-01-01" }];
    expect(await toldOf({ people: withPerson(body.keys, "chair", (person) => ({ ...person, roles })) })).toEqual(["people/7/roles/0: roster-dates"]);
    const key = (parts: Parameters<typeof keyEntry>[1]) => withPerson(body.keys, "chair", (person) => ({ ...person, keys: [keyEntry(body.keys.chair, parts)] }));
    expect(await toldOf({ people: key({ from: "2026-02-01", to: "2026-01-01", status: "superseded" }) })).toEqual(["people/7/keys/0: roster-dates"]);
    expect(await toldOf({ people: key({ status: "superseded" }) })).toEqual(["people/7/keys/0: roster-dates"]);
    const [policy] = body.roster.policies;
    expect(await toldOf({ policies: [policy!, policy!] })).toEqual(["policies/1/from: roster-dates"]);
  });
});

describe("the next roster", () => {
  test("is signed by officers of the one before, and follows it", async () => {
    const next = await signRoster(body.keys, { version: 2, previous: digest });
    expect(successionProblems(body.roster, digest, next)).toEqual([]);
    expect(codes(successionProblems(body.roster, digest, await signRoster(body.keys, { version: 3, previous: digest })))).toEqual(["previous: roster-successor"]);
    expect(codes(successionProblems(body.roster, digest, await signRoster(body.keys, { version: 2, previous: "0".repeat(64) })))).toEqual(["previous: roster-successor"]);
    expect(codes(successionProblems(body.roster, digest, await signRoster(body.keys, { version: 2, previous: digest, body: { id: "b2", name: "x" } })))).toEqual(["body/id: body-differs"]);
  });

  test("made by somebody with officers of his own is none, however right it is by itself", async () => {
    const second = await testKey("吴十一", "F11");
    const officers = [stranger, second].map((key, index) => ({
      name: key.holder.name, aliases: [], staffNumber: key.holder.staffNumber, roles: [{ role: "officer" as const, from: "2026-01-01", to: "" }], keys: [keyEntry(key, { enrolledBy: index === 0 ? "F11" : "F10" })],
    }));
    const own = await signRoster(body.keys, { version: 2, previous: digest, people: [...officers, ...peopleOf(body.keys).slice(2).map((person) => ({ ...person, keys: person.keys.map((key) => ({ ...key, enrolledBy: "F10" })) }))] }, [stranger, second]);
    expect(await told(own)).toEqual([]);
    expect(codes(successionProblems(body.roster, digest, own))).toEqual(["signatures/0: key-unknown", "signatures/1: key-unknown", "signatures: roster-officers-few"]);
  });
});

describe("records and rosters", () => {
  let record: SignoffRecord;
  let statement: Statement;
  beforeAll(async () => {
    statement = await statementWith();
    record = await signAll(body, statement, WHOLE);
  });

  test("a record is of one body", async () => {
    const other = await signRoster(body.keys, { body: { id: "body-2", name: "另一中心" } });
    expect(codes((await verify(other, record)).problems)).toEqual(record.entries.map((_entry, index) => `entries/${String(index)}/body: body-differs`));
  });

  test("a person who was taken out of the roster signed nothing that can be verified", async () => {
    const roster = await signRoster(body.keys, { people: peopleOf(body.keys).filter(({ staffNumber }) => staffNumber !== "R04") });
    expect(codes((await verify(roster, record)).problems)).toEqual(["entries/1/signer/key: key-unknown"]);
  });

  test("whoever joins after the signing did not sign then", async () => {
    const people = withPerson(body.keys, "reviewer", (person) => ({ ...person, roles: [{ role: "reviewer", from: "2026-11-26", to: "" }], keys: [keyEntry(body.keys.reviewer, { from: "2026-11-26" })] }));
    expect(codes((await verify(await signRoster(body.keys, { people }), record)).problems)).toEqual(["entries/1/signer/role: role-not-held", "entries/1/signer/key: key-not-yet"]);
  });

  test("3,000 changes of a signed roster are refused, but that of which officer stands first", async () => {
    const exchanged = JSON.stringify(rosterDocument({ ...body.roster, signatures: [...body.roster.signatures].reverse() }));
    const pick = random(271120);
    const ports = cachedPorts();
    const document = rosterDocument(body.roster);
    const taken: string[] = [];
    for (let made = 0; made < 3_000; made += 1) {
      const mutation = mutate(document, pick);
      const parsed = mutation === null ? null : parseRoster(JSON.stringify(mutation.document));
      if (parsed?.ok === true && JSON.stringify(rosterDocument(parsed.value)) !== exchanged && (await verifyRoster(parsed.value, null, ports)).problems.length === 0) {
        taken.push(mutation!.what);
      }
    }
    expect(taken).toEqual([]);
  });
});
