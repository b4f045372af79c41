import type { z } from "zod";
import type { Issue, JsonValue } from "../core";
import { schemaIssue, shortened } from "./issues";
import type { SchemaIssueCode } from "./issues";
import type { CustomIssueParams } from "./shape/kit";

type ZodIssue = z.core.$ZodIssue;

/** What zod found, in our codes and slash paths, with what stands at each place in the document. */
export function shapeIssues(error: z.ZodError, tree: JsonValue): Issue[] {
  return error.issues.flatMap((issue) => oneIssue(issue, tree));
}

function oneIssue(issue: ZodIssue, tree: JsonValue): Issue[] {
  const keys = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => schemaIssue("unknown-key", [...keys, key].join("/"), { key: shortened(key) }));
  }
  const path = keys.join("/");
  const value = valueAt(tree, keys);
  if (value === undefined) {
    return [schemaIssue("missing-key", path, { key: keys.at(-1) ?? "" })];
  }
  const found = { found: shown(value) };
  switch (issue.code) {
    case "custom":
      return [schemaIssue((issue.params as CustomIssueParams | undefined)?.code ?? "unknown-word", path, found)];
    case "invalid_type":
      return [schemaIssue(TYPE_CODES[issue.expected] ?? "unknown-word", path, found)];
    case "invalid_value":
      return [wordIssue(path, value, issue.values.map(String))];
    case "invalid_union":
      return [wordIssue(path, value, "options" in issue ? issue.options.map(String) : [])];
    default:
      return [schemaIssue("unknown-word", path, { ...found, allowed: "" })];
  }
}

const TYPE_CODES: Readonly<Record<string, SchemaIssueCode>> = {
  string: "not-a-text",
  number: "not-a-whole-number",
  boolean: "not-true-or-false",
  array: "not-a-list",
  object: "not-an-object",
  record: "not-an-object",
};

function wordIssue(path: string, value: JsonValue, allowed: readonly string[]): Issue {
  return typeof value === "string"
    ? schemaIssue("unknown-word", path, { found: shown(value), allowed: allowed.join(", ") })
    : schemaIssue("not-a-text", path, { found: shown(value) });
}

function valueAt(tree: JsonValue, keys: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = tree;
  for (const key of keys) {
    if (value === null || typeof value !== "object") {
      return undefined;
    }
    value = (value as Readonly<Record<string, JsonValue>>)[key];
  }
  return value;
}

/** A short text of what stands there, the same in every language. */
function shown(value: JsonValue): string {
  if (value !== null && typeof value === "object") {
    return Array.isArray(value) ? "[…]" : "{…}";
  }
  return shortened(JSON.stringify(value));
}
