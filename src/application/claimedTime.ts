import type { ClaimedTime } from "../core";

/** A moment as this computer tells it: local time to the second with its distance from UTC ("2026-11-27T09:30:00+08:00"). Nothing proves it. */
export function claimedTime(now: Date = new Date()): ClaimedTime {
  const two = (value: number): string => String(value).padStart(2, "0");
  const east = -now.getTimezoneOffset();
  const away = Math.abs(east);
  const day = [String(now.getFullYear()).padStart(4, "0"), two(now.getMonth() + 1), two(now.getDate())].join("-");
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":");
  return `${day}T${time}${east < 0 ? "-" : "+"}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}
