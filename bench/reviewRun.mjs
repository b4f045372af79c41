/**
 * `npm run bench:review-run [-- --files 300,3000 --rounds 3 --sample 300 --office 20 --only ServiceStar]`
 * Bulk reviews by the command line, from files to a register, beside programs that merely read the cells of such files. Every round starts each
 * program once, in another order, as a process of its own; of the readers only the first pass over the files counts, without their start. Shown are
 * files a second, the processor's time a file and the memory at its peak, threads included. The readers read `--sample` of the files at most, LibreOffice
 * converts `--office` of them; 0 leaves it out, as it is left out where it is not installed. Needs `npm run build`.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundleParts } from "./bundle.mjs";
import { requirePackages } from "./packages.mjs";

requirePackages();
const here = import.meta.dirname;
const texts = { files: "300", rounds: "3", sample: "300", office: "20", only: "" };
const { values } = parseArgs({ options: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { type: "string", default: text }])) });
const sizes = values.files.split(",").map(Number);
const [rounds, sample, officeCount] = [values.rounds, values.sample, values.office].map(Number);
const most = Math.max(...sizes);
const cli = path.join(here, "..", "bin", "servicestar.mjs");

const folder = mkdtempSync(path.join(tmpdir(), "servicestar-bench-run-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const nameOf = (index) => `company-${String(index).padStart(5, "0")}.xlsx`;
const firstOf = (count) => path.join(folder, `first-${count}`);
const { company, fileFor } = await import(await bundleParts("reviewParts"));
mkdirSync(firstOf(most));
for (let index = 0; index < most; index += 1) writeFileSync(path.join(firstOf(most), nameOf(index)), fileFor(company(index + 1, { isAny: true })));
for (const count of new Set([...sizes, Math.min(sample, most), Math.min(officeCount, most)])) {
  if (count === most) continue;
  mkdirSync(firstOf(count));
  for (let index = 0; index < count; index += 1) linkSync(path.join(firstOf(most), nameOf(index)), path.join(firstOf(count), nameOf(index)));
}

/** One for each process of a program that has several; their peaks may lie at different times, so that the sum is no less than what they had together. */
const USAGE_LINE = /^usage (.+)$/gm;

function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const [told, said] = [[], []];
    child.stdout.on("data", (piece) => said.push(piece));
    child.stderr.on("data", (piece) => told.push(piece));
    child.on("error", reject);
    child.on("close", (code) => {
      const stderr = Buffer.concat(told).toString("utf8");
      const usages = [...stderr.matchAll(USAGE_LINE)].map(([, usage]) => JSON.parse(usage));
      const usage = usages.length === 0 ? {} : usages.reduce((all, one) => ({ cpu: all.cpu + one.cpu, peakMb: all.peakMb + one.peakMb }));
      resolve({ seconds: (performance.now() - begun) / 1000, code, stderr, stdout: Buffer.concat(said).toString("utf8"), ...usage });
    });
  });
}

const node = (...args) => run(process.execPath, ["--import", pathToFileURL(path.join(here, "tellUsage.mjs")).href, ...args]);
let turn = 0;
const review = (files, jobs) => async () => {
  turn += 1;
  // Findings among the files make the program end with 1 or 2, and a register is written all the same.
  const out = path.join(folder, `register-${turn}.xlsx`);
  const result = await node(cli, "review", firstOf(files), "--out", out, "--jobs", String(jobs));
  if (!existsSync(out)) throw new Error(result.stderr);
  return { ...result, files };
};
const checked = (result) => {
  if (result.code !== 0) throw new Error(result.stderr);
  return result;
};
/** The first pass alone counts, without the start of the process; ours is counted from its start to its end. */
const read = Math.min(sample, most);
const firstPass = (result) => {
  const { cold, coldCpu, peakMb } = JSON.parse(checked(result).stdout.trim().split("\n").at(-1));
  return { seconds: (cold * read) / 1000, cpu: (coldCpu * read) / 1000, peakMb, files: read };
};
const reader = (name) => async () => firstPass(await run(process.execPath, [path.join(here, "readFiles.mjs"), name, firstOf(read), "company-", "0"]));
const python = ["python3", "/usr/bin/python3"].find((program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0);
const office = process.env.SERVICESTAR_LIBREOFFICE ?? ["soffice", "/usr/bin/soffice"].find((program) => spawnSync(program, ["--version"]).status === 0);

const candidates = new Map(sizes.flatMap((size) => [1, 2].map((jobs) => [`ServiceStar review of ${size}, ${jobs} worker${jobs === 1 ? "" : "s"}`, review(size, jobs)])));
for (const [name, module] of [["SheetJS, cells of all sheets", "sheetjsWhole"], ["SheetJS, cells of one sheet", "sheetjs"], ["ExcelJS, cells of all sheets", "exceljs"]]) candidates.set(name, reader(module));
if (python !== undefined) candidates.set("openpyxl, cells of one sheet", async () => firstPass(await run(python, [path.join(here, "readByOpenpyxl.py"), firstOf(read), "company-", "1"])));
if (office !== undefined && officeCount > 0) {
  candidates.set("LibreOffice, converted", async () => {
    const files = Math.min(officeCount, most);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const result = await run(office, [profile, "--headless", "--convert-to", "csv", "--outdir", path.join(folder, "csv"), ...Array.from({ length: files }, (_, index) => path.join(firstOf(files), nameOf(index)))]);
    return checked({ ...result, files });
  });
}
const chosen = [...candidates.keys()].filter((name) => values.only === "" || values.only.split(",").some((part) => name.startsWith(part)));

const results = new Map(chosen.map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  const from = round % chosen.length;
  for (const name of [...chosen.slice(from), ...chosen.slice(0, from)]) results.get(name).push(await candidates.get(name)());
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rate = ({ files, seconds }) => files / seconds;
const cpuOf = ({ cpu, files }) => (cpu * 1000) / files;
const ours = results.get(`ServiceStar review of ${sizes[0]}, 2 workers`) ?? [...results.values()][0];
/** How many times as much as ours in the same round: the median, and from where to where. */
const beside = (runs, ratioOf) => {
  const ratios = runs.map((one, round) => ratioOf(one, ours[round]));
  const [middle, low, high] = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((one) => one.toFixed(1));
  return `${middle} (${low}–${high})`;
};
const has = (runs, key) => runs.every((one) => one[key] !== undefined);
console.log(`${rounds} rounds, Node ${process.version}, ${cpus().length} cores ${cpus()[0].model}, ${process.platform}; load ${loadavg().map((load) => load.toFixed(1)).join(", ")}\n`);
console.log(`| program | files a second | ${sizes[0]} files with 2 workers, times as many (min–max) | processor time, ms a file | times ours (min–max) | memory at its peak, MB |\n|---|---|---|---|---|---|`);
for (const [name, runs] of results) {
  const [cpu, cpuBeside] = has(runs, "cpu") ? [median(runs.map(cpuOf)).toFixed(1), beside(runs, (one, own) => cpuOf(one) / cpuOf(own))] : ["–", "–"];
  console.log(`| ${name} | ${median(runs.map(rate)).toFixed(1)} | ${beside(runs, (one, own) => rate(own) / rate(one))} | ${cpu} | ${cpuBeside} | ${has(runs, "peakMb") ? median(runs.map(({ peakMb }) => peakMb)) : "–"} |`);
}
