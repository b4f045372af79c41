import { cutOff, faultsOf } from "./accessibility";
import type { Bench } from "./bench";
import { enterByKeys, goToPane, shows } from "./deskKeys";
import { rowsOf, SCORESHEET } from "./entries";
import { eventually } from "./eventually";
import { describeInLane } from "./inLane";
import type { Lane } from "./lanes";

/** Every view in every look, in one lane: what a view looks like does not depend on the client below it. */
export function describeLooks(inLane: Lane): void {
  const { name: lane, label } = inLane;
  describeInLane(inLane, `looks of the workbench with ${label}`, ({ openBuilt, openGraded }) => {
    test("pane and page in both languages, light and dark, wide and narrow: axe finds nothing, nothing scrolls sideways", async () => {
      const opened = await openGraded();
      const accessible = async (name: string): Promise<void> => {
        await opened.picture(`${lane}-${name}`);
        expect(await faultsOf(opened.page.mainFrame(), [".wb-grid-container", "iframe"])).toEqual([]);
        expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
      };
      const everyTab = async (name: string, tabs: readonly string[]): Promise<void> => {
        for (const [place, tab] of tabs.entries()) {
          await opened.tab(tab);
          await accessible(`${name}-tab${place + 1}`);
        }
      };
      // The size at which most people will see it.
      await opened.page.setViewportSize({ width: 1440, height: 900 });
      await everyTab("4-zh-light", ["建表", "条款", "核查", "结果", "更多"]);

      await opened.page.getByRole("button", { name: "深色" }).click();
      await opened.choose("显示设置", "深色");
      await everyTab("5-zh-dark", ["建表", "条款", "核查", "结果", "更多"]);

      await opened.choose("显示设置", "English");
      await opened.tab("Result");
      await opened.paneShows("Assessment complete", "Four-star", "93.52 points");
      await opened.page.getByLabel("界面语言").selectOption({ label: "English" });
      await opened.page.getByRole("toolbar", { name: "ServiceStar commands" }).waitFor();
      await opened.ready();
      await opened.paneShows("Assessment complete");
      await everyTab("6-en-dark", ["Start", "Clause", "Checks", "Result", "More"]);
      // The languages stand under their own names.
      expect((await opened.page.locator(".wb-head, .wb-status").allInnerTexts()).join("").replace("中文", "")).not.toMatch(/\p{Script=Han}/u);

      await opened.page.getByRole("button", { name: "Light" }).click();
      await opened.choose("Display settings", "Light");
      await opened.page.setViewportSize({ width: 900, height: 700 });
      await opened.page.getByRole("separator").press("Home");
      await eventually(() => opened.paneFrame().evaluate(() => window.innerWidth), (seen) => expect(seen).toBe(320));
      for (const tab of ["Start", "Clause", "Checks", "Result", "More"]) {
        await opened.tab(tab);
        await accessible(`7-en-narrow-${tab.toLowerCase()}`);
        await fits(opened);
      }
    });

    test("clause view, palette and tools, in both languages, narrow and wide, light, dark and in forced colours: axe finds nothing, nothing scrolls sideways", async () => {
      const opened = await openBuilt();
      const row = (await rowsOf(opened))("5.1.2.1");
      await opened.tab("条款");
      await opened.select(`${SCORESHEET}!F${row}`);
      await shows(opened, "5.1.2.1");
      await goToPane(opened);
      await enterByKeys(opened, { status: "sampled", sampleSize: 9, nonconforming: 2, evidence: "抽查 9 名维修技师的上岗证。" });
      const look = async (name: string): Promise<void> => {
        await opened.picture(`${lane}-12-${name}`);
        expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
        await fits(opened);
      };
      const everything = async (name: string, tabs: readonly [string, string], find: string): Promise<void> => {
        await opened.tab(tabs[0]);
        await look(`${name}-clause`);
        await opened.pane.getByRole("button", { name: /^按键$|^Keys$/ }).click();
        await look(`${name}-keys`);
        await opened.pane.getByRole("button", { name: /^按键$|^Keys$/ }).click();
        await opened.pane.getByRole("button", { name: /^跳转与命令|^Jump and commands/ }).click();
        await opened.page.keyboard.insertText(find);
        await look(`${name}-palette`);
        await opened.page.keyboard.press("Escape");
        await opened.tab(tabs[1]);
        await look(`${name}-more`);
      };
      await setWidth(opened, "Home", 320);
      await everything("zh-320", ["条款", "更多"], "服务");
      await opened.choose("显示设置", "深色");
      await everything("zh-320-dark", ["条款", "更多"], "5.2");
      await opened.choose("显示设置", "English");
      await everything("en-320-dark", ["Clause", "More"], "service");
      await opened.choose("Display settings", "Light");
      await everything("en-320", ["Clause", "More"], "5.1.3");
      await opened.page.emulateMedia({ forcedColors: "active" });
      await everything("en-320-forced", ["Clause", "More"], "repair");
      await opened.page.emulateMedia({ forcedColors: "none" });
      await setWidth(opened, "End", await widest(opened));
      await everything("en-wide", ["Clause", "More"], "go to");
      await opened.choose("Display settings", "简体中文");
      await everything("zh-wide", ["条款", "更多"], "维修");
    });

    test("every tool, in both languages, narrow and wide, light, dark and in forced colours: axe finds nothing, nothing scrolls sideways", async () => {
      const opened = await openGraded();
      const looks: readonly (readonly [name: string, language: "zh" | "en", change: () => Promise<void>])[] = [
        ["zh-320", "zh", () => setWidth(opened, "Home", 320)],
        ["en-320-dark", "en", async () => {
          await opened.choose("显示设置", "深色");
          await opened.choose("显示设置", "English");
        }],
        ["en-320-forced", "en", async () => {
          await opened.choose("Display settings", "Light");
          await opened.page.emulateMedia({ forcedColors: "active" });
        }],
        ["zh-wide", "zh", async () => {
          await opened.page.emulateMedia({ forcedColors: "none" });
          await setWidth(opened, "End", await widest(opened));
          await opened.choose("Display settings", "简体中文");
        }],
      ];
      for (const [name, language, change] of looks) {
        await change();
        await opened.tab(language === "zh" ? "更多" : "More");
        const tools = await opened.pane.locator("[data-tool]").evaluateAll((all) => all.map((tool) => tool.getAttribute("data-tool") ?? ""));
        expect(tools.length).toBeGreaterThan(0);
        for (const tool of tools) {
          await opened.pane.locator(`[data-tool="${tool}"]`).click();
          await opened.pane.locator(`[data-back="${tool}"]`).waitFor();
          await opened.picture(`${lane}-15-${name}-${tool}`);
          expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
          await fits(opened);
          await opened.pane.locator(`[data-back="${tool}"]`).click();
        }
      }
    });
  });
}

/** Nothing of the pane scrolls sideways, and nothing that can be used is cut at its edge. */
async function fits(opened: Bench): Promise<void> {
  expect(await opened.paneFrame().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await cutOff(opened.paneFrame())).toEqual([]);
}

async function setWidth(opened: Bench, key: string, pixels: number): Promise<void> {
  await opened.page.getByRole("separator").press(key);
  await eventually(() => opened.paneFrame().evaluate(() => window.innerWidth), (seen) => expect(seen).toBe(pixels));
}

async function widest(opened: Bench): Promise<number> {
  await opened.page.getByRole("separator").press("End");
  return opened.paneFrame().evaluate(() => window.innerWidth);
}
