import { readEntries } from "../reading/readEntries";
import { gridsOfPlan } from "../testing/gridsOfPlan";
import type { Change } from "../testing/gridsOfPlan";
import { afterWrites } from "../testing/recordCells";
import { SAMPLE_CATALOGUE, SAMPLE_PROFILE } from "../testing/sampleStandard";
import { sampleWorkbook } from "../testing/sampleWorkbook";
import { gridsAfter } from "./gridsAfter";

const PLAN = sampleWorkbook("zh-CN");
const DATE: readonly (readonly [string, Change])[] = [["抽样!H6", { value: { kind: "number", value: 46346 }, formula: "", isDate: true }], ["抽样!A6", { kind: "text", text: "5.2.1" }]];

test("what is written ahead is read as it is once a host has written it", () => {
  const before = gridsOfPlan(PLAN, new Map(DATE));
  const writes = [
    { sheet: "抽样", address: "H6", value: 46347 },
    { sheet: "抽样", address: "B6", value: "=1" },
    { sheet: "抽样", address: "A6", value: null },
    { sheet: "评分表", address: "F7", value: "不符合" },
    { sheet: "评分表", address: "G8", value: null },
  ];
  const ahead = readEntries(gridsAfter(before, writes), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
  expect(ahead).toEqual(readEntries(gridsOfPlan(PLAN, new Map([...DATE, ...afterWrites(writes)])), SAMPLE_CATALOGUE, SAMPLE_PROFILE));
  expect(ahead.records.samplePlans).toMatchObject([{ clause: "", subject: "=1", drawnOn: "2026-11-21" }]);
});

test("a formula gives way to the entry that is written over it", () => {
  const before = gridsOfPlan(PLAN, new Map<string, Change>([["抽样!A29", { kind: "text", text: "5.2.1" }], ["抽样!E29", { value: { kind: "number", value: 1 }, formula: "=1", isDate: false }]]));
  const { records, facts } = readEntries(gridsAfter(before, [{ sheet: "抽样", address: "E29", value: "seen" }]), SAMPLE_CATALOGUE, SAMPLE_PROFILE);
  expect([records.samples[0]?.facts, facts.recordFaults]).toEqual(["seen", []]);
});

test("nothing written is the same workbook", () => {
  const grids = gridsOfPlan(PLAN);
  expect(gridsAfter(grids, [])).toBe(grids);
});
