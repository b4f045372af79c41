import { act } from "@testing-library/react";
import * as React from "react";

const KEY = "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE";

/** Whether an `act` still takes up what is scheduled; React tells it nowhere else. */
function isActing(): boolean {
  const internals = (React as unknown as Readonly<Record<string, { readonly actQueue?: unknown } | undefined>>)[KEY];
  if (internals?.actQueue === undefined) {
    throw new Error("React no longer tells whether an act is under way");
  }
  return internals.actQueue !== null;
}

/**
 * A frame, for tests: what Fluent's animations change in it is part of what a test waits for.
 *
 * An `act` that is still flushing takes the frame's changes as well. A second one within it would end the first: what
 * came next, an answer of a database for one, would be told as a change that no test waited for.
 */
export function frameInAct(callback: FrameRequestCallback): ReturnType<typeof setTimeout> {
  return setTimeout(() => {
    if (isActing()) {
      callback(performance.now());
    } else {
      act(() => callback(performance.now()));
    }
  }, 0);
}
