import { NOTHING_CARRIED } from "../plan/entries";
import type { CarriedEntries, EntryContent } from "../plan/entries";
import { mergeEntries } from "./mergeEntries";
import { mergedEntries, resolveMerge } from "./resolveMerge";
import type { Merge, MergeDecision } from "./merge";

type Cells = Readonly<Record<string, string | number | EntryContent>>;

function row<Field extends string = never>(cells: Cells): ReadonlyMap<Field, EntryContent> {
  return new Map(
    Object.entries(cells).map(([field, content]) => [
      field as Field,
      typeof content === "string" ? { kind: "text", text: content } : typeof content === "number" ? { kind: "number", value: content } : content,
    ]),
  );
}

interface Given {
  readonly clauses?: Readonly<Record<string, Cells>>;
  readonly deductions?: readonly Cells[];
  readonly bonuses?: readonly string[];
  readonly assessors?: readonly string[];
  readonly plans?: readonly Cells[];
  readonly samples?: readonly Cells[];
  readonly evidence?: readonly Cells[];
  readonly deductionRows?: number;
}

function copy({ clauses = {}, deductions = [], bonuses = [], assessors = [], plans = [], samples = [], evidence = [], deductionRows = 20 }: Given): CarriedEntries {
  const records = (rows: readonly Cells[]) => ({ entries: rows.map((cells) => row<string>(cells)), rows: 20 });
  return {
    ...NOTHING_CARRIED,
    assessors: assessors.map((name) => ({ name: { kind: "text" as const, text: name }, role: null })),
    clauses: new Map(Object.entries(clauses).map(([id, cells]) => [id, row(cells)])),
    deductions: deductions.map((cells) => row(cells)),
    bonuses: bonuses.map((text) => ({ kind: "text" as const, text })),
    records: { ...NOTHING_CARRIED.records, samplePlans: records(plans), samples: records(samples), evidence: records(evidence) },
    rows: { assessors: 6, deductions: deductionRows, bonuses: 3 },
  };
}

/** The units that differ, by id and standing. */
function differing({ units }: Merge): readonly string[] {
  return units.filter(({ standing }) => standing !== "same").map(({ id, standing }) => `${id} ${standing}`);
}

function merged(mine: CarriedEntries, theirs: CarriedEntries, base: CarriedEntries | null = null, decisions: Readonly<Record<string, MergeDecision>> = {}): CarriedEntries {
  return mergedEntries(resolveMerge(mergeEntries(mine, theirs, base), mine, new Map(Object.entries(decisions))), mine);
}

/** What stands in a list of records or in the deductions, as plain texts. */
function plain(rows: readonly ReadonlyMap<string, EntryContent>[]): readonly Readonly<Record<string, string | number>>[] {
  return rows.map((cells) => Object.fromEntries([...cells].map(([field, content]) => [field, content.kind === "text" ? content.text : content.kind === "number" ? content.value : content.formula])));
}

describe("clauses", () => {
  test("two halves come together", () => {
    const mine = copy({ clauses: { "5.1.1": { verdict: "符合", assessor: "李" } } });
    const theirs = copy({ clauses: { "5.1.2": { verdict: "不符合", finding: "过期", assessor: "王" } } });
    expect(differing(mergeEntries(mine, theirs, null))).toEqual([
      "clause:5.1.1:verdict mine", "clause:5.1.1:assessor mine", "clause:5.1.2:verdict theirs", "clause:5.1.2:finding theirs", "clause:5.1.2:assessor theirs",
    ]);
    expect([...merged(mine, theirs).clauses.keys()]).toEqual(["5.1.1", "5.1.2"]);
  });

  test("a word says the same in either language", () => {
    const [mine, theirs] = [copy({ clauses: { "5.1.1": { verdict: "符合" } } }), copy({ clauses: { "5.1.1": { verdict: "Conforming" } } })];
    expect(differing(mergeEntries(mine, theirs, null))).toEqual([]);
  });

  test("a verdict and its figures are one: neither the sample of the one nor of the other is taken alone", () => {
    const mine = copy({ clauses: { "5.1.1": { verdict: "抽样", sampleSize: 9, nonconforming: 2 } } });
    const theirs = copy({ clauses: { "5.1.1": { verdict: "抽样", sampleSize: 12, nonconforming: 1 } } });
    const base = copy({ clauses: { "5.1.1": { verdict: "抽样", sampleSize: 9, nonconforming: 1 } } });
    expect(differing(mergeEntries(mine, theirs, base))).toEqual(["clause:5.1.1:verdict conflict"]);
    expect(plain([...merged(mine, theirs, base, { "clause:5.1.1:verdict": "theirs" }).clauses.values()])).toEqual([{ verdict: "抽样", sampleSize: 12, nonconforming: 1 }]);
  });

  test("figures beside a verdict that lacked them are taken with it, and the reason goes with an exclusion", () => {
    const mine = copy({ clauses: { "5.1.1": { verdict: "抽样" }, "5.1.2": { verdict: "符合" } } });
    const theirs = copy({ clauses: { "5.1.1": { verdict: "抽样", sampleSize: 9, nonconforming: 0 }, "5.1.2": { verdict: "删减", reason: "无此业务" } } });
    expect(differing(mergeEntries(mine, theirs, null))).toEqual(["clause:5.1.1:verdict theirs", "clause:5.1.2:verdict conflict"]);
    expect(plain([merged(mine, theirs).clauses.get("5.1.2") ?? new Map()])).toEqual([{ verdict: "符合" }]);
  });

  test("with a base, what one side emptied is empty and listed", () => {
    const base = copy({ clauses: { "5.1.1": { verdict: "符合", remark: "旧" } } });
    const theirs = copy({ clauses: { "5.1.1": { verdict: "符合" } } });
    const resolved = resolveMerge(mergeEntries(base, theirs, base), base, new Map());
    expect(resolved.left.map(({ unit, from, reason }) => [unit.id, from, reason])).toEqual([["clause:5.1.1:remark", "mine", "replaced"]]);
  });

  test("texts of both are joined, names in a row, and what both say once", () => {
    const mine = copy({ clauses: { "5.1.1": { finding: "甲", assessor: "李", evidence: "a\nb" } } });
    const theirs = copy({ clauses: { "5.1.1": { finding: "乙", assessor: "王", evidence: "b" } } });
    const both = { "clause:5.1.1:finding": "both", "clause:5.1.1:assessor": "both", "clause:5.1.1:evidence": "both" } as const;
    expect(plain([...merged(mine, theirs, null, both).clauses.values()])).toEqual([{ evidence: "a\nb", finding: "甲\n乙", assessor: "李、王" }]);
  });

  test("two verdicts cannot both stand, and texts too long for a cell cannot be joined", () => {
    const mine = copy({ clauses: { "5.1.1": { verdict: "符合", finding: "甲".repeat(20_000) } } });
    const theirs = copy({ clauses: { "5.1.1": { verdict: "不符合", finding: "乙".repeat(20_000) } } });
    expect(mergeEntries(mine, theirs, null).units.filter(({ standing }) => standing === "conflict").map(({ canJoin }) => canJoin)).toEqual([false, false]);
    expect(merged(mine, theirs, null, { "clause:5.1.1:verdict": "both" }).clauses.get("5.1.1")?.get("verdict")).toEqual({ kind: "text", text: "符合" });
  });

  test("a formula of the other copy is never taken, and listed", () => {
    const mine = copy({});
    const theirs = copy({ clauses: { "5.1.1": { evidence: { kind: "formula", formula: "=WEBSERVICE(\"x\")" } } } });
    const resolved = resolveMerge(mergeEntries(mine, theirs, null), mine, new Map([["clause:5.1.1:evidence", "theirs" as const]]));
    expect(mergedEntries(resolved, mine).clauses.size).toBe(0);
    expect(resolved.left.map(({ from, reason }) => [from, reason])).toEqual([["theirs", "formula"]]);
    expect(resolved.undecided).toEqual([]);
  });
});

describe("rows", () => {
  test("deductions are found by what they say; none is doubled, none dropped, and the order is kept", () => {
    const mine = copy({ deductions: [{ clause: "5.1.1", description: "甲" }, { clause: "5.1.2", description: "乙" }] });
    const theirs = copy({ deductions: [{ clause: "5.1.2", description: "乙", action: "整改" }, { clause: "5.1.3", description: "丙" }] });
    expect(plain(merged(mine, theirs).deductions)).toEqual([
      { clause: "5.1.1", description: "甲" }, { clause: "5.1.2", description: "乙", action: "整改" }, { clause: "5.1.3", description: "丙" },
    ]);
  });

  test("the same row twice is twice the row", () => {
    const twice = copy({ deductions: [{ description: "甲" }, { description: "甲" }] });
    const once = copy({ deductions: [{ description: "甲" }] });
    expect([merged(twice, once), merged(once, twice)].map(({ deductions }) => deductions.length)).toEqual([2, 2]);
  });

  test("with a base, a rewritten row is followed and a removed one is asked about", () => {
    const base = copy({ deductions: [{ cause: "违反法律法规", clause: "5.1.1", description: "甲", owner: "王" }, { clause: "5.1.2", description: "乙" }], bonuses: ["好"] });
    const theirs = copy({ deductions: [{ cause: "违反法律法规", clause: "5.1.1", description: "甲，三处", owner: "王" }], bonuses: ["很好"] });
    const merge = mergeEntries(base, theirs, base);
    expect(differing(merge)).toEqual(["row:deductions:0:0:description theirs", "row:deductions:1:none conflict", "row:bonuses:0:0:reason theirs"]);
    expect(merge.units.filter(({ isRemoval }) => isRemoval).map(({ id }) => id)).toEqual(["row:deductions:1:none"]);
    expect(merged(base, theirs, base).deductions).toHaveLength(2);
    expect(plain(merged(base, theirs, base, { "row:deductions:1:none": "theirs" }).deductions)).toEqual([{ cause: "违反法律法规", clause: "5.1.1", description: "甲，三处", owner: "王" }]);
  });

  test("a state of rectification and who verified it are one", () => {
    const mine = copy({ deductions: [{ description: "甲", status: "已验证", verifiedBy: "李" }] });
    const theirs = copy({ deductions: [{ description: "甲", verifiedOn: "2026-11-20" }] });
    expect(differing(mergeEntries(mine, theirs, null))).toEqual(["row:deductions:0:0:status+verifiedBy+verifiedOn conflict"]);
  });

  test("what does not fit into its table is not taken, and listed", () => {
    const mine = copy({ deductions: [{ description: "甲" }], deductionRows: 2 });
    const theirs = copy({ deductions: [{ description: "乙" }, { description: "丙" }] });
    const resolved = resolveMerge(mergeEntries(mine, theirs, null), mine, new Map());
    expect(plain(mergedEntries(resolved, mine).deductions)).toEqual([{ description: "甲" }, { description: "乙" }]);
    expect(resolved.left.map(({ unit, from, reason }) => [unit.slots.find(({ at }) => at.field === "description")?.theirs, from, reason])).toEqual([[{ kind: "text", text: "丙" }, "theirs", "no-room"]]);
  });

  test("the blank rows of a table are filled once it has no others", () => {
    const room = (entries: readonly Cells[], rows: number): CarriedEntries => ({ ...copy({}), records: { ...copy({ evidence: entries }).records, evidence: { ...copy({ evidence: entries }).records.evidence, rows } } });
    const mine = room([{ number: "E1", title: "甲" }, {}, { number: "E3", title: "丙" }], 3);
    expect(plain(merged(mine, room([{ number: "E9", title: "己" }], 20)).records.evidence.entries).map(({ number }) => number)).toEqual(["E1", "E9", "E3"]);
  });

  test("names of the team come together", () => {
    expect(merged(copy({ assessors: ["李", "王"] }), copy({ assessors: ["王", "张"] })).assessors.map(({ name }) => name)).toEqual(["李", "王", "张"].map((text) => ({ kind: "text", text })));
  });
});

describe("sampling", () => {
  const verdict = { verdict: "抽样", sampleSize: 2, nonconforming: 0 };
  const plan = { clause: "5.1.1", population: 40, sampleSize: 2, seed: "s" };
  const item = (number: number, more: Cells = {}): Cells => ({ clause: "5.1.1", number, item: `WO-${String(number)}`, ...more });

  test("of one draw, each looks at a part", () => {
    const mine = copy({ clauses: { "5.1.1": verdict }, plans: [plan], samples: [item(3, { result: "符合" }), item(7)] });
    const theirs = copy({ clauses: { "5.1.1": verdict }, plans: [plan], samples: [item(7, { result: "不符合" }), item(3)] });
    expect(plain(merged(mine, theirs).records.samples.entries).map(({ result }) => result)).toEqual(["符合", "不符合"]);
    expect(differing(mergeEntries(mine, theirs, null))).toEqual(["row:samples:0:1:result mine", "row:samples:1:0:result theirs"]);
  });

  test("two draws are never mixed: verdict, plan and items are decided as one", () => {
    const mine = copy({ clauses: { "5.1.1": verdict }, plans: [plan], samples: [item(3), item(7)] });
    const theirs = copy({ clauses: { "5.1.1": { ...verdict, nonconforming: 1 } }, plans: [{ ...plan, seed: "t" }], samples: [item(5, { result: "不符合" }), item(7)] });
    const merge = mergeEntries(mine, theirs, null);
    expect(differing(merge)).toEqual(["clause:5.1.1:verdict conflict"]);
    const taken = merged(mine, theirs, null, { "clause:5.1.1:verdict": "theirs" });
    expect(plain(taken.records.samples.entries.filter(({ size }) => size > 0)).map(({ number }) => number)).toEqual([7, 5]);
    expect(plain(taken.records.samplePlans.entries).map(({ seed }) => seed)).toEqual(["t"]);
    expect(plain(merged(mine, theirs).records.samples.entries).map(({ number }) => number)).toEqual([3, 7]);
  });
});

describe("evidence", () => {
  test("other evidence under a number that is used here gets the next free one, and so do the references to it", () => {
    const mine = copy({ evidence: [{ number: "E1", title: "制度" }] });
    const theirs = copy({
      clauses: { "5.1.1": { evidence: "见E1、E2", finding: "E1 柜" }, "5.1.2": { evidence: "E12" } },
      evidence: [{ number: "E1", title: "合同" }, { number: "E2", title: "照片" }],
    });
    const merge = mergeEntries(mine, theirs, null);
    expect(merge.renumbered).toEqual([{ from: "E1", to: "E3" }]);
    const result = merged(mine, theirs);
    expect(plain(result.records.evidence.entries)).toEqual([{ number: "E1", title: "制度" }, { number: "E3", title: "合同" }, { number: "E2", title: "照片" }]);
    expect(plain([...result.clauses.values()])).toEqual([{ evidence: "见E3、E2", finding: "E1 柜" }, { evidence: "E12" }]);
  });

  test("the same file under two numbers has the number that it has here", () => {
    const hash = "a".repeat(64);
    const mine = copy({ evidence: [{ number: "E2", hash }] });
    const theirs = copy({ clauses: { "5.1.1": { evidence: "E1" } }, evidence: [{ number: "E1", hash, title: "合同" }] });
    const result = merged(mine, theirs);
    expect(plain(result.records.evidence.entries)).toEqual([{ number: "E2", hash, title: "合同" }]);
    expect(plain([...result.clauses.values()])).toEqual([{ evidence: "E2" }]);
  });

  test("where two of their pieces have one number, references stay with the one that keeps it", () => {
    const mine = copy({ clauses: { "5.1.1": { evidence: "E1" } }, evidence: [{ number: "E1", title: "制度" }] });
    const theirs = copy({ clauses: { "5.1.1": { evidence: "E1" } }, evidence: [{ number: "E1", title: "制度" }, { number: "E1", title: "合同" }] });
    expect(mergeEntries(mine, theirs, mine).renumbered).toEqual([{ from: "E1", to: "E2" }]);
    const result = merged(mine, theirs);
    expect(plain(result.records.evidence.entries)).toEqual([{ number: "E1", title: "制度" }, { number: "E2", title: "合同" }]);
    expect(plain([...result.clauses.values()])).toEqual([{ evidence: "E1" }]);
  });

  test("numbers that are no words stay apart as well", () => {
    const theirs = copy({ evidence: [{ number: 1, title: "乙" }, { number: "第一", title: "丙" }] });
    expect(mergeEntries(copy({ evidence: [{ number: "1", title: "甲" }, { number: "第一", title: "丁" }] }), theirs, null).renumbered).toEqual([{ from: "1", to: "2" }, { from: "第一", to: "第一-1" }]);
  });
});

test("what the other copy could not place is told where this one does not hold it", () => {
  const entry = { from: "5.9", field: "finding", content: "甲" };
  const theirs = { ...copy({}), unplaced: [entry, { ...entry, field: "remark" }] };
  expect(mergeEntries({ ...copy({}), unplaced: [entry] }, theirs, null).unplaced).toEqual([{ ...entry, field: "remark" }]);
});
