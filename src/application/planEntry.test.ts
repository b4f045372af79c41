import { assessment, excluded, judged, sampled } from "../../test/support/pane/assessments";
import { formulaCell, numberCell, textCell, type ChangedCells } from "../../test/support/pane/fakeEntries";
import { checkedWorkbook, type FakeWorkbook } from "../../test/support/pane/fakeServiceStar";
import { planEntry, type CheckedWorkbook, type EntryChange } from ".";

type Scoring = Extract<FakeWorkbook, { kind: "scoring" }>;

/** 5.1.2.1 is proportional with 3 points, 5.2.1 judged with 6, 5.2.6 may be excluded, 5.1.1.1 is all or nothing. */
function workbook(entries: Parameters<typeof assessment>[0] = {}, more: Partial<Scoring> = {}): CheckedWorkbook {
  return checkedWorkbook({ kind: "scoring", draft: assessment(entries), ...more });
}

function written(book: CheckedWorkbook, clause: string, change: EntryChange): unknown {
  const planning = planEntry(book, clause, change);
  return planning.ok ? planning.plan.writes.map(({ address, value }) => [address, value]) : planning.problems.map(({ column, issue }) => [column, issue?.code ?? null]);
}

test("a verdict is written in the workbook's own words, under the condition that the row is the clause's", () => {
  const book = workbook({ "5.1.1.1": null });
  const planning = planEntry(book, "5.1.1.1", { verdict: "nonconforming" });
  expect(planning).toEqual({
    ok: true,
    plan: { writes: [{ sheet: "评分表", address: "F6", value: "不符合" }], holds: [{ sheet: "评分表", address: "A6", text: "5.1.1.1" }], cleared: [] },
  });
  expect(written(workbook({ "5.1.1.1": null }, { locale: "en-US" }), "5.1.1.1", { verdict: "nonconforming" })).toEqual([["F6", "Nonconforming"]]);
});

test("a verdict takes away the figures that it does not take, and says which", () => {
  const book = workbook({ "5.1.2.1": sampled(9, 2), "5.2.1": judged("5.5") });
  const planning = planEntry(book, "5.1.2.1", { verdict: "conforming" });
  expect(planning.ok && planning.plan.cleared).toEqual(["sampleSize", "nonconforming"]);
  expect(written(book, "5.1.2.1", { verdict: "conforming" })).toEqual([["F8", "符合"], ["G8", null], ["H8", null]]);
  expect(written(book, "5.2.1", { verdict: "nonconforming" })).toEqual([["F25", "不符合"], ["I25", null]]);
  expect(written(book, "5.2.1", { verdict: "" })).toEqual([["F25", null], ["I25", null]]);
  // The reason of an exclusion is a text, and texts are nobody's to throw away.
  expect(written(workbook({ "5.2.6": excluded }), "5.2.6", { verdict: "conforming" })).toEqual([["F30", "符合"]]);
});

test("what stands there already is not written again, and a fault that looks the same is", () => {
  const book = workbook({ "5.1.2.1": sampled(9, 2) });
  expect(written(book, "5.1.2.1", { verdict: "sampled", sampleSize: "9", evidence: "现场记录 12 页" })).toEqual([]);
  const faulty = workbook({ "5.1.2.1": sampled(9, 2) }, { cells: new Map([["5.1.2.1", new Map([["sampleSize", textCell("9")]])]]) });
  expect(written(faulty, "5.1.2.1", { sampleSize: "9" })).toEqual([["G8", 9]]);
});

test("figures go in as numbers, digits of full width among them; an emptied field empties its cell", () => {
  const book = workbook({ "5.1.2.1": sampled(9, 2), "5.2.1": judged("5.5") });
  expect(written(book, "5.1.2.1", { sampleSize: " １２ ", nonconforming: "０" })).toEqual([["G8", 12], ["H8", 0]]);
  expect(written(book, "5.2.1", { givenScore: "4.50" })).toEqual([["I25", 4.5]]);
  expect(written(book, "5.2.1", { givenScore: "", evidence: "", finding: "=1+1" })).toEqual([["I25", null], ["L25", null], ["M25", "=1+1"]]);
});

test.each<[string, string, EntryChange, unknown]>([
  ["no number", "5.1.2.1", { sampleSize: "about 9" }, [["sampleSize", null]]],
  ["a number that no cell can hold", "5.2.1", { givenScore: "0.0000001" }, [["givenScore", null]]],
  ["a sample of none", "5.1.2.1", { sampleSize: "0" }, [["sampleSize", "sample-size-invalid"]]],
  ["half a person", "5.1.2.1", { nonconforming: "1.5" }, [["nonconforming", "nonconforming-invalid"]]],
  ["more than were looked at", "5.1.2.1", { nonconforming: "10" }, [["nonconforming", "nonconforming-exceeds-sample"]]],
  ["more than the points", "5.2.1", { givenScore: "6.5" }, [["givenScore", "score-out-of-range"]]],
  ["off the step", "5.2.1", { givenScore: "5.3" }, [["givenScore", "score-off-step"]]],
  ["a verdict of another method", "5.1.1.1", { verdict: "sampled" }, [["verdict", "method-mismatch"]]],
  ["a score on a clause that is not judged", "5.1.1.1", { verdict: "judged" }, [["verdict", "method-mismatch"]]],
  ["an exclusion that the catalogue does not allow", "5.1.1.1", { verdict: "excluded" }, [["verdict", "not-excludable"]]],
])("%s is refused as the grid refuses it", (_name, clause, change, problems) => {
  const book = workbook({ "5.1.2.1": sampled(9, 2), "5.2.1": judged("5.5") });
  expect(written(book, clause, change)).toEqual(problems);
});

test("a count without its sample, and a smaller sample than what was found in it, are not refused: the rest may follow", () => {
  const begun = workbook({}, { cells: new Map([["5.1.2.1", new Map([["verdict", textCell("抽样")]])]]) });
  expect(written(begun, "5.1.2.1", { nonconforming: "4" })).toEqual([["H8", 4]]);
  expect(written(begun, "5.1.2.1", { nonconforming: "0" })).toEqual([["H8", 0]]);
  expect(written(workbook({ "5.1.2.1": sampled(9, 5) }), "5.1.2.1", { sampleSize: "3" })).toEqual([["G8", 3]]);
});

test("a fault elsewhere in the row stays as it is", () => {
  const cells: ChangedCells = new Map([["5.1.2.1", new Map([["sampleSize", formulaCell("=3*3", 9)], ["nonconforming", numberCell(2)]])]]);
  expect(written(workbook({ "5.1.2.1": sampled(9, 2) }, { cells }), "5.1.2.1", { evidence: "new" })).toEqual([["L8", "new"]]);
});

test("a clause that the workbook has no row for is not written", () => {
  expect(written(workbook(), "9.9.9", { verdict: "conforming" })).toEqual([]);
});
