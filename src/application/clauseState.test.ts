import { assessment, begun, excluded, nonconforming, sampled } from "../../test/support/pane/assessments";
import { numberCell, textCell, type ChangedCells } from "../../test/support/pane/fakeEntries";
import { checkedWorkbook, type FakeWorkbook } from "../../test/support/pane/fakeServiceStar";
import { exactText } from "../core";
import { clauseState, openClauses, type ClauseState, type ScoresheetEntry } from ".";

type Scoring = Extract<FakeWorkbook, { kind: "scoring" }>;

function stateOf(clause: string, entries: Parameters<typeof assessment>[0], cells?: ChangedCells): ClauseState {
  const book: Scoring = { kind: "scoring", draft: assessment(entries), ...(cells === undefined ? {} : { cells }) };
  const state = clauseState(checkedWorkbook(book), clause);
  if (state === null) {
    throw new Error("no such clause");
  }
  return state;
}

const bare = { ...nonconforming, evidence: "", finding: "" };

test("the clause with its place in the standard, its cells and its score by the core", () => {
  const { clause, section, indicator, cells, score, isOpen } = stateOf("5.1.2.1", { "5.1.2.1": sampled(9, 2) });
  expect([clause.id, section.id, indicator.id, isOpen]).toEqual(["5.1.2.1", "5.1", "5.1.2", false]);
  expect(cells?.cells.get("sampleSize")).toMatchObject({ text: "9", fault: null });
  expect(score?.score && exactText(score.score)).toBe("7/3");
});

test.each<[string, Parameters<typeof assessment>[0], readonly ScoresheetEntry[], ChangedCells | undefined]>([
  ["nothing entered", { "5.1.2.1": null }, ["verdict"], undefined],
  ["a full entry", { "5.1.2.1": sampled(9, 2) }, [], undefined],
  ["nothing lost", { "5.1.2.1": { ...sampled(9, 0), evidence: "", finding: "" } }, [], undefined],
  ["lost points without a word", { "5.1.2.1": bare }, ["evidence", "finding"], undefined],
  ["a sample without figures", { "5.1.2.1": null }, ["sampleSize", "nonconforming"], new Map([["5.1.2.1", new Map([["verdict", textCell("抽样")]])]])],
  ["a sample without its count", { "5.1.2.1": null }, ["nonconforming"], new Map([["5.1.2.1", new Map([["verdict", textCell("抽样")], ["sampleSize", numberCell(9)]])]])],
  ["a verdict that is none", { "5.1.2.1": null }, [], new Map([["5.1.2.1", new Map([["verdict", textCell("合格")]])]])],
])("what is missing: %s", (_name, entries, missing, cells) => {
  expect(stateOf("5.1.2.1", entries, cells).missing).toEqual(missing);
});

test("an exclusion lacks its reason, and a workbook that cannot be scored still says what is missing", () => {
  expect(stateOf("5.2.6", { "5.2.6": { ...excluded, reason: "" } as typeof excluded }).missing).toEqual(["reason"]);
  const refused = stateOf("5.2.6", { "5.2.6": { ...excluded, reason: " " } as typeof excluded, "5.1.2.1": sampled(9, 12) });
  expect([refused.score, refused.missing]).toEqual([null, ["reason"]]);
});

test("only findings about the clause are its own", () => {
  const { findings } = stateOf("5.1.7.1", { "5.1.7.1": bare, "5.1.7.2": bare });
  expect(findings.map(({ check, field }) => [check, field])).toEqual([["EVD001", "evidence"], ["EVD001", "finding"]]);
});

test("open is what has no verdict, and what is no entry", () => {
  const cells: ChangedCells = new Map([["5.1.1.1", new Map([["verdict", textCell("合格")]])], ["5.1.2.1", new Map([["verdict", textCell("抽样")]])]]);
  const book = checkedWorkbook({ kind: "scoring", draft: begun(24), cells });
  expect(openClauses(book)).toEqual(["5.1.1.1", "5.1.2.1", "5.3.1", "5.3.2"]);
  expect(clauseState(book, "5.1.1.1")?.isOpen).toBe(true);
  expect(clauseState(book, "0")).toBeNull();
});
