import type { Issue, Params } from "../../core";
import type { XlsxRefusal } from "../../xlsx";

/** Why a template is not filled. `part` is the part of the package in which it stands. */
export const TEMPLATE_ISSUE_CODES = [
  "template-not-word", // {}
  "template-password", // {}
  "template-too-large", // {}
  "template-bomb", // {}
  "template-doctype", // part
  "template-broken", // part, reason
  "template-macros", // {}
  "template-active", // part
  "template-external", // part, target
  "template-field", // part, field
  "template-tag-broken", // part, tag
  "template-list-broken", // part, tag
  "template-tag-place", // part, tag
  "template-picture-place", // part, tag
  "template-placeholder-unknown", // part, tag, list
] as const;
export type TemplateIssueCode = (typeof TEMPLATE_ISSUE_CODES)[number];

export function templateIssue(code: TemplateIssueCode, params: Params = {}): Issue {
  return { code, path: String(params["part"] ?? ""), params };
}

/** What the container or a part of it was refused for, in terms of a template. */
export function issueOfContainer({ code, part }: XlsxRefusal): Issue {
  if (code === "file-password-protected") {
    return templateIssue("template-password");
  }
  if (code === "limit-ratio") {
    return templateIssue("template-bomb");
  }
  if (code === "file-over-limit" || code.startsWith("limit-")) {
    return templateIssue("template-too-large");
  }
  if (code === "xml-doctype") {
    return templateIssue("template-doctype", { part });
  }
  return code.startsWith("file-") || (code === "package-part-missing" && part === "[Content_Types].xml")
    ? templateIssue("template-not-word")
    : templateIssue("template-broken", { part, reason: code });
}
