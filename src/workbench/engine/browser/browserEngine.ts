import type { Engine } from "../engine";
import type { UniverEngineOptions } from "../univerEngine";
import { createEngineOver } from "../univerEngine";
import type { BrowserUniverOptions, GridLocale } from "./start";
import { setGridDark, setGridLocale, startBrowserUniver } from "./start";
import type { GridView } from "./view";
import { createGridView } from "./view";

export interface BrowserEngineOptions extends BrowserUniverOptions, UniverEngineOptions {}

/** An engine with its grid in the page. */
export interface UniverEngine extends Engine {
  readonly view: GridView;
  readonly setLocale: (locale: GridLocale) => void;
  readonly setDark: (dark: boolean) => void;
}

/** Shows an empty workbook in the container and answers its engine. */
export function createUniverEngine(options: BrowserEngineOptions): UniverEngine {
  const univer = startBrowserUniver(options);
  return {
    ...createEngineOver(univer, options),
    view: createGridView(univer),
    setLocale: (locale) => setGridLocale(univer, locale),
    setDark: (dark) => setGridDark(univer, dark),
  };
}
