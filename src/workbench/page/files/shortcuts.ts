/** Ctrl+O and Ctrl+S (Cmd on a Mac) of a window; the browser's own meaning, and the grid's, are held back. */
export function listenForShortcuts(target: Window, { open, save }: { readonly open: () => void; readonly save: () => void }): void {
  const acts: Readonly<Record<string, () => void>> = { o: open, s: save };
  target.addEventListener(
    "keydown",
    (event) => {
      const act = acts[event.key.toLowerCase()];
      if (act === undefined || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      // A key that is held down is one press.
      if (!event.repeat) act();
    },
    { capture: true },
  );
}
