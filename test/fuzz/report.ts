import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Fault } from "./judge";
import type { Trial } from "./trial";

/** What is kept of a fault: enough to make the file again, and the file beside it. */
export interface KeptFault {
  readonly fault: Fault;
  readonly trial: Trial;
}

/** The same for faults that are most likely one. */
export function faultKey({ kind, what }: Fault): string {
  return kind === "threw" || kind === "document" || kind === "scoring" ? `${kind} ${what.replace(/[0-9]+/g, "")}`.slice(0, 300) : `${kind} ${what.replace(/[^a-z]+/g, " ")}`.slice(0, 60);
}

/** Writes `<folder>/<name>.json` and `<folder>/<name>.xlsx`; gives the path of the first. */
export function keepFault(folder: string, name: string, kept: KeptFault, bytes: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.json`);
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
  return file;
}

export function keptFault(file: string): KeptFault {
  return JSON.parse(readFileSync(file, "utf8")) as KeptFault;
}
