import { HostError, invalidArgument, type Json, type ModelObject } from "../model";
import type { Members } from "./members";
import { wireName } from "./names";
import type { Query } from "./protocol";

/** What to load: names lead to what to load below them; a plain property leads to an empty tree. */
interface Tree {
  readonly [name: string]: Tree;
}

/** Answers a load: the chosen properties of an object, or of every item of a collection. */
export function answerQuery(members: Members, object: ModelObject, query: Query): Json {
  const names = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (!names.every((name) => typeof name === "string")) throw invalidArgument("the properties to load are not all names");
  return project(members, object, query.Select === undefined ? null : treeOf(names), query);
}

function treeOf(paths: readonly string[]): Tree {
  const root: Record<string, Tree> = {};
  for (const path of paths) {
    let level: Record<string, Tree> = root;
    for (const part of path.split(/[/.]/)) {
      const name = part.trim();
      if (name === "" || name === "isNullObject" || name === "$none") continue;
      level = (level[name] ??= {});
    }
  }
  return root;
}

function project(members: Members, object: ModelObject, tree: Tree | null, page: Query): Json {
  const type = members.typeOf(object);
  if (!type.items) return properties(members, object, tree);
  const own: Record<string, Tree> = {};
  const forItems: Record<string, Tree> = {};
  for (const [name, below] of Object.entries(tree ?? {})) {
    if (name === "items") Object.assign(forItems, Object.keys(below).length === 0 ? { "*": {} } : below);
    else if (type.scalars[name]) own[name] = below;
    else forItems[name] = below;
  }
  const wanted = tree === null ? null : Object.keys(forItems).length === 0 ? {} : forItems;
  const start = page.Skip ?? 0;
  const items = type.items(object).slice(start, page.Top === undefined ? undefined : start + page.Top);
  const values = Object.keys(own).length === 0 ? {} : (properties(members, object, own) as Record<string, Json>);
  return { ...values, _Items: items.map((item) => project(members, item, wanted, {})) };
}

function properties(members: Members, object: ModelObject, tree: Tree | null): Json {
  const type = members.typeOf(object);
  const result: Record<string, Json> = {};
  if (type.id) result["Id"] = type.id(object);
  const everything = tree === null || Object.hasOwn(tree, "*");
  if (everything) {
    for (const [name, scalar] of Object.entries(type.scalars)) {
      if (scalar.get && members.gate.allows(type.name, name)) result[wireName(name)] = scalar.get(object);
    }
  }
  for (const [name, below] of Object.entries(tree ?? {})) {
    if (name !== "*") result[wireName(name)] = at(`${type.name}.${name}`, () => property(members, object, name, below));
  }
  return result;
}

function property(members: Members, object: ModelObject, name: string, below: Tree): Json {
  const type = members.typeOf(object);
  if (type.objects[name]) {
    const child = members.navigation(object, name)(object);
    return child ? project(members, child, Object.keys(below).length === 0 ? null : below, {}) : null;
  }
  const scalar = members.scalar(object, name);
  if (!scalar.get) throw new HostError("InvalidOperation", `${type.name}.${name} can only be set.`);
  return scalar.get(object);
}

/** Runs a step and tells at which member it failed. */
export function at<T>(location: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof HostError && !LOCATIONS.has(error)) LOCATIONS.set(error, location);
    throw error;
  }
}

const LOCATIONS = new WeakMap<HostError, string>();

/** The member at which a refusal arose, "" where it is not known. */
export function locationOf(error: HostError): string {
  return LOCATIONS.get(error) ?? "";
}
