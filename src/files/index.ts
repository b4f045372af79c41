export { nodeFiles } from "./nodeFiles";
