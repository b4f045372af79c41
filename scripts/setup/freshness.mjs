import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const SOURCES = ["src", "assets", "scripts/webpack", "manifest.xml", "webpack.config.js", "tsconfig.json", "package.json", "package-lock.json"];

function files(root, place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full)
    .sort()
    .flatMap((name) => files(root, `${place}/${name}`));
}

/** A digest of everything that the build reads, by content: a checkout that only touches times builds nothing. */
export function sourceDigest(root) {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap((place) => files(root, place))) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file))).update("\0");
  }
  return hash.digest("hex");
}

const stampFile = (root) => path.join(root, "dist", ".built-from");

/** Whether `dist` was built from the sources as they are, with these settings. */
export function isBuilt(root, settings) {
  const file = stampFile(root);
  return existsSync(file) && readFileSync(file, "utf8") === stamp(root, settings);
}

/** Whether `dist` was built from the sources as they are, with whatever settings: the workbench is the same under all of them. */
export function isCurrent(root) {
  const file = stampFile(root);
  return existsSync(file) && readFileSync(file, "utf8").split(" ")[0] === sourceDigest(root);
}

export function markBuilt(root, settings) {
  mkdirSync(path.join(root, "dist"), { recursive: true });
  writeFileSync(stampFile(root), stamp(root, settings));
}

function stamp(root, settings) {
  return `${sourceDigest(root)} ${settings.join(" ")}\n`;
}
