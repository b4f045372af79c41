import { assert } from "../assert";
import type { JsonValue } from "../json";

/** Deeper data than any of our documents; keeps a cycle from running forever. */
const MAX_DEPTH = 100;

/**
 * The one text of a JSON value by RFC 8785 (keys in order of their UTF-16 code units, no blanks).
 * Throws with the path for what has no place in a document of ours: a number that is not a safe integer (or is -0),
 * a lone surrogate, undefined, a bigint, a function, a symbol, an object that is not plain, more than 100 levels.
 */
export function canonicalJson(value: JsonValue): string {
  return render(value, "", 0);
}

function render(value: unknown, path: string, depth: number): string {
  assert(depth <= MAX_DEPTH, `too deep: ${path}`);
  switch (typeof value) {
    case "boolean":
      return String(value);
    case "number":
      assert(Number.isSafeInteger(value) && !Object.is(value, -0), `not a whole number that JSON carries safely: ${path}`);
      return String(value);
    case "string":
      return renderText(value, path);
    case "object":
      return value === null ? "null" : renderObject(value, path, depth);
    default:
      throw new Error(`no JSON value (${typeof value}): ${path}`);
  }
}

function renderObject(value: object, path: string, depth: number): string {
  if (Array.isArray(value)) {
    // Array.from visits the holes of a sparse array, map would not.
    return `[${Array.from(value, (item, index) => render(item, `${path}/${String(index)}`, depth + 1)).join(",")}]`;
  }
  assert(isPlain(value), `not a plain object: ${path}`);
  assert(Object.getOwnPropertySymbols(value).length === 0, `a symbol as key: ${path}`);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${renderText(key, path)}:${render(member, `${path}/${key}`, depth + 1)}`);
  return `{${members.join(",")}}`;
}

/** Told by the length of the prototype chain, so that objects of another frame or worker are plain too. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function renderText(text: string, path: string): string {
  assert(!LONE_SURROGATE.test(text), `lone surrogate: ${path}`);
  return JSON.stringify(text);
}
