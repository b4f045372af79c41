/**
 * `npm run fuzz [-- --seconds 60 --seed N]`, `npm run fuzz -- --replay reports/fuzz/NAME.json`
 * Changes workbooks in thousands of ways and reads them; whatever is neither read rightly nor refused with a code is kept in reports/fuzz.
 * `--runs N` ends after so many files, `--alone` compares with no other program, `--corpus FOLDER` names the public workbooks.
 */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const now = path.join(root, "reports", "fuzz", "now.json");
/** So much work on one file is taken for work that never ends; where the system does not count it, so much time. */
const MOST_CPU_SECONDS = 60;
const MOST_SECONDS = 600;
const TICKS_A_SECOND = 100;
const MOST_HEAP_MEGABYTES = 1024;

function announced() {
  try {
    return readFileSync(now, "utf8").trim();
  } catch {
    return "";
  }
}

/** Seconds that the processor has worked for a process; 0 where the system does not say. A busy machine only makes it slower. */
function worked(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}

const child = spawn(process.execPath, [`--max-old-space-size=${MOST_HEAP_MEGABYTES}`, "--import", "tsx", path.join("test", "fuzz", "main.ts"), ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });

const sight = () => ({ what: announced(), cpu: worked(child.pid), since: performance.now() });
let last = sight();
const watch = setInterval(() => {
  const seen = sight();
  if (seen.what !== last.what) {
    last = seen;
  } else if (seen.cpu - last.cpu > MOST_CPU_SECONDS || seen.since - last.since > MOST_SECONDS * 1000) {
    child.kill("SIGKILL");
  }
}, 1000);

child.on("exit", (status, signal) => {
  clearInterval(watch);
  if (status === 0 || status === 1) {
    process.exitCode = status;
    return;
  }
  const kind = signal === "SIGKILL" ? "hangs" : "dies";
  const file = path.join(root, "reports", "fuzz", `${kind}.json`);
  writeFileSync(file, `${JSON.stringify({ fault: { kind: "too-much", what: `the reader ${kind} (${signal ?? status})` }, trial: JSON.parse(announced() || "null") }, null, 2)}\n`);
  console.error(`The reader ${kind} of this file: ${path.relative(root, file)}`);
  process.exitCode = 1;
});
