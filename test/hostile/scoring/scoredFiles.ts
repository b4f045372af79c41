import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ResultLine } from "./outcome";

const ROOT = join(__dirname, "..", "..", "..");

/** What `servicestar score` made of some files, one after the other in one process. */
export interface ScoredFiles {
  /** in the order of the files */
  readonly results: readonly ResultLine[];
  readonly exit: number | null;
  /** the most memory that the process ever had, the program and its compiler included */
  readonly megabytes: number;
}

/** Scores the files by the command line itself, as a person would call it with all of them. */
export function scoreFiles(files: readonly Uint8Array[]): ScoredFiles {
  const folder = mkdtempSync(join(tmpdir(), "servicestar-scoring-"));
  try {
    const names = files.map((bytes, index) => {
      const name = join(folder, `${String(index).padStart(4, "0")}.xlsx`);
      writeFileSync(name, bytes);
      return name;
    });
    // Without a bound, garbage is left lying about as long as the machine has room for it.
    const program = ["--max-old-space-size=128", "--import", "tsx", "--import", join(__dirname, "tellPeakMemory.ts"), join("src", "entry", "cli.ts"), "score", "--json"];
    const run = spawnSync(process.execPath, [...program, ...names], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "pipe", "pipe"], maxBuffer: 64 * 1024 * 1024, timeout: 110_000 });
    const results = run.stdout.split("\n").slice(0, -1).map((line) => JSON.parse(line) as ResultLine);
    if (results.length !== files.length) {
      throw new Error(`${String(results.length)} of ${String(files.length)} files: ${run.stderr.slice(-2000)}`);
    }
    return { results, exit: run.status, megabytes: Number(run.output[3]) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
