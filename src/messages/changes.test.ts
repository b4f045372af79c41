import { fraction, integer } from "../core";
import type { ChangeFacts } from "../core";
import { changeText, outcomeText, valueText } from "./changes";

const CASES: readonly (readonly [ChangeFacts, string, string])[] = [
  [
    { kind: "scored", clause: "5.1.4.2", from: { status: "nonconforming" }, to: { status: "conforming" }, points: integer(4) },
    "5.1.4.2 由“不符合”改为“符合”：+4 分",
    "5.1.4.2 “Conforming” instead of “Nonconforming”: +4 points",
  ],
  [
    { kind: "scored", clause: "5.1.2.1", from: { status: "sampled", sampleSize: 9, nonconforming: 2 }, to: { status: "sampled", sampleSize: 9, nonconforming: 4 }, points: fraction(-2, 3) },
    "5.1.2.1 由“抽样 9 个不符合 2 个”改为“抽样 9 个不符合 4 个”：−0.67 分",
    "5.1.2.1 “Sampled, 4 of 9 nonconforming” instead of “Sampled, 2 of 9 nonconforming”: −0.67 points",
  ],
  [
    { kind: "scored", clause: "5.3.1", from: null, to: { status: "judged", score: fraction(15, 2) }, points: fraction(15, 2) },
    "5.3.1 由“未评”改为“评分 7.5”：+7.5 分",
    "5.3.1 “Judged 7.5” instead of “Open”: +7.5 points",
  ],
  [
    { kind: "excluded", clause: "5.2.6", from: { status: "conforming" }, to: { status: "excluded" }, points: integer(-5) },
    "5.2.6 由“符合”改为“删减”：分值 5 分不再计入",
    "5.2.6 “Excluded” instead of “Conforming”: its 5 points no longer count",
  ],
  [
    { kind: "included", clause: "5.2.6", from: { status: "excluded" }, to: { status: "nonconforming" }, points: integer(5) },
    "5.2.6 由“删减”改为“不符合”：分值 5 分重新计入",
    "5.2.6 “Nonconforming” instead of “Excluded”: its 5 points count again",
  ],
  [{ kind: "special-deductions", by: -2, points: integer(2) }, "减少特别扣分项 2 项：+2 分", "Special deductions, 2 fewer: +2 points"],
  [{ kind: "special-deductions", by: 1, points: integer(-1) }, "增加特别扣分项 1 项：−1 分", "Special deductions, 1 more: −1 points"],
  [{ kind: "bonuses", by: 1, points: integer(1) }, "增加特别加分项 1 项：+1 分", "Bonuses, 1 more: +1 points"],
  [{ kind: "bonuses", by: -1, points: integer(-1) }, "减少特别加分项 1 项：−1 分", "Bonuses, 1 fewer: −1 points"],
];

test.each(CASES)("%#", (facts, chinese, english) => {
  expect([changeText(facts, 2, "zh-CN"), changeText(facts, 2, "en-US")]).toEqual([chinese, english]);
});

test("a set of changes with what comes of it", () => {
  expect(outcomeText(["甲", "乙"], "95.21", "五星级", "zh-CN")).toBe("甲；乙 → 95.21 五星级");
  expect(outcomeText(["one"], "95.21", "Five-star", "en-US")).toBe("one → 95.21 Five-star");
});

test("values alone", () => {
  expect(valueText(null, "en-US")).toBe("Open");
  expect(valueText({ status: "excluded" }, "zh-CN")).toBe("删减");
});
