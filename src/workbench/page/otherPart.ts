/** What the keys of another part go to. */
export interface Parts {
  readonly pane: HTMLIFrameElement;
  /** an entry that is being typed is taken over first */
  readonly toGrid: () => void;
  readonly leaveGrid: () => Promise<unknown>;
}

/** F6 goes from the grid to the pane and back, as in Excel; the pane goes on where it was left. */
export function listenForOtherPart({ pane, toGrid, leaveGrid }: Parts): void {
  const onKey = (target: Window, go: () => void): void =>
    target.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F6" || event.altKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        if (!event.repeat) go();
      },
      { capture: true },
    );
  onKey(window, () => void leaveGrid().then(() => toPane(pane)));
  // Each page that the frame loads has a window of its own to listen on.
  pane.addEventListener("load", () => {
    if (pane.contentWindow !== null) onKey(pane.contentWindow, toGrid);
  });
}

function toPane(pane: HTMLIFrameElement): void {
  pane.contentWindow?.focus();
  const inside = pane.contentDocument;
  if (inside !== null && inside.activeElement === inside.body) {
    inside.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], button, a[href], input')?.focus();
  }
}
