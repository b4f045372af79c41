export { Shell, type ShellProps } from "./Shell";
export type { PaneCommand, PaneCommandSource } from "./usePaneCommands";
