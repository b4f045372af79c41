import { readFileSync } from "node:fs";

/**
 * The most memory that this process ever had, its threads with it, in MB. On Linux `maxRSS` is no less than what the caller had when it began the process
 * (the figure is kept through `exec`), so the kernel's own peak of this program's memory is taken there.
 */
export function peakMegabytes() {
  const peak = process.platform === "linux" ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] : undefined;
  return Math.round(Number(peak ?? process.resourceUsage().maxRSS) / 1024);
}
