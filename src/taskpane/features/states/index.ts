export { CannotLoad, type CannotLoadProps } from "./CannotLoad";
export { NoWorkbook } from "./NoWorkbook";
export { UnreadableBasis } from "./UnreadableBasis";
