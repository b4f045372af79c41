import type { Issue, Params } from "../core";

/** Every code of an issue that reading a document can give before the rules of the core are asked. */
export const SCHEMA_ISSUE_CODES = [
  "not-utf8",
  "json-invalid",
  "json-too-deep",
  "duplicate-key",
  "number-too-large",
  "lone-surrogate",
  "format-differs",
  "unknown-key",
  "missing-key",
  "not-an-object",
  "not-a-list",
  "not-a-text",
  "not-true-or-false",
  "not-a-whole-number",
  "not-a-decimal",
  "not-a-date",
  "not-a-hash",
  "not-a-time",
  "not-base64url",
  "not-a-fraction",
  "unknown-word",
  "key-not-for-status",
  "catalogue-differs",
  "profile-differs",
  "document-too-large",
  "list-too-long",
] as const;

export type SchemaIssueCode = (typeof SCHEMA_ISSUE_CODES)[number];

/** An issue of this folder; `path` is the slash path of the place in the document. */
export function schemaIssue(code: SchemaIssueCode, path: string, params: Params = {}): Issue {
  return { code, path, params };
}

const SHOWN_LENGTH = 80;

/** A text as a message may show it: at most 80 characters, never cut inside a character. */
export function shortened(text: string): string {
  const characters = [...text.slice(0, 2 * SHOWN_LENGTH + 2)];
  return characters.length > SHOWN_LENGTH ? `${characters.slice(0, SHOWN_LENGTH - 1).join("")}…` : text;
}
