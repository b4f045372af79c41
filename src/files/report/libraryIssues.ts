import type { Issue } from "../../core";
import { templateIssue } from "./templateIssues";
import type { TemplateIssueCode } from "./templateIssues";

interface LibraryError {
  readonly properties: {
    readonly id: string;
    readonly xtag?: unknown;
    readonly openingtag?: unknown;
    readonly file?: unknown;
    readonly errors?: readonly unknown[];
  };
}

const SHOWN = 64;

/** What each of the library's errors says of a template; any other is a placeholder that cannot stand where it does. */
const CODES: Readonly<Record<string, TemplateIssueCode>> = {
  unopened_tag: "template-tag-broken",
  unclosed_tag: "template-tag-broken",
  duplicate_open_tag: "template-tag-broken",
  duplicate_close_tag: "template-tag-broken",
  unclosed_loop: "template-list-broken",
  unopened_loop: "template-list-broken",
  closing_tag_does_not_match_opening_tag: "template-list-broken",
  unbalanced_loop_tags: "template-list-broken",
};

/** The library's error as issues, each once; null where it is none of a template. */
export function libraryIssues(error: unknown): readonly Issue[] | null {
  if (!isLibraryError(error)) {
    return null;
  }
  const { id, errors, xtag, openingtag, file } = error.properties;
  if (id === "multi_error" && errors !== undefined) {
    const all = errors.flatMap((each) => libraryIssues(each) ?? []);
    return [...new Map(all.map((issue) => [JSON.stringify(issue), issue])).values()];
  }
  const tag = [openingtag, xtag].find((each) => typeof each === "string") ?? "";
  return [templateIssue(CODES[id] ?? "template-tag-place", { part: typeof file === "string" ? file : "", tag: String(tag).replace(/[{}]/g, "").slice(0, SHOWN) })];
}

function isLibraryError(error: unknown): error is LibraryError {
  if (!(error instanceof Error) || !("properties" in error)) {
    return false;
  }
  const { properties } = error;
  return typeof properties === "object" && properties !== null && "id" in properties && typeof properties.id === "string";
}
