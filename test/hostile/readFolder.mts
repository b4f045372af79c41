import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateNode } from "../../src/files/inflateNode";
import { readXlsx } from "../../src/xlsx";
import { peakMegabytes } from "../support/peakMemory";

// Reads every file of a folder, one after the other, and prints how many were read, how many refused, and the most memory that the process ever had, in MB.
const folder = process.argv[2] ?? "";
const counts = { read: 0, refused: 0 };
for (const name of readdirSync(folder).sort()) {
  const reading = readXlsx(readFileSync(join(folder, name)), { inflate: inflateNode, want: ({ sheets }) => sheets.map((sheet) => sheet.name) });
  counts[reading.ok ? "read" : "refused"] += 1;
}
process.stdout.write(JSON.stringify({ ...counts, megabytes: peakMegabytes() }));
