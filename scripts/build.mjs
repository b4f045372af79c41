/**
 * `npm run build [-- --base https://host/path/] [--cloud china]`
 * Makes the production files: `dist/excel` for an https server, `dist/workbench`, `dist/cli`, and `dist/verify`,
 * the page that verifies sign-offs from a disk.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "./setup/build.mjs";
import { install, requireNode } from "./setup/install.mjs";

requireNode();
const root = path.join(import.meta.dirname, "..");

function settings() {
  const { values } = parseArgs({ options: { base: { type: "string" }, cloud: { type: "string" } } });
  return Object.entries(values).map(([name, value]) => `${name}=${value}`);
}

let chosen;
try {
  chosen = settings();
} catch (error) {
  console.error(`${error.message}\nUsage: npm run build [-- --base https://host/path/] [--cloud global|china]`);
  process.exit(2);
}
const done = install(root, console.log) && build(root, chosen, console.log);
if (done) console.log("Built: dist/excel (for an https server, with its manifest.xml), dist/workbench, dist/cli, dist/verify/verify.html.");
process.exit(done ? 0 : 1);
