import fc from "fast-check";
import type { BankEntry } from "./bank";
import { indexBank } from "./bankIndex";
import { mergeBanks, mergingBanks, type MergePolicy } from "./bankMerge";

const entry = (id: string, text: string, used = 0, clause = "1.1"): BankEntry => ({
  id, catalogue: "demo", clause, text: { any: text, "zh-CN": "", "en-US": "" }, loss: null, note: "", used,
});
const shown = (entries: readonly BankEntry[]): string[] => entries.map(({ id, text, used }) => `${id} ${text.any} ${String(used)}`);
const steps = (merge: ReturnType<typeof mergeBanks>): string[] => merge.steps.map(({ what, theirs, twin }) => `${theirs.id} ${what}${twin === "" ? "" : ` ${twin}`}`);

const OURS = [entry("a", "甲", 3), entry("b", "乙", 1)];
const THEIRS = [entry("b", "改", 5), entry("c", "丙"), entry("a", "甲", 1)];

describe("an import into a bank", () => {
  it("stops at an entry that says something else, and changes nothing", () => {
    const merge = mergeBanks(OURS, THEIRS, "stop");
    expect(merge.isStopped).toBe(true);
    expect(merge.entries).toEqual(OURS);
    expect(steps(merge)).toEqual(["b refused", "c refused", "a same"]);
  });

  it("does not stop where nothing differs", () => {
    const merge = mergeBanks(OURS, THEIRS.slice(1), "stop");
    expect([merge.isStopped, shown(merge.entries), steps(merge)]).toEqual([false, ["a 甲 3", "b 乙 1", "c 丙 0"], ["c added", "a same"]]);
  });

  it("skips it, and keeps the higher count", () => {
    const merge = mergeBanks(OURS, THEIRS, "skip");
    expect([shown(merge.entries), steps(merge)]).toEqual([["a 甲 3", "b 乙 5", "c 丙 0"], ["b kept", "c added", "a same"]]);
  });

  it("takes it in its place", () => {
    const merge = mergeBanks(OURS, THEIRS, "update");
    expect([shown(merge.entries), steps(merge)]).toEqual([["a 甲 3", "b 改 5", "c 丙 0"], ["b updated", "c added", "a same"]]);
    expect(merge.steps[0]?.ours).toBe(OURS[1]);
  });

  it("stops after every 250 entries of a long file, and comes to the same", () => {
    const long = Array.from({ length: 600 }, (_, index) => entry(`n${String(index)}`, `第 ${String(index)} 条`));
    for (const policy of ["stop", "skip", "update"] as const) {
      const work = mergingBanks(OURS, [...long, ...THEIRS], policy);
      const pieces = [work.next(), work.next(), work.next()];
      expect(pieces.map(({ done }) => done)).toEqual([false, false, true]);
      expect(pieces[2]?.value).toEqual(mergeBanks(OURS, [...long, ...THEIRS], policy));
    }
  });

  it("leaves what stays as it was the same object, so that nobody writes it anew", () => {
    const { entries } = mergeBanks(OURS, THEIRS, "skip");
    expect([entries[0] === OURS[0], entries[1] === OURS[1]]).toEqual([true, false]);
  });

  it("tells of a text that is there under another id", () => {
    expect(steps(mergeBanks(OURS, [entry("z", "“甲”。")], "skip"))).toEqual(["z added a"]);
  });
});

const bank = fc.uniqueArray(
  fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), text: fc.constantFrom("甲", "乙"), used: fc.nat(3) }).map(({ id, text, used }) => entry(id, text, used)),
  { selector: ({ id }) => id },
);
const policy = fc.constantFrom<MergePolicy>("stop", "skip", "update");

describe("whatever is imported", () => {
  it("no entry of ours is lost, none is doubled, and a stop changes nothing", () => {
    fc.assert(
      fc.property(bank, bank, policy, (ours, theirs, how) => {
        const { entries, isStopped, steps: told } = mergeBanks(ours, theirs, how);
        const ids = entries.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set([...ours, ...(isStopped ? [] : theirs)].map(({ id }) => id)));
        expect(isStopped ? entries : ours).toEqual(ours);
        expect(told.map(({ theirs: one }) => one)).toEqual(theirs);
        for (const one of ours) {
          const now = entries.find(({ id }) => id === one.id);
          expect(how === "update" || now?.text === one.text).toBe(true);
          expect(now?.used).toBeGreaterThanOrEqual(one.used);
        }
      }),
    );
  });

  it("importing twice is importing once, and a bank into itself changes nothing", () => {
    fc.assert(
      fc.property(bank, bank, policy, (ours, theirs, how) => {
        expect(mergeBanks(ours, ours, how)).toMatchObject({ isStopped: false, entries: ours });
        const once = mergeBanks(ours, theirs, how).entries;
        expect(mergeBanks(once, theirs, how).entries).toEqual(once);
      }),
    );
  });
});

describe("the index of a bank", () => {
  const both: BankEntry = { ...entry("x", "无记录"), text: { any: "", "zh-CN": "无 记录。", "en-US": "No record" } };
  const index = indexBank([...OURS, both, entry("y", "无记录", 0, "1.2"), { ...entry("o", "无记录"), catalogue: "other" }]);
  const ids = (entries: readonly BankEntry[]): string[] => entries.map(({ id }) => id);

  it("finds the entries of a clause", () => {
    expect(ids(index.ofClause("demo", "1.1"))).toEqual(["a", "b", "x"]);
    expect(ids(index.ofClause("demo", "1.9"))).toEqual([]);
  });

  it("finds a wording in any language, on the clause and in the catalogue alone", () => {
    expect(ids(index.sameWording("demo", "1.1", "（无记录）"))).toEqual(["x"]);
    expect(ids(index.sameWording("demo", "1.1", "NO RECORD."))).toEqual(["x"]);
    expect(ids(index.sameWording("demo", "1.2", "no record"))).toEqual([]);
    expect(ids(index.sameWording("demo", "1.1", " 。"))).toEqual([]);
  });
});
