import { screen, within } from "@testing-library/react";
import { assessment } from "../../../../test/support/pane/assessments";
import { openTab, openTool, renderPane } from "../../../../test/support/pane/renderPane";
import { TOOLS } from "./tools";

const panel = () => within(screen.getByRole("tabpanel"));
const OPEN = { kind: "scoring", draft: assessment() } as const;

test("the tools are listed in their order, each with what it is for", async () => {
  const pane = await renderPane(OPEN, { locale: "en-US" });
  await openTab(pane, "More");
  expect(panel().getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^Evaluation report.+scoring workbook$/),
    expect.stringMatching(/^Sign-off.+since$/),
    expect.stringMatching(/^Committee room.+together$/),
    expect.stringMatching(/^Rectification.+verification$/),
    expect.stringMatching(/^Evidence check.+changed or moved$/),
    expect.stringMatching(/^Findings bank.+what they cost$/),
    expect.stringMatching(/^Differences to the last round.+texts over$/),
    expect.stringMatching(/^People and progress.+rows$/),
    expect.stringMatching(/^Compare and merge a copy.+one of them$/),
    expect.stringMatching(/^Bulk review.+one register$/),
    expect.stringMatching(/^Decide on sheets.+register$/),
    expect.stringMatching(/^Check a file.+not open$/),
    expect.stringMatching(/^Save a copy.+\.xlsx file$/),
  ]);
  expect(new Set(TOOLS.map(({ id }) => id)).size).toBe(TOOLS.length);
});

test("a tool takes the place of the list, the way back leads to where it was opened, and the keyboard follows", async () => {
  const pane = await renderPane(OPEN, { locale: "en-US" });
  await openTool(pane, "Save a copy");
  const back = panel().getByRole("button", { name: "Back to the tools" });
  expect(back).toHaveFocus();
  expect(panel().queryByRole("list")).not.toBeInTheDocument();
  await pane.user.click(back);
  expect(panel().getByRole("button", { name: /^Save a copy/ })).toHaveFocus();
});

test("a tool keeps its state while the list, another view or another tool is shown", async () => {
  const pane = await renderPane(OPEN, { locale: "en-US" });
  pane.fake.failNext("saveCopy", { code: "no-permission", params: { hostCode: "7000" } });
  await openTool(pane, "Save a copy");
  await pane.user.click(panel().getByRole("button", { name: "Save a copy" }));
  await panel().findByText(/No copy was saved/);
  await pane.user.click(panel().getByRole("button", { name: "Back to the tools" }));
  await openTab(pane, "Result");
  await openTool(pane, "Check a file");
  await pane.user.click(panel().getByRole("button", { name: "Back to the tools" }));
  await openTool(pane, "Save a copy");
  expect(panel().getByText(/No copy was saved/)).toBeInTheDocument();
});
