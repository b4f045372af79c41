import { screen, within } from "@testing-library/react";
import { assessment, begun, sampled } from "../../../../test/support/pane/assessments";
import { renderPane } from "../../../../test/support/pane/renderPane";

const complete = { kind: "scoring", draft: assessment() } as const;
const banner = () => within(screen.getByRole("banner"));

test("says whose assessment it is, under which catalogue, and how far it is", async () => {
  const pane = await renderPane(complete, { locale: "en-US" });
  expect(banner().getByRole("heading", { level: 1 })).toHaveTextContent("江南电器服务有限公司");
  expect(banner().getByText("Catalogue gbt-27922-2011, version 2026.1")).toBeInTheDocument();
  expect(banner().getByText("Assessment complete")).toBeInTheDocument();
  await pane.edit({ kind: "scoring", draft: begun(20) });
  expect(banner().getByText("Open clauses: 6")).toBeInTheDocument();
  await pane.edit({ kind: "scoring", draft: assessment({ "5.1.2.1": sampled(0, 0) }) });
  expect(banner().getByText("Cannot be scored")).toBeInTheDocument();
  await pane.edit({ kind: "scoring", draft: { ...assessment(), company: { name: "", unifiedSocialCreditCode: "", scope: "" } } });
  expect(banner().getByRole("heading", { level: 1 })).toHaveTextContent("(no company name yet)");
});

test("a write-back that found everything in place says so", async () => {
  const { user } = await renderPane(complete, { locale: "en-US" });
  await user.click(banner().getByRole("button", { name: "Write back" }));
  expect(await banner().findByText(/Nothing had to be restored/)).toBeInTheDocument();
  await user.click(banner().getByRole("button", { name: "Close" }));
  expect(banner().queryByText(/Nothing had to be restored/)).not.toBeInTheDocument();
});

test("a write-back names the cells that it restored, each a link, and reads the workbook once more", async () => {
  const { user, fake } = await renderPane(complete, { locale: "en-US" });
  fake.broken.restored = Array.from({ length: 10 }, (_, index) => ({ sheet: "汇总", address: `C${String(index + 1)}` }));
  const before = fake.checks.count;
  await user.click(banner().getByRole("button", { name: "Write back" }));
  expect(await banner().findByText("Result formulas put back: 10")).toBeInTheDocument();
  expect(banner().getAllByRole("button", { name: /^Go to 汇总!C/ })).toHaveLength(8);
  expect(banner().getByText("and 2 more")).toBeInTheDocument();
  await user.click(banner().getByRole("button", { name: "Go to 汇总!C3" }));
  expect(fake.visited).toEqual([{ sheet: "汇总", address: "C3" }]);
  expect(fake.checks.count).toBe(before + 1);
});

test.each([[0, "没有需要修复的公式。"], [55, /已重新写入 55 个公式/]])("a repair of %i formulas is told", async (count, text) => {
  const { user, fake } = await renderPane(complete);
  fake.broken.repaired = count;
  await user.click(banner().getByRole("button", { name: "修复公式" }));
  expect(await banner().findByText(text)).toBeInTheDocument();
});

test("an action that fails says why and can be tried again", async () => {
  const { user, fake } = await renderPane(complete, { locale: "en-US" });
  fake.failNext("writeBack", { code: "protected", params: { hostCode: "AccessDenied" } });
  await user.click(banner().getByRole("button", { name: "Write back" }));
  const alert = await banner().findByRole("alert");
  expect(alert).toHaveTextContent("The sheet is protected and cannot be written to");
  await user.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(await banner().findByText(/Nothing had to be restored/)).toBeInTheDocument();
});

test("outside of a scoring workbook there is nothing to write back to", async () => {
  await renderPane({ kind: "state", state: { kind: "none", blank: false } }, { locale: "en-US" });
  expect(banner().getByText("Not a scoring workbook")).toBeInTheDocument();
  expect(banner().queryByRole("button", { name: "Write back" })).not.toBeInTheDocument();
});

test("language and colours are chosen from the menu by keyboard and handed to the page to remember", async () => {
  const { user, chosen } = await renderPane(complete);
  const open = async (name: string): Promise<void> => {
    banner().getByRole("button", { name }).focus();
    await user.keyboard("{Enter}");
  };
  await open("显示设置");
  await user.click(screen.getByRole("menuitemradio", { name: "English" }));
  expect(chosen.locale).toBe("en-US");
  expect(banner().getByText("Assessment complete")).toBeInTheDocument();
  expect(document.documentElement).toHaveAttribute("lang", "en-US");
  if (screen.queryByRole("menuitemradio", { name: "Dark" }) === null) {
    await open("Display settings");
  }
  expect(screen.getByRole("menuitemradio", { name: "English" })).toHaveAttribute("aria-checked", "true");
  await user.click(screen.getByRole("menuitemradio", { name: "Dark" }));
  expect(chosen.theme).toBe("dark");
});
