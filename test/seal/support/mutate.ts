import { canonicalJson, type JsonValue } from "../../../src/core";

type Tree = { [key: string]: Tree } | Tree[] | string | number | boolean | null;

/** One structural change of a document somewhere in it: what, where, and the document afterwards. */
export interface Mutation {
  readonly what: string;
  readonly document: JsonValue;
}

const FOREIGN: readonly Tree[] = [null, true, 0, 1, -1, "", "x", "张三", [], {}, "refuse", "0".repeat(64)];

/** Changes the document in one place; null where the change left it as it was. `pick` gives a whole number below a bound. */
export function mutate(document: JsonValue, pick: (below: number) => number): Mutation | null {
  const tree = structuredClone(document) as Tree;
  const places: (readonly [parent: Record<string, Tree> | Tree[], key: string])[] = [];
  const visit = (value: Tree): void => {
    if (value !== null && typeof value === "object") {
      for (const key of Object.keys(value)) {
        places.push([value, key]);
        visit((value as Record<string, Tree>)[key] as Tree);
      }
    }
  };
  visit(tree);
  const [parent, key] = places[pick(places.length)]!;
  const what = change(parent, key, places, pick);
  return canonicalJson(tree) === canonicalJson(document) ? null : { what: `${what} at ${key}`, document: tree };
}

function change(parent: Record<string, Tree> | Tree[], key: string, places: readonly (readonly [object, string])[], pick: (below: number) => number): string {
  const object = parent as Record<string, Tree>;
  const value = object[key] as Tree;
  switch (pick(7)) {
    case 0:
      return Array.isArray(parent) ? (parent.splice(Number.parseInt(key, 10), 1), "item removed") : (delete object[key], "key removed");
    case 1:
      return Array.isArray(parent) ? (parent.push(structuredClone(value)), "item doubled") : ((object[`${key}2`] = structuredClone(value)), "key added");
    case 2:
      object[key] = structuredClone(FOREIGN[pick(FOREIGN.length)]!);
      return "foreign value";
    case 3: {
      const [other, otherKey] = places[pick(places.length)]!;
      object[key] = structuredClone((other as Record<string, Tree>)[otherKey] as Tree);
      return "value of another place";
    }
    case 4:
      if (Array.isArray(parent)) {
        parent.reverse();
        return "list turned round";
      }
      object[`__${key}`] = value;
      delete object[key];
      return "key renamed";
    case 5:
      object[key] = typeof value === "string" ? edited(value, pick) : typeof value === "number" ? value + 1 : value === null ? 7 : value;
      return "value edited";
    default:
      object[key] = typeof value === "string" && value.length > 1 ? value.slice(0, pick(value.length)) : [value];
      return "value cut or wrapped";
  }
}

function edited(text: string, pick: (below: number) => number): string {
  const place = pick(text.length + 1);
  const letter = "aZ09-_张 \u0301".charAt(pick(9));
  return text.slice(0, place) + letter + text.slice(place + pick(2));
}
