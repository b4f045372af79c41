/**
 * `npm run bench:review-run [-- --files 300 --rounds 3 --office 20]`
 * A bulk review by the command line, from files to a register, beside programs that merely read the cells of the same files. Every round starts each
 * program once, in another order, as a process of its own; of the readers only the first pass over the files counts, without their start. Shown are files a second, the processor's time a file and the memory at its peak.
 * LibreOffice converts `--office` of the files only; 0 leaves it out, as it is left out where it is not installed. Needs `npm run build`.
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleParts } from "./bundle.mjs";

const here = import.meta.dirname;
const { values } = parseArgs({ options: { files: { type: "string", default: "300" }, rounds: { type: "string", default: "3" }, office: { type: "string", default: "20" }, only: { type: "string", default: "" } } });
const [count, rounds, officeCount] = [values.files, values.rounds, values.office].map(Number);
const cli = path.join(here, "..", "bin", "servicestar.mjs");

const folder = mkdtempSync(path.join(tmpdir(), "servicestar-bench-run-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const [all, few] = ["all", "few"].map((name) => path.join(folder, name));
for (const made of [all, few]) mkdirSync(made);
const { company, fileFor } = await import(await bundleParts("reviewParts"));
for (let index = 0; index < count; index += 1) {
  const name = `company-${String(index).padStart(5, "0")}.xlsx`;
  writeFileSync(path.join(all, name), fileFor(company(index + 1, { isAny: true })));
  if (index < officeCount) copyFileSync(path.join(all, name), path.join(few, name));
}

/** Tells at the end of a Node process what it took, its threads with it. */
const USAGE = `data:text/javascript,${encodeURIComponent(`process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); process.stderr.write("\\nusage " + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peakMb: Math.round(maxRSS / 1024) }) + "\\n"); });`)}`;
const USAGE_LINE = /^usage (.+)$/m;

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
      const usage = USAGE_LINE.exec(stderr)?.[1];
      resolve({ seconds: (performance.now() - begun) / 1000, code, stderr, stdout: Buffer.concat(said).toString("utf8"), ...(usage === undefined ? {} : JSON.parse(usage)) });
    });
  });
}

const node = (...args) => run(process.execPath, ["--import", USAGE, ...args]);
let turn = 0;
const review = (jobs) => async () => {
  turn += 1;
  // Findings among the files make the program end with 1 or 2, and a register is written all the same.
  const out = path.join(folder, `register-${turn}.xlsx`);
  const result = await node(cli, "review", all, "--out", out, "--jobs", String(jobs));
  if (!existsSync(out)) throw new Error(result.stderr);
  return { ...result, files: count };
};
const checked = (result) => {
  if (result.code !== 0) throw new Error(result.stderr);
  return result;
};
/** The first pass alone counts, without the start of the process; ours is counted from its start to its end. */
const firstPass = (result) => {
  const { cold, peakMb } = JSON.parse(checked(result).stdout.trim().split("\n").at(-1));
  return { seconds: (cold * count) / 1000, peakMb, files: count };
};
const reader = (name) => async () => firstPass(await run(process.execPath, [path.join(here, "readFiles.mjs"), name, all, "company-", "0"]));
const python = ["python3", "/usr/bin/python3"].find((program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0);
const office = process.env.SERVICESTAR_LIBREOFFICE ?? ["soffice", "/usr/bin/soffice"].find((program) => spawnSync(program, ["--version"]).status === 0);

const candidates = new Map([
  ["ServiceStar review, 1 worker", review(1)],
  ["ServiceStar review, 2 workers", review(2)],
  ["SheetJS, cells read", reader("sheetjs")],
  ["ExcelJS, cells read", reader("exceljs")],
]);
if (python !== undefined) candidates.set("openpyxl, cells read", async () => firstPass(await run(python, [path.join(here, "readByOpenpyxl.py"), all, "company-", "1"])));
if (office !== undefined && officeCount > 0) {
  candidates.set("LibreOffice, converted", async () => {
    const files = Math.min(officeCount, count);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const result = await run(office, [profile, "--headless", "--convert-to", "csv", "--outdir", path.join(folder, "csv"), ...Array.from({ length: files }, (_, index) => path.join(few, `company-${String(index).padStart(5, "0")}.xlsx`))]);
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
const ours = results.get("ServiceStar review, 2 workers") ?? [...results.values()][0];
const rate = ({ files, seconds }) => files / seconds;
console.log(`${count} files, ${rounds} rounds, Node ${process.version}, ${cpus().length} cores ${cpus()[0].model}, ${process.platform}\n`);
console.log("| program | files a second | ours with 2 workers, times as many (min–max) | processor time, ms a file | memory at its peak, MB |\n|---|---|---|---|---|");
for (const [name, runs] of results) {
  const ratios = runs.map((one, round) => rate(ours[round]) / rate(one));
  const [middle, low, high] = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((one) => one.toFixed(1));
  const shown = (key, divide) => (runs.every((one) => one[key] !== undefined) ? divide(median(runs.map((one) => one[key]))) : "–");
  console.log(`| ${name} | ${median(runs.map(rate)).toFixed(1)} | ${middle} (${low}–${high}) | ${shown("cpu", (cpu) => ((cpu * 1000) / count).toFixed(0))} | ${shown("peakMb", String)} |`);
}
