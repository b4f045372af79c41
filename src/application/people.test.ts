import { assessment } from "../../test/support/pane/assessments";
import { formulaCell, type ChangedCells } from "../../test/support/pane/fakeEntries";
import { checkedWorkbook } from "../../test/support/pane/fakeServiceStar";
import { NO_TEXTS, clausesOf, exactText, type DraftAssessment } from "../core";
import { builtInCatalogue } from "../schema";
import { assignment, namesIn, peopleOf, type CheckedWorkbook } from ".";

const TEAM = ["李明", "李和平", "王敏"];
const [FIRST = "", SECOND = "", THIRD = ""] = clausesOf(builtInCatalogue()).map(({ id }) => id);

describe("the names in a cell", () => {
  test.each([
    ["", []],
    ["  ", []],
    ["王敏", ["王敏"]],
    ["李明、王敏", ["李明", "王敏"]],
    ["李明; 王敏 /张三，赵四\n钱五", ["李明", "王敏", "张三", "赵四", "钱五"]],
    ["李明 and 王敏 & 张三", ["李明", "王敏", "张三"]],
    ["王", ["王敏"]],
    ["李", ["李"]],
    ["李和平", ["李和平"]],
    ["李明和王", ["李明", "王敏"]],
    ["张和张三", ["张和张三"]],
    ["王敏、王", ["王敏"]],
  ])("%j", (text, names) => {
    expect(namesIn(text, TEAM)).toEqual(names);
  });
});

function workbook(assessors: Readonly<Record<string, string>>, cells: ChangedCells = new Map()): CheckedWorkbook {
  const draft: DraftAssessment = assessment({}, { assessors: TEAM.map((name) => ({ name, role: "assessor" })) });
  const clauses = new Map([...draft.clauses].map(([id, entry]) => [id, { ...entry, assessor: assessors[id] ?? "" }]));
  clauses.set(SECOND, { ...NO_TEXTS, status: "unassessed", assessor: assessors[SECOND] ?? "" });
  return checkedWorkbook({ kind: "scoring", draft: { ...draft, clauses }, cells });
}

test("each person's clauses, done and open, with their points; a clause of two is in both lists", () => {
  const { people, unassigned } = peopleOf(workbook({ [FIRST]: "王敏、赵四", [SECOND]: "王敏" }));
  expect(people.map(({ name, role, clauses, open, points, pointsDone }) => [name, role, clauses, open, exactText(points), exactText(pointsDone)])).toEqual([
    ["李明", "assessor", [], [], "0", "0"],
    ["李和平", "assessor", [], [], "0", "0"],
    ["王敏", "assessor", [FIRST, SECOND], [SECOND], expect.any(String), "2"],
    ["赵四", null, [FIRST], [], "2", "2"],
  ]);
  expect(unassigned).toHaveLength(24);
});

test("nobody's name is written over unless that is asked for", () => {
  const given = workbook({ [FIRST]: "李明", [SECOND]: "王敏、李明" });
  const ids = [FIRST, SECOND, THIRD, "9.9.9"];
  const values = (toOthers?: "leave" | "replace" | "add"): readonly unknown[] => assignment(given, ids, "王敏", toOthers).writes.map(({ address, value }) => [address, value]);
  expect(assignment(given, ids, "王敏").others).toEqual([{ clause: FIRST, names: ["李明"] }]);
  expect(values()).toEqual([["O8", "王敏"]]);
  expect(values("add")).toEqual([["O6", "李明、王敏"], ["O8", "王敏"]]);
  expect(values("replace")).toEqual([["O6", "王敏"], ["O8", "王敏"]]);
});

test("taking clauses back asks as well, and leaves blank cells alone", () => {
  const given = workbook({ [FIRST]: "李明" });
  expect(assignment(given, [FIRST, THIRD], "")).toMatchObject({ writes: [], others: [{ clause: FIRST }] });
  expect(assignment(given, [FIRST, THIRD], "", "replace").writes.map(({ value }) => value)).toEqual([null]);
});

test("a write holds to the row's clause and to what the cell says, unless that is a formula", () => {
  const cells: ChangedCells = new Map([[THIRD, new Map([["assessor", formulaCell("=O6", 0)]])]]);
  const { holds } = assignment(workbook({}, cells), [FIRST, THIRD], "王敏", "replace");
  expect(holds.map(({ address, text }) => [address, text])).toEqual([["A6", FIRST], ["O6", ""], ["A8", THIRD]]);
});
