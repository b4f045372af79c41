import { act, render, screen, within, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { useState } from "react";
import type { Locale } from "../../../src/core";
import { App, type DraftStore, type PaneCommandSource, type ThemeChoice } from "../../../src/taskpane";
import type { MemoryRounds } from "../memoryRounds";
import { fakeServiceStar, type FakeServiceStar, type FakeWorkbook } from "./fakeServiceStar";

export interface Pane extends RenderResult {
  readonly fake: FakeServiceStar;
  readonly user: UserEvent;
  readonly chosen: { locale: Locale; theme: ThemeChoice };
  readonly errors: unknown[];
  /** changes the workbook as an edit in the grid would */
  readonly edit: (workbook: FakeWorkbook) => Promise<void>;
}

export interface PaneOptions {
  readonly locale?: Locale;
  readonly theme?: ThemeChoice;
  /** set up before the pane is mounted */
  readonly before?: (fake: FakeServiceStar) => void;
  readonly commands?: PaneCommandSource;
  readonly drafts?: DraftStore;
  /** what the browser keeps from an earlier pane */
  readonly rounds?: MemoryRounds;
  /** YYYY-MM-DD */
  readonly today?: string;
  readonly advanceTimers?: (milliseconds: number) => void;
}

/** More promises one behind the other than it takes to read, to check and to verify a workbook in memory. */
const TURNS = 60;

/** Lets a workbook in memory be read, checked and verified; for the inside of `act`. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    await Promise.resolve();
  }
}

/** Mounts the real pane over a fake workbook and waits until the first reading of it was shown. */
export async function renderPane(workbook: FakeWorkbook, { locale = "zh-CN", theme = "light", before, commands, drafts, rounds, today, advanceTimers }: PaneOptions = {}): Promise<Pane> {
  const fake = fakeServiceStar(workbook, rounds);
  before?.(fake);
  const chosen = { locale, theme };
  const errors: unknown[] = [];
  const user = userEvent.setup(advanceTimers === undefined ? {} : { advanceTimers });
  function Page() {
    const [shown, setShown] = useState(chosen);
    const choose = (change: Partial<typeof chosen>): void => {
      Object.assign(chosen, change);
      setShown({ ...chosen });
    };
    return (
      <App
        serviceStar={fake.serviceStar}
        locale={shown.locale}
        theme={shown.theme}
        onLocaleChange={(next) => choose({ locale: next })}
        onThemeChange={(next) => choose({ theme: next })}
        onError={(error) => errors.push(error)}
        {...(commands === undefined ? {} : { commands })}
        {...(drafts === undefined ? {} : { drafts })}
        {...(today === undefined ? {} : { today: () => today })}
      />
    );
  }
  const view = render(<Page />);
  await act(settled);
  return {
    ...view, fake, user, chosen, errors,
    edit: async (next) => {
      await act(async () => {
        fake.set(next);
        await settled();
      });
    },
  };
}

/** The tab whose name begins so; Fluent keeps a hidden bold copy of the name beside it, and a count may follow. */
export function tab(name: string): HTMLElement {
  return screen.getByRole("tab", { name: (accessible) => accessible.startsWith(name) });
}

/** Shows one of the three views. */
export async function openTab({ user }: Pane, name: string): Promise<HTMLElement> {
  await user.click(tab(name));
  return screen.getByRole("tabpanel");
}

/** Opens a tool of the tab for further tools, by its name. */
export async function openTool(pane: Pane, name: string): Promise<HTMLElement> {
  const panel = await openTab(pane, pane.chosen.locale === "zh-CN" ? "更多" : "More");
  await pane.user.click(within(panel).getByRole("button", { name: (accessible) => accessible.startsWith(name) }));
  return panel;
}
