/**
 * `npm run excel`: sideloads the add-in into this machine's desktop Excel and serves it over https while it runs.
 * `npm run excel -- --stop` takes it out again.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { install, npm, requireNode } from "./setup/install.mjs";

requireNode();
const root = path.join(import.meta.dirname, "..");

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error("Desktop Excel runs on Windows and macOS. Here, use the workbench (npm start), or upload dist/excel/manifest.xml to Excel on the web (see README.md).");
  process.exit(1);
}
if (!install(root, console.log)) process.exit(1);

const DEBUGGING = "office-addin-debugging@7.0.0";
const stop = process.argv.includes("--stop");

if (!stop) {
  console.log("Excel needs a trusted certificate for https://localhost; the system may ask for your password once.");
  const certificates = path.join(root, "node_modules", "office-addin-dev-certs", "cli.js");
  const { status } = spawnSync(process.execPath, [certificates, "install", "--days", "365"], { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    console.error("The certificate could not be installed; Excel would refuse the add-in.");
    process.exit(1);
  }
}
const action = stop ? ["stop", "manifest.xml"] : ["start", "manifest.xml", "desktop", "--app", "excel", "--dev-server", "npm run dev-server", "--dev-server-port", "3000"];
const { status } = npm(["exec", "--yes", `--package=${DEBUGGING}`, "--", "office-addin-debugging", ...action], { cwd: root, stdio: "inherit" });
process.exit(status ?? 1);
