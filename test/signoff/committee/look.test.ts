import { compare, exactText, scoreAssessment } from "../../../src/core";
import { bytesOf } from "../../files/support/sampleFiles";
import { CATALOGUE, DRAFT_ASSESSMENT, PROFILE } from "../../seal/support/assessment";
import { makeBody, type Body } from "../../seal/support/body";
import { RETURN, REVIEW, SUBMIT } from "../../seal/support/signing";
import { bookPlan, signedBook } from "../support/signedWorkbook";
import { looked, roomOver } from "./copies";

jest.setTimeout(120_000);

const room = roomOver();
let body: Body;
beforeAll(async () => {
  body = await makeBody();
});

const without = (id: string) => new Map([...DRAFT_ASSESSMENT.clauses].map(([clause, entry]) => [clause, clause === id ? { ...entry, status: "excluded" as const, reason: "不提供" } : entry]));

test("shows the exact total, and the exact way to every threshold", async () => {
  const look = await looked(room, body, bytesOf(bookPlan()));
  const report = scoreAssessment(DRAFT_ASSESSMENT, CATALOGUE, PROFILE);
  expect(look.result).toEqual(report.status === "complete" ? { total: report.total, grade: report.grade } : null);
  expect(look.gaps.map(({ grade, distance, from }) => [grade, exactText(from), compare(distance, { n: 0n, d: 1n })])).toEqual([["five-star", "95", -1], ["four-star", "90", 1], ["three-star", "80", 1], ["qualified", "70", 1]]);
  expect(look.exclusions).toEqual({ each: [], together: { asNonconforming: look.result, asConforming: look.result } });
});

test("shows what each exclusion does, and all of them together, by the core's own scoring", async () => {
  const draft = { ...DRAFT_ASSESSMENT, clauses: without("1.1.1") };
  const { exclusions, result } = await looked(room, body, bytesOf(bookPlan({ draft })));
  const scored = (status: "nonconforming" | "conforming") => {
    const { evidence, finding, remark, assessor } = DRAFT_ASSESSMENT.clauses.get("1.1.1") as never as Record<string, string>;
    const report = scoreAssessment({ ...draft, clauses: new Map(draft.clauses).set("1.1.1", { status, evidence, finding, remark, assessor } as never) }, CATALOGUE, PROFILE);
    return report.status === "complete" ? { total: report.total, grade: report.grade } : null;
  };
  const effect = { asNonconforming: scored("nonconforming"), asConforming: scored("conforming") };
  expect(exclusions).toMatchObject({ each: [{ clause: "1.1.1", reason: "不提供", place: { sheet: "评分表" }, ...effect }], together: effect });
  expect(compare(effect.asNonconforming?.total ?? { n: 0n, d: 1n }, result?.total ?? { n: 0n, d: 1n })).toBe(-1);
});

test("an open assessment has no result, and says what keeps it from being signed", async () => {
  const look = await looked(room, body, bytesOf(bookPlan({ draft: { clauses: new Map() } })));
  expect(look).toMatchObject({ result: null, gaps: [], statement: null, exclusions: { together: { asNonconforming: null, asConforming: null } } });
  expect(look.blocks.map(({ code }) => code)).toContain("open-clauses");
});

test("tells what earlier steps said, and which of them are about what lies here now", async () => {
  const steps = [SUBMIT, RETURN, { ...SUBMIT, at: "2026-11-25T09:40:00+08:00" }, REVIEW];
  const { said, review, verification } = await looked(room, body, bytesOf((await signedBook(body, {}, steps)).plan));
  expect(said.map(({ meaning, name, reason, isPresent }) => [meaning, name, reason, isPresent])).toEqual([
    ["submits-complete", "张三", "", false],
    ["returns", "李四", "1.1.2 缺少样本编号", false],
    ["submits-complete", "张三", "", true],
    ["reviewed", "李四", "已核对抽样与证据", true],
  ]);
  expect(review).toBe(verification.outline?.trail.at(-1)?.hash);
});
