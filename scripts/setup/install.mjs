import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The oldest Node that the build and test tools run on. */
const OLDEST_NODE = [20, 19];

/** Ends the process with a plain sentence when this Node is too old to go on. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`ServiceStar needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}. Get a newer one from https://nodejs.org/.`);
  process.exit(1);
}

/** Runs npm as the npm that started this script, so that no shell and no PATH is needed. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli && /\.[cm]?js$/.test(cli)) return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

function packagesOf(file) {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")).packages ?? null) : null;
}

/**
 * Whether node_modules is what package-lock.json says, by npm's own record of what it put there.
 * Optional packages may be missing: they are for other platforms.
 */
export function isInstalled(root) {
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const there = packagesOf(path.join(root, "node_modules", ".package-lock.json"));
  if (wanted === null || there === null) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === "") return true;
    const found = there[place];
    if (found === undefined) return entry.optional === true || entry.devOptional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** Installs the locked packages when they are not there; false when npm could not. No package's install script runs. */
export function install(root, report) {
  if (isInstalled(root)) return true;
  report("Installing packages (about a minute the first time) …");
  const { status } = npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  return status === 0;
}
