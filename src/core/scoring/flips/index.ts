export { gradeFlips, type FlipOptions, type FlipSet, type GradeFlip, type GradeFlips } from "./gradeFlips";
