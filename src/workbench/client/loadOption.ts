import type { Query } from "../wire";
import { invalidArgument } from "./error";

/**
 * Turns what `load` was given into a query: a text with commas, a list, an object of `true`s (nested ones become paths),
 * or a `LoadOption`. "items" on the way is left out, since a query speaks of a collection's items by itself.
 */
export function parseLoadOption(option: unknown): Query {
  if (option === undefined || option === null) return {};
  if (typeof option === "string" || Array.isArray(option)) return withSelect(namesOf(option));
  if (typeof option !== "object") throw invalidArgument("option");
  const fields = option as Readonly<Record<string, unknown>>;
  if (isLoadOption(fields)) {
    return {
      ...withSelect(namesOf(fields["select"] ?? [])),
      ...(fields["expand"] === undefined ? {} : { Expand: namesOf(fields["expand"]) }),
      ...(typeof fields["top"] === "number" ? { Top: fields["top"] } : {}),
      ...(typeof fields["skip"] === "number" ? { Skip: fields["skip"] } : {}),
    };
  }
  return withSelect(treePaths(fields, ""));
}

const LOAD_OPTION_KEYS = new Set(["select", "expand", "top", "skip"]);

function isLoadOption(fields: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(fields);
  return keys.length > 0 && keys.every((key) => LOAD_OPTION_KEYS.has(key) && fields[key] !== true);
}

function withSelect(names: readonly string[]): Query {
  return names.length === 0 ? {} : { Select: names };
}

function namesOf(list: unknown): string[] {
  const parts = Array.isArray(list) ? list : [list];
  const names: string[] = [];
  for (const part of parts) {
    if (typeof part !== "string") throw invalidArgument("option");
    for (const name of part.split(",")) if (name.trim() !== "") names.push(queryName(name.trim()));
  }
  return names;
}

function treePaths(tree: Readonly<Record<string, unknown>>, prefix: string): string[] {
  const paths: string[] = [];
  for (const [key, value] of Object.entries(tree)) {
    if (value === true) paths.push(queryName(prefix + (key === "$all" ? "*" : key)));
    else if (typeof value === "object" && value !== null) paths.push(...treePaths(value as Readonly<Record<string, unknown>>, `${prefix}${key}/`));
    else if (value !== false && value !== undefined) throw invalidArgument("option");
  }
  return paths;
}

function queryName(name: string): string {
  const steps = name.split("/").filter((step) => step !== "items");
  return steps.length === 0 ? "*" : steps.join("/");
}
