import { ranked, type Findable } from "./rank";

const ITEMS: readonly Findable[] = [
  { number: "5.1.2.1", names: ["服务人员的资格与能力", "Qualification and competence of service staff"] },
  { number: "5.1.2.2", names: ["售后服务管理师的配备", "After-sales service managers"] },
  { number: "5.2.1", names: ["商品信息", "Product information"] },
  { number: "5.2.4", names: ["维修", "Repair"] },
  { number: "5.3.2", names: ["投诉处理", "Complaint handling"] },
  { number: "", names: ["修复公式", "Repair formulas"] },
  { number: "", names: ["下一未评条款", "Next open clause"] },
];
const found = (typed: string): readonly string[] => ranked(ITEMS, typed).map(({ number, names }) => number || (names[1] ?? ""));

test("nothing typed finds everything, in its own order", () => {
  expect(found(" ")).toHaveLength(ITEMS.length);
  expect(found("")[0]).toBe("5.1.2.1");
});

test.each<[string, readonly string[]]>([
  ["5.2.4", ["5.2.4"]],
  ["5.1.2", ["5.1.2.1", "5.1.2.2"]],
  ["5。1。2。2", ["5.1.2.2"]],
  ["5122", ["5.1.2.2"]],
  ["524", ["5.2.4"]],
  ["５３２", ["5.3.2"]],
  ["22", ["5.1.2.2"]],
  ["9", []],
])("a clause by its number: %s", (typed, clauses) => expect(found(typed)).toEqual(clauses));

test.each<[string, readonly string[]]>([
  ["repair", ["5.2.4", "Repair formulas"]],
  ["REPAIR form", ["Repair formulas"]],
  ["投诉", ["5.3.2"]],
  ["staff qual", ["5.1.2.1"]],
  ["open", ["Next open clause"]],
  ["noc", ["Next open clause"]],
  ["quacomp", ["5.1.2.1"]],
  ["人资格", ["5.1.2.1"]],
  ["资格 5.1", ["5.1.2.1"]],
  ["修复", ["Repair formulas"]],
  ["complaint zebra", []],
])("by words of either language, in any order: %s", (typed, names) => expect(found(typed)).toEqual(names));

test("whole names come first, then beginnings, then words, then what is within, then beginnings put together", () => {
  const names = ["plain clause", "a clause", "clause", "subclause", "clause of ours", "c l a u s e"];
  expect(ranked(names.map((name) => ({ number: "", names: [name] })), "clause").map((item) => item.names[0])).toEqual([
    "clause", "clause of ours", "plain clause", "a clause", "subclause", "c l a u s e",
  ]);
});

test("letters that stand anywhere find nothing", () => {
  expect(ranked([{ number: "", names: ["Qualification and competence"] }], "cion")).toEqual([]);
});
