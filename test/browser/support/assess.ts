import type { Bench } from "./bench";
import { blocksOf } from "./blocks";
import { realistic, scoresheetStretches, specialStretches, type Stretch } from "./entries";

/** Fills in the pane's form and builds the scoring workbook. */
export async function buildFromForm({ pane }: Bench): Promise<void> {
  await pane.getByLabel("企业名称").fill(realistic.company.name);
  await pane.getByLabel("统一社会信用代码").fill(realistic.company.unifiedSocialCreditCode);
  await pane.getByLabel("认证范围").fill(realistic.company.scope);
  await pane.getByLabel("评审阶段").selectOption({ label: "初次认证" });
  await pane.getByLabel("评审日期").fill(realistic.assessedOn);
  for (const [place, { name }] of realistic.assessors.entries()) {
    if (place > 0) await pane.getByRole("button", { name: "添加成员" }).click();
    await pane.getByLabel(`第 ${place + 1} 位成员姓名`).fill(name);
  }
  await pane.getByLabel("第 3 位成员角色").selectOption({ label: "技术专家" });
  await pane.getByRole("button", { name: "生成评分工作簿" }).click();
  await pane.getByText("评分工作簿已就绪").waitFor();
}

/** Types every entry of the realistic assessment; the first two verdicts are picked from their lists with the mouse. */
export async function typeAssessment(bench: Bench): Promise<void> {
  const clauses = await scoresheetStretches(bench);
  for (const [place, stretches] of clauses.entries()) await typeClause(bench, stretches, place < 2);
  for (const { address, texts } of await specialStretches(bench)) await bench.type(address, ...texts);
}

/** Types one clause of each kind and pastes the rest of the realistic assessment, block by block. */
export async function typeAndPasteAssessment(bench: Bench): Promise<void> {
  await pasteAssessment(bench);
  for (const [place, stretches] of (await scoresheetStretches(bench)).entries()) {
    if (place < 3) await typeClause(bench, stretches, place < 1);
  }
}

/** Pastes the realistic assessment, block by block between the locked cells, as from a list that was kept elsewhere. */
export async function pasteAssessment(bench: Bench): Promise<void> {
  const clauses = (await scoresheetStretches(bench)).flat();
  for (const block of blocksOf([...clauses, ...(await specialStretches(bench))])) await bench.paste(block.address, block.text);
}

async function typeClause(bench: Bench, stretches: readonly Stretch[], pick: boolean): Promise<void> {
  for (const { address, texts } of stretches) {
    const [verdict] = texts;
    if (pick && VERDICT.test(address) && typeof verdict === "string") await bench.pick(address, verdict);
    else await bench.type(address, ...texts);
  }
}

const VERDICT = /!F\d+$/;
