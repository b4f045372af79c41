import { spawnSync } from "node:child_process";
import path from "node:path";

export const ROOT = path.join(__dirname, "..", "..");

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of Node in the project's folder, as a person would; the project's scripts are ES modules that Jest cannot load itself. */
export function node(args: readonly string[], options: { readonly cwd?: string } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  return { status, stdout, stderr };
}

/** Evaluates an ES module in the project's folder and returns what it prints as JSON. */
export function evaluate(source: string): unknown {
  const { status, stdout, stderr } = node(["--input-type=module", "--eval", source]);
  // A minified bundle that throws shows itself whole; the end is what tells.
  if (status !== 0) throw new Error(stderr.slice(-2000));
  return JSON.parse(stdout);
}
