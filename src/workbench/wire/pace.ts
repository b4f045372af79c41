/** When a request has been worked on for long enough, and how the page comes to draw and to answer before it goes on. */
export interface Pace {
  readonly isDue: () => boolean;
  readonly next: () => Promise<void>;
}

/** Every request is done in one go. */
export const AT_ONCE: Pace = { isDue: () => false, next: () => Promise.resolve() };

/** Parts of so many milliseconds, each in a task of its own; `now` counts milliseconds. */
export function paceOf(milliseconds: number, now: () => number): Pace {
  let begun = now();
  return {
    isDue: () => now() - begun >= milliseconds,
    next: () =>
      new Promise((resolve) => {
        setTimeout(() => {
          begun = now();
          resolve();
        });
      }),
  };
}
