import { act, screen, waitFor, within } from "@testing-library/react";
import { PASSPHRASE } from "../../../../test/support/pane/fakeSignOff";
import { memoryDrafts } from "../../../../test/support/pane/memoryDrafts";
import { openTool } from "../../../../test/support/pane/renderPane";
import { cells, closeKey, confirmStep, editCell, openKey, openSignOff, prepare, signAs, view } from "../../../../test/support/pane/signOffPane";

const headerLine = (): string => within(screen.getByRole("banner")).queryAllByRole("status").map(({ textContent }) => textContent).join("");
const steps = () => within(view().getByRole("region", { name: "下一步" }));
const standing = () => within(view().getByRole("region", { name: "状态与核验" }));
const trail = (): readonly string[] => within(view().getByRole("region", { name: "签署记录" })).queryAllByRole("article").map(({ textContent }) => textContent);

describe("from an assessment to a decision", () => {
  test("the leader submits, the reviewer reviews, two members vote, the chair decides; each step is confirmed in a sentence, and the trail says who did what", async () => {
    const pane = await openSignOff();
    expect(standing().getByText("没有任何签署")).toBeInTheDocument();
    expect(headerLine()).toBe("");

    await openKey(pane, "张三", "E03");
    await prepare(pane);
    expect(steps().getByText(/^您以“组长”身份声明：评审已完成、内容属实，总分 \d+\.\d\d，等级“.+”，提交复核。$/)).toBeInTheDocument();
    await confirmStep(pane);
    expect(await steps().findByText("已签署并读回核验：已提交")).toBeInTheDocument();
    await waitFor(() => expect(headerLine()).toContain("签批：已提交，与所签署的一致"));

    await signAs(pane, "李四", "R04", "复核通过");
    await signAs(pane, "王五", "C05", "表决", "同意授予");
    await signAs(pane, "赵六", "C06", "表决", "弃权", "曾为该企业培训");
    await openKey(pane, "周八", "H08");
    await pane.user.click(steps().getByRole("radio", { name: "表决" }));
    await prepare(pane, "同意授予");
    await confirmStep(pane);
    await pane.user.click(await steps().findByRole("radio", { name: "作出决定" }));
    expect(steps().getByText("已表决：同意授予 2，不同意 0，暂缓 0，弃权 1；规定至少 2 人 按现有表决，决定为：同意授予")).toBeInTheDocument();
    await prepare(pane);
    await confirmStep(pane);
    await waitFor(() => expect(standing().getByText(/^决定：授予“/)).toBeInTheDocument());
    expect(headerLine()).toContain("签批：已决定，与所签署的一致");
    expect(trail()).toHaveLength(6);
    expect(trail()[0]).toMatch(/^1\. 提交：评审已完成，内容属实张三（E03），组长签署时间（由签署人的电脑给出）\d{4}-\d\d-\d\dT.+校验词 [A-Z]{6}-[A-Z] · 密钥 /);
    expect(trail().join()).toContain("理由：曾为该企业培训");
    expect(trail()[5]).toContain("认证决定：授予");
    expect(pane.errors).toEqual([]);
  });

  test("a change after the decision is told in the header and named with its cell, and putting it back settles it", async () => {
    const pane = await openSignOff({ decided: true });
    await waitFor(() => expect(headerLine()).toContain("与所签署的一致"));
    act(() => editCell(pane, cells.score, 39));
    await waitFor(() => expect(headerLine()).toMatch(/^与已签署的决定不一致：\d+ 处查看签批$/));
    await pane.user.click(await standing().findByRole("button", { name: `定位到 ${cells.score}` }));
    const [sheet = "", address = ""] = cells.score.split("!");
    expect(pane.fake.visited).toEqual([{ sheet, address }]);
    expect(standing().getAllByText(/2\.1.*39/)).not.toEqual([]);
    act(() => editCell(pane, cells.score, 30));
    expect(await standing().findByText(/结果 · 等级：签署时为“四星级”，现为“三星级”/)).toBeInTheDocument();
    act(() => editCell(pane, cells.score, 40));
    await waitFor(() => expect(headerLine()).toContain("签批：已决定，与所签署的一致"));
    expect(standing().getByText("已核验：与所签署的一致")).toBeInTheDocument();
  });

  test("a changed workbook is told without a roster too, and who signed stays unverified", async () => {
    const pane = await openSignOff({ decided: true, roster: false });
    await waitFor(() => expect(headerLine()).toContain("签批：已决定，未核验（未选用名册）"));
    expect(trail().every((entry) => entry.includes("未核验"))).toBe(true);
    act(() => editCell(pane, cells.score, 39));
    await waitFor(() => expect(headerLine()).toContain("与已签署的决定不一致"));
    expect(steps().getByText("请先选用名册。")).toBeInTheDocument();
  });

  test("after a return the workbook is changed on purpose: no alarm, what changed is shown, and it is submitted again", async () => {
    const pane = await openSignOff();
    await signAs(pane, "张三", "E03", null);
    await signAs(pane, "李四", "R04", "退回", null, "缺少抽样编号");
    await waitFor(() => expect(headerLine()).toContain("已退回，修改后须重新提交"));
    act(() => editCell(pane, cells.evidence, "现场与记录"));
    await waitFor(() => expect(standing().getByText(/评审正在修改/)).toBeInTheDocument());
    expect(headerLine()).not.toContain("不一致");
    await signAs(pane, "张三", "E03", null);
    await waitFor(() => expect(headerLine()).toContain("签批：已提交，与所签署的一致"));
    expect(trail().join()).toContain("理由：缺少抽样编号");
  });

  test("a decision is reopened with a reason alone, also over a workbook that was changed", async () => {
    const pane = await openSignOff({ decided: true });
    act(() => editCell(pane, cells.score, 39));
    await openKey(pane, "周八", "H08");
    expect(await steps().findByText("“重新打开”必须说明理由；请填写。")).toBeInTheDocument();
    expect(steps().getByRole("button", { name: "签署…" })).toHaveAttribute("aria-disabled", "true");
    await pane.user.type(steps().getByLabelText("理由"), "收到申诉");
    await prepare(pane);
    await confirmStep(pane);
    await waitFor(() => expect(headerLine()).toContain("已重新打开，须重新提交和决定"));
  });
});

describe("what speaks against a step is told before anything is signed", () => {
  test("open clauses lead to their row, and the state allows what it allows", async () => {
    const pane = await openSignOff({ change: { [cells.verdict]: "" } });
    await openKey(pane, "张三", "E03");
    const notice = await steps().findByText(/^还有 1 个条款未评/);
    expect(steps().getByRole("button", { name: "签署…" })).toHaveAttribute("aria-disabled", "true");
    await pane.user.click(within(notice).getByRole("button", { name: /^定位到/ }));
    expect(pane.fake.visited).toHaveLength(1);
    await closeKey(pane);
    await openKey(pane, "李四", "R04");
    expect(steps().getByText("在此状态下，您的职责没有可签署的步骤。可签署的步骤：提交")).toBeInTheDocument();
  });

  test("who assessed cannot review under another spelling, and who voted cannot vote again", async () => {
    const pane = await openSignOff({ change: { [cells.assessor]: "李 四" } });
    await signAs(pane, "张三", "E03", null);
    await openKey(pane, "李四", "R04");
    await pane.user.click(steps().getByRole("radio", { name: "复核通过" }));
    expect(await steps().findByText(/“李四”参加过这次评审/)).toBeInTheDocument();
    expect(steps().getByRole("button", { name: "签署…" })).toHaveAttribute("aria-disabled", "true");
  });

  test("a vote needs its reason unless it grants, and nobody votes twice", async () => {
    const pane = await openSignOff();
    await signAs(pane, "张三", "E03", null);
    await signAs(pane, "李四", "R04", "复核通过");
    await openKey(pane, "王五", "C05");
    expect(steps().getByRole("button", { name: "签署…" })).toHaveAttribute("aria-disabled", "true");
    await pane.user.click(steps().getByRole("radio", { name: "不同意授予" }));
    expect(steps().getByText(/必须说明理由/)).toBeInTheDocument();
    await pane.user.type(steps().getByLabelText("理由"), "证据不足");
    await prepare(pane);
    expect(steps().getByText("您以“委员”身份表决：不同意授予，理由如上。")).toBeInTheDocument();
    await confirmStep(pane);
    expect(await steps().findByText(/“王五”对这次决定已经表决过/)).toBeInTheDocument();
  });
});

describe("a step that does not come through", () => {
  test.each([
    ["before anything was written", "writeSignoff", "工作簿中现有的记录：未提交，0 条。"],
    ["after the record was written", "writtenSignoff", "工作簿中现有的记录：已提交，1 条。"],
  ] as const)("fails %s: the view says what stands in the workbook", async (_when, what, stands) => {
    const pane = await openSignOff();
    await openKey(pane, "张三", "E03");
    await prepare(pane);
    pane.fake.failNext(what, { code: "protected", params: {} });
    await confirmStep(pane);
    const alert = await steps().findByRole("alert");
    expect(alert).toHaveTextContent(/没有签署：/);
    expect(alert).toHaveTextContent(stands);
  });

  test("over a workbook that changed since it was looked at, nothing is signed", async () => {
    const pane = await openSignOff();
    await openKey(pane, "张三", "E03");
    await prepare(pane);
    pane.quietly(cells.score, 39);
    await confirmStep(pane);
    expect(await steps().findByText(/您查看之后工作簿已改动/)).toBeInTheDocument();
    await waitFor(() => expect(standing().getByText("没有任何签署")).toBeInTheDocument());
  });

  test("is confirmed anew where its reason or the workbook is another one by then", async () => {
    const pane = await openSignOff();
    await openKey(pane, "张三", "E03");
    await prepare(pane);
    await pane.user.type(steps().getByLabelText("说明（可不填）"), "补充");
    expect(steps().queryByRole("heading", { name: "确认签署" })).not.toBeInTheDocument();
    await prepare(pane);
    expect(steps().getByRole("heading", { name: "确认签署" })).toBeInTheDocument();
    act(() => editCell(pane, cells.evidence, "另一项证据"));
    await waitFor(() => expect(steps().queryByRole("heading", { name: "确认签署" })).not.toBeInTheDocument());
    await prepare(pane);
    await confirmStep(pane);
    expect(await steps().findByText(/^已签署并读回核验/)).toBeInTheDocument();
    await waitFor(() => expect(trail().join()).toContain("理由：补充"));
  });

  test("shows its progress, and a confirmation can be taken back", async () => {
    const pane = await openSignOff();
    await openKey(pane, "张三", "E03");
    await prepare(pane);
    await pane.user.click(steps().getByRole("button", { name: "暂不签署" }));
    expect(steps().queryByRole("region", { name: "确认签署" })).not.toBeInTheDocument();
    expect(steps().getByRole("heading", { name: "下一步" })).toHaveFocus();
    await prepare(pane);
    expect(steps().getByRole("heading", { name: "确认签署" })).toHaveFocus();
    const finish = pane.fake.signing.pause();
    await confirmStep(pane);
    expect(steps().getByText("正在签署、写入并读回核验…")).toBeInTheDocument();
    await act(async () => {
      finish();
      await Promise.resolve();
    });
    expect(await steps().findByText(/^已签署并读回核验/)).toBeInTheDocument();
  });
});

test("reasons and a vote outlive a reload, the passphrase and the key do not, and what was signed is forgotten", async () => {
  const drafts = memoryDrafts();
  const first = await openSignOff({ drafts, reviewed: true });
  await openKey(first, "王五", "C05");
  await first.user.click(steps().getByRole("radio", { name: "暂缓" }));
  await first.user.type(steps().getByLabelText("理由"), "等待申诉");
  expect([...drafts.kept.values()].join()).toContain("等待申诉");
  expect([...drafts.kept.values()].join()).not.toContain(PASSPHRASE);
  first.unmount();
  const again = await openSignOff({ drafts, book: first.book });
  expect(view().getByText("请先打开您的密钥。")).toBeInTheDocument();
  await openKey(again, "王五", "C05");
  expect(await steps().findByLabelText("理由")).toHaveValue("等待申诉");
  expect(steps().getByRole("radio", { name: "暂缓" })).toBeChecked();
  await prepare(again);
  await confirmStep(again);
  await steps().findByText(/^已签署并读回核验/);
  expect(drafts.kept.size).toBe(0);
});

test("sheets that lost their protection after the decision are told and protected again", async () => {
  const pane = await openSignOff({ decided: true, unprotected: ["评分表"] });
  expect(await standing().findByText(/未受保护：评分表/)).toBeInTheDocument();
  await pane.user.click(standing().getByRole("button", { name: "重新保护" }));
  await waitFor(() => expect(standing().queryByText(/未受保护/)).not.toBeInTheDocument());
});

test("a report of a workbook that departs from its decision says so before it is made", async () => {
  const pane = await openSignOff({ decided: true });
  const report = () => within(screen.getAllByRole("region", { name: "评价报告" }).at(-1) as HTMLElement);
  await pane.user.click(view().getByRole("button", { name: "返回工具列表" }));
  await openTool(pane, "评价报告");
  expect(report().queryByText(/已签署的内容不一致/)).not.toBeInTheDocument();
  act(() => editCell(pane, cells.score, 39));
  expect(await report().findByText("工作簿与已签署的内容不一致，报告将写出改动后的内容")).toBeInTheDocument();
});

test("without a workbook it says what it needs", async () => {
  await openSignOff({ without: true });
  expect(view().getByText("打开评分工作簿后即可查看签批状态和签署。")).toBeInTheDocument();
});
