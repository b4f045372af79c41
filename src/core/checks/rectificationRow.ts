import type { ClauseRectification } from "../records";

/** The number of a row as people know it; its place on the list where the number can no longer be read. */
export function numberOf({ number }: ClauseRectification, at: number): number {
  return number ?? at + 1;
}
