/** Lets the pane draw and answer before the next piece of a long work. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Does a work that stops after each piece, in a task for each; null when it was not wanted any more. */
export async function inTasks<Outcome>(work: Iterator<undefined, Outcome, undefined>, isWanted: () => boolean): Promise<Outcome | null> {
  for (let step = work.next(); isWanted(); step = work.next()) {
    if (step.done === true) {
      return step.value;
    }
    await nextTask();
  }
  return null;
}
