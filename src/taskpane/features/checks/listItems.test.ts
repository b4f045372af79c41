import type { CheckedWorkbook } from "../../../application";
import { NO_TEXTS, type Finding, type Issue } from "../../../core";
import { assessment, begun, deduction, excluded, sampled } from "../../../../test/support/pane/assessments";
import { checkedWorkbook } from "../../../../test/support/pane/fakeServiceStar";
import { makeWords } from "../../words";
import { countItems, filterItems, listItems } from "./listItems";

const zh = makeWords("zh-CN");
const en = makeWords("en-US");
const workbookOf = (draft: Parameters<typeof checkedWorkbook>[0]["draft"]): CheckedWorkbook => checkedWorkbook({ kind: "scoring", draft });
const unknown: Finding = { check: "ZZZ999", outcome: "fail", clause: "5.1.1.1", field: "verdict", item: -1, params: {} };

describe("the list of checks", () => {
  test("clauses that nobody has assessed stand apart from errors", () => {
    const items = listItems(workbookOf(begun(0)), zh);
    expect(countItems(items)).toMatchObject({ refuse: 0, fail: 0, open: 26 });
    expect(items[0]).toMatchObject({ group: "open", clause: "5.1.1.1", place: { sheet: "评分表", address: "F6" } });
  });

  test("an entry that refuses the result is listed once, with the words of its check", () => {
    const items = listItems(workbookOf(assessment({ "5.1.2.1": sampled(9, 12) })), zh).filter(({ group }) => group === "refuse");
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ code: "SMP001", clause: "5.1.2.1", clauseTitle: "服务人员的资格与能力", place: { address: "H8" } });
    expect(items[0]?.mend).not.toBe("");
  });

  test("a refused special deduction and bonus too", () => {
    const draft = assessment({}, { specialDeductions: [deduction, { ...deduction, clause: "9.9" }], bonuses: [{ reason: "a" }, { reason: "b" }] });
    expect(listItems(workbookOf(draft), en).filter(({ group }) => group === "refuse").map(({ code }) => code)).toEqual(["SPD004", "BON001"]);
  });

  test("a refusal that no check speaks of stands as an issue", () => {
    const every = assessment(Object.fromEntries([...assessment().clauses.keys()].map((id) => [id, excluded])));
    const items = listItems(workbookOf(every), en);
    expect(items.filter(({ group }) => group === "refuse").map(({ code }) => code)).toContain("no-applicable-clause");
  });

  test("what could not be read beside a score is the last group", () => {
    const issue: Issue = { code: "not-a-date", path: "", params: { found: "2026-13-01" }, place: { sheet: "汇总", address: "C8" } };
    const items = listItems({ ...workbookOf(assessment()), issues: [issue, issue] }, en);
    expect(items.filter(({ group }) => group === "unread")).toHaveLength(1);
    expect(items.at(-1)).toMatchObject({ group: "unread", code: "not-a-date" });
  });

  test("a check or an issue without a text is named by its code", () => {
    const workbook: CheckedWorkbook = { ...workbookOf(assessment()), findings: [unknown], issues: [{ code: "brand-new", path: "a/b", params: {} }] };
    expect(listItems(workbook, en).map(({ title }) => title)).toEqual(["Check ZZZ999 found something", "Cannot be read (code brand-new)"]);
    expect(listItems(workbook, zh).map(({ title }) => title)).toEqual(["核查 ZZZ999 提出了一个事项", "无法读取（代码 brand-new）"]);
  });

  test("a finding without a cell of its own points at its clause", () => {
    const [item] = listItems({ ...workbookOf(assessment()), findings: [unknown] }, en);
    expect(item?.place).toEqual({ sheet: "评分表", address: "F6" });
  });

  test("keys stay the same from reading to reading and tell items apart", () => {
    const draft = assessment({ "5.1.2.1": { ...sampled(9, 2), ...NO_TEXTS } });
    const keys = listItems(workbookOf(draft), zh).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(listItems(workbookOf(draft), en).map(({ key }) => key)).toEqual(keys);
  });
});

describe("the filter", () => {
  const items = listItems(workbookOf(begun(20)), en);
  test.each(["5.2.3", "DELIVERY", " delivery ", "Scoresheet", "SCO001"])("%s finds by clause, title, sheet or code", (filter) => {
    const found = filterItems(listItems(checkedWorkbook({ kind: "scoring", draft: begun(20), locale: "en-US" }), en), filter);
    expect(found.some(({ clause }) => clause === "5.2.3")).toBe(true);
  });
  test("an empty one keeps everything, another text nothing", () => {
    expect(filterItems(items, "  ")).toHaveLength(items.length);
    expect(filterItems(items, "no such words")).toEqual([]);
  });
});
