import type { BrowserEngineOptions, UniverEngine } from "./browser";

/**
 * Shows an empty workbook in the container and answers its engine.
 * The grid's own code is fetched only now: the page can be read meanwhile, and Node never loads it.
 */
export async function createUniverEngine(options: BrowserEngineOptions): Promise<UniverEngine> {
  const browser = await import("./browser");
  return browser.createUniverEngine(options);
}
