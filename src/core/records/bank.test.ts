import fc from "fast-check";
import { fraction } from "../exact";
import { bankDocument, bankEntryIssues, bankIssues, bankText, entryDocument, inBankOrder, isSameEntry, isSameLoss, MAX_BANK_TEXT, type BankEntry, type BankLoss } from "./bank";

const ENTRY: BankEntry = {
  id: "training-1", catalogue: "demo", clause: "1.1.2", text: { any: "未经培训即上岗", "zh-CN": "", "en-US": "" }, loss: { kind: "points", points: fraction(3n, 2n) }, note: "", used: 0,
};
const with_ = (changed: Partial<BankEntry>): BankEntry => ({ ...ENTRY, ...changed });
const told = (entry: BankEntry): string[] => bankEntryIssues(entry).map(({ code, path }) => `${code} ${path}`);

describe("a bank as a document", () => {
  it("leaves out texts that are not there, and shows decimals in their shortest form", () => {
    expect(bankDocument({ id: "b", title: "t", entries: [ENTRY, with_({ id: "a", loss: null }), with_({ id: "s", loss: { kind: "share" } })] })).toEqual({
      format: "servicestar.bank/1",
      id: "b",
      title: "t",
      entries: [
        { id: "a", catalogue: "demo", clause: "1.1.2", text: { any: "未经培训即上岗" }, loss: null, note: "", used: 0 },
        { id: "s", catalogue: "demo", clause: "1.1.2", text: { any: "未经培训即上岗" }, loss: { kind: "share" }, note: "", used: 0 },
        { id: "training-1", catalogue: "demo", clause: "1.1.2", text: { any: "未经培训即上岗" }, loss: { kind: "points", points: "1.5" }, note: "", used: 0 },
      ],
    });
  });

  it("has the same bytes in whatever order its entries come", () => {
    const entries = ["1.10", "1.9", "1.9.1", "2"].flatMap((clause, at) => [with_({ clause, id: `x${String(at)}` }), with_({ clause, id: `a${String(at)}`, catalogue: "other" })]);
    expect(inBankOrder(entries).map(entryDocument)).toEqual((bankDocument({ id: "b", title: "", entries }) as { entries: unknown }).entries);
    const bytes = (list: readonly BankEntry[]): string => JSON.stringify(bankDocument({ id: "b", title: "", entries: list }));
    const clauses = (JSON.parse(bytes(entries)) as { entries: { catalogue: string; clause: string }[] }).entries.map(({ catalogue, clause }) => `${catalogue} ${clause}`);
    expect(clauses).toEqual(["demo 1.9", "demo 1.9.1", "demo 1.10", "demo 2", "other 1.9", "other 1.9.1", "other 1.10", "other 2"]);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(bytes(shuffled)).toBe(bytes(entries));
      }),
    );
  });
});

describe("the rules of a bank", () => {
  it.each<[string, Partial<BankEntry>, string[]]>([
    ["nothing wrong", {}, []],
    ["no id", { id: "" }, ["bank-id-malformed id"]],
    ["an id with a blank", { id: "a b" }, ["bank-id-malformed id"]],
    ["an id that ends with a hyphen", { id: "a-" }, ["bank-id-malformed id"]],
    ["an id of 65 characters", { id: "a".repeat(65) }, ["bank-id-malformed id"]],
    ["an id of 64 characters", { id: "a".repeat(64) }, []],
    ["no catalogue", { catalogue: " " }, ["text-missing catalogue"]],
    ["a clause that is no number", { clause: "5.a" }, ["id-malformed clause"]],
    ["a clause with a leading zero", { clause: "5.01" }, ["id-malformed clause"]],
    ["no text at all", { text: { any: " ", "zh-CN": "", "en-US": "\n" } }, ["text-missing text"]],
    ["one language alone", { text: { any: "", "zh-CN": "", "en-US": "No record." } }, []],
    ["a text of several lines", { text: { any: "a\r\n\tb", "zh-CN": "", "en-US": "" } }, []],
    ["a text that no cell takes", { text: { any: "a".repeat(MAX_BANK_TEXT + 1), "zh-CN": "", "en-US": "" } }, ["text-too-long text/any"]],
    ["a text as long as a cell takes", { text: { any: "a".repeat(32_767), "zh-CN": "", "en-US": "" } }, []],
    ["a control character", { text: { any: "a\u0000", "zh-CN": "b\u0085", "en-US": "" }, note: "\u001b" }, ["text-control-character text/any", "text-control-character text/zh-CN", "text-control-character note"]],
    ["a negative loss", { loss: { kind: "points", points: fraction(-1n, 2n) } }, ["loss-negative loss/points"]],
    ["a loss of nothing", { loss: { kind: "points", points: fraction(0n, 1n) } }, []],
    ["a negative count", { used: -1 }, ["count-out-of-range used"]],
    ["half a use", { used: 0.5 }, ["count-out-of-range used"]],
  ])("%s", (_, changed, expected) => {
    expect(told(with_(changed))).toEqual(expected);
  });

  it("shows long ids shortened", () => {
    expect(bankEntryIssues(with_({ id: "é".repeat(1_000) }))[0]?.params).toEqual({ id: "é".repeat(80) });
  });

  it("names the second entry of an id, with its place in the file", () => {
    const issues = bankIssues({ entries: [ENTRY, with_({ clause: "x" }), with_({ id: "b" })] });
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(["id-duplicate entries/1/id", "id-malformed entries/1/clause"]);
  });
});

describe("a text in a language", () => {
  const text = (any: string, chinese: string, english: string): BankEntry => with_({ text: { any, "zh-CN": chinese, "en-US": english } });
  it.each([
    ["a", "中", "e", "中", "e"],
    ["a", "", " ", "a", "a"],
    ["", "中", "", "中", "中"],
    ["", "", "e", "e", "e"],
    ["", "", "", "", ""],
  ])("of %p, %p, %p", (any, chinese, english, inChinese, inEnglish) => {
    expect([bankText(text(any, chinese, english), "zh-CN"), bankText(text(any, chinese, english), "en-US")]).toEqual([inChinese, inEnglish]);
  });
});

describe("the same loss and the same entry", () => {
  const losses: (BankLoss | null)[] = [null, { kind: "all" }, { kind: "share" }, { kind: "points", points: fraction(1n, 2n) }, { kind: "points", points: fraction(1n, 1n) }];

  it("a loss is the same as itself alone", () => {
    const same = losses.map((one) => losses.map((other) => isSameLoss(one, other === null || other.kind !== "points" ? other : { kind: "points", points: fraction(2n * other.points.n, 2n * other.points.d) })));
    expect(same).toEqual(losses.map((_, row) => losses.map((__, column) => row === column)));
  });

  it("an entry differs in everything but its count", () => {
    expect(isSameEntry(ENTRY, with_({ used: 7 }))).toBe(true);
    for (const changed of [{ id: "b" }, { catalogue: "c" }, { clause: "1" }, { note: "n" }, { loss: null }, { text: { ...ENTRY.text, "en-US": "e" } }]) {
      expect(isSameEntry(ENTRY, with_(changed))).toBe(false);
    }
  });
});
