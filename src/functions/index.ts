export { explain, gap } from "./explain";
export { deductions, grade, score, total } from "./functions";
export { FUNCTION_IDS, NAMESPACE, functionMetadata } from "./metadata";
