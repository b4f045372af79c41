import fc from "fast-check";
import { BALLOTS, MAJORITIES, SIGNOFF_ACTIONS, base64url, headMark, isBase64url, isClaimedTime, isSameName, parseHeadMark, signedDifferences, signedText, statementText, tally, type Ballot, type SignoffEntry, type Statement } from "../../src/core";
import { afterEntry, DRAFT, placeProblems } from "../../src/core/seal/trail";
import { compareTimes } from "../../src/core/seal/moment";
import { statementWith } from "./support/assessment";

const RUNS = { numRuns: 2_000, seed: 27922 };
const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex"));
const ballots = fc.array(fc.constantFrom<Ballot>(...BALLOTS), { maxLength: 12 });
const policies = fc.record({ from: fc.constant("2026-01-01"), quorum: fc.integer({ min: 1, max: 9 }), majority: fc.constantFrom(...MAJORITIES) });

test("base64url has one text for the same bytes, and what is none is told", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
    const text = base64url(bytes);
    expect([text, isBase64url(text, bytes.length)]).toEqual([Buffer.from(bytes).toString("base64url"), true]);
  }), RUNS);
  fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/), fc.integer({ min: 0, max: 6 }), (text, count) => {
    const bytes = Buffer.from(text, "base64url");
    expect(isBase64url(text, count)).toBe(bytes.length === count && bytes.toString("base64url") === text);
  }), RUNS);
});

test("a mark that was typed finds its own hash and no other", () => {
  fc.assert(fc.property(hashes, hashes, (hash, other) => {
    const { digits, checkWord } = headMark(hash);
    const typed = parseHeadMark(`${digits} ${checkWord}`);
    expect(typed.ok && hash.startsWith(typed.beginning) && (hash === other || !other.startsWith(typed.beginning))).toBe(true);
  }), RUNS);
});

test("claimed times are ordered as moments are", () => {
  const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });
  const times = fc.tuple(fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }), offsets).map(([seconds, offset]) => {
    const local = new Date((seconds + offset * 60) * 1000).toISOString().slice(0, 19);
    const two = (count: number) => String(count).padStart(2, "0");
    return { seconds, text: `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}` };
  });
  fc.assert(fc.property(times, times, (one, other) => {
    expect([isClaimedTime(one.text), compareTimes(one.text, other.text)]).toEqual([true, one.seconds - other.seconds]);
  }), RUNS);
});

describe("names", () => {
  const names = fc.oneof(fc.stringMatching(/^[A-Z][a-z]{1,6}( [A-Z][a-z]{1,6}){0,2}$/), fc.stringMatching(/^[一-龥]{2,4}$/));

  test("a name in full width, in capitals, with blanks around and marks in between is the same", () => {
    fc.assert(fc.property(names, (name) => {
      const wide = name.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replaceAll(" ", "\u3000");
      const others = [wide, name.toUpperCase(), ` ${name}\t`, [...name].join("\u200b"), name.split(" ").reverse().join(" "), name.split(" ").reverse().join(", ")];
      expect(others.map((other) => [isSameName(name, other), isSameName(other, name)])).toEqual(others.map(() => [true, true]));
    }), RUNS);
  });

  test("whoever is compared first", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 12 }), (one, other) => {
      expect(isSameName(one, other)).toBe(isSameName(other, one));
    }), RUNS);
  });
});

describe("votes", () => {
  test("the order of votes does not matter, and there is one outcome", () => {
    fc.assert(fc.property(ballots, policies, (cast, policy) => {
      const found = tally(cast, policy);
      expect(tally([...cast].reverse(), policy)).toEqual(found);
      expect(found.isQuorate).toBe(cast.length >= policy.quorum);
    }), RUNS);
  });

  test("one more vote to grant never takes a grant away, and one more against never makes one", () => {
    fc.assert(fc.property(ballots, policies, (cast, policy) => {
      const before = tally(cast, policy).outcome;
      const [more, against] = [tally([...cast, "grant"], policy).outcome, tally([...cast, "refuse"], policy).outcome];
      expect(before !== "grant" || more === "grant").toBe(true);
      expect(against !== "grant" || before === "grant").toBe(true);
    }), RUNS);
  });

  test("nothing is granted or refused without a vote for it", () => {
    fc.assert(fc.property(ballots, policies, (cast, policy) => {
      const { outcome } = tally(cast, policy);
      expect(outcome === "defer" || cast.includes(outcome)).toBe(true);
    }), RUNS);
  });
});

const FOLLOWS: ReadonlySet<string> = new Set([
  "nothing > submit", "return > submit", "reopen > submit", "submit > return", "submit > review", "review > decide", "decide > reopen", "decide > supersede",
]);

test("whatever steps are tried, nothing is decided that was not submitted and reviewed in this order", () => {
  const steps = fc.array(fc.constantFrom(...SIGNOFF_ACTIONS), { maxLength: 30 });
  fc.assert(fc.property(steps, (tried) => {
    let standing = DRAFT;
    const done: string[] = [];
    for (const [index, action] of tried.entries()) {
      const entry = { action, number: 0, previous: "", statement: "", at: "2026-11-25T09:00:00+08:00", signer: { name: "", staffNumber: "", key: "" }, reason: "", ballot: "grant", outcome: "grant", votes: [] } as unknown as SignoffEntry;
      if (!placeProblems(entry, standing, "").some(({ code }) => code === "step-skipped")) {
        standing = afterEntry(standing, { entry, hash: String(index) });
        done.push(action);
      }
    }
    const path = ["nothing", ...done.filter((action) => action !== "vote")];
    const pairs = path.slice(1).map((action, index) => `${path[index] ?? ""} > ${action}`);
    expect(pairs.filter((pair) => !FOLLOWS.has(pair))).toEqual([]);
    expect(standing.decision !== null).toBe(standing.state === "decided" || standing.state === "superseded");
  }), RUNS);
});

test("two statements differ where their digests do, and nowhere else", async () => {
  const base = await statementWith();
  const texts = fc.string({ unit: "binary", maxLength: 6 }).map(signedText).filter((text) => !/\p{Surrogate}/u.test(text));
  const edits: fc.Arbitrary<(statement: Statement) => Statement> = fc.oneof(
    texts.map((sites) => (statement: Statement) => ({ ...statement, sites })),
    texts.map((evidence) => (statement: Statement) => ({ ...statement, clauses: statement.clauses.map((clause, index) => (index === 1 ? { ...clause, evidence } : clause)) })),
    fc.integer({ min: 0, max: 9 }).map((provisional) => (statement: Statement) => ({ ...statement, catalogue: { ...statement.catalogue, provisional } })),
    fc.constant((statement: Statement) => ({ ...statement, bonuses: [] })),
    fc.constant((statement: Statement) => statement),
  );
  fc.assert(fc.property(fc.array(edits, { maxLength: 3 }), (made) => {
    const other = made.reduce((statement, edit) => edit(statement), base);
    expect(signedDifferences(base, other).length === 0).toBe(statementText(base) === statementText(other));
  }), RUNS);
});
