import { createHash } from "node:crypto";
import { entryDocument, type BankEntry } from "../core";
import { memoryBank, type MemoryBank } from "../../test/support/memoryBank";
import { parseBank } from "../schema";
import { bankService, type BankService, type KeptBank } from "./bank";

const hash = { sha256: (text: string): Promise<string> => Promise.resolve(createHash("sha256").update(text).digest("hex")) };
const entry = (id: string, text = "未经培训即上岗", changed: Partial<BankEntry> = {}): BankEntry => ({
  id, catalogue: "demo", clause: "5.1.2.1", text: { any: text, "zh-CN": "", "en-US": "" }, loss: null, note: "", used: 0, ...changed,
});
const FOUND = { catalogue: "demo", clause: "5.1.2.1", text: " 客服未经培训。 ", loss: { kind: "all" } } as const;

function open(memory: MemoryBank = memoryBank()): { readonly memory: MemoryBank; readonly bank: BankService } {
  return { memory, bank: bankService(memory.port, hash, { readBank: (bytes) => Promise.resolve(parseBank(bytes)) }) };
}
const ids = ({ index }: KeptBank): string[] => index.entries.map(({ id }) => id);

describe("what is kept", () => {
  it("is there the next time", async () => {
    const { memory, bank } = open();
    const kept = await bank.keep(FOUND);
    expect(kept).toEqual({ ok: true, id: expect.stringMatching(/^5\.1\.2\.1-[0-9a-f]{12}$/) });
    const next = await open(memory).bank.read();
    expect(next).toMatchObject({ isKept: true, unreadable: 0 });
    expect(next.index.entries).toEqual([entry(kept.ok ? kept.id : "", "客服未经培训。", { loss: { kind: "all" } })]);
  });

  it("has the same id wherever it is kept, and is kept once", async () => {
    const [one, other] = [open().bank, open().bank];
    const first = await one.keep(FOUND);
    expect(await other.keep({ ...FOUND, text: "客服 未经培训", loss: null })).toEqual(first);
    expect(await one.keep({ ...FOUND, text: "客服未经培训" })).toEqual(first);
    expect(ids(await one.read())).toHaveLength(1);
    expect(await one.keep({ ...FOUND, clause: "5.1.2.2" })).not.toEqual(first);
  });

  it("takes another id where its own belongs to an entry with another text by now", async () => {
    const { bank } = open();
    const first = await bank.keep(FOUND);
    const id = first.ok ? first.id : "";
    await bank.change([entry(id, "另一段文字")], []);
    expect(await bank.keep(FOUND)).toEqual({ ok: true, id: `${id}-2` });
  });

  it("is refused with every rule that it breaks, and nothing is written", async () => {
    const { memory, bank } = open();
    expect(await bank.keep({ ...FOUND, text: "\u0000" })).toMatchObject({ ok: false, issues: [{ code: "text-control-character" }] });
    expect((await bank.change([entry("good"), entry("bad id"), entry("x", " ")], [])).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "bank-id-malformed bad id/id", "text-missing x/text",
    ]);
    expect(memory.documents.size).toBe(0);
    expect(ids(await bank.read())).toEqual([]);
  });
});

describe("a change", () => {
  it("replaces in place, adds at the end, takes out, and is told to whoever watches", async () => {
    const { memory, bank } = open();
    await bank.change([entry("a"), entry("b"), entry("c")], []);
    const told: string[][] = [];
    const stop = bank.watch((kept) => told.push(ids(kept)));
    await bank.change([entry("b", "改"), entry("d")], ["a"]);
    expect(told).toEqual([["b", "c", "d"]]);
    expect([...memory.documents.keys()].sort()).toEqual(["b", "c", "d"]);
    expect((await open(memory).bank.read()).index.entries[0]?.text.any).toBe("改");
    stop();
    await bank.change([], ["b"]);
    expect(told).toHaveLength(1);
  });

  it("lives in the pane where the storage is blocked, and says so", async () => {
    const { memory, bank } = open();
    memory.isOpen = false;
    await bank.change([entry("a")], []);
    const kept = await bank.read();
    expect([ids(kept), kept.isKept, memory.documents.size]).toEqual([["a"], false, 0]);
  });

  it("of another pane is seen once the storage is read anew", async () => {
    const { memory, bank } = open();
    await bank.read();
    await open(memory).bank.change([entry("a")], []);
    expect(ids(await bank.read())).toEqual([]);
    expect(ids(await bank.refresh())).toEqual(["a"]);
  });
});

describe("what cannot be read", () => {
  it("is counted, left where it is, and its id is nobody's", async () => {
    const memory = memoryBank();
    const { id } = await open().bank.keep(FOUND).then((kept) => (kept.ok ? kept : { id: "" }));
    const kept: readonly [string, unknown][] = [
      ["null", null], ["text", "x"], ["newer", { ...(entryDocument(entry("newer")) as object), pictures: [] }], ["moved", entryDocument(entry("elsewhere"))], [id, 5],
    ];
    for (const [key, document] of kept) {
      memory.documents.set(key, document);
    }
    memory.documents.set("a", entryDocument(entry("a")));
    const { bank } = open(memory);
    expect(await bank.read()).toMatchObject({ unreadable: 5 });
    expect(ids(await bank.read())).toEqual(["a"]);
    expect(await bank.keep(FOUND)).toEqual({ ok: true, id: `${id}-2` });
    expect(memory.documents.get(id)).toBe(5);
  });
});

describe("a use", () => {
  it("is counted once for each clause of a workbook", async () => {
    const { memory, bank } = open();
    await bank.change([entry("a")], []);
    await bank.countUse("a", "华星", "5.1.2.1");
    await bank.countUse("a", "华星", "5.1.2.1");
    await bank.countUse("a", "华星", "5.1.2.2");
    await bank.countUse("a", "江南", "5.1.2.1");
    expect((await bank.read()).index.entries[0]?.used).toBe(3);
    const next = open(memory).bank;
    await next.countUse("a", "江南", "5.1.2.1");
    expect((await next.read()).index.entries[0]?.used).toBe(3);
  });

  it("is counted upon what another pane made of the entry meanwhile", async () => {
    const { memory, bank } = open();
    await bank.change([entry("a")], []);
    await open(memory).bank.change([entry("a", "改", { used: 7 })], []);
    await bank.countUse("a", "华星", "5.1.2.1");
    expect((await bank.read()).index.entries[0]).toMatchObject({ text: { any: "改" }, used: 8 });
  });

  it("of an entry that is gone counts nothing", async () => {
    const { memory, bank } = open();
    await bank.countUse("a", "华星", "5.1.2.1");
    expect([memory.documents.size, ids(await bank.read())]).toEqual([0, []]);
  });

  it("names no company in what is kept", async () => {
    const { memory, bank } = open();
    await bank.change([entry("a")], []);
    await bank.countUse("a", "华星净水", "5.1.2.1");
    expect(JSON.stringify([[...memory.documents], [...memory.marks]])).not.toContain("华星");
    expect([...memory.marks]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
});

it("a file is read by the format's rules", async () => {
  const { bank } = open();
  const { signal } = new AbortController();
  expect(await bank.parse(new TextEncoder().encode('{"format":"servicestar.bank/1","id":"x","entries":[]}'), signal)).toEqual({ ok: true, value: { ok: true, value: { id: "x", title: "", entries: [] } } });
  expect(await bank.parse(Uint8Array.of(255), signal)).toMatchObject({ ok: true, value: { ok: false } });
});
