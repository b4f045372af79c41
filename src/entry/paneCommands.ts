import type { PaneCommand } from "../taskpane";

const waiting: PaneCommand[] = [];
let listener: ((command: PaneCommand) => void) | null = null;

/** Hands a ribbon command to the pane; one that comes before the pane has rendered waits for it. */
export function sendToPane(command: PaneCommand): void {
  if (listener === null) {
    waiting.push(command);
  } else {
    listener(command);
  }
}

/** The pane's end of it: what waited comes first; the returned function ends the subscription. */
export function onPaneCommand(take: (command: PaneCommand) => void): () => void {
  listener = take;
  waiting.splice(0).forEach(take);
  return () => {
    listener = null;
  };
}
