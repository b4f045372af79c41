/**
 * `npm start [-- --port 3000]`
 * Installs and builds what is missing, serves the workbench and opens it in the browser.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { serve, servesAlready } from "./serve/server.mjs";
import { build } from "./setup/build.mjs";
import { isCurrent } from "./setup/freshness.mjs";
import { install, requireNode } from "./setup/install.mjs";
import { openPage } from "./setup/openPage.mjs";

requireNode();
const root = path.join(import.meta.dirname, "..");
const pages = path.join(root, "dist", "workbench");

function chosenPort() {
  const { values } = parseArgs({ options: { port: { type: "string", default: process.env.PORT || "3000" } } });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) throw new Error(`--port must be a number from 0 to 65535; it is "${values.port}".`);
  return Number(values.port);
}

let port;
try {
  port = chosenPort();
} catch (error) {
  console.error(`${error.message}\nUsage: npm start [-- --port 3000]`);
  process.exit(2);
}

if (!install(root, console.log)) {
  console.error("The packages could not be installed. See npm's message above; npm needs a network connection the first time.");
  process.exit(1);
}
// A production build for another address is not thrown away for the sake of the workbench.
if (!isCurrent(root) && !build(root, [], console.log)) {
  console.error("The build failed; see the message above.");
  process.exit(1);
}

let server;
try {
  server = await serve(pages, port);
} catch (error) {
  if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
  if (error.code === "EADDRINUSE" && (await servesAlready(pages, port))) {
    const address = `http://localhost:${port}/`;
    console.log(`The workbench is already running at ${address} and serves this build.`);
    openPage(address);
    process.exit(0);
  }
  console.error(
    error.code === "EACCES"
      ? `This user may not open port ${port}. Choose another one: npm start -- --port 3001`
      : `Port ${port} is taken by another program. End that program, or choose another port: npm start -- --port 3001`,
  );
  process.exit(1);
}

console.log(`ServiceStar workbench: ${server.address}  (Ctrl+C ends it)`);
openPage(server.address);

let ending = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    void server.close().then(() => process.exit(0));
  });
}
