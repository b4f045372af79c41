import fc from "fast-check";
import { bankDocument, fraction, inBankOrder, indexBank, mergeBanks, type Bank, type BankEntry, type BankLoss, type JsonValue, type Result } from "../core";
import { parseBank, parseBankEntry } from "./parseBank";

const GOOD = {
  format: "servicestar.bank/1",
  id: "body",
  title: "扣分用语库",
  entries: [
    { id: "a", catalogue: "demo", clause: "2.1", text: { "zh-CN": "无记录", "en-US": "No record" }, loss: { kind: "points", points: "1.50" }, note: "见作业指导书", used: 3 },
    { id: "b", catalogue: "demo", clause: "1.1.1", text: { any: "未经培训" }, loss: { kind: "all" } },
    { id: "c", catalogue: "demo", clause: "1.1.2", text: { any: "未回访" }, loss: { kind: "share" }, used: 0 },
    { id: "d", catalogue: "demo", clause: "1.1.2", text: { any: "其他" }, loss: null },
  ],
};

function value<T>(result: Result<T>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.issues));
  }
  return result.value;
}

const told = (result: Result<unknown>): string[] => (result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`.trimEnd()));
/** The good document with its first entry changed. */
const changed = (change: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...GOOD, entries: [{ ...GOOD.entries[0], ...change }, ...GOOD.entries.slice(1)] });

it("a bank is read whole, with what may be left out filled in", () => {
  const bank = value(parseBank(JSON.stringify(GOOD)));
  expect(bank).toMatchObject({ id: "body", title: "扣分用语库" });
  expect(bank.entries[0]).toEqual({
    id: "a", catalogue: "demo", clause: "2.1", text: { any: "", "zh-CN": "无记录", "en-US": "No record" }, loss: { kind: "points", points: { n: 3n, d: 2n } }, note: "见作业指导书", used: 3,
  });
  expect(bank.entries[1]).toEqual({ id: "b", catalogue: "demo", clause: "1.1.1", text: { any: "未经培训", "zh-CN": "", "en-US": "" }, loss: { kind: "all" }, note: "", used: 0 });
  expect(bank.entries.map(({ loss }) => loss?.kind ?? null)).toEqual(["points", "all", "share", null]);
});

describe("a broken bank is told of with every place", () => {
  it.each<[string, string, string[]]>([
    ["another format", JSON.stringify({ ...GOOD, format: "servicestar.catalogue/1" }), ["format-differs format"]],
    ["no format", JSON.stringify({ ...GOOD, format: undefined }), ["missing-key format"]],
    ["no entries", JSON.stringify({ ...GOOD, entries: undefined }), ["missing-key entries"]],
    ["a foreign key", JSON.stringify({ ...GOOD, owner: "x" }), ["unknown-key owner"]],
    ["a foreign key in an entry", changed({ points: "2" }), ["unknown-key entries/0/points"]],
    ["a foreign language", changed({ text: { any: "x", "fr-FR": "y" } }), ["unknown-key entries/0/text/fr-FR"]],
    ["no text", changed({ text: {} }), ["text-missing entries/0/text"]],
    ["a text that is none", changed({ text: { "zh-CN": 5 } }), ["not-a-text entries/0/text/zh-CN"]],
    ["texts that are a text", changed({ text: "x" }), ["not-an-object entries/0/text"]],
    ["no loss", changed({ loss: undefined }), ["missing-key entries/0/loss"]],
    ["a loss that is a number", changed({ loss: 2 }), ["not-an-object entries/0/loss"]],
    ["points that are a number", changed({ loss: { kind: "points", points: 2 } }), ["not-a-text entries/0/loss/points"]],
    ["points that are no decimal", changed({ loss: { kind: "points", points: "2,5" } }), ["not-a-decimal entries/0/loss/points"]],
    ["negative points", changed({ loss: { kind: "points", points: "-2" } }), ["loss-negative entries/0/loss/points"]],
    ["points beside a loss of all", changed({ loss: { kind: "all", points: "2" } }), ["unknown-key entries/0/loss/points"]],
    ["a loss of another kind", changed({ loss: { kind: "half" } }), ["unknown-word entries/0/loss/kind"]],
    ["a count that is a text", changed({ used: "3" }), ["not-a-whole-number entries/0/used"]],
    ["a negative count", changed({ used: -1 }), ["count-out-of-range entries/0/used"]],
    ["an id twice", changed({ id: "b" }), ["id-duplicate entries/1/id"]],
    ["several at once", changed({ id: "b c", clause: 5, text: { any: "\u0007" } }), ["not-a-text entries/0/clause", "bank-id-malformed entries/0/id", "text-control-character entries/0/text/any"]],
    ["a rule beside something unreadable", changed({ used: -1, loss: { kind: "points", points: 2 } }), ["not-a-text entries/0/loss/points", "count-out-of-range entries/0/used"]],
    ["no entry at all", JSON.stringify({ ...GOOD, entries: [5] }), ["not-an-object entries/0"]],
    ["a key twice", '{"format":"servicestar.bank/1","id":"x","id":"y","entries":[]}', ["duplicate-key id"]],
    ["half a character", changed({ note: "x" }).replace('"note":"x"', '"note":"\\ud800"'), ["lone-surrogate entries/0/note"]],
    ["no JSON", "{", ["json-invalid"]],
  ])("%s", (_, text, issues) => {
    expect(told(parseBank(text))).toEqual(issues);
  });
});

describe("one entry by itself", () => {
  const document = (change: Readonly<Record<string, JsonValue>> = {}): JsonValue => ({ ...(JSON.parse(JSON.stringify(GOOD.entries[0])) as Record<string, JsonValue>), ...change });

  it("is read by the same rules", () => {
    expect(value(parseBankEntry(document()))).toEqual(value(parseBank(JSON.stringify(GOOD))).entries[0]);
    expect(told(parseBankEntry(document({ used: -1 })))).toEqual(["count-out-of-range used"]);
    expect(told(parseBankEntry(document({ more: 1, text: 5 })))).toEqual(["not-an-object text", "unknown-key more"]);
    expect(told(parseBankEntry(null))).toEqual(["not-an-object"]);
  });
});

const loss: fc.Arbitrary<BankLoss | null> = fc.oneof(
  fc.constant(null),
  fc.constant<BankLoss>({ kind: "all" }),
  fc.constant<BankLoss>({ kind: "share" }),
  fc.nat(999).map((halves): BankLoss => ({ kind: "points", points: fraction(BigInt(halves), 2n) })),
);
const words = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => `x${text.replace(/\p{Cc}/gu, "")}`);
const bank: fc.Arbitrary<Bank> = fc.record({
  id: words,
  title: words,
  entries: fc.uniqueArray(
    fc.record({
      id: fc.nat(999).map((number) => `e-${String(number)}`),
      catalogue: words,
      clause: fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(".")),
      text: fc.record({ any: words, "zh-CN": fc.oneof(fc.constant(""), words), "en-US": fc.oneof(fc.constant(""), words) }),
      loss,
      note: fc.oneof(fc.constant(""), words),
      used: fc.nat(),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  ),
});

describe("a bank that was written out", () => {
  it("reads back as it was and is written the same again, whatever it holds; importing it changes nothing", () => {
    fc.assert(
      fc.property(bank, (given) => {
        const text = JSON.stringify(bankDocument(given));
        const read = value(parseBank(text));
        expect(read).toEqual({ ...given, entries: inBankOrder(given.entries) });
        expect(JSON.stringify(bankDocument(read))).toBe(text);
        expect(mergeBanks(given.entries, read.entries, "stop").entries).toEqual(given.entries);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a bank that is made to cost", () => {
  const many = (count: number): string =>
    JSON.stringify({
      ...GOOD,
      entries: Array.from({ length: count }, (_, at) => ({ id: `e${String(at)}`, catalogue: "demo", clause: `5.${String(at % 40)}`, text: { any: `第 ${String(at)} 号服务网点没有留存回访记录` }, loss: { kind: "points", points: "0.5" } })),
    });

  it("is answered: ten thousand entries", () => {
    const { entries } = value(parseBank(many(10_000)));
    const index = indexBank(entries);
    expect(index.ofClause("demo", "5.7")).toHaveLength(250);
    expect(index.sameWording("demo", "5.7", "第7号服务网点没有留存回访记录。").map(({ id }) => id)).toEqual(["e7"]);
    const { entries: merged } = mergeBanks(entries, entries.map((entry): BankEntry => ({ ...entry, note: "n" })), "update");
    expect(merged.every(({ note }) => note === "n")).toBe(true);
  });

  it("is answered: twenty thousand broken entries of one id, and unknown keys beside them", () => {
    const entries = Array.from({ length: 20_000 }, () => ({ id: "x", catalogue: "", clause: "..", text: {}, loss: { kind: "points", points: "-1" }, note: "", used: -1, more: {} }));
    const result = parseBank(JSON.stringify({ ...GOOD, entries }));
    expect(new Set(told(result).map((line) => line.split(" ")[0]))).toEqual(
      new Set(["unknown-key", "id-duplicate", "text-missing", "id-malformed", "loss-negative", "count-out-of-range"]),
    );
  });

  it("is answered: a clause and an id of a million characters", () => {
    const result = parseBank(changed({ id: "a.".repeat(500_000), clause: "1.".repeat(500_000) }));
    expect(told(result)).toEqual(["bank-id-malformed entries/0/id", "id-malformed entries/0/clause"]);
    expect(JSON.stringify(result).length).toBeLessThan(1_000);
  });

  it("is answered: keys of a prototype", () => {
    expect(told(parseBank(changed({ loss: { kind: "constructor" } })))).toEqual(["unknown-word entries/0/loss/kind"]);
    expect(told(parseBank(JSON.stringify(GOOD).replace('"note":', '"__proto__":')))).toEqual(["unknown-key entries/0/__proto__"]);
  });
});
