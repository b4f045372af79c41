import { HostError } from "./ports";
import type { Outcome } from "./serviceStar";

/**
 * Runs a use case and gives its value or the host's failure as data. Anything else that is thrown is a mistake of
 * ours: the person gets `unexpected`, and the error goes on to the runtime's own error report, so that it is not lost.
 */
export async function outcomeOf<T>(run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof HostError) {
      return { ok: false, error: { code: error.code, params: error.params } };
    }
    reportError(error);
    return { ok: false, error: { code: "unexpected", params: { hostCode: "internal" } } };
  }
}
