import { claimedTime } from "../application";

/** The day in the person's own time zone as YYYY-MM-DD. */
export function today(): string {
  return claimedTime().slice(0, 10);
}
