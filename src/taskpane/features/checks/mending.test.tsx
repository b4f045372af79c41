import { screen, within } from "@testing-library/react";
import { assessment } from "../../../../test/support/pane/assessments";
import { textCell, type ChangedCells } from "../../../../test/support/pane/fakeEntries";
import type { FakeWorkbook } from "../../../../test/support/pane/fakeServiceStar";
import { openTab, renderPane } from "../../../../test/support/pane/renderPane";

/** Everything is assessed, and the score of 5.2.1 was typed as this text. */
const typed = (text: string): FakeWorkbook => {
  const cells: ChangedCells = new Map([["5.2.1", new Map([["givenScore", textCell(text)] as const])]]);
  return { kind: "scoring", draft: assessment({}), cells };
};
const typedWide = typed("５．５");
const panel = () => within(screen.getByRole("tabpanel"));

test("a figure in full width is mended by one press, as one action, and only while the cell still holds it", async () => {
  const pane = await renderPane(typedWide, { locale: "en-US" });
  await openTab(pane, "Checks");
  expect(panel().getByText("ENT001")).toBeVisible();
  await pane.user.click(panel().getByRole("button", { name: "Change to the number 5.5" }));
  expect(pane.fake.written).toEqual([[{ sheet: "评分表", address: expect.stringMatching(/^I\d+$/), value: 5.5 }]]);
  expect(pane.fake.held).toEqual([[{ sheet: "评分表", address: pane.fake.written[0]?.[0]?.address, text: "５．５" }]]);
  expect(panel().queryByText("ENT001")).not.toBeInTheDocument();
  expect(panel().getByText("Mended. One step of undo brings back what was there.")).toBeVisible();
  expect(pane.fake.visited).toEqual([]);
});

test("a mend that the host refuses is told, and everything is as it was", async () => {
  const pane = await renderPane(typedWide, { locale: "zh-CN" });
  await openTab(pane, "核查");
  pane.fake.failNext("writeEntries", { code: "conflict", params: { hostCode: "RowMoved" } });
  await pane.user.click(panel().getByRole("button", { name: "改为数字 5.5" }));
  expect(await screen.findByRole("alert")).not.toHaveTextContent("RowMoved");
  expect(panel().getByText("ENT001")).toBeVisible();
  expect(pane.fake.written).toEqual([]);
});

test("what has two readings offers nothing to press", async () => {
  const pane = await renderPane(typed("5,5"), { locale: "zh-CN" });
  await openTab(pane, "核查");
  expect(panel().getByText("ENT001")).toBeVisible();
  expect(panel().queryByRole("button", { name: /^改为/ })).not.toBeInTheDocument();
});
