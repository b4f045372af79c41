import { useEffect, useRef } from "react";

/** What a ribbon button asks of the pane. */
export type PaneCommand = "show-start" | "show-checks" | "write-back" | "repair-formulas";

/** Hands commands to the taker until the returned function is called; what came before anybody took is handed over first. */
export type PaneCommandSource = (take: (command: PaneCommand) => void) => () => void;

/** Carries out the ribbon's commands while the pane is shown. */
export function usePaneCommands(source: PaneCommandSource | undefined, actions: Readonly<Record<PaneCommand, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    return source?.((command) => latest.current[command]());
  }, [source]);
}
