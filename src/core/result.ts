import type { Issue } from "./issue";

/** Either a value, or every issue that kept it from being made (never only the first). */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Wraps a value that was made. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps the issues that kept a value from being made. */
export function refused<T = never>(issues: readonly Issue[]): Result<T> {
  return { ok: false, issues };
}
