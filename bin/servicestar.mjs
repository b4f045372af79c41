#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const bundle = new URL("dist/cli/servicestar.mjs", root);
const sources = new URL("src/", root);
const entry = new URL("src/entry/cli.ts", root);

/** When the newest file under a folder changed, in milliseconds. */
function newestChange(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .reduce((newest, file) => Math.max(newest, statSync(`${file.parentPath ?? file.path}/${file.name}`).mtimeMs), 0);
}

/** The built bundle serves as long as no source is newer; a package without sources has nothing else. */
function isCurrent() {
  if (!existsSync(bundle)) {
    return false;
  }
  return !existsSync(entry) || statSync(bundle).mtimeMs >= newestChange(fileURLToPath(sources));
}

if (isCurrent()) {
  await import(bundle.href);
} else {
  const { tsImport } = await import("tsx/esm/api");
  await tsImport(entry.href, import.meta.url);
}
