import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from "playwright-core";
import type { Automation, AutomationCell } from "../../../src/workbench/page";
import { eventually } from "./eventually";
import type { Site } from "./lanes";

const PICTURES = path.join(__dirname, "..", "..", "..", "reports", "pictures");

declare global {
  interface Window {
    readonly servicestarWorkbench: Automation;
  }
}

/** What a browser keeps for a site. */
export type Kept = Awaited<ReturnType<BrowserContext["storageState"]>>;

export interface BenchOptions {
  readonly site: Site;
  readonly kept?: Kept;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The workbench in a browser of its own, driven by keyboard and mouse; looks into the grid through the page's automation. */
export class Bench {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: FrameLocator;
  /** errors on the console (violations of the policy among them), exceptions, failed and foreign requests */
  readonly faults: readonly string[];
  readonly #site: Site;

  private constructor(site: Site, context: BrowserContext, page: Page, faults: readonly string[]) {
    this.#site = site;
    this.context = context;
    this.page = page;
    // While somebody listens, file dialogs are held back; one that opens in between would block every later one.
    page.on("filechooser", () => undefined);
    this.pane = page.frameLocator(".wb-pane iframe");
    this.faults = faults;
  }

  /** The grid is drawn by the processor here: a small window is most of what makes the tests quick. */
  static readonly #WINDOW = { width: 1120, height: 600 };

  /** Opens the workbench in a fresh profile, in Chinese, and waits until grid and pane are there. */
  static async open(browser: Browser, { site, kept, viewport = Bench.#WINDOW }: BenchOptions): Promise<Bench> {
    const context = await browser.newContext({
      viewport,
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
      permissions: ["clipboard-read", "clipboard-write"],
      ...(kept === undefined ? {} : { storageState: kept }),
    });
    context.setDefaultTimeout(60_000);
    const faults: string[] = [];
    watch(context, site, faults);
    await site.prepare(context);
    // A dialog of the operating system cannot be driven: files come as downloads, as in browsers that have no such dialog.
    await context.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
    const bench = new Bench(site, context, await context.newPage(), faults);
    await bench.go();
    await bench.ready();
    return bench;
  }

  /** Another tab of the same browser. */
  async anotherTab(): Promise<Bench> {
    const bench = new Bench(this.#site, this.context, await this.context.newPage(), this.faults);
    await bench.go();
    return bench;
  }

  async go(): Promise<void> {
    const address = new URL(this.#site.address);
    for (const [name, value] of Object.entries(this.#site.query)) address.searchParams.set(name, value);
    await this.page.goto(address.href);
  }

  async ready(): Promise<void> {
    await this.page.waitForFunction(() => window.servicestarWorkbench !== undefined);
    await this.pane.getByRole("tab").first().waitFor();
  }

  /** The pane's own frame, for what runs inside it. */
  paneFrame(): Frame {
    const frame = this.page.mainFrame().childFrames()[0];
    if (frame === undefined) throw new Error("there is no pane");
    return frame;
  }

  async cells(address: string): Promise<readonly (readonly AutomationCell[])[]> {
    return this.page.evaluate((where) => window.servicestarWorkbench.read(where), address);
  }

  /** The values of cells, row by row. */
  async values(address: string): Promise<readonly (readonly AutomationCell["value"][])[]> {
    return (await this.cells(address)).map((row) => row.map(({ value }) => value));
  }

  async value(address: string): Promise<AutomationCell["value"] | undefined> {
    return (await this.values(address))[0]?.[0];
  }

  async sees(address: string, values: readonly (readonly AutomationCell["value"][])[]): Promise<void> {
    await eventually(() => this.values(address), (seen) => expect({ [address]: seen }).toEqual({ [address]: values }));
  }

  selection(): Promise<string> {
    return this.page.evaluate(() => window.servicestarWorkbench.selection());
  }

  /** Whether keys go to the grid. */
  hasFocus(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.getAttribute("data-u-comp") === "editor");
  }

  /** Shows a sheet by its tab, and selects a cell by the name box: "评分表!F6". */
  async select(address: string): Promise<void> {
    if ((await this.hasFocus()) && (await this.selection()) === address) return;
    const [sheet = "", cell = ""] = address.split("!");
    await this.show(sheet);
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    // The click also closes a list that is open.
    await box.click();
    await box.fill(cell);
    await box.press("Enter");
    await eventually(() => this.selection(), (seen) => expect(seen).toBe(address));
  }

  /** Clicks into the formula bar, and waits until keys go there. */
  async clickFormulaBar(): Promise<void> {
    await this.page.locator('[data-u-comp="formula-bar"] canvas').click();
    await eventually(() => this.page.evaluate(() => document.activeElement?.id ?? ""), (seen) => expect(seen).toMatch(/FORMULA_BAR$/));
  }

  async show(sheet: string): Promise<void> {
    const active = (): Promise<string> => this.page.evaluate(() => window.servicestarWorkbench.activeSheet());
    if ((await active()) === sheet) return;
    await this.page.locator('[data-u-comp="slide-tab-item"]').getByText(sheet, { exact: true }).click();
    await eventually(active, (seen) => expect(seen).toBe(sheet));
  }

  /** Types into a cell and its right neighbours; null goes past a cell. */
  async type(address: string, ...texts: readonly (string | null)[]): Promise<void> {
    await this.select(address);
    for (const [place, text] of texts.entries()) {
      if (text !== null) await this.enter(text);
      const before = await this.selection();
      await this.page.keyboard.press(place === texts.length - 1 ? "Enter" : "Tab");
      // The next key would be lost while the grid still ends this entry.
      await this.page.waitForFunction((left) => window.servicestarWorkbench.selection() !== left, before);
    }
  }

  /** Types what the cell's validation refuses, and answers the message. */
  async refusedEntry(address: string, text: string): Promise<string> {
    await this.select(address);
    await this.enter(text);
    await this.page.keyboard.press("Enter");
    const dialog = this.page.getByRole("dialog");
    await dialog.waitFor();
    const message = await dialog.innerText();
    await dialog.getByRole("button", { name: "确定" }).click();
    await dialog.waitFor({ state: "detached" });
    // A person types on where they were.
    await eventually(() => this.hasFocus(), (seen) => expect(seen).toBe(true));
    return message;
  }

  /** Chinese comes from an input method in one piece, everything else key by key. */
  private async enter(text: string): Promise<void> {
    await (/[^ -~]/.test(text) ? this.page.keyboard.insertText(text) : this.page.keyboard.type(text));
  }

  /** Pastes a block of cells, tabs between columns and line breaks between rows, as from another program; waits until it has arrived. */
  async paste(address: string, text: string, arrives = true): Promise<void> {
    await this.select(address);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    const before = await this.cells(address);
    await this.page.keyboard.press("Control+V");
    if (arrives) await eventually(() => this.cells(address), (seen) => expect(seen).not.toEqual(before));
  }

  /** How a cell looks, as the pane's client reads it. */
  async looks(address: string): Promise<{ readonly fill: string; readonly font: string; readonly wrap: boolean; readonly numberFormat: unknown }> {
    return this.paneFrame().evaluate(
      (where) =>
        Excel.run(async (context) => {
          const [sheet = "", cell = ""] = where.split("!");
          const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
          range.load({ numberFormat: true, format: { wrapText: true, fill: { color: true }, font: { name: true } } });
          await context.sync();
          const { format, numberFormat } = range;
          return { fill: format.fill.color, font: format.font.name, wrap: format.wrapText, numberFormat: numberFormat[0]?.[0] as unknown };
        }),
      address,
    );
  }

  async clear(address: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.press("Delete");
  }

  /** Opens the list of a cell that has one, by the arrow in the cell. */
  async openList(address: string): Promise<Locator> {
    await this.select(address);
    const place = await this.placeOf(address);
    await this.page.mouse.click(place.left + place.width - 8, place.top + place.height / 2);
    const list = this.page.locator('[data-u-comp="sheets-dropdown-list"]');
    await list.waitFor();
    return list;
  }

  /** Where a cell is, once the grid has scrolled to it. */
  private async placeOf(address: string): Promise<{ readonly left: number; readonly top: number; readonly width: number; readonly height: number }> {
    const look = () => this.page.evaluate((where) => window.servicestarWorkbench.place(where), address);
    // The formula bar is drawn on a canvas of its own.
    const heights = await this.page.locator("#wb-grid canvas").evaluateAll((all) =>
      all.map((canvas) => canvas.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
    const grid = heights.reduce((tallest, one) => (one.bottom - one.top > tallest.bottom - tallest.top ? one : tallest));
    let last: Awaited<ReturnType<typeof look>> = null;
    await eventually(look, (seen) => {
      const before = last;
      last = seen;
      expect(seen).toEqual(before);
      expect(seen?.top).toBeGreaterThan(grid.top);
      expect((seen?.top ?? Infinity) + (seen?.height ?? 0)).toBeLessThanOrEqual(grid.bottom);
    });
    if (last === null) throw new Error(`${address} is not shown`);
    return last;
  }

  async pick(address: string, word: string): Promise<void> {
    await (await this.openList(address)).getByText(word, { exact: true }).click();
  }

  /** Nothing is being calculated, and what there is is kept. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => window.servicestarWorkbench.settled());
    await this.page.locator(".wb-saving", { hasText: /^(已保存在此浏览器中|Saved in this browser)/ }).waitFor();
  }

  /** Saves the workbook as a file by its key; the name that it is offered under, and where it is now. */
  async saveAsFile(): Promise<{ readonly name: string; readonly path: string }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.keyboard.press("Control+S")]);
    const name = download.suggestedFilename();
    await this.page.locator(".wb-notice", { hasText: name }).waitFor();
    return { name, path: await download.path() };
  }

  /** Chooses a file to open; what happens then depends on the file. */
  async chooseFile(file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.page.getByRole("button", { name: "打开", exact: true }).click()]);
    await chooser.setFiles(file);
  }

  /** Acts so that a workbook takes the place of the open one, and waits until that is there. */
  async replaced(act: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent("load"), act()]);
    await this.ready();
  }

  async tab(name: string): Promise<void> {
    await this.pane.getByRole("tab", { name }).click();
  }

  async paneShows(...texts: readonly string[]): Promise<void> {
    await eventually(() => this.pane.locator("#root").innerText(), (seen) => {
      for (const text of texts) expect(seen).toContain(text);
    });
  }

  /** Chooses from a menu of the pane. */
  async choose(menu: string, item: string): Promise<void> {
    await this.pane.getByRole("button", { name: menu }).click();
    await this.pane.getByRole("menuitemradio", { name: item, exact: true }).click();
    await this.page.keyboard.press("Escape");
    await this.pane.getByRole("menu").waitFor({ state: "detached" });
  }

  /** The list of checks shows these findings, each with its cell: ["SMP001", "评分表!H8"]. */
  async finds(findings: readonly (readonly [code: string, place: string])[]): Promise<void> {
    const cards = async (): Promise<unknown> =>
      (await this.pane.getByRole("listitem").allInnerTexts()).map((card) => [/[A-Z]{3}\d{3}/.exec(card)?.[0], /^.+![A-Z]+\d+$/m.exec(card)?.[0]]);
    await eventually(cards, (seen) => expect(seen).toEqual(expect.arrayContaining([...findings])));
  }

  /** What the browser keeps for the page by now. */
  async kept(): Promise<Kept> {
    await this.settled();
    return this.context.storageState({ indexedDB: true });
  }

  /** Takes a picture of the state, for people to look at. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: "disabled" });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

function watch(context: BrowserContext, site: Site, faults: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`${message.type()} on the console: ${message.text()}`);
  });
  context.on("weberror", (error) => faults.push(`exception: ${error.error().stack ?? error.error().message}`));
  context.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !site.owns(request.url())) faults.push(`foreign request: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
}
