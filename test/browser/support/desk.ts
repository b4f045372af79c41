import { faultsOf } from "./accessibility";
import { buildFromForm } from "./assess";
import type { Bench, Kept } from "./bench";
import { realistic, rowsOf, SCORESHEET, specialStretches } from "./entries";
import { eventually } from "./eventually";
import { describeInLane } from "./inLane";
import type { Lane } from "./lanes";

const RESULT = "汇总!B15:D17";
const FOUR_STARS = [
  [93.52, 93.52, "✓ 一致"],
  [2, 2, "✓ 一致"],
  ["四星级", "四星级", "✓ 一致"],
];
const DIGITS: Readonly<Record<string, string>> = { conforming: "1", nonconforming: "2", sampled: "3", judged: "4", excluded: "5" };

/** The desk of the assessor: the clause view beside the grid, as tests of one lane. */
export function describeDesk(inLane: Lane): void {
  const { name: lane, label } = inLane;
  describeInLane(inLane, `the clause view with ${label}`, ({ open }) => {
    /** what the browser keeps of a workbook without an entry */
    let built: Kept | undefined;

    async function openBuilt(): Promise<Bench> {
      const opened = await open(built);
      if (built === undefined) {
        await buildFromForm(opened);
        built = await opened.kept();
      }
      await opened.paneShows("尚有 26 个条款未评");
      return opened;
    }

    test("a whole sheet is scored without the mouse, by keys in the pane and in the grid", async () => {
      const opened = await openBuilt();
      const { keyboard } = opened.page;
      const rowOf = await rowsOf(opened);
      await goToPane(opened);
      const clauses = Object.entries(realistic.clauses);
      for (const [place, [id, entry]] of clauses.entries()) {
        const verdict = `${SCORESHEET}!F${rowOf(id)}`;
        if (place % 6 === 0) {
          await jumpTo(opened, id);
        } else {
          await keyboard.press("n");
          await shows(opened, id);
        }
        await eventually(() => opened.selection(), (seen) => expect(seen).toBe(verdict));
        await (place % 6 === 5 ? typeInGrid(opened, verdict, entry) : enterByKeys(opened, entry));
      }
      await opened.paneShows("全部条款均已评", "评审完整");
      for (const { address, texts } of await specialStretches(opened)) await opened.type(address, ...texts);

      await opened.sees(RESULT, FOUR_STARS);
      await opened.picture(`${lane}-10-desk`);
      expect(await faultsOf(opened.paneFrame(), ["[data-tabster-dummy]"])).toEqual([]);
    });

    test("selecting a row shows its clause, and the grid keeps the focus", async () => {
      const opened = await openBuilt();
      const rowOf = await rowsOf(opened);
      await opened.tab("条款");
      await opened.select(`${SCORESHEET}!L${rowOf("5.2.4")}`);
      await shows(opened, "5.2.4");
      for (const clause of ["5.2.5", "5.2.6"]) {
        await opened.page.keyboard.press("ArrowDown");
        await shows(opened, clause);
        expect(await opened.hasFocus()).toBe(true);
      }
      // What is typed goes to the cell, not to the pane.
      await opened.page.keyboard.type("1");
      await opened.page.keyboard.press("Enter");
      await opened.sees(`${SCORESHEET}!L${rowOf("5.2.6")}`, [["1"]]);
      await opened.paneShows("尚有 26 个条款未评");
      await opened.show("依据");
      await opened.paneShows("5.2.6");
    });

    test("what is typed survives a reload of the pane, and is written when the person says so", async () => {
      const opened = await openBuilt();
      const rowOf = await rowsOf(opened);
      const evidence = `${SCORESHEET}!L${rowOf("5.1.3.1")}`;
      await opened.tab("条款");
      await opened.select(evidence);
      await shows(opened, "5.1.3.1");
      await goToPane(opened);
      await opened.pane.getByRole("textbox", { name: "证据" }).focus();
      await opened.page.keyboard.insertText("预算批复第 3 页");
      await opened.page.reload();
      await opened.ready();
      await opened.tab("条款");
      await opened.select(evidence);
      await shows(opened, "5.1.3.1");
      await opened.paneShows("尚未写入评分表");
      expect(await opened.pane.getByRole("textbox", { name: "证据" }).inputValue()).toBe("预算批复第 3 页");
      await opened.sees(evidence, [[null]]);
      await opened.picture(`${lane}-11-unwritten`);
      await opened.pane.getByRole("button", { name: "写入", exact: true }).click();
      await opened.sees(evidence, [["预算批复第 3 页"]]);
      await opened.settled();
      await opened.page.reload();
      await opened.ready();
      await opened.tab("条款");
      await opened.select(evidence);
      await shows(opened, "5.1.3.1");
      expect(await opened.pane.getByText("尚未写入评分表").count()).toBe(0);
    });

    test("one step of undo in the grid takes back one action of the pane", async () => {
      const opened = await openBuilt();
      const row = (await rowsOf(opened))("5.1.2.1");
      const cells = `${SCORESHEET}!F${row}:H${row}`;
      await opened.tab("条款");
      await opened.select(`${SCORESHEET}!F${row}`);
      await shows(opened, "5.1.2.1");
      await goToPane(opened);
      await enterByKeys(opened, { status: "sampled", sampleSize: 9, nonconforming: 2 });
      await opened.sees(cells, [["抽样", 9, 2]]);
      await opened.page.keyboard.press("1");
      await opened.sees(cells, [["符合", null, null]]);
      await opened.paneShows("新判定用不到样本数、不符合数");
      await goToGrid(opened);
      await opened.page.keyboard.press("Control+Z");
      await opened.sees(cells, [["抽样", 9, 2]]);
      await opened.page.keyboard.press("Control+Z");
      await opened.sees(cells, [["抽样", 9, null]]);
      await opened.paneShows("不符合数");
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
        expect(await opened.paneFrame().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
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
      const width = async (keys: string, pixels: number): Promise<void> => {
        await opened.page.getByRole("separator").press(keys);
        await eventually(() => opened.paneFrame().evaluate(() => window.innerWidth), (seen) => expect(seen).toBe(pixels));
      };
      await width("Home", 320);
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
      await width("End", await widest(opened));
      await everything("en-wide", ["Clause", "More"], "go to");
      await opened.choose("Display settings", "简体中文");
      await everything("zh-wide", ["条款", "更多"], "维修");
    });
  });
}

/** The clause view shows the clause. */
async function shows(opened: Bench, clause: string): Promise<void> {
  await opened.pane.getByRole("heading", { level: 2, name: new RegExp(`^${clause.replaceAll(".", "\\.")} `) }).waitFor();
}

function isInClauseView(opened: Bench): Promise<boolean> {
  return opened.paneFrame().evaluate(() => document.activeElement?.closest("#panel-clause") instanceof Element);
}

/** To the pane by its key, and on into the clause view where that is shown. */
async function goToPane(opened: Bench): Promise<void> {
  const hasFocus = (): Promise<boolean> => opened.paneFrame().evaluate(() => document.hasFocus());
  if (!(await hasFocus())) {
    await opened.page.keyboard.press("F6");
    await eventually(hasFocus, (seen) => expect(seen).toBe(true));
  }
  const isShown = (await opened.pane.getByRole("tab", { name: "条款", selected: true }).count()) > 0;
  for (let steps = 0; isShown && steps < 8 && !(await isInClauseView(opened)); steps += 1) {
    await opened.page.keyboard.press("Tab");
  }
}

async function goToGrid(opened: Bench): Promise<void> {
  await opened.page.keyboard.press("F6");
  await eventually(() => opened.hasFocus(), (seen) => expect(seen).toBe(true));
}

interface Entered {
  readonly status: string;
  readonly sampleSize?: number;
  readonly nonconforming?: number;
  readonly score?: string;
  readonly evidence?: string;
  readonly finding?: string;
  readonly reason?: string;
}

/** Enters a clause in the clause view: a digit for the verdict, figures as they are asked for, texts by their letters. */
async function enterByKeys(opened: Bench, { status, sampleSize, nonconforming, score, evidence, finding, reason }: Entered): Promise<void> {
  const { keyboard } = opened.page;
  const inField = (name: string): Promise<void> =>
    eventually(() => opened.paneFrame().evaluate(() => document.activeElement?.id ?? ""), (seen) => expect(seen).toBe(`clause-entry-${name}`));
  await keyboard.press(DIGITS[status] ?? "");
  if (status === "sampled") {
    await inField("sampleSize");
    await keyboard.type(String(sampleSize));
    await keyboard.press("Enter");
    await inField("nonconforming");
    await keyboard.type(String(nonconforming));
    await keyboard.press("Escape");
  }
  if (status === "judged") {
    await inField("givenScore");
    await keyboard.type(score ?? "");
    await keyboard.press("Escape");
  }
  if (status === "excluded") {
    await inField("reason");
    await keyboard.insertText(reason ?? "");
    await keyboard.press("Escape");
  }
  for (const [key, name, text] of [["e", "evidence", evidence], ["f", "finding", finding]] as const) {
    if (text !== undefined && text !== "") {
      await keyboard.press(key);
      await inField(name);
      await keyboard.insertText(text);
      await keyboard.press("Escape");
    }
  }
}

/** The words of the workbook, written out once more: a change of one of them must be noticed. */
const WORDS: Readonly<Record<string, string>> = { conforming: "符合", nonconforming: "不符合", sampled: "抽样", judged: "评分", excluded: "删减" };

/** Enters a clause in its row of the grid, from the verdict to the right, which is where the pane has put the selection; and comes back to the pane. */
async function typeInGrid(opened: Bench, verdict: string, { status, sampleSize, nonconforming, score, evidence, finding, reason }: Entered): Promise<void> {
  await goToGrid(opened);
  expect(await opened.selection()).toBe(verdict);
  const text = (figure: number | undefined): string | null => (figure === undefined ? null : String(figure));
  const texts = [WORDS[status] ?? "", text(sampleSize), text(nonconforming), score ?? null, null, null, evidence ?? null, finding || null, reason ?? null];
  await opened.type(verdict, ...texts.filter((_, place) => texts.slice(place).some((one) => one !== null)));
  await goToPane(opened);
}

/** To a clause by its number, in the palette. */
async function jumpTo(opened: Bench, clause: string): Promise<void> {
  await opened.page.keyboard.press("Control+K");
  await opened.pane.getByRole("combobox", { name: "条款编号、名称或命令" }).waitFor();
  await opened.page.keyboard.insertText(clause);
  await opened.page.keyboard.press("Enter");
  await shows(opened, clause);
  await eventually(() => isInClauseView(opened), (seen) => expect(seen).toBe(true));
}

async function widest(opened: Bench): Promise<number> {
  await opened.page.getByRole("separator").press("End");
  return opened.paneFrame().evaluate(() => window.innerWidth);
}
