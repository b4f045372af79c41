import { REPORT_FIELDS } from "../fields/reportFields";
import { markReport } from "./markReport";
import { proveReport } from "./proveReport";

const clause = (id: string, finding: string) => ({ id, title: "t", score: "2", finding, reason: "" });
const shared = clause("5.1.1", "1");
const values = { total: "95", company: "C", clauses: [shared, clause("5.1.2", "1")], nonconformities: [shared], caution: "" };
const report = markReport(values, REPORT_FIELDS);
const markOf = (path: string, item: string): string => {
  const number = report.marked.findIndex((each) => each.path.join("/") === path && each.item === item);
  return `\uE000${String(number)}\uE001`;
};
const everything = report.marked.map((_, number) => `\uE000${String(number)}\uE001`).join("\n");
const made = (marked: string): string => report.marked.reduce((text, { text: written }, number) => text.replaceAll(`\uE000${String(number)}\uE001`, written), marked);

test("a blank has no mark, and one thing has the same marks wherever it is listed", () => {
  expect(report.values["caution"]).toBe("");
  expect((report.values["nonconformities"] as readonly unknown[])[0]).toBe((report.values["clauses"] as readonly unknown[])[0]);
  expect(report.marked.filter(({ path }) => path[0] === "nonconformities")).toEqual([]);
});

test("a report with everything in it proves itself", () => {
  expect(proveReport({ marked: everything, made: made(everything) }, report)).toEqual([]);
});

test("a finding that is only there by chance is missing", () => {
  const without = everything.replace(markOf("clauses/finding", "5.1.2"), "");
  expect(made(without)).toContain("1");
  expect(proveReport({ marked: without, made: made(without) }, report)).toEqual([
    { code: "report-left-out", path: "clauses/finding", params: { field: "clauses/finding", alias: "各条款/不符合事实", count: 1, first: "5.1.2" } },
  ]);
});

test("a title that is not shown is no matter", () => {
  const without = everything.replace(markOf("clauses/title", "5.1.2"), "");
  expect(proveReport({ marked: without, made: made(without) }, report)).toEqual([]);
});

test.each([
  ["another total", (text: string) => text.replace("95", "96"), "96", "95"],
  ["a text that was cut", (text: string) => text.slice(0, -1), "", ""],
])("%s than was to be said is told with what stands around it", (_name, change, found, expected) => {
  const [issue, ...more] = proveReport({ marked: everything, made: change(made(everything)) }, report);
  expect(more).toEqual([]);
  expect(issue?.code).toBe("report-differs");
  expect(issue?.params["found"]).toContain(found);
  expect(issue?.params["expected"]).toContain(expected);
});
