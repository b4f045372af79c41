import { claimedTime } from "../application";

/** This minute in the person's own time zone with its distance from UTC: "2026-11-26 21:30 +08:00". */
export function moment(now: Date = new Date()): string {
  const at = claimedTime(now);
  return `${at.slice(0, 10)} ${at.slice(11, 16)} ${at.slice(19)}`;
}
