import { render, screen } from "@testing-library/react";
import axe from "axe-core";
import { renderPane } from "../../test/support/pane/renderPane";
import { VIEWS } from "../../test/support/pane/views";
import { CannotLoad } from ".";

/** Rules that need a layout are left to the browser tests. */
const NEED_LAYOUT = ["color-contrast", "scrollable-region-focusable", "target-size"];

async function faults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: Object.fromEntries(NEED_LAYOUT.map((rule) => [rule, { enabled: false }])),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

test.each(VIEWS)("axe finds nothing: $name", async ({ show }) => {
  await show("zh-CN");
  expect(await faults()).toEqual([]);
});

test("axe finds nothing: the open menu", async () => {
  const { user } = await renderPane({ kind: "state", state: { kind: "none", blank: true } });
  await user.click(screen.getByRole("button", { name: "显示设置" }));
  expect(await faults()).toEqual([]);
});

test("axe finds nothing: without office.js", async () => {
  render(<CannotLoad locale="zh-CN" theme="light" reason="no-answer" onRetry={() => undefined} />);
  expect(await faults()).toEqual([]);
});
