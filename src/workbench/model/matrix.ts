import { HostError, invalidArgument } from "./hostError";
import type { Json } from "./json";

/**
 * What is written, brought to the range's shape: a single value goes to every cell, null leaves a cell alone.
 * A matrix of another shape is an `InvalidArgument`, as in Excel.
 */
export function matrixFor(value: Json, rows: number, columns: number, name: string): readonly (readonly Json[])[] {
  if (!Array.isArray(value)) {
    if (typeof value === "object" && value !== null) throw invalidArgument(name);
    const line = new Array<Json>(columns).fill(value);
    return new Array<readonly Json[]>(rows).fill(line);
  }
  const lines = value as readonly Json[];
  if (lines.length === 1 && !Array.isArray(lines[0]) && rows === 1 && columns === 1) return [[lines[0] ?? null]];
  if (!lines.every((line): line is readonly Json[] => Array.isArray(line))) throw invalidArgument(name);
  if (lines.length !== rows || lines.some((line) => line.length !== columns)) {
    throw new HostError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return lines;
}
