import { addEntry, base64url, dayOf, headMark, headerProblems, headerText, hexToBase64url, isBase64url, isClaimedTime, NO_SIGNOFF, parseHeadMark, signedText, signingBlocks, stepsFrom, thumbprintText, meaningOf, rolesFor, type PublicJwk } from "..";
import { compareTimes } from "./moment";
import { prepareEntry } from "./prepareEntry";
import { afterEntry, DRAFT, type HashedEntry } from "./trail";

describe("claimed times", () => {
  test.each(["2026-11-27T09:30:00+08:00", "2024-02-29T00:00:00-12:00", "2000-02-29T23:59:59+14:00", "0001-01-01T00:00:00+00:00", "9999-12-31T00:00:00-14:00"])("%s is one", (text) => {
    expect(isClaimedTime(text)).toBe(true);
  });

  test.each([
    "", "2026-11-27", "2026-11-27 09:30:00+08:00", "2026-11-27T09:30:00Z", "2026-11-27T09:30:00", "2026-11-27T09:30+08:00", "2026-02-29T00:00:00+00:00", "1900-02-29T00:00:00+00:00", "2026-04-31T00:00:00+00:00", "2026-00-10T00:00:00+00:00",
    "2026-13-10T00:00:00+00:00", "2026-11-00T00:00:00+00:00", "2026-11-27T24:00:00+00:00", "2026-11-27T23:60:00+00:00", "2026-11-27T23:59:60+00:00", "2026-11-27T09:30:00+14:01", "2026-11-27T09:30:00+15:00", "0000-01-01T00:00:00+00:00", "２026-11-27T09:30:00+08:00",
  ])("%j is none", (text) => {
    expect(isClaimedTime(text)).toBe(false);
  });

  test.each([
    ["2026-11-27T09:30:00+08:00", "2026-11-27T01:30:00+00:00", 0], ["2026-11-27T00:00:00+08:00", "2026-11-26T16:00:01+00:00", -1], ["2026-03-01T00:00:00+00:00", "2026-02-28T23:59:59+00:00", 1],
    ["2024-03-01T00:00:00+00:00", "2024-02-29T23:59:59+00:00", 1], ["2025-01-01T00:00:00+00:00", "2024-12-31T23:59:59+00:00", 1], ["2001-01-01T00:00:00+00:00", "2000-12-31T23:59:59+00:00", 1],
    ["1901-01-01T00:00:00+00:00", "1900-12-31T23:59:59+00:00", 1], ["2026-11-27T00:00:00-12:00", "2026-11-27T12:00:00+00:00", 0], ["2026-11-27T00:30:00+05:30", "2026-11-26T19:00:00+00:00", 0],
  ])("%s against %s: %d", (one, other, seconds) => {
    expect([compareTimes(one, other), compareTimes(other, one)]).toEqual([seconds, seconds === 0 ? 0 : -seconds]);
  });

  test("the day is that of the place where it was claimed", () => {
    expect(dayOf("2026-11-27T00:30:00+08:00")).toBe("2026-11-27");
  });
});

describe("keys and headers", () => {
  const rfc8037: PublicJwk = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" };

  test("a thumbprint's text is that of RFC 8037, A.3", () => {
    expect(thumbprintText(rfc8037)).toBe('{"crv":"Ed25519","kty":"OKP","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}');
    expect(hexToBase64url("90facafea9b1556698540f70c0117a22ea37bd5cf3ed3c47093c1707282b4b89")).toBe("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  });

  test.each([[[], ""], [[0], "AA"], [[255], "_w"], [[255, 254], "__4"], [[1, 2, 3], "AQID"], [[251, 239, 190], "----"]])("%j is %s", (bytes, text) => {
    expect(base64url(bytes)).toBe(text);
    expect(isBase64url(text, bytes.length)).toBe(true);
  });

  test.each([["AB", 1], ["_x", 1], ["__5", 2], ["AQI=", 3], ["AQI+", 3], ["AQID", 2], ["AQI", 3], ["", 1]])("%j is no base64url of %d bytes", (text, count) => {
    expect(isBase64url(text, count)).toBe(false);
  });

  test("a header has one form for a key and a kind of document", () => {
    const header = headerText("servicestar.signoff/1", rfc8037, "k");
    expect(Buffer.from(header, "base64url").toString()).toBe('{"alg":"Ed25519","b64":false,"crit":["b64"],"kid":"k","typ":"servicestar.signoff/1"}');
    expect(headerProblems(header, "servicestar.signoff/1", { jwk: rfc8037, thumbprint: "k" }, "p")).toEqual([]);
    const long = base64url(Buffer.from(JSON.stringify({ alg: "Ed25519", ["长".repeat(50)]: 1 })));
    expect(headerProblems(long, "servicestar.signoff/1", { jwk: rfc8037, thumbprint: "k" }, "p").map(({ code }) => code)).toEqual(["header-member"]);
    expect(headerProblems(base64url(Buffer.from("12")), "servicestar.signoff/1", { jwk: rfc8037, thumbprint: "k" }, "p").map(({ code }) => code)).toEqual(["header-unreadable"]);
  });
});

describe("marks on paper", () => {
  const HASH = "3fa90c1277be4410a5b6c7d8e9f00112233445566778899aabbccddeeff00112";
  const { digits, checkWord } = headMark(HASH);

  test("sixteen digits, six letters that go on where they end, and one that is worked out", () => {
    expect([digits, checkWord]).toEqual(["3fa9 0c12 77be 4410", expect.stringMatching(/^PHRJTK-[ACDEFHJKMNPRTWXY]$/)]);
  });

  test.each([digits, `${digits} ${checkWord}`, `${digits}${checkWord}`.toLowerCase(), ` ${digits.toUpperCase()}\n${checkWord} `, HASH, HASH.toUpperCase(), "３ｆａ９ 0c12-77be-4410"])("%j is read", (typed) => {
    const read = parseHeadMark(typed);
    expect(read.ok && HASH.startsWith(read.beginning)).toBe(true);
    expect(read.ok && read.beginning.length).toBeGreaterThanOrEqual(16);
  });

  test.each(["", "3fa9", "3fa9 0c12 77be 441", "3fa9 0c12 77be 441g", `${digits} ${checkWord}A`, `${digits} ${checkWord.slice(1)}`, `${digits} BBBBBB-B`, HASH.slice(1)])("%j is no mark", (typed) => {
    expect(parseHeadMark(typed)).toEqual({ ok: false, reason: "malformed" });
  });

  test("every single wrong character is told as a slip, and so are neighbours that changed places", () => {
    const good = `${digits}${checkWord}`.replaceAll(/[ -]/g, "");
    const alphabet = (place: number) => [...(place < 16 ? "0123456789abcdef" : "ACDEFHJKMNPRTWXY")];
    let exchanged = 0;
    let missed = 0;
    for (let place = 0; place < good.length; place += 1) {
      for (const letter of alphabet(place).filter((one) => one !== good.charAt(place))) {
        expect(parseHeadMark(good.slice(0, place) + letter + good.slice(place + 1))).toEqual({ ok: false, reason: "mistyped" });
      }
      const [one, other] = [good.charAt(place), good.charAt(place + 1)];
      if (place !== 15 && other !== "" && one !== other) {
        exchanged += 1;
        missed += parseHeadMark(good.slice(0, place) + other + one + good.slice(place + 2)).ok ? 1 : 0;
      }
    }
    expect([exchanged > 15, missed]).toEqual([true, 0]);
  });
});

test("a signed text is composed, has one kind of line end, and nothing blank around it", () => {
  expect(signedText(" e\u0301\r\na\rb\n\u3000")).toBe("é\na\nb");
});

test("what follows a state, and who may do it", () => {
  expect(stepsFrom("draft")).toEqual(["submit"]);
  expect(stepsFrom("superseded")).toEqual([]);
  expect(rolesFor("vote")).toEqual(["committee", "chair"]);
  expect([meaningOf({ action: "vote" }), meaningOf({ action: "decide" })]).toEqual(["abstains", "decides-defer"]);
});

describe("signingBlocks", () => {
  const clause = { provenance: "body" };
  const catalogue = { approval: { status: "approved", by: "x", on: "2026-01-01" }, sections: [{ indicators: [{ clauses: [clause] }] }] } as unknown as Parameters<typeof signingBlocks>[0]["catalogue"];
  const complete = { status: "complete", reasons: [] } as unknown as Parameters<typeof signingBlocks>[0]["report"];
  const facts = { catalogue, draft: { specialDeductions: [] }, report: complete, findings: [], issues: 0 };

  test("nothing speaks against a complete assessment; what needs review does not", () => {
    expect(signingBlocks({ ...facts, findings: [{ check: "EVD001", outcome: "needs-review", clause: "1" }] })).toEqual([]);
  });

  test("everything that does is told", () => {
    const incomplete = { status: "incomplete", open: ["1.1", "1.2"] } as unknown as typeof complete;
    const told = signingBlocks({
      ...facts, report: incomplete, issues: 2, findings: [{ check: "SCO001", outcome: "fail", clause: "1.1" }, { check: "EXC001", outcome: "fail", clause: "1.1" }, { check: "CAT001", outcome: "fail", clause: "" }],
      draft: { specialDeductions: [{ rectification: { status: "open" } }] } as unknown as typeof facts.draft,
    });
    expect(told.map(({ code, path }) => `${path} ${code}`)).toEqual([
      "clauses open-clauses", "clauses/1.1 check-fails", " check-fails", " texts-unread", "specialDeductions/0/rectification/status rectification-unverified",
    ]);
    expect(signingBlocks({ ...facts, report: { status: "incomplete", open: [] } as unknown as typeof complete })[0]?.params).toEqual({ count: 0, first: "" });
    expect(signingBlocks({ ...facts, report: { status: "refused", issues: [] } }).map(({ code }) => code)).toEqual(["not-scored"]);
  });
});

test("an entry is put behind the others, with its statement where that is new", () => {
  const entry = { action: "submit", statement: "d" } as unknown as Parameters<typeof addEntry>[2]["entry"];
  const statement = { sites: "x" } as unknown as Parameters<typeof addEntry>[3]["statement"];
  const once = addEntry(NO_SIGNOFF, [], { entry, protected: "p", signature: "s", hash: "h" }, { digest: "d", statement });
  expect(once).toEqual({ statements: [statement], entries: [{ entry, protected: "p", signature: "s" }] });
  expect(addEntry(once, [{ entry, hash: "h" }], { entry, protected: "q", signature: "t", hash: "i" }, { digest: "d", statement }).statements).toHaveLength(1);
});

test("the latest time of a trail is that of the latest vote, wherever it stands", () => {
  const vote = (at: string) => ({ hash: at, entry: { action: "vote", ballot: "grant", at, reason: "", signer: {} } }) as unknown as HashedEntry;
  const [early, late] = ["2026-11-25T09:00:00+08:00", "2026-11-25T10:00:00+08:00"] as const;
  expect([[early, late], [late, early]].map((order) => order.map(vote).reduce(afterEntry, DRAFT).latest)).toEqual([late, late]);
});

test("a step about a statement that is not there is refused with everything else that speaks against it", () => {
  const roster = { body: { id: "b" }, people: [], policies: [] } as unknown as Parameters<typeof prepareEntry>[2]["roster"];
  const prepared = prepareEntry(
    { step: { action: "vote", ballot: "grant", reason: "" }, signer: { name: "n", staffNumber: "s", role: "committee", key: "k" }, at: "2026-11-25T09:00:00+08:00", digest: "d" },
    DRAFT,
    { roster, statements: new Map(), isAnchored: false },
  );
  expect(prepared.ok ? [] : prepared.problems.map(({ code, path }) => `${path} ${code}`)).toEqual(["action step-skipped", "statement statement-changed", "statement statement-missing", "signer/key key-unknown"]);
});
