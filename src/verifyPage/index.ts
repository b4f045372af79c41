export { showVerifyPage } from "./page";
export type { FileAnswer, FileVerification, GradeLabels, RosterAnswer, ShownChange, TypedAnchors, VerifyPagePorts } from "./ports";
