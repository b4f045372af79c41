/** Lets the pane draw and answer before the next piece of a long work. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
