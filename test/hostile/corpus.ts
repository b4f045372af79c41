import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { inflateNode } from "../../src/files/inflateNode";
import { readXlsx } from "../../src/xlsx";

/** Every workbook in a folder of public ones with what becomes of it, a line each, by name. */
export function corpusOutcomes(folder: string): readonly string[] {
  return files(folder)
    .filter((file) => /\.xls[mx]$/.test(file))
    .map((file) => `${path.relative(folder, file).replaceAll(path.sep, "/")}: ${outcome(readFileSync(file))}`)
    .sort();
}

function files(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? files(file) : [file];
  });
}

function outcome(bytes: Uint8Array): string {
  const reading = readXlsx(bytes, { inflate: inflateNode, want: ({ sheets }) => sheets.map(({ name }) => name) });
  if (!reading.ok) {
    return `refused ${reading.refusals.map(({ code, part, cell }) => [code, part, cell].filter((text) => text !== "").join(" ")).join("; ")}`;
  }
  const { read, tables, names, facts } = reading.workbook;
  const cells = read.flatMap(({ rows }) => rows.flatMap(({ cells: found }) => found));
  const counts: readonly (readonly [number, string])[] = [
    [read.length, "sheets"],
    [cells.length, "cells"],
    [cells.filter(({ formula }) => formula !== "").length, "formulas"],
    [cells.filter(({ isDate }) => isDate).length, "dates"],
    [tables.length, "tables"],
    [names.length, "names"],
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `read ${said.join(", ")}${facts.maker === "" ? "" : `; ${facts.maker}`}`;
}
