/**
 * `node bench/inTurns.mjs [--processes 5 --passes 25 --scoresheets 100]`, after `npm run bench` has put its packages in place.
 * For a machine that is busy: the programs read each file in turns within one process, and the least of the passes counts for each file.
 * What else runs can only make a pass longer. Prints the medians of the files' least times, and of their ratios, from process to process.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { processes: { type: "string", default: "5" }, passes: { type: "string", default: "25" }, scoresheets: { type: "string", default: "100" }, folder: { type: "string" }, prefix: { type: "string" } },
});
const PROGRAMS = ["floor", "ours", "oursAlone", "sheetjs"];
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The least time of each program for each file, in milliseconds. */
async function leastTimes(folder, prefix) {
  const files = readdirSync(folder).filter((name) => name.startsWith(prefix)).map((name) => readFileSync(path.join(folder, name)));
  const least = {};
  const readers = await Promise.all(PROGRAMS.map(async (name) => [name, (await import(`./readers/${name}.mjs`)).read]));
  for (let pass = 0; pass < Number(values.passes); pass += 1) {
    for (const [name, read] of readers) {
      least[name] ??= files.map(() => Infinity);
      for (const [index, file] of files.entries()) {
        const begun = performance.now();
        await read(file, "评分表");
        least[name][index] = Math.min(least[name][index], performance.now() - begun);
      }
    }
  }
  return least;
}

if (values.folder !== undefined) {
  console.log(JSON.stringify(await leastTimes(values.folder, values.prefix)));
} else {
  const { makeWorkbooks } = await import("./workbooks.mjs");
  const folder = mkdtempSync(path.join(tmpdir(), "servicestar-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await makeWorkbooks(folder, { scoresheets: Number(values.scoresheets), rows: [], sheets: [] });
  for (const prefix of ["scoresheet-", "plain-"]) {
    const runs = Array.from({ length: Number(values.processes) }, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, "--folder", folder, "--prefix", prefix, "--passes", values.passes], { encoding: "utf8", maxBuffer: 2 ** 26 });
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout.trim().split("\n").at(-1));
    });
    const told = (numbers, digits) => `${median(numbers).toFixed(digits)} (${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)})`;
    console.log(`\n${prefix.slice(0, -1)}\n\n| program | ms a file | times the floor | SheetJS takes, times as long |\n|---|---|---|---|`);
    for (const name of PROGRAMS) {
      const beside = (a, b) => runs.map((run) => median(run[a].map((time, index) => time / run[b][index])));
      console.log(`| ${name} | ${told(runs.map((run) => median(run[name])), 2)} | ${told(beside(name, "floor"), 1)} | ${told(beside("sheetjs", name), 1)} |`);
    }
  }
}
