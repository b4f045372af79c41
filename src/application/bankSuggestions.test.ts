import { indexBank, parseDecimal, NO_TEXTS, type BankEntry, type BankLoss, type ClauseEntry } from "../core";
import { assessment, excluded, judged, nonconforming, sampled } from "../../test/support/pane/assessments";
import { checkedWorkbook } from "../../test/support/pane/fakeServiceStar";
import type { CheckedWorkbook } from ".";
import { proposeLoss, suggestions, usesHere } from "./bankSuggestions";

/** 5.1.1.1, 5.1.1.2 and 5.1.2.2 are all or nothing, 5.1.2.1 is proportional with 3 points, 5.2.1 judged with 6 in steps of 0.5. */
function workbook(entries: Parameters<typeof assessment>[0] = {}): CheckedWorkbook {
  return checkedWorkbook({ kind: "scoring", draft: assessment(entries) });
}
const entry = (id: string, clause: string, text: string, used = 0, changed: Partial<BankEntry> = {}): BankEntry => ({
  id, catalogue: "gbt-27922-2011", clause, text: { any: text, "zh-CN": "", "en-US": "" }, loss: null, note: "", used, ...changed,
});
const saying = (finding: string): ClauseEntry => ({ ...NO_TEXTS, status: "nonconforming", evidence: "e", finding });

describe("what is suggested", () => {
  const bank = indexBank([
    entry("rare", "5.1.1.1", "未设立售后服务部门", 1),
    entry("sibling", "5.1.1.2", "未覆盖全部销售地区", 9),
    entry("often", "5.1.1.1", "服务部门 没有书面职责（Duty）", 5),
    entry("far", "5.1.2.1", "人员未经培训", 9),
    entry("foreign", "5.1.1.1", "别的目录", 9, { catalogue: "demo" }),
  ]);
  const found = (typed: string, limit = 10, book = workbook()): unknown => {
    const { shown, more } = suggestions(book, bank, "5.1.1.1", typed, limit);
    return [...shown.map(({ entry: { id }, isOwn }) => (isOwn ? id : `(${id})`)), ...(more === 0 ? [] : [more])];
  };

  test.each<[string, unknown]>([
    ["", ["often", "rare", "(sibling)"]],
    ["部门", ["often", "rare"]],
    ["职责 部门", ["often"]],
    ["ｄｕｔｙ", ["often"]],
    ["DUTY 没有", ["often"]],
    ["未", ["rare", "(sibling)"]],
    ["培训", []],
    ["未设立售后服务部门 ", []],
  ])("for %p", (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test("is cut off, and what is left out is counted", () => {
    expect(found("", 1)).toEqual(["often", 2]);
  });

  test("shows how many clauses of the workbook have it, and puts those first that the bank counts alike", () => {
    const even = indexBank([entry("a", "5.1.1.1", "甲"), entry("b", "5.1.1.1", "乙乙")]);
    const book = workbook({ "5.1.2.1": saying("“乙 乙”"), "5.1.2.2": saying("乙乙。") });
    expect(suggestions(book, even, "5.1.1.1", "", 5).shown.map(({ entry: { id }, here }) => `${id} ${String(here)}`)).toEqual(["b 2", "a 0"]);
    expect(usesHere(book).get("乙乙")).toBe(2);
  });

  test("is in the workbook's language", () => {
    const both = indexBank([entry("a", "5.1.1.1", "", 0, { text: { any: "", "zh-CN": "没有部门", "en-US": "No department" } })]);
    const english = checkedWorkbook({ kind: "scoring", draft: assessment(), locale: "en-US" });
    expect(suggestions(workbook(), both, "5.1.1.1", "", 5).shown[0]?.text).toBe("没有部门");
    expect(suggestions(english, both, "5.1.1.1", "depart", 5).shown[0]?.text).toBe("No department");
  });

  test("stays quick in a bank of ten thousand", () => {
    const many = indexBank(Array.from({ length: 10_000 }, (_, at) => entry(`e${String(at)}`, "5.1.1.1", `第 ${String(at)} 号网点没有记录`)));
    const { shown, more } = suggestions(workbook(), many, "5.1.1.1", "99 记录", 8);
    // Every number up to 9999 with two nines in a row: 280 of them.
    expect([shown.length, more]).toEqual([8, 272]);
  });
});

describe("what a loss asks of an entry", () => {
  const points = (text: string): BankLoss => ({ kind: "points", points: parseDecimal(text) ?? { n: 0n, d: 1n } });
  test.each<[string, Parameters<typeof assessment>[0], string, BankLoss | null, unknown]>([
    ["no loss", {}, "5.2.1", null, "none"],
    ["a clause that is not there", {}, "9", { kind: "all" }, "none"],
    ["points of a judged clause", { "5.2.1": null }, "5.2.1", points("1.5"), { verdict: "judged", givenScore: "4.5" }],
    ["points that stand already", { "5.2.1": judged("4.5") }, "5.2.1", points("1.5"), "none"],
    ["other points than stand", { "5.2.1": judged("5") }, "5.2.1", points("1.5"), { verdict: "judged", givenScore: "4.5" }],
    ["no points lost", { "5.2.1": null }, "5.2.1", points("0"), { verdict: "judged", givenScore: "6" }],
    ["more points than there are", {}, "5.2.1", points("6.5"), "unfit"],
    ["points off the step", {}, "5.2.1", points("1.3"), "unfit"],
    ["points of a clause without partial marks", {}, "5.1.2.2", points("2"), "unfit"],
    ["all points as a figure", {}, "5.1.2.2", points("5"), { verdict: "nonconforming" }],
    ["all of them", {}, "5.1.2.2", { kind: "all" }, { verdict: "nonconforming" }],
    ["all of them, which stands already", { "5.1.2.2": nonconforming }, "5.1.2.2", { kind: "all" }, "none"],
    ["all of an excluded clause", { "5.2.6": excluded }, "5.2.6", { kind: "all" }, { verdict: "nonconforming" }],
    ["a share", {}, "5.1.2.1", { kind: "share" }, { verdict: "sampled" }],
    ["a share of a sample that is there", { "5.1.2.1": sampled(9, 2) }, "5.1.2.1", { kind: "share" }, "none"],
    ["a share where nothing is sampled", {}, "5.1.2.2", { kind: "share" }, "unfit"],
  ])("%s", (_, entries, clause, loss, expected) => {
    const proposal = proposeLoss(workbook(entries), clause, loss);
    expect(proposal.kind === "proposed" ? proposal.change : proposal.kind).toEqual(expected);
  });
});
