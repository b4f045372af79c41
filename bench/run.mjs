/**
 * `npm run bench [-- --rounds 5 --scoresheets 300]`
 * Reading and writing of scoresheets by us and by others, in one interleaved run: every round starts each program once, in another order.
 * Prints the tables that `docs/benchmarks.md` keeps; the ratios are medians of the rounds' own ratios.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { requirePackages } from "./packages.mjs";
import { makeWorkbooks } from "./workbooks.mjs";

const here = import.meta.dirname;
const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" }, scoresheets: { type: "string", default: "300" }, passes: { type: "string", default: "3" } } });
const rounds = Number(values.rounds);

requirePackages();

const folder = mkdtempSync(path.join(tmpdir(), "servicestar-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
await makeWorkbooks(folder, { scoresheets: Number(values.scoresheets), rows: [1000, 10_000], sheets: [20, 200] });

/** The average size of the files that begin so. */
function kilobytes(prefix) {
  const sizes = readdirSync(folder).filter((name) => name.startsWith(prefix)).map((name) => statSync(path.join(folder, name)).size);
  return Math.round(sizes.reduce((a, b) => a + b, 0) / sizes.length / 1024);
}

/** openpyxl runs where the machine has it: no package manager of ours would bring it. */
const python = ["python3", "/usr/bin/python3"].find((program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function once(program, script, ...args) {
  const { status, stdout, stderr } = spawnSync(program, [path.join(here, script), ...args], { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${script} ${args.join(" ")}: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

function reading(reader, prefix, passes) {
  return reader === "openpyxl" ? once(python, "readByOpenpyxl.py", folder, prefix, passes) : once(process.execPath, "readFiles.mjs", reader, folder, prefix, passes);
}

/** Runs every candidate once a round, in an order that turns. */
function interleaved(candidates, run) {
  const results = new Map(candidates.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const turned = [...candidates.slice(round % candidates.length), ...candidates.slice(0, round % candidates.length)];
    for (const name of turned) results.get(name).push(run(name));
  }
  return results;
}

/** How many times as long as the other in the same round: the median, and from where to where. */
function ratio(runs, others) {
  const ratios = runs.map(({ warm }, round) => warm / others[round].warm);
  const [middle, low, high] = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((one) => one.toFixed(1));
  return `${middle} (${low}–${high})`;
}

function table(title, results, base) {
  console.log(`\n${title}\n`);
  console.log("| program | first pass ms | warm ms | ratio (min–max) | beside ours (min–max) | peak MB | cells as ours |");
  console.log("|---|---|---|---|---|---|---|");
  const digest = results.get("ours")?.[0].digest;
  for (const [name, runs] of results) {
    const [beside, besideOurs] = [base, "ours"].map((other) => ratio(runs, results.get(other)));
    const same = name === "floor" || digest === undefined ? "–" : runs.every((run) => run.digest === digest) ? "yes" : "no";
    console.log(
      `| ${name} | ${median(runs.map(({ cold }) => cold)).toFixed(2)} | ${median(runs.map(({ warm }) => warm)).toFixed(2)} | ${beside} | ${besideOurs} | ${median(runs.map(({ peakMb }) => peakMb))} | ${same} |`,
    );
  }
}

const READERS = ["floor", "ours", "oursAlone", "sheetjs", "readExcelFile", "hucre", "exceljs", ...(python === undefined ? [] : ["openpyxl"])];
console.log(`Node ${process.version}, ${cpus().length} cores ${cpus()[0].model}, ${process.platform}; ${rounds} rounds; ratios of the warm times.${python === undefined ? " Without openpyxl, which is not installed here." : ""}`);
for (const [prefix, content] of [["scoresheet-", "40 clauses, nine sheets"], ["plain-", "20 clauses, six sheets"]]) {
  table(
    `Reading the scoresheet of ${values.scoresheets} workbooks (${content}, ${kilobytes(prefix)} KB each); milliseconds a file, ratio to the floor`,
    interleaved(READERS, (reader) => reading(reader, prefix, values.passes)),
    "floor",
  );
}
for (const shape of ["rows-1000.xlsx", "rows-10000.xlsx", "sheets-20.xlsx", "sheets-200.xlsx"]) {
  table(`Reading ${shape}; ratio to the floor`, interleaved(["floor", "ours"], (reader) => reading(reader, shape, "10")), "floor");
}
table("Writing one scoresheet of 40 clauses; ratio to ours", interleaved(["ours", "exceljs"], (writer) => once(process.execPath, "writeFiles.mjs", writer, folder, "20")), "ours");
