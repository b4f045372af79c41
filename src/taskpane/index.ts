export { App, type AppProps } from "./App";
export type { ThemeChoice } from "./features/frame";
export { CannotLoad, type CannotLoadProps } from "./features/states";
export type { DraftRoom, DraftStore } from "./session";
export type { PaneCommand, PaneCommandSource } from "./features/shell";
