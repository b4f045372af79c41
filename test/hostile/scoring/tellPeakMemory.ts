import { writeSync } from "node:fs";
import { peakMegabytes } from "../../support/peakMemory";

// Preloaded into a program: when it ends, the most memory that it ever had, in MB, is written to its fourth stream.
process.on("exit", () => {
  writeSync(3, String(peakMegabytes()));
});
