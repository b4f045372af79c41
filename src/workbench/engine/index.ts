export type * from "./engine";
export type { BrowserEngineOptions, GridLocale, GridView, Rectangle, UniverEngine } from "./browser";
export { createUniverEngine } from "./createUniverEngine";
export { createHeadlessEngine } from "./headlessEngine";
export type { UniverEngineOptions } from "./univerEngine";
