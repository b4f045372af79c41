import { moment } from "./moment";

/** This second in the person's own time zone as it is signed: "2026-11-26T21:30:05+08:00". Nothing proves it. */
export function claimedTime(now: Date = new Date()): string {
  const [day = "", minute = "", offset = ""] = moment(now).split(" ");
  return `${day}T${minute}:${String(now.getSeconds()).padStart(2, "0")}${offset}`;
}
