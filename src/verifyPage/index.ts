export { showVerifyPage } from "./page";
export type { FileAnswer, FileVerification, GradeLabels, RosterAnswer, TypedAnchors, VerifyPagePorts } from "./ports";
