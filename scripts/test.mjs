/**
 * `npm test [-- --only unit,browser]`
 * Installs what is missing and runs every check and every test. Its last line is "N passed, N failed"; each of types, lint, imports and build counts as one.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { install, requireNode } from "./setup/install.mjs";

requireNode();
const root = path.join(import.meta.dirname, "..");

if (!install(root, console.log)) {
  console.error("The packages could not be installed, so nothing was tested. See npm's message above.");
  console.log("0 passed, 1 failed");
  process.exit(1);
}

// Only now are the packages there that these modules use.
const { BUILD, runPart, STATIC, TESTS } = await import("./test/parts.mjs");
const { total } = await import("./test/counts.mjs");

const { values } = parseArgs({ options: { only: { type: "string" } } });
const names = [...STATIC, ...BUILD, ...TESTS].map(({ name }) => name);
const only = values.only?.split(",") ?? names;
const unknown = only.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}; the parts are ${names.join(", ")}.`);
  process.exit(2);
}

const results = [];

function show(result) {
  const { name, seconds, passed, failed, skipped, missing, output } = result;
  results.push(result);
  if (failed > 0 || process.env.SERVICESTAR_VERBOSE) process.stdout.write(output);
  const said = missing === null ? `${passed} passed, ${failed} failed` : `NOT RUN: ${missing}`;
  console.log(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s   ${said}${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`);
  for (const title of skipped) console.log(`             skipped: ${title}`);
}

async function inOrder(parts) {
  for (const part of parts.filter(({ name }) => only.includes(name))) show(await runPart(root, part));
}

await Promise.all([inOrder(STATIC), inOrder(BUILD)]);
await inOrder(TESTS);

const missing = results.filter((result) => result.missing !== null);
if (missing.length > 0) console.log(`\nCould not be run: ${missing.map(({ name }) => name).join(", ")}.`);
if (only.length < names.length) console.log(`\nOnly a part of the tests was asked for: ${only.join(", ")}.`);
const sum = total(results);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || missing.length > 0 ? 1 : 0;
