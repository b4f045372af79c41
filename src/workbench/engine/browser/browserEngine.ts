import { LifecycleService, LifecycleStages } from "@univerjs/core";
import { ILayoutService } from "@univerjs/ui";
import type { Engine, EngineRange } from "../engine";
import type { UniverEngineOptions } from "../univerEngine";
import { createEngineOver } from "../univerEngine";
import { keepFocusAfterDialogs } from "./dialogFocus";
import { fitRows } from "./fitRows";
import { keepFormulaBarFocus } from "./formulaBarFocus";
import { keepJumpsInSight } from "./inSight";
import { EntryJudge, type RefusedEntry } from "./entryJudge";
import { finishEntry } from "./pendingEntry";
import { keepTypedText } from "./typedText";
import type { BrowserUniverOptions, GridLocale } from "./start";
import { setGridDark, setGridLocale, startBrowserUniver } from "./start";
import type { GridView } from "./view";
import { createGridView } from "./view";

export interface BrowserEngineOptions extends BrowserUniverOptions, UniverEngineOptions {}

/** An engine with its grid in the page. */
export interface UniverEngine extends Engine {
  readonly view: GridView;
  /** takes over what is being typed in a cell; answers the entry if it was refused, else null */
  readonly finishEntry: () => Promise<RefusedEntry | null>;
  /** gives the grid the keyboard */
  readonly focus: () => void;
  /** fits every row that nobody has set to its texts; no step of undo */
  readonly fitRows: () => void;
  readonly setLocale: (locale: GridLocale) => void;
  readonly setDark: (dark: boolean) => void;
}

/** Shows an empty workbook in the container and answers its engine once the grid is drawn. */
export async function createUniverEngine(options: BrowserEngineOptions): Promise<UniverEngine> {
  const univer = startBrowserUniver(options);
  keepFocusAfterDialogs(univer);
  keepFormulaBarFocus(univer);
  keepTypedText(univer);
  const judge = new EntryJudge(univer);
  // What scrolls and where cells are is known to Univer only after it has drawn for the first time, a moment later.
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  const view = createGridView(univer);
  keepJumpsInSight(univer, view);
  let refusals = 0;
  const onRefused = (range: EngineRange): void => {
    refusals += 1;
    options.onRefused?.(range);
  };
  return {
    ...createEngineOver(univer, { ...options, onRefused }),
    view,
    finishEntry: () => finishEntry(univer, judge, () => refusals),
    focus: () => univer.__getInjector().get(ILayoutService).focus(),
    fitRows: () => fitRows(univer),
    setLocale: (locale) => setGridLocale(univer, locale),
    setDark: (dark) => setGridDark(univer, dark),
  };
}
