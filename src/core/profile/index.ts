export type { GradeBand, SchemeProfile } from "./profile";
export { profileIssues } from "./profileIssues";
export { gradesHighestFirst, profileDocument } from "./profileDocument";
