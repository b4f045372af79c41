import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** Installs the programs that ours is measured beside, where they are missing: packages of their own, which nothing that ships knows. */
export function requirePackages() {
  const cwd = import.meta.dirname;
  if (existsSync(path.join(cwd, "node_modules"))) return;
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd, stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
