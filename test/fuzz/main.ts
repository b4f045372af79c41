import { existsSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { XLSX_REFUSAL_CODES } from "../../src/xlsx";
import { campaign, type Look, tried } from "./campaign";
import { againstOthers, type Disagreements } from "./differential";
import { type Fault, judge } from "./judge";
import { otherReaders } from "./others/otherReaders";
import { faultKey, keepFault, keptFault } from "./report";
import { asAssessment } from "./scoring";
import { rewritten } from "./rewritten";
import { type Seed, seedsOf } from "./seeds";
import { shrunk } from "./shrink";
import { bytesOfTrial, type Trial } from "./trial";

// Run by scripts/fuzz.mjs, which looks after it from outside: what hangs or dies cannot say so itself.
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    runs: { type: "string", default: "1000000000" },
    seed: { type: "string", default: "1" },
    replay: { type: "string" },
    corpus: { type: "string", default: "../shared/corpus" },
    alone: { type: "boolean", default: false },
  },
});
const ROOT = process.cwd();
const FOLDER = path.join(ROOT, "reports", "fuzz");
/** What one file may add to the most memory that was ever taken, and how long the processor may work on it. */
const MOST_MEMORY = 300;
const MOST_CPU_SECONDS = 3;

const corpus = path.resolve(values.corpus);
const seeds = seedsOf(existsSync(corpus) ? corpus : null);
const others = values.alone ? [] : otherReaders(ROOT);
const disagreements: Disagreements = new Map();
const looks: readonly Look[] = [asAssessment(seeds), rewritten, againstOthers(others, disagreements)];

async function faultsOf(trial: Trial, seed: Seed): Promise<readonly Fault[]> {
  return (await tried(trial, seed, looks)).faults;
}

if (values.replay !== undefined) {
  await replay(values.replay);
} else {
  await run();
}
others.forEach(({ close }) => close());

async function replay(file: string): Promise<void> {
  if (!file.endsWith(".json")) {
    const { reading, faults } = judge(new Uint8Array(readFileSync(file)));
    console.log(JSON.stringify(reading, null, 1).slice(0, 4000));
    console.log(faults);
    process.exitCode = faults.length > 0 ? 1 : 0;
    return;
  }
  const { trial } = keptFault(file);
  const seed = seeds.find(({ name }) => name === trial.seed);
  if (seed === undefined) {
    throw new Error(`there is no file "${trial.seed}" to begin with`);
  }
  const faults = await faultsOf(trial, seed);
  console.log(faults.length === 0 ? "No fault any more." : faults);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

async function run(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const now = openSync(path.join(FOLDER, "now.json"), "w");
  const begun = performance.now();
  const isOver = (): boolean => performance.now() - begun > Number(values.seconds) * 1000;
  const faults = new Map<string, { count: number; readonly trial: Trial; readonly fault: Fault }>();
  const note = (trial: Trial, fault: Fault): void => {
    const known = faults.get(faultKey(fault));
    faults.set(faultKey(fault), { trial: known?.trial ?? trial, fault: known?.fault ?? fault, count: (known?.count ?? 0) + 1 });
  };
  let cpu = process.cpuUsage();
  let memory = process.resourceUsage().maxRSS / 1024;
  let last: Trial | null = null;
  const tally = await campaign({
    seeds,
    seed: Number(values.seed),
    looks,
    goesOn: (runs) => {
      if (last !== null) {
        const { user, system } = process.cpuUsage(cpu);
        const most = process.resourceUsage().maxRSS / 1024;
        if ((user + system) / 1e6 > MOST_CPU_SECONDS) note(last, { kind: "too-much", what: `slow: ${((user + system) / 1e6).toFixed(1)} s of the processor` });
        if (most - memory > MOST_MEMORY) note(last, { kind: "too-much", what: `large: ${(most - memory).toFixed(0)} MB more than ever before` });
        memory = most;
      }
      return runs < Number(values.runs) && !isOver();
    },
    announce: (trial) => {
      last = trial;
      cpu = process.cpuUsage();
      writeSync(now, `${JSON.stringify(trial)}\n`.padEnd(1200), 0);
    },
    found: (trial, _bytes, fault) => note(trial, fault),
  });
  for (const [index, { trial, fault, count }] of [...faults.values()].entries()) {
    await tell(index, trial, fault, count);
  }
  const never = XLSX_REFUSAL_CODES.filter((code) => !tally.codes.has(code));
  console.log(`${tally.runs} files (seed ${values.seed}): ${tally.read} read, ${tally.runs - tally.read} refused; ${tally.endings.size} different endings; ${tally.codes.size} of ${XLSX_REFUSAL_CODES.length} codes. ${memory.toFixed(0)} MB at most.`);
  console.log(`Never refused with: ${never.join(" ")}`);
  console.log(others.length === 0 ? "No other program was there to compare with." : `Compared with ${others.map(({ name }) => name).join(", ")}.`);
  for (const [said, { count, example }] of [...disagreements].sort((a, b) => b[1].count - a[1].count)) {
    console.log(`  ${count} cells: ${said}; first ${example.slice(0, 420)}`);
  }
  process.exitCode = faults.size > 0 ? 1 : 0;
}

/** Makes the fault as small as it gets, keeps it and tells of it. */
async function tell(index: number, trial: Trial, fault: Fault, count: number): Promise<void> {
  const seed = seeds.find(({ name }) => name === trial.seed);
  const bytes = seed?.bytes();
  if (seed === undefined || bytes === null || bytes === undefined) {
    return;
  }
  const key = faultKey(fault);
  const small = await shrunk(trial, async (smaller) => (await faultsOf(smaller, seed)).some((each) => faultKey(each) === key));
  const file = keepFault(FOLDER, `${values.seed}-${index}-${fault.kind}`, { fault, trial: small }, bytesOfTrial(small, bytes));
  console.log(`${fault.kind} (${count} files): ${fault.what.slice(0, 700)}\n  ${JSON.stringify(small)}\n  ${path.relative(ROOT, file)}`);
}
