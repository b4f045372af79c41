import "./workbench.css";
import { createUniverEngine, type UniverEngine } from "../engine";
import { areaAddress } from "../model";
import { createHost, paceOf, type Host, type Json } from "../wire";
import { createAutomation } from "./automation";
import { createChartLayer } from "./chart/chartLayer";
import { ask } from "./dialog";
import { FileActions } from "./files/fileActions";
import type { FilePort } from "./files/port";
import { fetchFunctions } from "./functionSource";
import { Language } from "./language";
import { createLayout, type Layout } from "./layout";
import { listenForOtherPart } from "./otherPart";
import { OFFICE_PANE, OfficePane } from "./officePane";
import { linkPane, type PaneLink } from "./paneLink";
import { keepPreferences, type Preferences, readPreferences } from "./preferences";
import { DocumentLock } from "./store/documentLock";
import { DocumentStore } from "./store/documentStore";
import { Keeper } from "./store/keeper";

/** How long a pane may be silent before the page says so. */
const PANE_PATIENCE_MS = 20_000;
/** Of a request: long enough to get on with it, short enough for what a person does to be answered at once. */
const PART_MS = 30;

/** Starts the workbench in the element: page, grid, host and task pane, with the workbook that this browser keeps. */
export async function startWorkbench(root: HTMLElement, files: FilePort): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  let preferences = withQuery(readPreferences(localStorage, navigator.languages, matchMedia("(prefers-color-scheme: dark)").matches), query);
  const language = new Language(preferences.locale);
  const prefer = (patch: Partial<Preferences>): void => {
    preferences = { ...preferences, ...patch };
    keepPreferences(localStorage, preferences);
  };
  language.show(() => {
    document.documentElement.lang = language.locale;
    document.title = language.text("title");
  });

  const lock = new DocumentLock(navigator.locks);
  if (!(await lock.tryTake())) {
    await ask(language, { title: "lock.title", text: "lock.text", confirm: "lock.takeOver" });
    await lock.takeOver();
  }

  const shell: { engine?: UniverEngine; host?: Host; link?: PaneLink; keeper?: Keeper } = {};
  const fileActions = new FileActions(language, files);
  const layout = createLayout({
    language,
    preferences: () => preferences,
    prefer,
    changeLocale: (locale) => {
      prefer({ locale });
      // The pane and the host take their language at start; everything is kept, so the page starts again.
      void Promise.resolve(shell.keeper?.stop()).then(() => restart({ lang: null }));
    },
    changeDark: (dark) => {
      prefer({ dark });
      shell.engine?.setDark(dark);
    },
    newWorkbook: () => void startNew(language, shell.keeper),
    openFile: () => fileActions.pick(),
    saveFile: () => void fileActions.save(),
    runCommand: async (name, controlId) => {
      if (!shell.host || !shell.link?.ready()) {
        layout.notices.show("command.notReady");
        return;
      }
      await shell.host.runCommand(name, controlId);
    },
  });
  const officePane = query.get("client") === "office" ? new OfficePane(language.locale) : null;
  officePane?.name(layout.paneFrame);
  root.replaceChildren(...layout.elements);

  try {
    await open(layout, language, preferences, query, lock, officePane, shell, fileActions);
  } catch (error) {
    layout.failGrid(error instanceof Error ? error.message : String(error));
    throw error;
  }
}

async function open(
  layout: Layout,
  language: Language,
  preferences: Preferences,
  query: URLSearchParams,
  lock: DocumentLock,
  officePane: OfficePane | null,
  shell: { engine?: UniverEngine; host?: Host; link?: PaneLink; keeper?: Keeper },
  fileActions: FileActions,
): Promise<void> {
  const functions = await fetchFunctions(language.locale);
  const engine = await createUniverEngine({
    container: layout.gridContainer,
    locale: language.locale,
    dark: preferences.dark,
    onTouched: () => shell.keeper?.touch(),
    onCalculating: () => layout.status.setCalculating(true),
    onRefused: (range) => layout.notices.show("notice.protected", { cell: areaAddress({ ...range, rows: 1, columns: 1 }) }),
  });
  shell.engine = engine;
  engine.on((event) => {
    if (event.kind === "calculated") layout.status.setCalculating(false);
  });

  const host = createHost({ engine, locale: language.locale, customFunctions: functions, pace: () => paceOf(PART_MS, () => performance.now()) });
  shell.host = host;
  const store = new DocumentStore(indexedDB);
  await restore(store, engine, host, layout);
  const keeper = new Keeper(store, () => ({ engine: engine.save(), side: JSON.parse(JSON.stringify(host.saveSide())) as Json }), layout.status.setSaveState);
  shell.keeper = keeper;
  host.onSideChange(() => keeper.touch());
  lock.onAsked(async () => {
    await keeper.stop();
    void ask(language, { title: "lock.lostTitle", text: "lock.lostText", confirm: "lock.return" }).then(() => window.location.reload());
  });
  window.addEventListener("pagehide", () => void keeper.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keeper.flush();
  });

  fileActions.start({ engine, keeper, side: () => host.saveSide(), notices: layout.notices, now: () => new Date(), restart: () => window.location.reload() }, layout.paneFrame);

  listenForOtherPart({ pane: layout.paneFrame, toGrid: engine.focus, leaveGrid: engine.finishEntry });

  const charts = createChartLayer(engine, () => host.saveSide(), language);
  host.onSideChange(charts.refresh);
  layout.showGrid();
  charts.refresh();

  Object.assign(window, { servicestarWorkbench: createAutomation(engine) });
  shell.link = officePane?.link(host, layout.paneFrame) ?? linkPane(host, layout.paneFrame, layout.setPaneOpen);
  const slow = setTimeout(() => layout.showPaneNotice("pane.slow"), PANE_PATIENCE_MS);
  shell.link.onReady(() => {
    clearTimeout(slow);
    layout.showPane();
  });
  const pane = paneAddress(query, officePane === null ? "taskpane.html" : OFFICE_PANE);
  layout.paneFrame.src = officePane?.address(pane) ?? pane;
}

async function restore(store: DocumentStore, engine: UniverEngine, host: Host, layout: Layout): Promise<void> {
  try {
    const kept = await store.read();
    if (!kept) return;
    engine.load(kept.engine);
    host.loadSide(kept.side);
    if (kept.isFromFile === true) {
      engine.fitRows();
      engine.recalculate();
      // Rows of tables are told apart by what their formulas give.
      void engine.settle().then(() => engine.refilterTables());
    }
  } catch (error) {
    reportError(error);
    await store.putAside().catch(() => undefined);
    layout.notices.show("notice.restoreFailed");
  }
}

async function startNew(language: Language, keeper: Keeper | undefined): Promise<void> {
  if (!(await ask(language, { title: "new.title", text: "new.question", confirm: "new.confirm", cancel: "cancel" }))) return;
  await keeper?.discard();
  window.location.reload();
}

/** `?lang=` and `?theme=` win over what was kept, so that a link can show either. */
function withQuery(preferences: Preferences, query: URLSearchParams): Preferences {
  const lang = query.get("lang");
  const theme = query.get("theme");
  return {
    ...preferences,
    ...(lang === "zh-CN" || lang === "en-US" ? { locale: lang } : {}),
    ...(theme === "dark" || theme === "light" ? { dark: theme === "dark" } : {}),
  };
}

/** `?pane=` names another page of this site; anywhere else is not followed. */
function paneAddress(query: URLSearchParams, usual: string): string {
  const address = new URL(query.get("pane") ?? usual, window.location.href);
  if (address.origin !== window.location.origin) throw new Error(address.href);
  return address.href;
}

function restart(remove: Readonly<Record<string, null>>): void {
  const address = new URL(window.location.href);
  for (const name of Object.keys(remove)) address.searchParams.delete(name);
  window.location.assign(address.href);
}
