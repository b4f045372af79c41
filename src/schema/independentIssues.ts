import type { Issue } from "../core";

/** Keys whose values no rule of the core looks at. */
const FREE_TEXTS: ReadonlySet<string> = new Set([
  "zh-CN", "en-US", "title", "guidance", "label", "standard", "evidence", "finding", "remark", "assessor", "reason",
]);

/** What is superfluous leaves everything else as it was written. */
const HARMLESS_CODES: ReadonlySet<string> = new Set(["unknown-key", "key-not-for-status", "clause-unknown"]);

/**
 * The broken rules that stand whatever the unreadable places will hold once they are mended. The rules ran over a document with
 * fallbacks at those places, and a message about a fallback would send people after something that they never wrote.
 */
export function independentIssues(ruleIssues: readonly Issue[], shapeIssues: readonly Issue[]): Issue[] {
  const unread = shapeIssues
    .filter((issue) => !HARMLESS_CODES.has(issue.code) && !FREE_TEXTS.has(lastKey(issue.path)))
    .map((issue) => issue.path);
  const places = new Set(unread);
  /** everything that has something unreadable in it */
  const incomplete = new Set(unread.flatMap(containersOf));
  /** what has an unreadable id; a document's own id is nobody's parent */
  const nameless = new Set(unread.filter((path) => lastKey(path) === "id" && path !== "id").map(parentOf));

  return ruleIssues.filter(({ path }) => {
    const around = containersOf(path);
    const isUnread = places.has(path) || around.some((container) => places.has(container));
    const isUnnamed = lastKey(path) === "id" && around.some((container) => nameless.has(container));
    return !isUnread && !isUnnamed && !(looksAround(path) && incomplete.has(parentOf(path)));
  });
}

/**
 * Whether the rule behind an issue at this path looks at what stands beside it. An id is held against other ids alone and a
 * status against its clause alone; on the top level fallbacks never break a rule.
 */
function looksAround(path: string): boolean {
  return path.includes("/") && lastKey(path) !== "id" && lastKey(path) !== "status";
}

/** As deep as a document can nest; a key that is full of slashes only looks deeper. */
const MAX_KEYS = 64;

/** "a/b/c" lies in "", "a" and "a/b". */
function containersOf(path: string): string[] {
  const keys = path.split("/", MAX_KEYS);
  return path === "" ? [] : keys.map((_key, index) => keys.slice(0, index).join("/"));
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function lastKey(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
