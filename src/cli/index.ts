export { CLI_ISSUE_CODES } from "./issueCodes";
export type { CliIssueCode } from "./issueCodes";
export { run } from "./run";
export type { ReviewWorld } from "./reviewWorld";
export type { SigningWorld } from "./signingWorld";
export type { CliWorld, ExitStatus } from "./world";
