import type { Bench } from "./bench";
import { eventually } from "./eventually";

/** The verdict keys of the clause view. */
const DIGITS: Readonly<Record<string, string>> = { conforming: "1", nonconforming: "2", sampled: "3", judged: "4", excluded: "5" };

/** The clause view shows the clause. */
export async function shows(opened: Bench, clause: string): Promise<void> {
  await opened.pane.getByRole("heading", { level: 2, name: new RegExp(`^${clause.replaceAll(".", "\\.")} `) }).waitFor();
}

export function isInClauseView(opened: Bench): Promise<boolean> {
  return opened.paneFrame().evaluate(() => document.activeElement?.closest("#panel-clause") instanceof Element);
}

/** To the pane by its key, and on into the clause view where that is shown. */
export async function goToPane(opened: Bench): Promise<void> {
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

export async function goToGrid(opened: Bench): Promise<void> {
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
export async function enterByKeys(opened: Bench, { status, sampleSize, nonconforming, score, evidence, finding, reason }: Entered): Promise<void> {
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
export async function typeInGrid(opened: Bench, verdict: string, { status, sampleSize, nonconforming, score, evidence, finding, reason }: Entered): Promise<void> {
  await goToGrid(opened);
  expect(await opened.selection()).toBe(verdict);
  const text = (figure: number | undefined): string | null => (figure === undefined ? null : String(figure));
  const texts = [WORDS[status] ?? "", text(sampleSize), text(nonconforming), score ?? null, null, null, evidence ?? null, finding || null, reason ?? null];
  await opened.type(verdict, ...texts.filter((_, place) => texts.slice(place).some((one) => one !== null)));
  await goToPane(opened);
}

/** To a clause by its number, in the palette. */
export async function jumpTo(opened: Bench, clause: string): Promise<void> {
  await opened.page.keyboard.press("Control+K");
  await opened.pane.getByRole("combobox", { name: "条款编号、名称或命令" }).waitFor();
  await opened.page.keyboard.insertText(clause);
  await opened.page.keyboard.press("Enter");
  await shows(opened, clause);
  await eventually(() => isInClauseView(opened), (seen) => expect(seen).toBe(true));
}
