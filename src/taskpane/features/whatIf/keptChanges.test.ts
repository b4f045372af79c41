import { fraction, type Change } from "../../../core";
import { keepChanges, readChanges } from "./keptChanges";

const CHANGES: readonly Change[] = [
  { kind: "clause", clause: "5.1.1", to: { status: "conforming" } },
  { kind: "clause", clause: "5.1.2", to: { status: "sampled", sampleSize: 9, nonconforming: 2 } },
  { kind: "clause", clause: "5.2.1", to: { status: "judged", score: fraction(22, 3) } },
  { kind: "clause", clause: "5.2.2", to: { status: "judged", score: fraction(7, 1) } },
  { kind: "special-deductions", by: -2 },
  { kind: "bonuses", by: 1 },
];

test("what is kept is read back exactly", () => {
  expect(readChanges(keepChanges(CHANGES, "a 1"), "a 1")).toEqual(CHANGES);
});

test("nothing of another standard, and nothing where nothing was kept", () => {
  expect(readChanges(keepChanges(CHANGES, "a 1"), "a 2")).toEqual([]);
  expect(readChanges(null, "a 1")).toEqual([]);
});

test.each([
  "{",
  "7",
  '{"about":"a 1"}',
  '{"about":"a 1","changes":7}',
  '{"about":"a 1","changes":[null,7,{},{"kind":"bonuses","by":1.5},{"kind":"clause","clause":7,"to":{"status":"conforming"}}]}',
  '{"about":"a 1","changes":[{"kind":"clause","clause":"5.1.1"},{"kind":"clause","clause":"5.1.1","to":{"status":"unassessed"}}]}',
  '{"about":"a 1","changes":[{"kind":"clause","clause":"5.1.1","to":{"status":"sampled","sampleSize":"9"}}]}',
  '{"about":"a 1","changes":[{"kind":"clause","clause":"5.1.1","to":{"status":"judged","score":"1/0"}}]}',
])("%s holds no change", (kept) => {
  expect(readChanges(kept, "a 1")).toEqual([]);
});
