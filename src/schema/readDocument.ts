import type { z } from "zod";
import type { Issue, JsonValue } from "../core";
import { schemaIssue, shortened } from "./issues";
import { readJson } from "./json";
import { Kit } from "./shape/kit";
import { shapeIssues } from "./shapeIssues";

/** A document as read. */
export interface ReadDocument<T> {
  /** null where nothing of the format can be spoken of; holds fallbacks at the places that `issues` name */
  readonly value: T | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads bytes or text as a document of that format: every issue of encoding, JSON and shape, and the value as far as it goes.
 * A document of another format is told by its `format` alone.
 */
export function readDocument<T>(source: string | Uint8Array, format: string, shape: (kit: Kit) => z.ZodType<T>): ReadDocument<T> {
  const { value: tree, issues: jsonIssues } = readJson(source);
  if (tree === undefined) {
    return { value: null, issues: jsonIssues };
  }
  const found = formatOf(tree);
  if (found !== null && found !== format) {
    return { value: null, issues: [schemaIssue("format-differs", "format", { expected: format, found: shortened(found) })] };
  }
  const strict = shape(new Kit("strict")).safeParse(tree);
  // A number that was refused is no number any more; saying so a second time helps nobody.
  const refusedNumbers = new Set(jsonIssues.filter(({ code }) => code === "number-too-large").map(({ path }) => path));
  const shapeFaults = strict.success
    ? []
    : shapeIssues(strict.error, tree).filter(({ code, path }) => code === "unknown-key" || !refusedNumbers.has(path));
  return {
    value: strict.success ? strict.data : shape(new Kit("lenient")).parse(tree),
    issues: [...jsonIssues, ...shapeFaults],
  };
}

function formatOf(tree: JsonValue): string | null {
  const format = tree !== null && typeof tree === "object" && "format" in tree ? tree.format : null;
  return typeof format === "string" ? format : null;
}
