import type { Bench } from "./bench";
import { blocksOf } from "./blocks";
import { realistic, scoresheetStretches, specialStretches, type ClauseStretches, type Stretch } from "./entries";

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

/** Types every entry of the realistic assessment, down the verdicts first, then down the evidence; two verdicts are picked from their lists. */
export async function typeAssessment(bench: Bench): Promise<void> {
  const clauses = await scoresheetStretches(bench);
  await typeClauses(bench, clauses, 2);
  await typeAll(bench, await specialStretches(bench));
}

/** Pastes the realistic assessment, then picks and types the entries of the first clauses once more: one of each kind. */
export async function typeAndPasteAssessment(bench: Bench): Promise<void> {
  await pasteAssessment(bench);
  await typeClauses(bench, (await scoresheetStretches(bench)).slice(0, 3), 1);
}

/** Pastes the realistic assessment, block by block between the locked cells, as from a list that was kept elsewhere. */
export async function pasteAssessment(bench: Bench): Promise<void> {
  const clauses = (await scoresheetStretches(bench)).flatMap(({ figures, words }) => [figures, words]);
  for (const block of blocksOf([...clauses, ...(await specialStretches(bench))])) await bench.paste(block.address, block.text);
}

async function typeClauses(bench: Bench, clauses: readonly ClauseStretches[], picked: number): Promise<void> {
  const figures = clauses.map((clause) => clause.figures);
  for (const { address, texts } of figures.slice(0, picked)) await bench.pick(address, texts[0] ?? "");
  await typeAll(bench, figures.slice(picked));
  await typeAll(bench, clauses.map(({ words }) => words));
}

async function typeAll(bench: Bench, stretches: readonly Stretch[]): Promise<void> {
  for (const { address, texts } of stretches) await bench.type(address, ...texts);
}
