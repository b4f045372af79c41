export { createUniverEngine, type UniverEngine, type BrowserEngineOptions } from "./browserEngine";
export type { GridLocale } from "./start";
export type { GridView, Rectangle } from "./view";
