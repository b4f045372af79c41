import type { GridLocale } from "../engine";
import { element } from "./dom";
import type { Language, TextKey } from "./language";
import { createNotices, type Notices } from "./notices";
import type { Preferences } from "./preferences";
import { createRibbon, type CommandName } from "./ribbon";
import { createSplitter } from "./splitter";
import { createStatusBar, type StatusBar } from "./statusBar";
import { createTitleBar } from "./titleBar";

export interface LayoutOptions {
  readonly language: Language;
  readonly preferences: () => Preferences;
  readonly prefer: (patch: Partial<Preferences>) => void;
  readonly changeLocale: (locale: GridLocale) => void;
  readonly changeDark: (dark: boolean) => void;
  readonly newWorkbook: () => void;
  readonly openFile: () => void;
  readonly saveFile: () => void;
  readonly runCommand: (name: CommandName, controlId: string) => Promise<void>;
}

export interface Layout {
  readonly elements: readonly HTMLElement[];
  readonly gridContainer: HTMLElement;
  readonly paneFrame: HTMLIFrameElement;
  readonly notices: Notices;
  readonly status: StatusBar;
  readonly showGrid: () => void;
  readonly failGrid: (detail: string) => void;
  readonly showPane: () => void;
  readonly showPaneNotice: (key: TextKey) => void;
  readonly setPaneOpen: (open: boolean) => void;
}

/** The page's parts: title bar, ribbon, grid, pane and status bar. */
export function createLayout(options: LayoutOptions): Layout {
  const { language, preferences, prefer } = options;
  const notices = createNotices(language);
  const status = createStatusBar(language);

  const gridContainer = element("div", { class: "wb-grid-container" });
  const gridCover = cover(language, "grid.loading");
  const grid = language.fill(element("main", { class: "wb-grid", id: "wb-grid", tabindex: -1 }, gridContainer, gridCover.element, notices.element), "grid.label", "aria-label");

  const paneFrame = language.fill(element("iframe", { allow: "clipboard-write" }), "pane.label", "title");
  const paneCover = cover(language, "pane.loading");
  const paneBox = element("div", { class: "wb-pane-box" }, paneFrame, paneCover.element);
  const setWidth = (width: number, done: boolean): void => {
    paneBox.style.width = `${width}px`;
    if (done) prefer({ paneWidth: width });
  };
  const splitter = createSplitter(language, () => parseInt(paneBox.style.width, 10) || preferences().paneWidth, setWidth);
  const pane = language.fill(element("aside", { class: "wb-pane" }, splitter, paneBox), "pane.label", "aria-label");
  const desk = element("div", { class: "wb-desk" }, grid, pane);

  const setPaneOpen = (open: boolean): void => {
    desk.classList.toggle("wb-pane-open", open);
    pane.inert = !open;
    ribbon.setPaneOpen(open);
    if (open !== preferences().paneOpen) prefer({ paneOpen: open });
  };
  const ribbon = createRibbon({ language, runCommand: options.runCommand, togglePane: () => setPaneOpen(!preferences().paneOpen) });
  const skip = language.fill(element("a", { class: "wb-skip", href: "#wb-grid" }), "skip");
  setWidth(preferences().paneWidth, false);
  setPaneOpen(preferences().paneOpen);

  return {
    elements: [element("header", { class: "wb-head" }, skip, createTitleBar(options), ribbon.element), desk, status.element],
    gridContainer,
    paneFrame,
    notices,
    status,
    showGrid: () => gridCover.hide(),
    failGrid: (detail) => gridCover.say("grid.failed", { detail }),
    showPane: () => paneCover.hide(),
    showPaneNotice: (key) => paneCover.say(key),
    setPaneOpen,
  };
}

interface Cover {
  readonly element: HTMLElement;
  readonly say: (key: TextKey, params?: Readonly<Record<string, string>>) => void;
  readonly hide: () => void;
}

/** What is shown over a part that is not there yet. */
function cover(language: Language, first: TextKey): Cover {
  const made = element("div", { class: "wb-cover", role: "status" });
  let stop = language.show(() => (made.textContent = language.text(first)));
  return {
    element: made,
    say: (key, params = {}) => {
      stop();
      made.hidden = false;
      stop = language.show(() => (made.textContent = language.text(key, params)));
    },
    hide: () => (made.hidden = true),
  };
}
