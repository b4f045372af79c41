import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { isBuilt, markBuilt } from "./freshness.mjs";

/** Builds every bundle into `dist` unless it is there already; false when the build failed. `settings` are webpack's `--env` values. */
export function build(root, settings, report) {
  if (isBuilt(root, settings)) return true;
  report("Building (about a minute the first time) …");
  rmSync(path.join(root, "dist", ".built-from"), { force: true });
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const env = settings.flatMap((setting) => ["--env", setting]);
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", ...env], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) return false;
  markBuilt(root, settings);
  return true;
}
