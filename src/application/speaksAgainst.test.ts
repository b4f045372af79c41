import { fakeSigning, rosterOf, signerOf, signOffOver } from "../../test/support/pane/fakeSignOff";
import { gridWorkbook } from "../../test/support/pane/gridWorkbook";
import { signableDraft } from "../../test/support/pane/signable";
import type { Roster, RosterRole, SignoffStep } from "../core";
import { speaksAgainst } from "./speaksAgainst";
import type { LookedAt } from "./signOff";

const AT = "2021-01-20T09:00:00+08:00";
let roster: Roster;
beforeAll(async () => {
  roster = await rosterOf();
});

const evidence = () => ({ roster, anchors: { head: null, roster: null } });
const REASON = { reason: "理由" };

function opened(draft = signableDraft()) {
  const book = gridWorkbook({}, { draft });
  const { signOff } = signOffOver(book, fakeSigning(), () => null);
  const look = async (): Promise<LookedAt> => {
    const outcome = await signOff.look(evidence());
    if (!outcome.ok || outcome.value.kind !== "looked") {
      throw new Error(JSON.stringify(outcome));
    }
    return outcome.value;
  };
  const take = async (name: string, number: string, role: RosterRole, step: SignoffStep): Promise<LookedAt> => {
    const outcome = await signOff.takeStep({ ...evidence(), seen: (await look()).seen, step, role, key: signerOf(name, number), at: AT });
    if (!outcome.ok || outcome.value.kind !== "signed") {
      throw new Error(JSON.stringify(outcome));
    }
    return outcome.value.look;
  };
  return { book, look, take };
}

function against(look: LookedAt, name: string, number: string, role: RosterRole, step: SignoffStep, other: Roster = roster): readonly string[] {
  const { holder, thumbprint } = signerOf(name, number);
  return speaksAgainst(look, other, { step, role, signer: { ...holder, key: thumbprint }, at: AT }).map(({ code }) => code);
}

test("nothing speaks against what is then signed, step by step", async () => {
  const { look, take } = opened();
  const steps: readonly (readonly [string, string, RosterRole, SignoffStep])[] = [
    ["张三", "E03", "team-leader", { action: "submit", reason: "" }],
    ["李四", "R04", "reviewer", { action: "review", reason: "" }],
    ["王五", "C05", "committee", { action: "vote", ballot: "grant", reason: "" }],
    ["赵六", "C06", "committee", { action: "vote", ballot: "abstain", ...REASON }],
    ["周八", "H08", "chair", { action: "decide", ...REASON }],
    ["周八", "H08", "chair", { action: "reopen", ...REASON }],
  ];
  for (const [name, number, role, step] of steps) {
    expect([step.action, against(await look(), name, number, role, step)]).toEqual([step.action, []]);
    await take(name, number, role, step);
  }
});

test("the person, the role, the order and the reason are told together", async () => {
  const { look, take } = opened();
  expect(against(await look(), "李四", "R04", "reviewer", { action: "review", reason: "" })).toEqual(["step-skipped", "statement-changed"]);
  expect(against(await look(), "王五", "C05", "team-leader", { action: "submit", reason: "" })).toEqual(["not-team-leader", "role-not-held"]);
  const submitted = await take("张三", "E03", "team-leader", { action: "submit", reason: "" });
  expect(against(submitted, "李四", "R04", "reviewer", { action: "return", reason: " " })).toEqual(["reason-missing"]);
  expect(against(submitted, "外人", "X99", "reviewer", { action: "review", reason: "" })).toEqual(["key-unknown"]);
});

test("what blocks an assessment is told once, and is nothing to a return", async () => {
  const { book, look, take } = opened();
  await take("张三", "E03", "team-leader", { action: "submit", reason: "" });
  book.write([{ sheet: "评分表", address: "F6", value: null }]);
  const changed = await look();
  expect(changed.statement).toBeNull();
  const told = against(changed, "李四", "R04", "reviewer", { action: "review", reason: "" });
  expect(told.filter((code) => code === "open-clauses")).toHaveLength(1);
  expect(against(changed, "李四", "R04", "reviewer", { action: "return", ...REASON })).toEqual([]);
});

test("what the checks found blocks a step beside what the statement shows, each thing once", async () => {
  const looked = await opened().look();
  const fails = { kind: "content", code: "check-fails", path: "clauses/2.1", params: { check: "SMP001", clause: "2.1" } } as const;
  const draft = { kind: "content", code: "catalogue-draft", path: "catalogue/approval", params: {} } as const;
  const unapproved = looked.statement === null ? null : { ...looked.statement, catalogue: { ...looked.statement.catalogue, approval: "draft" as const } };
  expect(against({ ...looked, blocks: [fails, draft], statement: unapproved }, "张三", "E03", "team-leader", { action: "submit", reason: "" })).toEqual(["check-fails", "catalogue-draft"]);
});

test("a workbook that was changed after the submission cannot be reviewed as it is", async () => {
  const { book, look, take } = opened();
  await take("张三", "E03", "team-leader", { action: "submit", reason: "" });
  book.write([{ sheet: "评分表", address: "L9", value: "另一项证据" }]);
  expect(against(await look(), "李四", "R04", "reviewer", { action: "review", reason: "" })).toEqual(["statement-changed"]);
});

test("nothing is signed on top of a record that does not verify, and nothing is told without a roster", async () => {
  const { look, take } = opened();
  const { verification } = await take("张三", "E03", "team-leader", { action: "submit", reason: "" });
  const step: SignoffStep = { action: "review", reason: "" };
  const looked = await look();
  const broken = { code: "signature-wrong", kind: "seal", path: "entries/0/signature", params: { name: "张三" } } as const;
  expect(against({ ...looked, verification: { ...verification, problems: [broken] } }, "李四", "R04", "reviewer", step)).toEqual(["signature-wrong"]);
  expect(against({ ...looked, verification: { ...verification, report: null } }, "李四", "R04", "reviewer", step)).toEqual([]);
});
