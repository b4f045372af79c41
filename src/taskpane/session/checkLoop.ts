import type { CheckOutcome, HostErrorCode, Outcome } from "../../application";
import type { Params } from "../../core";

/** Why the host could not do what was asked. */
export interface HostFailure {
  readonly code: HostErrorCode;
  readonly params: Params;
}

/** What the pane knows of the open workbook. `outcome` is what was last read, also while `failure` says why a newer reading failed. */
export interface Snapshot {
  readonly outcome: CheckOutcome | null;
  readonly failure: HostFailure | null;
}

export interface CheckLoop {
  /** Reads and checks the workbook soon; requests that come while one is under way become a single further one. */
  readonly request: () => void;
  /** Keeps the loop from reading while `work` changes the workbook, then reads once. */
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>;
  /** After this nothing is published any more. */
  readonly stop: () => void;
}

/** Failures that end without anybody pressing a button. */
const PASSING: ReadonlySet<HostErrorCode> = new Set(["cell-edit", "busy"]);
export const RETRY_MILLISECONDS = 1500;

/**
 * Keeps one reading of the workbook at a time and publishes the newest. A failure never takes away what was read before;
 * a failure that passes by itself is tried again after `RETRY_MILLISECONDS`.
 */
export function createCheckLoop(
  check: () => Promise<Outcome<CheckOutcome>>,
  publish: (change: (before: Snapshot) => Snapshot) => void,
): CheckLoop {
  let running = false;
  let wanted = false;
  let held = 0;
  let writes = 0;
  let stopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const settle = (result: Outcome<CheckOutcome>): void => {
    if (result.ok) {
      publish(() => ({ outcome: result.value, failure: null }));
      return;
    }
    publish((before) => ({ outcome: before.outcome, failure: result.error }));
    if (PASSING.has(result.error.code)) {
      retry = setTimeout(request, RETRY_MILLISECONDS);
    }
  };

  const run = async (): Promise<void> => {
    running = true;
    while (wanted && held === 0 && !stopped) {
      wanted = false;
      clearTimeout(retry);
      const begun = writes;
      const result = await check().catch((): Outcome<CheckOutcome> => ({ ok: false, error: { code: "unexpected", params: {} } }));
      if (writes !== begun) {
        // The workbook was being written meanwhile: what was read may be half of it.
        wanted = true;
      } else if (!stopped) {
        settle(result);
      }
    }
    running = false;
  };

  function request(): void {
    wanted = true;
    if (!running && held === 0 && !stopped) {
      void run();
    }
  }

  return {
    request,
    hold: async (work) => {
      held += 1;
      writes += 1;
      try {
        return await work();
      } finally {
        held -= 1;
        request();
      }
    },
    stop: () => {
      stopped = true;
      clearTimeout(retry);
    },
  };
}
