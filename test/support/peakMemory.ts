import { readFileSync } from "node:fs";

/**
 * The most memory that this process ever had, in MB, as its platform tells it.
 *
 * On Linux `maxRSS` is no less than what the caller had when it began this process (the figure is kept through `exec`), so the kernel's own peak of this program's
 * memory is taken where there is one.
 */
export function peakMegabytes(): number {
  const peak = process.platform === "linux" ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] : undefined;
  return Math.round((peak === undefined ? process.resourceUsage().maxRSS : parseInt(peak, 10)) / 1024);
}
