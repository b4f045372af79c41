export { MergeCopy } from "./MergeCopy";
