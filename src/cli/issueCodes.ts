import type { Issue, Params } from "../core";

/** Codes of issues about a call and about its files. */
export const CLI_ISSUE_CODES = [
  "file-missing",
  "file-is-directory",
  "file-unreadable",
  "file-too-large",
  "file-exists",
  "folder-missing",
  "file-unwritable",
  "workbook-not-json",
  "workbook-catalogue-differs",
  "workbook-profile-differs",
  "command-missing",
  "command-unknown",
  "option-unknown",
  "option-without-value",
  "option-with-value",
  "option-twice",
  "option-needs-form",
  "input-missing",
  "argument-unexpected",
  "locale-unknown",
  "out-missing",
  "out-not-xlsx",
  "out-other-kind",
  "out-needs-form",
  "out-one-input",
  "out-not-form",
  "out-refused",
  "jobs-invalid",
  "checkpoint-there",
  "checkpoint-unwritable",
  "review-no-files",
  "review-faulty",
  "mark-malformed",
  "mark-mistyped",
  "mark-one-input",
  "mark-needs-roster",
  "verify-not-workbook",
  "option-missing",
  "option-value",
  "passphrase-missing",
  "passphrase-differs",
  "passphrase-not-text",
  "passphrase-short",
  "passphrase-wrong",
  "key-damaged",
  "algorithm-missing",
  "roster-person-there",
  "roster-person-unknown",
  "roster-name-differs",
  "roster-role-there",
  "roster-role-missing",
  "roster-key-there",
] as const;

export type CliIssueCode = (typeof CLI_ISSUE_CODES)[number];

/** An issue about a whole file, or about the call where `path` is the argument. */
export function cliIssue(code: CliIssueCode, path = "", params: Params = {}): Issue {
  return { code, path, params };
}
