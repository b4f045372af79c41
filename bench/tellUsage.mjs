import { peakMegabytes } from "./peakMemory.mjs";

// Preloaded into a program: at its end it tells on its error stream what it took, its threads with it.
process.on("exit", () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\nusage ${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peakMb: peakMegabytes() })}\n`);
});
