import type { ObjectPath, RequestBody } from "../../../src/workbench/wire";

const KINDS: Readonly<Record<number, string>> = { 1: "instantiate", 2: "query", 3: "call", 4: "set" };
const TRACE = 5;

/**
 * A request as lines that two clients can be compared by: object paths spelled out instead of numbered, no ids, no
 * traces. References given out by the host are numbered by their first appearance in `references`.
 */
export function wireText(body: RequestBody, references: Map<string, number>): string[] {
  const text = (id: number): string => pathText(body, body.ObjectPaths[id], references);
  return body.Actions.filter((action) => action.ActionType !== TRACE).map((action) => {
    const { ArgumentInfo: info, QueryInfo: query } = action;
    const referenced = info?.ReferencedObjectPathIds ?? [];
    const args = (info?.Arguments ?? []).map((arg, at) => {
      const reference = referenced[at];
      if (action.Name === "_RemoveReference" && typeof arg === "string") return referenceText(arg, references);
      return typeof reference === "number" && reference > 0 ? text(reference) : JSON.stringify(arg);
    });
    const details = [info === undefined ? "" : `(${args.join(", ")})`, query === undefined ? "" : ` ${JSON.stringify(query)}`].join("");
    return `${KINDS[action.ActionType] ?? action.ActionType} ${text(action.ObjectPathId)} ${action.Name}${details}`.replace(/ +/g, " ").trim();
  });
}

function pathText(body: RequestBody, path: ObjectPath | undefined, references: Map<string, number>): string {
  if (path === undefined) return "?";
  if (path.ObjectPathType === 1) return "workbook";
  if (path.ObjectPathType === 7) return "nothing";
  if (path.ObjectPathType === 6) return referenceText(path.Name, references);
  const before = path.ParentObjectPathId === undefined ? "" : `${pathText(body, body.ObjectPaths[path.ParentObjectPathId], references)}.`;
  const referenced = path.ArgumentInfo?.ReferencedObjectPathIds ?? [];
  const args = (path.ArgumentInfo?.Arguments ?? []).map((arg, at) => {
    const id = referenced[at];
    return typeof id === "number" && id > 0 ? pathText(body, body.ObjectPaths[id], references) : JSON.stringify(arg);
  });
  return `${before}${path.ObjectPathType}:${path.Name}(${args.join(", ")})`;
}

function referenceText(name: string, references: Map<string, number>): string {
  if (!references.has(name)) references.set(name, references.size + 1);
  return `reference ${references.get(name)}`;
}
