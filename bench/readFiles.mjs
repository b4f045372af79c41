/** One reader over the files of a folder, in a process of its own: a first pass, then warm ones. Prints what it came to as JSON. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { peakMegabytes } from "./peakMemory.mjs";

const [reader, folder, prefix, passes] = process.argv.slice(2);
const SHEET = "评分表";
const { read, cells } = await import(`./readers/${reader}.mjs`);
const files = readdirSync(folder).filter((name) => name.startsWith(prefix)).sort();

async function pass() {
  const begun = performance.now();
  for (const file of files) await read(readFileSync(path.join(folder, file)), SHEET);
  return (performance.now() - begun) / files.length;
}

const before = process.cpuUsage();
const cold = await pass();
const { user, system } = process.cpuUsage(before);
const coldCpu = (user + system) / 1000 / files.length;
const warm = [];
for (let index = 0; index < Number(passes); index += 1) warm.push(await pass());
const peakMb = peakMegabytes();

const digest = createHash("sha256");
let count = 0;
for (const file of files) {
  const found = [...cells(await read(readFileSync(path.join(folder, file)), SHEET))].filter(([, , value]) => value !== "");
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  count += found.length;
  digest.update(JSON.stringify(found));
}
console.log(JSON.stringify({ cold, coldCpu, warm: Math.min(...warm), peakMb, cells: count, digest: digest.digest("hex") }));
